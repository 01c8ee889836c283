#include "facts/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace vraagbaak::facts {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::year_month_day;
using Precision = Interval::Precision;

constexpr int32_t kMonthsOfYear = 12;
constexpr int32_t kDaysOfWeek = 7;
constexpr unsigned kThursday = 4;
/// What std::chrono::year can hold, with room for a step more.
constexpr int kFirstYear = -32000;
constexpr int kLastYear = 32000;

chrono::year clamped(int year) { return chrono::year(std::clamp(year, kFirstYear, kLastYear)); }

Day first_of_month(int year, unsigned month) { return Day(clamped(year) / chrono::month(month) / chrono::day(1)); }

Interval months_interval(int year, unsigned month, int32_t months, Precision precision) {
  const Day from = first_of_month(year, month);
  return until(from, later(from, {months, 0}), precision);
}

Day monday_of(Day day) { return day - days(weekday_of(day) - 1); }

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule).
Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Day(clamped(year) / chrono::month(static_cast<unsigned>(n / 31)) /
             chrono::day(static_cast<unsigned>(n % 31 + 1)));
}

constexpr std::string_view kPrinsjesdag = "prinsjesdag";
constexpr std::string_view kMothersDay = "moederdag";
constexpr std::string_view kFathersDay = "vaderdag";

/// Days of the year that are always the same (Algemene termijnenwet, article 3, and custom).
struct FixedFeast {
  std::string_view name;
  unsigned month;
  unsigned day;
  int32_t length = 1;
};
constexpr std::array<FixedFeast, 19> kFixedFeasts{{{"nieuwjaarsdag", 1, 1},
                                                   {"koningsdag", 4, 27},
                                                   {"dodenherdenking", 5, 4},
                                                   {"bevrijdingsdag", 5, 5},
                                                   {"sinterklaas", 12, 5},
                                                   {"sinterklaasavond", 12, 5},
                                                   {"kerstavond", 12, 24},
                                                   {"kerstdag", 12, 25},
                                                   {"kerst", 12, 25, 2},
                                                   {"kerstmis", 12, 25},
                                                   {"driekoningen", 1, 6},
                                                   {"allerheiligen", 11, 1},
                                                   {"allerzielen", 11, 2},
                                                   {"oudjaarsavond", 12, 31},
                                                   {"valentijnsdag", 2, 14},
                                                   {"halloween", 10, 31},
                                                   {"oudejaarsdag", 12, 31},
                                                   {"oudejaarsavond", 12, 31},
                                                   {"oudjaar", 12, 31}}};

/// Days that move with Easter (the same article).
struct EasterFeast {
  std::string_view name;
  int32_t offset;
  int32_t length = 1;
};
constexpr std::array<EasterFeast, 10> kEasterFeasts{{{"goede vrijdag", -2},
                                                     {"pasen", 0, 2},
                                                     {"paasdag", 0},
                                                     {"pinksterdag", 49},
                                                     {"paasmaandag", 1},
                                                     {"hemelvaart", 39},
                                                     {"hemelvaartsdag", 39},
                                                     {"pinksteren", 49, 2},
                                                     {"pinkstermaandag", 50},
                                                     {"aswoensdag", -46}}};

Interval span_of_days(Day from, int32_t length) {
  return until(from, from + days(length), length == 1 ? Precision::day : Precision::span);
}

/// The third Tuesday of September (Grondwet, article 65).
Day prinsjesdag(int year) { return *nth_weekday(*month_interval(year, 9), 2, 3); }

}  // namespace

Duration duration_of(CalendarUnit unit, int32_t count) {
  switch (unit) {
    case CalendarUnit::day: return {0, count};
    case CalendarUnit::weekend:
    case CalendarUnit::week: return {0, count * kDaysOfWeek};
    case CalendarUnit::month: return {count, 0};
    case CalendarUnit::quarter: return {count * 3, 0};
    case CalendarUnit::half_year: return {count * 6, 0};
    case CalendarUnit::year: return {count * kMonthsOfYear, 0};
    case CalendarUnit::decade: return {count * 10 * kMonthsOfYear, 0};
    case CalendarUnit::century: return {count * 100 * kMonthsOfYear, 0};
  }
  return {};
}

