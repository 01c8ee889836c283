#include "facts/dated_claim.h"

#include <gtest/gtest.h>

#include "facts/calendar.h"

namespace vraagbaak::facts::dated_claim_test {
namespace {

/// The first claim of a sentence.
Claim claim_of(const char* sentence) {
  std::vector<PlacedClaim> found = claims(sentence, {});
  EXPECT_FALSE(found.empty()) << sentence;
  return found.empty() ? Claim() : std::move(found.front().claim);
}

const Day kMarch = *day_of(2023, 3, 3);
const Day kJune = *day_of(2023, 6, 1);

TEST(DatedClaim, ContradictsAnotherPaperOfTheSameTime) {
  const Claim a = claim_of("In 2022 zijn in Delfzijl 593 schepen gekeurd.");
  const Claim b = claim_of("In 2022 zijn in Delfzijl 539 schepen gekeurd.");
  EXPECT_EQ(Conflict::certain, conflict({a, kMarch}, {b, kJune}));
  EXPECT_EQ(Conflict::certain, conflict({a, std::nullopt}, {b, kJune}));
}

TEST(DatedClaim, AgreesAcrossTimes) {
  const Claim a = claim_of("In 2022 zijn in Delfzijl 593 schepen gekeurd.");
  const Claim b = claim_of("In 2021 zijn in Delfzijl 539 schepen gekeurd.");
  const Claim any = claim_of("In Delfzijl zijn 539 schepen gekeurd.");
  EXPECT_EQ(Conflict::none, conflict({a, {}}, {b, {}}));
  EXPECT_EQ(Conflict::none, conflict({a, {}}, {any, {}}));
}

TEST(DatedClaim, WithoutATimeSpeaksOfTheDayOfItsPaper) {
  const Claim a = claim_of("Het netwerk in Vlaanderen telt 97 posten.");
  const Claim b = claim_of("Het netwerk in Vlaanderen telt 96 posten.");
  EXPECT_EQ(Conflict::none, conflict({a, kMarch}, {b, kJune}));
  EXPECT_EQ(Conflict::certain, conflict({a, kMarch}, {b, kMarch}));
  EXPECT_EQ(Conflict::certain, conflict({a, {}}, {b, kMarch}));
  EXPECT_EQ(Conflict::certain, conflict({a, {}}, {b, {}}));
}

TEST(DatedClaim, IsInDoubtWhereTheWordsDiffer) {
  const Claim a = claim_of("Een netwerk van 41 loketten in 12 gemeenten helpt ondernemers.");
  const Claim b =
      claim_of("Vanuit 43 loketten, verspreid over een twaalftal gemeenten, houdt hij de vinger aan de pols.");
  EXPECT_EQ(Conflict::likely, conflict({a, {}}, {b, {}}));
  EXPECT_EQ(Conflict::none, conflict({a, {}}, {b, kMarch}));
}

TEST(DatedClaim, IsOutdatedByALaterTime) {
  const Claim older = claim_of("Op 1 januari 2022 telde de veerdienst Delfzijl 593 medewerkers.");
  const Claim newer = claim_of("Op 1 januari 2023 telde de veerdienst Delfzijl 612 medewerkers.");
  const Claim untimed = claim_of("De veerdienst Delfzijl telde 612 medewerkers.");
  EXPECT_TRUE(outdates({newer, kMarch}, {older, {}}));
  EXPECT_TRUE(outdates({untimed, kMarch}, {older, {}}));
  EXPECT_FALSE(outdates({untimed, {}}, {older, {}}));
  EXPECT_FALSE(outdates({older, kMarch}, {newer, {}}));
  EXPECT_FALSE(outdates({older, kMarch}, {older, {}}));
}

TEST(DatedClaim, IsNotOutdatedByWhatCameAfterItsPaper) {
  const Claim older = claim_of("Op 1 januari 2022 telde de veerdienst Delfzijl 593 medewerkers.");
  const Claim newer = claim_of("Op 1 januari 2023 telde de veerdienst Delfzijl 612 medewerkers.");
  EXPECT_TRUE(outdates({newer, kMarch}, {older, kJune}));
  EXPECT_FALSE(outdates({newer, kJune}, {older, kMarch}));
  EXPECT_FALSE(outdates({newer, {}}, {older, *day_of(2022, 5, 1)}));
}

}  // namespace
}  // namespace vraagbaak::facts::dated_claim_test
