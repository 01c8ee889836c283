// date-weekday: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::date_weekday_test {
namespace {

TEST(DateWeekday, RejectsAWeekdayThatTheDateDoesNotHave) {
  check_findings(R"(
Vraag 1
Wat is er besloten op maandag 9 maart 2022?
                      ^^^^^^^^^^^^^^^^^^^^ warning date-weekday

Antwoord 1
Niets. Het overleg was op Dinsdag 20-06-2018, niet op woensdag 21 juni 2017.
                          ^^^^^^^^^^^^^^^^^^ warning date-weekday
)");
}

TEST(DateWeekday, NamesTheRightDayInBothLanguages) {
  constexpr const char* kText = "Vraag 1\nWat is er besloten op maandag 9 maart\n2022?\n\nAntwoord 1\nNiets.\n";
  EXPECT_THAT(messages(kText, "date-weekday", Language::dutch),
              ::testing::ElementsAre("9 maart 2022 valt op een woensdag, niet op een maandag."));
  EXPECT_THAT(messages(kText, "date-weekday", Language::english),
              ::testing::ElementsAre("9 maart 2022 falls on a Wednesday, not on a Monday."));
}

TEST(DateWeekday, AcceptsWeekdaysThatFit) {
  check_findings(R"(
Vraag 1
Wat is er besloten op woensdag 9 maart 2022, en in de nacht van zaterdag 12 op zondag 13 maart 2022?

Antwoord 1
Op donderdag 29 februari 2024 is overlegd, en op
vrijdag 1 maart 2024 weer.
)");
}

TEST(DateWeekday, LeavesAloneWhatNamesNoSuchDay) {
  check_findings(R"(
Vraag 1
Wat is er besloten op maandag 9 maart, en op de maandag na 9 maart 2022?

Antwoord 1
Niets. De bus rijdt niet op maandag, 9 maart 2022 uitgezonderd, en niet op maandag. 9 maart 2022 is de laatste dag.
De brug stortte in op maandag 9 maart 1622. De markt is elke maandag van maart 2022.
)");
}

TEST(DateWeekday, LeavesADateAloneWhoseMonthMayStandFirst) {
  check_findings(R"(
Vraag 1
Kent u het bericht van Wednesday 3/9/2022, dus van woensdag 3/9/2022?

Antwoord 1
Ja, dat bericht is bekend.
)");
}

TEST(DateWeekday, LeavesAnImpossibleDateToItsOwnCheck) {
  check_findings(R"(
Vraag 1
Wat is er besloten op maandag 31 november 2022?
                              ^^^^^^^^^^^^^^^^ warning date-invalid

Antwoord 1
Niets.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::date_weekday_test
