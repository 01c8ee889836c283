// See registry.h.
#include "checks/registry.h"

#include <algorithm>
#include <array>

namespace vraagbaak::checks {

extern const Check kQuestionNumberGap, kQuestionNumberDuplicate, kQuestionNumberOrder, kQuestionLabelStyle;
extern const Check kAnswerMissing, kAnswerDuplicate, kAnswerWithoutQuestion, kAnswerHeadingMissing;
extern const Check kSubanswerMissing, kJointAnswerMismatch;
extern const Check kReferenceUnresolved, kReferenceSelf, kReferenceCycle, kReferenceChain;
extern const Check kReferenceMalformed, kReferenceKindMismatch;
extern const Check kSessionYearInvalid, kDateInvalid, kHeaderMismatch;
extern const Check kAnnexMissing, kAnnexUnreferenced;
extern const Check kPlaceholderLeft, kBracketUnclosed, kWordsRepeated, kFullStopMissing, kQuestionOpening;
extern const Check kNumberMalformed, kDateWeekday;
extern const Check kShareMismatch, kSumMismatch, kCountMismatch, kPeriodMismatch;
extern const Check kUnitScale, kAbbreviationUndefined, kAbbreviationRedefined, kNameVariant, kQuestionFigureIgnored;
extern const Check kFactContradiction, kFactStale, kQuoteMismatch;
extern const Check kCitedQuestionMissing, kCitationMismatch, kCitationNumberDoubtful, kPaperDuplicate;

namespace {

constexpr std::array<const Check*, 44> kAll{
    &kQuestionNumberGap,     &kQuestionNumberDuplicate,
    &kQuestionNumberOrder,   &kQuestionLabelStyle,
    &kAnswerMissing,         &kAnswerDuplicate,
    &kAnswerWithoutQuestion, &kAnswerHeadingMissing,
    &kSubanswerMissing,      &kJointAnswerMismatch,
    &kReferenceUnresolved,   &kReferenceSelf,
    &kReferenceCycle,        &kReferenceChain,
    &kReferenceMalformed,    &kReferenceKindMismatch,
    &kSessionYearInvalid,    &kDateInvalid,
    &kHeaderMismatch,        &kAnnexMissing,
    &kAnnexUnreferenced,     &kPlaceholderLeft,
    &kBracketUnclosed,       &kWordsRepeated,
    &kCitedQuestionMissing,  &kCitationMismatch,
    &kPaperDuplicate,        &kNumberMalformed,
    &kDateWeekday,           &kShareMismatch,
    &kSumMismatch,           &kCountMismatch,
    &kPeriodMismatch,        &kUnitScale,
    &kAbbreviationUndefined, &kAbbreviationRedefined,
    &kNameVariant,           &kQuestionFigureIgnored,
    &kFactContradiction,     &kFactStale,
    &kQuoteMismatch,         &kFullStopMissing,
    &kQuestionOpening,       &kCitationNumberDoubtful,
};

}  // namespace

std::span<const Check* const> all_checks() { return kAll; }

const Check* find_check(std::string_view code) {
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const Check* check) { return check->code == code; });
  return found == kAll.end() ? nullptr : *found;
}

}  // namespace vraagbaak::checks
