// annex-missing: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::annex_missing_test {
namespace {

TEST(AnnexMissing, MentionsAnAnnexThatShouldFollow) {
  EXPECT_THAT(
      messages("Vraag 1\nWelke projecten lopen er?\n\nAntwoord 1\nAls bijlage gaat een lijst van de projecten.\n",
               "annex-missing", Language::dutch),
      ::testing::ElementsAre("Hier wordt een bijlage genoemd, maar het stuk heeft er geen. Voeg de bijlage of de "
                             "titel toe."));
}

TEST(AnnexMissing, MentionsANumberThatIsNotThere) {
  EXPECT_THAT(
      messages("Vraag 1\nWelke projecten lopen er?\n\nAntwoord 1\nZie bijlage 1 en zie bijlage 2.\n\nBIJLAGE 1\n\n"
               "Lijst van projecten\n",
               "annex-missing", Language::english),
      ::testing::ElementsAre("Annex 2 is mentioned here, but is not in this paper."));
}

TEST(AnnexMissing, AcceptsTheAnnexOfAnotherPaper) {
  check_findings(R"(
Vraag 1
Kent u de bijlage bij de brief van 12 mei 2023?

Antwoord 1
Ja. In die bijlage bij Kamerstuk 29 521, nr. 447 staan de cijfers.
)");
}

TEST(AnnexMissing, AcceptsAnAnnexThatFollows) {
  check_findings(R"(
Vraag 1
Welke projecten lopen er?

Antwoord 1
Als bijlage gaat een lijst van de projecten.

BIJLAGE

Lijst van de projecten
)");
}

}  // namespace
}  // namespace vraagbaak::checks::annex_missing_test
