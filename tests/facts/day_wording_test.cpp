// Days and periods read as people write them, in Dutch and in English.
#include "facts/day_wording.h"

#include <gtest/gtest.h>

#include "facts/calendar.h"

namespace vraagbaak::facts::day_wording_test {
namespace {

Day day(int year, unsigned month, unsigned number) { return *day_of(year, month, number); }

Interval days(std::optional<Day> from, std::optional<Day> to) {
  Interval interval;
  interval.from = from;
  interval.to = to;
  return interval;
}

std::string dutch(const Interval& interval) { return shown(interval, Notation::dutch); }
std::string english(const Interval& interval) { return shown(interval, Notation::english); }

TEST(DayWording, NamesTheMonthOfADay) {
  EXPECT_EQ(shown(day(2025, 3, 10), Notation::dutch), "10 maart 2025");
  EXPECT_EQ(shown(day(2025, 3, 10), Notation::english), "10 March 2025");
  EXPECT_EQ(shown(day(2025, 1, 1), Notation::dutch), "1 januari 2025");
  EXPECT_EQ(shown(day(2024, 12, 31), Notation::english), "31 December 2024");
}

TEST(DayWording, KnowsAllMonths) {
  std::string names;
  for (unsigned month = 1; month <= 12; ++month)
    names += shown(model::Date{2025, static_cast<uint8_t>(month), 0}, Notation::english) + " ";
  EXPECT_EQ(names,
            "January 2025 February 2025 March 2025 April 2025 May 2025 June 2025 July 2025 August 2025 September 2025 "
            "October 2025 November 2025 December 2025 ");
}

TEST(DayWording, KnowsYearsOfAnyLength) {
  EXPECT_EQ(shown(day(1848, 11, 3), Notation::dutch), "3 november 1848");
  EXPECT_EQ(shown(day(900, 1, 1), Notation::dutch), "1 januari 900");
  EXPECT_EQ(shown(day(1, 1, 1), Notation::dutch), "1 januari 1");
  EXPECT_EQ(shown(day(0, 12, 31), Notation::dutch), "31 december 1 v.Chr.");
  EXPECT_EQ(shown(day(-43, 3, 15), Notation::english), "15 March 44 BC");
}

TEST(DayWording, LeavesOutWhatADateDoesNotSay) {
  EXPECT_EQ(shown(model::Date{2022, 3, 9}, Notation::dutch), "9 maart 2022");
  EXPECT_EQ(shown(model::Date{2022, 3, 0}, Notation::dutch), "maart 2022");
  EXPECT_EQ(shown(model::Date{0, 10, 28}, Notation::english), "28 October");
  EXPECT_EQ(shown(model::Date{2022, 0, 0}, Notation::dutch), "");
  EXPECT_EQ(shown(model::Date{}, Notation::dutch), "");
  EXPECT_EQ(shown(model::Date{2022, 13, 1}, Notation::dutch), "");
}

TEST(DayWording, SaysOnceWhatBothEndsOfAPeriodShare) {
  EXPECT_EQ(dutch(days(day(2025, 3, 10), day(2025, 3, 10))), "10 maart 2025");
  EXPECT_EQ(dutch(days(day(2025, 3, 3), day(2025, 3, 5))), "3–5 maart 2025");
  EXPECT_EQ(dutch(days(day(2025, 3, 3), day(2025, 4, 5))), "3 maart – 5 april 2025");
  EXPECT_EQ(dutch(days(day(2025, 12, 3), day(2026, 1, 5))), "3 december 2025 – 5 januari 2026");
  EXPECT_EQ(dutch(days(day(2025, 3, 3), day(2026, 3, 3))), "3 maart 2025 – 3 maart 2026");
  EXPECT_EQ(english(days(day(2025, 3, 3), day(2025, 3, 5))), "3–5 March 2025");
  EXPECT_EQ(english(days(day(2025, 3, 3), day(2025, 4, 5))), "3 March – 5 April 2025");
}

TEST(DayWording, NamesWholeMonthsAndYears) {
  EXPECT_EQ(dutch(*month_interval(2025, 3)), "maart 2025");
  EXPECT_EQ(dutch(*month_interval(2024, 2)), "februari 2024");
  EXPECT_EQ(dutch(*quarter_interval(2022, 4)), "oktober–december 2022");
  EXPECT_EQ(dutch(season_interval(2022, Season::winter)), "december 2022 – februari 2023");
  EXPECT_EQ(dutch(years_interval(2025, 2025)), "2025");
  EXPECT_EQ(dutch(years_interval(2018, 2020)), "2018–2020");
  EXPECT_EQ(english(*month_interval(2025, 12)), "December 2025");
  EXPECT_EQ(english(*quarter_interval(2022, 1)), "January–March 2022");
}

TEST(DayWording, ADayLessIsNoWholeMonth) {
  EXPECT_EQ(dutch(days(day(2024, 2, 1), day(2024, 2, 28))), "1–28 februari 2024");
  EXPECT_EQ(dutch(days(day(2025, 1, 2), day(2025, 12, 31))), "2 januari – 31 december 2025");
  EXPECT_EQ(dutch(days(day(2025, 1, 1), day(2025, 12, 30))), "1 januari – 30 december 2025");
}

TEST(DayWording, SaysFromOrUntilWhereAnEndIsOpen) {
  EXPECT_EQ(dutch(days(day(2018, 1, 1), std::nullopt)), "vanaf 1 januari 2018");
  EXPECT_EQ(dutch(days(std::nullopt, day(2019, 12, 31))), "tot en met 31 december 2019");
  EXPECT_EQ(english(days(day(2018, 1, 1), std::nullopt)), "from 1 January 2018");
  EXPECT_EQ(english(days(std::nullopt, day(2019, 12, 31))), "until 31 December 2019");
  EXPECT_EQ(dutch(days(std::nullopt, std::nullopt)), "");
}

TEST(DayWording, GivesFirstAndLastDayWhenAsked) {
  EXPECT_EQ(first_to_last(*month_interval(2024, 2), Notation::dutch), "1–29 februari 2024");
  EXPECT_EQ(first_to_last(years_interval(2022, 2022), Notation::dutch), "1 januari – 31 december 2022");
  EXPECT_EQ(first_to_last(years_interval(2018, 2020), Notation::english), "1 January 2018 – 31 December 2020");
  EXPECT_EQ(first_to_last(day_interval(day(2025, 3, 10)), Notation::dutch), "10 maart 2025");
  EXPECT_EQ(first_to_last(days(day(2018, 1, 1), std::nullopt), Notation::dutch), "vanaf 1 januari 2018");
}

}  // namespace
}  // namespace vraagbaak::facts::day_wording_test