Day later(Day day, Duration duration) {
  const year_month_day date(day);
  const int32_t months = static_cast<int>(date.year()) * kMonthsOfYear +
                         static_cast<int32_t>(static_cast<unsigned>(date.month())) - 1 + duration.months;
  const chrono::year year = clamped(months / kMonthsOfYear);
  const chrono::month month(static_cast<unsigned>((months % kMonthsOfYear + kMonthsOfYear) % kMonthsOfYear) + 1);
  const chrono::day last = (year / month / chrono::last).day();
  return Day(year / month / std::min(date.day(), last)) + days(duration.days);
}

int32_t days_in(Duration duration, Day from) { return static_cast<int32_t>((later(from, duration) - from).count()); }

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
  const year_month_day date = chrono::year(year) / chrono::month(month) / chrono::day(day);
  return date.ok() ? std::optional<Day>(date) : std::nullopt;
}

std::string iso(Day day) {
  const year_month_day date(day);
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

unsigned weekday_of(Day day) { return chrono::weekday(day).iso_encoding(); }

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }

unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day(day).month()); }

std::optional<Day> day_of(const model::Date& date) { return day_of(date.year, date.month, date.day); }

model::Date date_of(Day day) {
  const year_month_day date(day);
  return {static_cast<uint16_t>(static_cast<int>(date.year())),
          static_cast<uint8_t>(static_cast<unsigned>(date.month())),
          static_cast<uint8_t>(static_cast<unsigned>(date.day()))};
}

Interval day_interval(Day day) { return until(day, day + days(1), Precision::day); }

Interval until(Day from, Day next, Precision precision) {
  Interval interval;
  interval.from = from;
  interval.to = next - days(1);
  interval.precision = precision;
  return interval;
}

Interval week_of(Day day) {
  const Day monday = monday_of(day);
  return until(monday, monday + days(kDaysOfWeek), Precision::week);
}

std::optional<Interval> month_interval(int year, unsigned index) {
  if (index < 1 || index > 12) return std::nullopt;
  return months_interval(year, index, 1, Precision::month);
}

std::optional<Interval> quarter_interval(int year, unsigned index) {
  if (index < 1 || index > 4) return std::nullopt;
  return months_interval(year, index * 3 - 2, 3, Precision::quarter);
}

std::optional<Interval> half_year_interval(int year, unsigned index) {
  if (index < 1 || index > 2) return std::nullopt;
  return months_interval(year, index * 6 - 5, 6, Precision::half_year);
}

Interval years_interval(int first, int last) {
  return until(first_of_month(first, 1), later(first_of_month(last, 1), {kMonthsOfYear, 0}),
               first == last ? Precision::year : Precision::span);
}

std::optional<Interval> week_interval(int year, unsigned number) {
  return nth_week(years_interval(year, year), static_cast<int>(number));
}

Interval unit_interval(CalendarUnit unit, Day day, int32_t offset) {
  const Day moved = later(day, duration_of(unit, offset));
  const int year = year_of(moved);
  // A short month must not carry the last days of a long one over: the month after 31 January is February.
  const unsigned month = month_of(moved);
  switch (unit) {
    case CalendarUnit::day: return day_interval(moved);
    case CalendarUnit::weekend: {
      const Day saturday = monday_of(moved) + days(5);
      return until(saturday, saturday + days(2), Precision::span);
    }
    case CalendarUnit::week: return week_of(moved);
    case CalendarUnit::month: return months_interval(year, month, 1, Precision::month);
    case CalendarUnit::quarter: return months_interval(year, (month - 1) / 3 * 3 + 1, 3, Precision::quarter);
    case CalendarUnit::half_year: return months_interval(year, month <= 6 ? 1 : 7, 6, Precision::half_year);
    case CalendarUnit::year: return years_interval(year, year);
    case CalendarUnit::decade: return years_interval(year / 10 * 10, year / 10 * 10 + 9);
    case CalendarUnit::century: return years_interval((year - 1) / 100 * 100 + 1, (year - 1) / 100 * 100 + 100);
  }
  return {};
}

