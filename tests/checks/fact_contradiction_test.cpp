// fact-contradiction: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks {
namespace {

TEST(FactContradiction, RejectsTwoFiguresForOneThing) {
  check_findings(R"(
Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.

Vraag 2
Is dat veel?

Antwoord 2
In totaal werden in 2022 539 schepen gekeurd in Delfzijl.
                         ^^^^^^^^^^^ warning fact-contradiction
)");
}

TEST(FactContradiction, AsksWhereTheWordsDiffer) {
  check_findings(R"(
Vraag 1
Hoe werkt de dienst?

Antwoord 1
De dienst heeft een netwerk van 41 loketten in 12 gemeenten. Hij helpt ondernemers met vergunningen.

Vraag 2
Waar is de dienst?

Antwoord 2
Vanuit 43 loketten, verspreid over een twaalftal gemeenten, houdt hij de vinger aan de pols.
       ^^^^^^^^^^^ information fact-contradiction
)");
}

TEST(FactContradiction, NamesBothFiguresInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nWat kost het?\n\nAntwoord 1\nDe aanleg van de brug bij Delfzijl kostte in 2022 1,5 miljoen euro. De "
      "brug "
      "is groen. In 2022 kostte de aanleg van de brug bij Delfzijl 1,8 miljoen euro.\n";
  EXPECT_THAT(
      messages(kText, "fact-contradiction", Language::dutch),
      ::testing::ElementsAre("Hier staat € 1.800.000, op een andere plaats € 1.500.000. | Hier staat € 1.500.000."));
  EXPECT_THAT(
      messages(kText, "fact-contradiction", Language::english),
      ::testing::ElementsAre("This says € 1,800,000, another place says € 1,500,000. | This says € 1,500,000."));
}

TEST(FactContradiction, AcceptsOtherTimesPlacesPartsAndApproximations) {
  check_findings(R"(
Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd. In 2021 zijn in Delfzijl in totaal 512 schepen gekeurd. In 2022
zijn in Vlissingen in totaal 480 schepen gekeurd. In 2022 zijn in Delfzijl in totaal circa 600 schepen gekeurd. In 2022
zijn in Delfzijl in totaal meer dan 500 schepen gekeurd. In 2022 zijn in Delfzijl gemiddeld 49 schepen per maand gekeurd.
Bij een begroting van 250 miljoen euro geldt een grens van 10%. Bij een begroting van 500 miljoen euro geldt een grens
van 5%.
)");
}

TEST(FactContradiction, ASentenceMayGiveSeveralFigures) {
  check_findings(R"(
Vraag 1
Waaruit bestaat de uitvoer?

Antwoord 1
De uitvoer naar Noorwegen bestond in 2022 voor 97% uit zalm en voor 2% uit hout.
)");
}

}  // namespace
}  // namespace vraagbaak::checks
