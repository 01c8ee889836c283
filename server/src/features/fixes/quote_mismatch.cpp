// Writes a quotation as the paper has it that it was taken from.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace quote_mismatch {
namespace {

constexpr checks::Message kWrite{"Citeer zoals het in {0} staat", "Quote it as it reads in {1}"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  constexpr size_t kPaper = 2;
  constexpr size_t kWords = 3;
  constexpr size_t kPaperInEnglish = 4;
  if (finding.arguments.size() <= kPaperInEnglish) return;
  // Who is wrong, the quotation or the copy in the folder, only the author can tell.
  fixes.push_back({.title = &kWrite,
                   .arguments = {finding.arguments[kPaper], finding.arguments[kPaperInEnglish]},
                   .edits = {{material.range(finding.place), finding.arguments[kWords]}}});
}

}  // namespace
}  // namespace quote_mismatch

extern const Fixer kQuoteMismatch;
const Fixer kQuoteMismatch{"quote-mismatch", quote_mismatch::fix};

}  // namespace vraagbaak::features::fixes
