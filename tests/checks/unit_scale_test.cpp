// unit-scale: what it mentions and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::unit_scale_test {
namespace {

TEST(UnitScale, StandsAtTheLaterAmount) {
  check_findings(R"(
Vraag 1
Klopt het dat het onderhoud van de bruggen 18,4 miljoen euro kost, en het onderhoud van oude sluizen € 250.000?

Antwoord 1
Het onderhoud van de bruggen kost 18,4 miljard euro.
                                  ^^^^^^^^^^^^ information unit-scale
Het onderhoud van de oude sluizen kost € 250 miljoen.
                                         ^^^^^^^^^^^ information unit-scale
)");
}

TEST(UnitScale, NamesBothAmountsInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nKost het onderhoud van de bruggen 18,4 miljoen euro?\n\nAntwoord 1\nHet onderhoud van de bruggen kost "
      "18,4 mld. euro.\n";
  EXPECT_THAT(messages(kText, "unit-scale", Language::dutch),
              ::testing::ElementsAre("Hier staat \"18,4 mld\", maar elders over hetzelfde \"18,4 miljoen\". | Hier "
                                     "staat \"18,4 miljoen\"."));
  EXPECT_THAT(messages(kText, "unit-scale", Language::english),
              ::testing::ElementsAre("This says \"18,4 mld\", but elsewhere about the same \"18,4 miljoen\". | \"18,4 "
                                     "miljoen\" is here."));
}

TEST(UnitScale, AcceptsTheSameAmountInAnotherNotation) {
  check_findings(R"(
Vraag 1
Klopt het dat het onderhoud van de bruggen 18,4 miljoen euro kost?

Antwoord 1
Het onderhoud van de bruggen kost 18.400.000 euro. Het onderhoud van de bruggen kost 0,0184 miljard euro.
)");
}

TEST(UnitScale, LeavesOtherThingsTimesAndUnitsAlone) {
  check_findings(R"(
Vraag 1
Klopt het dat het onderhoud van de bruggen 18,4 miljoen euro kostte in 2020?

Antwoord 1
Het onderhoud van de bruggen kostte 18,4 miljard euro in 2021. De aanleg van spoorwegen kost 18,4 miljard euro. Het
onderhoud van de bruggen kostte 18,4 miljard dollar in 2020. Voor het onderhoud van bruggen is 20 miljoen euro nodig. Het
onderhoud van bruggen kost 20 miljard euro. Van het onderhoud is 37,5 miljoen euro betaald en 37,5 miljard euro geraamd.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::unit_scale_test
