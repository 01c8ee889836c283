// sum-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::sum_mismatch_test {
namespace {

TEST(SumMismatch, MentionsADivisionThatExceedsTheWhole) {
  check_findings(R"(
Vraag 1
Hoe is het budget verdeeld?

Antwoord 1
Het budget is verdeeld over 45% zorg, 35% onderwijs en 30% wonen.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information sum-mismatch
De uitvoer is uitgesplitst in 97% erts en 12,5 procent hout.
                              ^^^^^^^^^^^^^^^^^^^^^^^^ information sum-mismatch
)");
}

TEST(SumMismatch, MentionsATotalThatIsNotTheSumOfItsParts) {
  check_findings(R"(
Vraag 1
Hoeveel personen werken er?

Antwoord 1
Er werken in totaal 593 personen: 300 mannen, 200 vrouwen en 90 kinderen. Dat kost in totaal 12 miljoen euro: 5 miljoen
                    ^^^^^^^^^^^^ information sum-mismatch
                                                                                             ^^^^^^^^^^^^^^^ information sum-mismatch
euro voor loon en 5 miljoen euro voor huur.
)");
}

TEST(SumMismatch, ReadsAcrossLineEnds) {
  constexpr const char* kText =
      "Vraag 1\nHoeveel zijn er?\n\nAntwoord 1\nHet budget is verdeeld\nover 60% zorg en 50%\nwonen. Het zijn in\n"
      "totaal 12\nscholen: 8 in\nOudorp en 5 in Noord.\n";
  EXPECT_EQ(messages(kText, "sum-mismatch", Language::dutch).size(), 2u);
}

TEST(SumMismatch, ShowsTheSumInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nHoeveel zijn er?\n\nAntwoord 1\nHet zijn in totaal 12.500 woningen: 7.000 huizen en 8.250 flats.\n";
  EXPECT_THAT(messages(kText, "sum-mismatch", Language::dutch),
              ::testing::ElementsAre("7.000 huizen + 8.250 flats is samen 15.250 woningen, niet 12.500 woningen."));
  EXPECT_THAT(messages(kText, "sum-mismatch", Language::english),
              ::testing::ElementsAre("7.000 huizen + 8.250 flats is 15,250 woningen together, not 12.500 woningen."));
}

TEST(SumMismatch, AcceptsPartsThatAddUpWithTheirRounding) {
  check_findings(R"(
Vraag 1
Hoe is het budget verdeeld?

Antwoord 1
Het budget is verdeeld over 33,4% zorg, 33,3% onderwijs en 33,4% wonen. De invoer bestond voor 97% uit gas en voor 2%
uit erts. Er zijn in totaal dertien adviseurs: één in Oudorp, negen in Zuidhaven, twee in Noord en één in Oost.
Het kost in totaal 12,4 miljoen euro: 5,1 miljoen euro voor loon en 7,2 miljoen euro voor huur.
)");
}

TEST(SumMismatch, LeavesAloneWhatIsNoDivision) {
  check_findings(R"(
Vraag 1
Klopt het dat 60% huurt, 40% spaart en 30% leent?

Antwoord 1
De meningen zijn verdeeld: 60% is voor en 50% wil meer geld. De groep is onderverdeeld in 60% mannen en 40% vrouwen, 30%
is jong. Het budget is verdeeld over 60% van de scholen en 70% van de leraren. De verdeling is in 2020 60% huur en 40%
koop en in 2021 55% huur en 45% koop. De subsidie is verdeeld over circa 60% zorg en 50% wonen. De sector is uitgesplitst
en groeide met 60% in het noorden en 70% in het zuiden. De groep bestaat voor 60% uit vrouwen en voor 55% uit
jongeren.
)");
}

TEST(SumMismatch, LeavesAloneListsThatNeedNotBeComplete) {
  check_findings(R"(
Vraag 1
Hoeveel personen werken er?

Antwoord 1
Er werken in totaal 593 personen: onder meer 300 mannen en 90 kinderen. Er zijn in totaal 12 scholen: een in Oudorp, 4
in Noord en 5 in Oost. Er zijn in totaal 40 huizen: 30 huurhuizen, 10 koophuizen en 15 leegstaande panden. Er zijn in
totaal circa 40 bruggen: 10 in Noord en 12 in Oost. In totaal 12 partijen: de gemeente, 4 scholen en 3 bedrijven. In
totaal zijn er 12 scholen: zie hieronder. Er zijn in totaal 40 plaatsen: 10 in 2022 en 20 in 2023. Het gaat in totaal om
300 km: 3 wegen en 2 paden.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::sum_mismatch_test
