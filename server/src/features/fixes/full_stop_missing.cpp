// Adds the full stop; seen by somebody, because what is missing may be more than that.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace full_stop_missing {
namespace {

constexpr checks::Message kAdd{"Zet een punt", "Add a full stop"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const text::ByteOffset end = material.range(finding.place).end;
  fixes.push_back({.title = &kAdd, .edits = {{{end, end}, "."}}, .preferred = true});
}

}  // namespace
}  // namespace full_stop_missing

extern const Fixer kFullStopMissing;
const Fixer kFullStopMissing{"full-stop-missing", full_stop_missing::fix};

}  // namespace vraagbaak::features::fixes
