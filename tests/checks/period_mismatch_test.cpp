// period-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::period_mismatch_test {
namespace {

TEST(PeriodMismatch, MentionsALengthThatThePeriodDoesNotHave) {
  check_findings(R"(
Vraag 1
Hoe lang duurt de oefening?

Antwoord 1
Zij duurt van 21 juni tot en met 24 juni 2017 (zes dagen), en het vervolg drie dagen (25 t/m 30 september 2017).
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information period-mismatch
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information period-mismatch
Het project loopt van september 2021 tot september 2023 (vier jaar).
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information period-mismatch
)");
}

TEST(PeriodMismatch, SaysHowLongItIsInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nHoe lang?\n\nAntwoord 1\nVan 3 april tot en met 30 april 2023 (twee weken) en van 1 april 2020 tot 1 "
      "april 2023 (zes maanden).\n";
  EXPECT_THAT(messages(kText, "period-mismatch", Language::dutch),
              ::testing::ElementsAre("\"Van 3 april tot en met 30 april 2023\" duurt 28 dagen, niet \"twee weken\".",
                                     "\"van 1 april 2020 tot 1 april 2023\" duurt 36 maanden, niet \"zes maanden\"."));
  EXPECT_THAT(messages(kText, "period-mismatch", Language::english),
              ::testing::ElementsAre("\"Van 3 april tot en met 30 april 2023\" lasts 28 days, not \"twee weken\".",
                                     "\"van 1 april 2020 tot 1 april 2023\" lasts 36 months, not \"zes maanden\"."));
}

TEST(PeriodMismatch, AcceptsEitherWayOfCountingAndRoundLengths) {
  check_findings(R"(
Vraag 1
Hoe lang duurt de oefening?

Antwoord 1
Zij duurt van 21 juni tot en met 24 juni 2017 (drie dagen), van 21 juni tot en met 24 juni 2017 (vier dagen), van 21 juni
tot 24 juni 2017 (3 dagen) of van 21 juni tot 24 juni 2017 (4 dagen). Het project loopt van september 2021 tot september
2023 (twee jaar), van 2016 tot 2020 (vier jaar), van 2016 tot en met 2020 (5 jaar), van 3 april tot en met 28 april 2023
(vier weken) en van 1 januari 2020 tot 1 april 2020 (drie maanden).
)");
}

TEST(PeriodMismatch, LeavesAloneWhatIsNoLengthOfThePeriod) {
  check_findings(R"(
Vraag 1
Hoe lang duurt de oefening?

Antwoord 1
Zij duurt van 21 juni tot en met 24 juni 2017 (ongeveer zes dagen), van 21 juni tot en met 24 juni 2017 (zes dagdelen),
van 21 juni tot en met 24 juni 2017 (zes dagen eerder dan gepland), van 21 juni tot en met 24 juni (zes dagen), in mei
2023 (twee jaar na de start) en sinds 2018 (drie jaar). Van 1 mei tot en met 5 mei 2023 (na drie weken) en van
1 mei tot en met 31 mei 2023 (drie werkdagen) was het druk. De oefening van 1 mei tot 1 juni 2023 (12 keer) is klaar.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::period_mismatch_test
