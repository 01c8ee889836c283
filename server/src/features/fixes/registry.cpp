// The list of all fixers, in the order of the catalogue of checks, and what is made of them together.
#include <algorithm>
#include <array>

#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {

extern const Fixer kQuestionNumberDuplicate;
extern const Fixer kQuestionLabelStyle;
extern const Fixer kAnswerMissing;
extern const Fixer kSubanswerMissing;
extern const Fixer kAnswerHeadingMissing;
extern const Fixer kAnswerDuplicate;
extern const Fixer kAnswerWithoutQuestion;
extern const Fixer kJointAnswerMismatch;
extern const Fixer kReferenceChain;
extern const Fixer kReferenceMalformed;
extern const Fixer kReferenceKindMismatch;
extern const Fixer kSessionYearInvalid;
extern const Fixer kHeaderMismatch;
extern const Fixer kBracketUnclosed;
extern const Fixer kWordsRepeated;
extern const Fixer kQuoteMismatch;
extern const Fixer kFullStopMissing;
extern const Fixer kQuestionOpening;
extern const Fixer kCitationNumberDoubtful;
extern const Fixer kFactContradiction;

namespace {

constexpr std::array<const Fixer*, 20> kFixers = {
    &kQuestionNumberDuplicate, &kQuestionLabelStyle, &kAnswerMissing,          &kSubanswerMissing,
    &kAnswerHeadingMissing,    &kAnswerDuplicate,    &kAnswerWithoutQuestion,  &kJointAnswerMismatch,
    &kReferenceChain,          &kReferenceMalformed, &kReferenceKindMismatch,  &kSessionYearInvalid,
    &kHeaderMismatch,          &kBracketUnclosed,    &kWordsRepeated,          &kQuoteMismatch,
    &kFullStopMissing,         &kQuestionOpening,    &kCitationNumberDoubtful, &kFactContradiction,
};

/// Whether `edit` can be made beside `taken`, which are in text order. An insertion may stand at the border of another
/// edit, but not inside it.
bool fits(const std::vector<TextEdit>& taken, const TextEdit& edit) {
  auto next = std::partition_point(taken.begin(), taken.end(),
                                   [&](const TextEdit& other) { return other.range.end < edit.range.start; });
  for (; next != taken.end() && next->range.start <= edit.range.end; ++next) {
    if (next->range.overlaps(edit.range)) return false;
    if (next->range == edit.range && next->replacement == edit.replacement) return false;
    const bool within =
        next->range.empty() != edit.range.empty() &&
        (next->range.empty() ? edit.range.start < next->range.start && next->range.end < edit.range.end
                             : next->range.start < edit.range.start && edit.range.end < next->range.end);
    if (within) return false;
  }
  return true;
}

void insert_in_order(std::vector<TextEdit>& taken, const TextEdit& edit) {
  const auto at = std::upper_bound(taken.begin(), taken.end(), edit, [](const TextEdit& a, const TextEdit& b) {
    return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end < b.range.end;
  });
  taken.insert(at, edit);
}

}  // namespace

const Fixer* find_fixer(std::string_view code) {
  const auto found =
      std::find_if(kFixers.begin(), kFixers.end(), [&](const Fixer* fixer) { return fixer->code == code; });
  return found == kFixers.end() ? nullptr : *found;
}

std::vector<Fix> fixes_for(Material& material, const checks::Finding& finding) {
  std::vector<Fix> fixes;
  if (const Fixer* fixer = find_fixer(finding.check->code)) fixer->fix(material, finding, fixes);
  const text::SourceText& text = material.document().text();
  std::erase_if(
      fixes, [&](Fix& fix) { return fix.refusal == nullptr && (!put_in_order(fix.edits, text) || fix.edits.empty()); });
  return fixes;
}

Bulk fix_all(Material& material, const std::vector<const checks::Finding*>& findings) {
  Bulk bulk;
  for (const checks::Finding* finding : findings) {
    const std::vector<Fix> fixes = fixes_for(material, *finding);
    const auto safe =
        std::find_if(fixes.begin(), fixes.end(), [](const Fix& fix) { return fix.safe && fix.refusal == nullptr; });
    if (safe == fixes.end()) continue;
    const bool free = std::all_of(safe->edits.begin(), safe->edits.end(),
                                  [&](const TextEdit& edit) { return fits(bulk.edits, edit); });
    if (!free) continue;
    for (const TextEdit& edit : safe->edits) insert_in_order(bulk.edits, edit);
    ++bulk.mended;
  }
  return bulk;
}

}  // namespace vraagbaak::features::fixes
