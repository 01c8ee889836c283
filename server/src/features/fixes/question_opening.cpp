// Gives the verb its ending.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace question_opening {
namespace {

constexpr checks::Message kWrite{"Schrijf \"{1}\"", "Write \"{1}\""};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  if (finding.arguments.size() < 2) return;
  // A question is its asker's: it is changed where somebody looks on, never in bulk.
  fixes.push_back({.title = &kWrite,
                   .arguments = finding.arguments,
                   .edits = {{material.range(finding.place), finding.arguments[1]}},
                   .preferred = true});
}

}  // namespace
}  // namespace question_opening

extern const Fixer kQuestionOpening;
const Fixer kQuestionOpening{"question-opening", question_opening::fix};

}  // namespace vraagbaak::features::fixes