std::optional<Day> nth_weekday(const Interval& interval, unsigned weekday, int index) {
  if (!interval.from || !interval.to || index == 0 || weekday < 1 || weekday > 7) return std::nullopt;
  Day day;
  if (index > 0) {
    const auto first = static_cast<int>((weekday + 7 - weekday_of(*interval.from)) % 7);
    day = *interval.from + days(first + (index - 1) * kDaysOfWeek);
  } else {
    const auto last = static_cast<int>((weekday_of(*interval.to) + 7 - weekday) % 7);
    day = *interval.to - days(last + (-index - 1) * kDaysOfWeek);
  }
  if (day < *interval.from || day > *interval.to) return std::nullopt;
  return day;
}

std::optional<Interval> nth_week(const Interval& interval, int index) {
  const std::optional<Day> thursday = nth_weekday(interval, kThursday, index);
  return thursday ? std::optional(week_of(*thursday)) : std::nullopt;
}

Interval special_year(YearKind kind, int year) {
  Interval interval;
  switch (kind) {
    case YearKind::session_year:
      // Grondwet, article 65: the parliamentary year begins on the third Tuesday of September.
      interval = until(prinsjesdag(year), prinsjesdag(year + 1), Precision::span);
      break;
    case YearKind::flemish_year: {
      // Bijzonder decreet van 7 juli 2006 over de Vlaamse instellingen, article 10: the fourth Monday of September.
      const auto opening = [](int september) { return *nth_weekday(*month_interval(september, 9), 1, 4); };
      interval = until(opening(year), opening(year + 1), Precision::span);
      break;
    }
    case YearKind::school_year:
      // Wet op het primair onderwijs, article 1: 1 August to 31 July. In Flanders it begins a month later.
      interval = months_interval(year, 8, kMonthsOfYear, Precision::span);
      interval.approximate = true;
      return interval;
    case YearKind::academic_year:
      // Wet op het hoger onderwijs en wetenschappelijk onderzoek, article 1.1: 1 September to 31 August.
      return months_interval(year, 9, kMonthsOfYear, Precision::span);
  }
  interval.reason = Interval::Reason::session_year;
  return interval;
}

Interval season_interval(int year, Season season) {
  struct Recess {
    unsigned month;
    unsigned day;
    int32_t length;
  };
  static constexpr std::array<Recess, 5> kRecesses{{{2, 11, 28}, {4, 20, 21}, {7, 1, 62}, {10, 14, 23}, {12, 20, 21}}};
  constexpr auto kFirstRecess = static_cast<size_t>(Season::spring_recess);
  Interval interval;
  if (season < Season::spring_recess) {
    interval = months_interval(year, 3 * static_cast<unsigned>(season) + 3, 3, Precision::season);
  } else {
    const Recess& recess = kRecesses[static_cast<size_t>(season) - kFirstRecess];
    const Day from(clamped(year) / chrono::month(recess.month) / chrono::day(recess.day));
    interval = until(from, from + days(recess.length), Precision::season);
  }
  interval.reason = Interval::Reason::rough;
  interval.approximate = true;
  return interval;
}

std::optional<Interval> feast(std::string_view folded, int year) {
  if (folded == kPrinsjesdag) return day_interval(prinsjesdag(year));
  for (const FixedFeast& fixed : kFixedFeasts)
    if (folded == fixed.name)
      return span_of_days(Day(clamped(year) / chrono::month(fixed.month) / chrono::day(fixed.day)), fixed.length);
  // The second Sunday of May and the third of June.
  if (folded == kMothersDay) return day_interval(*nth_weekday(*month_interval(year, 5), 7, 2));
  if (folded == kFathersDay) return day_interval(*nth_weekday(*month_interval(year, 6), 7, 3));
  for (const EasterFeast& moving : kEasterFeasts)
    if (folded == moving.name) return span_of_days(easter(year) + days(moving.offset), moving.length);
  return std::nullopt;
}

std::vector<std::string_view> feast_names() {
  std::vector<std::string_view> names{kPrinsjesdag, kMothersDay, kFathersDay};
  for (const FixedFeast& fixed : kFixedFeasts) names.push_back(fixed.name);
  for (const EasterFeast& moving : kEasterFeasts) names.push_back(moving.name);
  return names;
}

}  // namespace vraagbaak::facts
