// Days, weeks, months and years as intervals, and the days on which Dutch law and custom put something: Prinsjesdag,
// Easter, the parliamentary year. Knows nothing of how they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/mention.h"
#include "model/reference.h"

namespace vraagbaak::facts {

enum class CalendarUnit : uint8_t { day, weekend, week, month, quarter, half_year, year, decade, century };

/// A length of time as it is written: months and days do not convert into each other.
struct Duration {
  int32_t months = 0;
  int32_t days = 0;
  bool operator==(const Duration&) const = default;
};
/// `count` of `unit` ("3 kwartalen" is 9 months); for a weekend, as many weeks.
Duration duration_of(CalendarUnit unit, int32_t count);
/// `day` so much later, or earlier for a negative duration; the month's last day where the month is too short. Clamped
/// to the years of `std::chrono::year`.
Day later(Day day, Duration duration);
/// How many days `duration` lasts when it begins on `from`.
int32_t days_in(Duration duration, Day from);

/// nullopt for a day that does not exist ("31 november").
std::optional<Day> day_of(int year, unsigned month, unsigned day);
/// "2022-03-09".
std::string iso(Day day);
/// 1 for Monday … 7 for Sunday.
unsigned weekday_of(Day day);
int year_of(Day day);
unsigned month_of(Day day);
/// The day of a complete date; nullopt for a date that does not exist.
std::optional<Day> day_of(const model::Date& date);
model::Date date_of(Day day);

Interval day_interval(Day day);
/// From `from` to the day before `next`.
Interval until(Day from, Day next, Interval::Precision precision);
/// The Monday to Sunday that hold `day`.
Interval week_of(Day day);
/// `index` from 1; a quarter of 1 to 4, a half-year of 1 or 2. nullopt beyond.
std::optional<Interval> month_interval(int year, unsigned index);
std::optional<Interval> quarter_interval(int year, unsigned index);
std::optional<Interval> half_year_interval(int year, unsigned index);
/// From 1 January of `first` to 31 December of `last`.
Interval years_interval(int first, int last);
/// Week `number` of `year` by ISO 8601; nullopt for a week that the year does not have.
std::optional<Interval> week_interval(int year, unsigned number);
/// The week, month, … that holds `day`, moved by so many units: the month before is -1.
Interval unit_interval(CalendarUnit unit, Day day, int32_t offset);

/// Weekday `index` (1 the first, -1 the last) of the interval; nullopt if it does not have so many.
std::optional<Day> nth_weekday(const Interval& interval, unsigned weekday, int index);
/// Week `index` (1 the first, -1 the last) of a month or year: a week belongs where its Thursday is, as in ISO 8601.
std::optional<Interval> nth_week(const Interval& interval, int index);

/// What a year is divided into apart from the calendar.
enum class YearKind : uint8_t {
  session_year,  ///< of the Tweede and Eerste Kamer
  flemish_year,  ///< the zittingsjaar of the Vlaams Parlement
  school_year,
  academic_year,
};
/// The year of that kind that begins in `year`.
Interval special_year(YearKind kind, int year);

/// Seasons, and the recesses of parliament and holidays of schools, which come every year at about the same time.
enum class Season : uint8_t {
  spring,
  summer,
  autumn,
  winter,
  spring_recess,
  may_recess,
  summer_recess,
  autumn_recess,
  christmas_recess
};
/// Of seasons whole months, as the KNMI counts them: winter is December to February and has the year of its December.
/// Of recesses roughly the weeks in which they lie from year to year; that at Christmas has the year of its December.
Interval season_interval(int year, Season season);

/// A day with a name ("koningsdag", "prinsjesdag", "hemelvaartsdag"), written folded; nullopt for another word.
std::optional<Interval> feast(std::string_view folded, int year);
/// All that feast knows.
std::vector<std::string_view> feast_names();

}  // namespace vraagbaak::facts
