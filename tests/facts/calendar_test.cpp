// Days and weeks are reckoned as the calendar and the law have them.
#include "facts/calendar.h"

#include <gtest/gtest.h>

#include "facts/recognised.h"

namespace vraagbaak::facts::calendar_test {
namespace {

Day day(int year, unsigned month, unsigned number) { return *day_of(year, month, number); }

TEST(Calendar, KnowsWhichDaysExist) {
  EXPECT_TRUE(day_of(2024, 2, 29));
  EXPECT_FALSE(day_of(2023, 2, 29));
  EXPECT_FALSE(day_of(2022, 11, 31));
  EXPECT_FALSE(day_of(2022, 13, 1));
  EXPECT_FALSE(day_of(2022, 0, 0));
}

TEST(Calendar, MovesByMonthsWithinTheMonth) {
  EXPECT_EQ(iso(later(day(2024, 1, 31), {1, 0})), "2024-02-29");
  EXPECT_EQ(iso(later(day(2024, 2, 29), {-12, 0})), "2023-02-28");
  EXPECT_EQ(iso(later(day(2022, 11, 7), {-11, 0})), "2021-12-07");
  EXPECT_EQ(iso(later(day(2022, 12, 31), {0, 1})), "2023-01-01");
}

TEST(Calendar, CountsTheDaysOfADuration) {
  EXPECT_EQ(days_in({12, 0}, day(2023, 1, 1)), 365);
  EXPECT_EQ(days_in({12, 0}, day(2024, 1, 1)), 366);
  EXPECT_EQ(days_in(duration_of(CalendarUnit::week, 3), day(2024, 1, 1)), 21);
  EXPECT_EQ(days_in(duration_of(CalendarUnit::quarter, 1), day(2023, 1, 1)), 90);
}

TEST(Calendar, CountsWeeksAsIso8601) {
  EXPECT_EQ(shown(*week_interval(2020, 53)), "2020-12-28..2021-01-03");
  EXPECT_EQ(shown(*week_interval(2021, 1)), "2021-01-04..2021-01-10");
  EXPECT_FALSE(week_interval(2021, 53));
}

TEST(Calendar, CountsWeekdaysFromBothEnds) {
  const Interval may = *month_interval(2023, 5);
  EXPECT_EQ(iso(*nth_weekday(may, 1, 1)), "2023-05-01");
  EXPECT_EQ(iso(*nth_weekday(may, 3, -1)), "2023-05-31");
  EXPECT_FALSE(nth_weekday(may, 4, 5));
}

TEST(Calendar, KnowsWhenParliamentMeets) {
  EXPECT_EQ(shown(special_year(YearKind::session_year, 2022)), "2022-09-20..2023-09-18");
  EXPECT_EQ(shown(special_year(YearKind::flemish_year, 2022)), "2022-09-26..2023-09-24");
  EXPECT_EQ(special_year(YearKind::session_year, 2022).reason, Interval::Reason::session_year);
}

TEST(Calendar, KnowsFeasts) {
  EXPECT_EQ(shown(*feast("pasen", 2024)), "2024-03-31..2024-04-01");
  EXPECT_EQ(shown(*feast("pasen", 2019)), "2019-04-21..2019-04-22");
  EXPECT_EQ(shown(*feast("pinksteren", 2023)), "2023-05-28..2023-05-29");
  EXPECT_EQ(shown(*feast("hemelvaartsdag", 2023)), "2023-05-18");
  EXPECT_EQ(shown(*feast("prinsjesdag", 2021)), "2021-09-21");
  EXPECT_FALSE(feast("maandag", 2021));
}

TEST(Calendar, GivesEachDayToOneWeekMonthAndYear) {
  for (Day at = day(2019, 12, 1); at < day(2024, 2, 1); at += std::chrono::days(1)) {
    for (const CalendarUnit unit : {CalendarUnit::week, CalendarUnit::month, CalendarUnit::quarter,
                                    CalendarUnit::half_year, CalendarUnit::year}) {
      const Interval here = unit_interval(unit, at, 0);
      EXPECT_LE(*here.from, at);
      EXPECT_GE(*here.to, at);
      EXPECT_EQ(*unit_interval(unit, at, 1).from, *here.to + std::chrono::days(1)) << iso(at);
      EXPECT_EQ(*unit_interval(unit, at, -1).to, *here.from - std::chrono::days(1)) << iso(at);
    }
  }
}

}  // namespace
}  // namespace vraagbaak::facts::calendar_test
