// abbreviation-undefined: what it mentions and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::abbreviation_undefined_test {
namespace {

TEST(AbbreviationUndefined, StandsOnceAtTheFirstUse) {
  check_findings(R"(
Vraag 1
Waarom sloot het ROV de steiger?
                 ^^^ hint abbreviation-undefined

Antwoord 1
Het ROV vond hem te oud. Volgens ROV-leden is een nieuwe steiger nodig.

Vraag 2
Wie betaalt het ROV?

Antwoord 2
De provincies.
)");
}

TEST(AbbreviationUndefined, SaysHowOftenInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nWie betaalt het ROV?\n\nAntwoord 1\nHet ROV zelf.\n\nVraag 2\nSinds wanneer bestaat het ROV?\n\n"
      "Antwoord 2\nSinds 2020.\n";
  EXPECT_THAT(messages(kText, "abbreviation-undefined", Language::dutch),
              ::testing::ElementsAre("\"ROV\" wordt 3 keer gebruikt en nergens in dit stuk uitgelegd."));
  EXPECT_THAT(messages(kText, "abbreviation-undefined", Language::english),
              ::testing::ElementsAre("\"ROV\" is used 3 times and explained nowhere in this paper."));
}

/// A paper that uses ROV three times, with `introduction` in its second answer.
std::string introduced_by(std::string_view introduction) {
  return "Vraag 1\nWie betaalt het ROV?\n\nAntwoord 1\nHet ROV zelf. Het ROV is rijk.\n\nVraag 2\nWat is dat?\n\n"
         "Antwoord 2\n" +
         std::string(introduction) + "\n";
}

TEST(AbbreviationUndefined, AcceptsAnyIntroductionAnywhereInThePaper) {
  for (const char* introduction :
       {"Het Regionaal Overleg Veren (ROV) bestaat kort.", "ROV (Regionaal Overleg Veren) bestaat kort.",
        "Het provinciale overleg over ponten (ROV) bestaat kort.", "Het overleg (hierna: ROV) bestaat kort.",
        "Het Regionaal Overleg Veren bestaat kort.", "Het overleg, kortweg en afgekort ROV, bestaat kort.",
        "Het overleg (in het Fries afgekort tot ROV) bestaat kort.",
        "De Code Veren van Regio en Overheid (Code ROV) bestaat kort.",
        "De «regionale overlegveren» (ROV-veren) bestaan kort.", "Gebruikte afkortingen:\n- ROV: overleg van de regio"})
    EXPECT_THAT(messages(introduced_by(introduction), "abbreviation-undefined", Language::dutch), ::testing::IsEmpty())
        << introduction;
  EXPECT_THAT(messages(introduced_by("Dat is een overleg."), "abbreviation-undefined", Language::dutch),
              ::testing::SizeIs(1));
}

TEST(AbbreviationUndefined, LeavesAloneWhatNeedsNoExplanationOrIsNoAbbreviation) {
  check_findings(R"(
Vraag 1
Klopt het dat de EU, de NAVO, het UWV en de leden van de VVD en D66 daarover spraken?

Antwoord 1
De EU en de NAVO spraken met het UWV over hoofdstuk XIV, over 30 GW en over 20 EUR, zei de VVD. Dat is NIET juist, NIET
volledig en NIET af. VERSLAG VAN DE BIJEENKOMST OVER HET ROV VAN HET ROV IN HET ROV.

Vraag 2
Wat vonden de EU, de NAVO, het UWV en de VVD van hoofdstuk XIV, van 30 GW en van 20 EUR?

Antwoord 2
De EU, de NAVO en het UWV vonden hoofdstuk XIV goed, en de VVD 30 GW en 20 EUR. In www.rov.nl/ROV en 2024ROV staat
meer. Een keer ROV en nog eens ROV is te weinig.
)");
}

TEST(AbbreviationUndefined, LeavesAPaperWithOneQuestionAlone) {
  check_findings(R"(
Vraag 1
Waarom sloot het ROV de steiger?

Antwoord 1
Het ROV vond hem te oud. Volgens ROV-leden is een nieuwe steiger nodig, zegt het ROV.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::abbreviation_undefined_test
