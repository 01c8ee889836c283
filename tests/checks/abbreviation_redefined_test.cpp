// abbreviation-redefined: what it mentions and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::abbreviation_redefined_test {
namespace {

constexpr const char* kTwice =
    "Vraag 1\nWat doet de Dienst Waterkeringen (DWK)?\n\nAntwoord 1\nDie onderhoudt de dijken. De Deltawerkkring (DWK) "
    "adviseert.\n";

TEST(AbbreviationRedefined, StandsAtTheSecondMeaning) {
  check_findings(R"(
Vraag 1
Wat doet de Dienst Waterkeringen (DWK)?

Antwoord 1
De DWK onderhoudt de dijken. De Deltawerkkring (DWK) adviseert.
                                                ^^^ information abbreviation-redefined
)");
}

TEST(AbbreviationRedefined, NamesBothMeaningsInBothLanguages) {
  EXPECT_THAT(messages(kTwice, "abbreviation-redefined", Language::dutch),
              ::testing::ElementsAre("\"DWK\" is hier \"Deltawerkkring\", maar eerder in dit stuk \"Dienst "
                                     "Waterkeringen\". | \"DWK\" is hier \"Dienst Waterkeringen\"."));
  EXPECT_THAT(messages(kTwice, "abbreviation-redefined", Language::english),
              ::testing::ElementsAre("\"DWK\" is \"Deltawerkkring\" here, but \"Dienst Waterkeringen\" earlier in this "
                                     "paper. | \"DWK\" is \"Dienst Waterkeringen\" here."));
}

TEST(AbbreviationRedefined, AcceptsTheSameMeaningInOtherWords) {
  check_findings(R"(
Vraag 1
Wat doen de Dienst Waterkeringen (DWK) en het Regionaal Overleg Veren (ROV)?

Antwoord 1
De dienst voor de waterkeringen (DWK) onderhoudt de dijken. DWK (Dienst Waterkering) is van het rijk. Het regionale
overleg van veren (ROV) vergadert. De dijken (DWK) en de boten (ROV) zijn oud.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::abbreviation_redefined_test
