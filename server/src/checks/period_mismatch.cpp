// Mentions a period whose length is not the one that stands beside it: van 21 juni tot en met 24 juni 2017 (zes dagen).
//
// Why it matters: one of the two is wrong, and a term may depend on it. Only a period with both ends and a whole number
// of days, weeks, months or years in brackets directly behind it, or the other way round, are compared. The last day
// may count or not. Weeks, months and years may be rounded, so less than one of them is no difference.
//
// Quick fix: none; only the author knows whether the days or the length is meant.
//
// Accepted:
// ```
// Vraag 1
// Hoe lang duurt de oefening?
//
// Antwoord 1
// De oefening duurt van 21 juni tot en met 24 juni 2017 (vier dagen). Het project loopt van september 2021 tot
// september 2023 (twee jaar).
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoe lang duurt de oefening?
//
// Antwoord 1
// De oefening duurt van 21 juni tot en met 24 juni 2017 (zes dagen).
// ```
//
// Source: the calendar.
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "checks/figures.h"
#include "checks/words.h"
#include "facts/calendar.h"

namespace vraagbaak::checks {
namespace period_mismatch {
namespace {

using facts::CalendarUnit;
using facts::Day;
using facts::Decimal;
using facts::Figure;
using facts::Interval;
using facts::Mention;
using facts::MentionKind;

constexpr Message kDays{"\"{0}\" duurt {1} dagen, niet \"{2}\".", "\"{0}\" lasts {1} days, not \"{2}\"."};
constexpr Message kMonths{"\"{0}\" duurt {1} maanden, niet \"{2}\".", "\"{0}\" lasts {1} months, not \"{2}\"."};

/// Longer lengths are no terms.
constexpr int kMostUnits = 200;

bool ends_with_unit(std::string_view text) {
  return ends_with_any(model::trimmed(text),
                       {"dag", "dagen", "etmaal", "etmalen", "week", "weken", "maand", "maanden", "jaar", "jaren"});
}

/// A unit of time before or at the end of a bracket: "… (zes dagen)", "zes dagen (…)".
bool may_judge(std::string_view text) {
  size_t open = std::string_view::npos;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') {
      open = at;
      if (ends_with_unit(text.substr(at < 20 ? 0 : at - 20, at < 20 ? at : 20))) return true;
    } else if (text[at] == ')' && open != std::string_view::npos) {
      if (ends_with_unit(text.substr(open, at - open))) return true;
      open = std::string_view::npos;
    }
  }
  return false;
}

/// A length as it is written: "zes dagen".
struct Length {
  CalendarUnit unit = CalendarUnit::day;
  int32_t count = 0;
  std::string_view written;
};

std::optional<Length> length_of(const ReadPassage& read, const Mention& mention) {
  const Figure* figure = exact_figure(mention);
  if (!figure || mention.kind != MentionKind::quantity || !figure->value->whole()) return std::nullopt;
  if (*figure->value < Decimal(1) || *figure->value > Decimal(kMostUnits)) return std::nullopt;
  Length length;
  if (figure->unit == "week")
    length.unit = CalendarUnit::week;
  else if (figure->unit == "maand")
    length.unit = CalendarUnit::month;
  else if (figure->unit == "jaar")
    length.unit = CalendarUnit::year;
  else if (figure->unit != "dag")
    return std::nullopt;
  length.count = static_cast<int32_t>(model::number_of(figure->value->str()).value_or(0));
  length.written = read.written(mention);
  // "24-jarigen" and "3 jaar oud" are ages.
  if (contains_any(length.written, {"jarig", "oud", "jong"})) return std::nullopt;
  return length;
}

struct Period {
  Day from;
  Day next;  ///< the day after the last
  bool inclusive = false;
  std::string_view written;
};

std::optional<Period> period_of(const ReadPassage& read, const Mention& mention) {
  const auto* interval = std::get_if<Interval>(&mention.value);
  if (!interval || !interval->from || !interval->to || interval->approximate) return std::nullopt;
  if (interval->reason != Interval::Reason::stated || *interval->to <= *interval->from) return std::nullopt;
  const std::string_view written = read.written(mention);
  // A month or a year by itself has a length that nobody states.
  if (!contains_any(written, {" tot ", "t/m", "tussen ", "Tussen ", "–", "-"})) return std::nullopt;
  const bool inclusive = contains_any(written, {"tot en met", "t/m"});
  return Period{*interval->from, *interval->to + std::chrono::days(1), inclusive, written};
}

int32_t days_between(Day from, Day next) { return static_cast<int32_t>((next - from).count()); }

/// True when the length can be meant: to the day for days, and else off by less than one unit.
bool agrees(const Period& period, const Length& length) {
  const int32_t days = days_between(period.from, period.next);
  if (length.unit == CalendarUnit::day)
    return length.count >= days - 1 && length.count <= (period.inclusive ? days : days + 1);
  const int32_t stated = facts::days_in(facts::duration_of(length.unit, length.count), period.from);
  const int32_t one = facts::days_in(facts::duration_of(length.unit, 1), period.from);
  // The end of a period "van 2016 tot 2020" may itself count, which is one unit more.
  return std::abs(stated - days) <= one;
}

int32_t whole_months(const Period& period) {
  const int32_t years = facts::year_of(period.next) - facts::year_of(period.from);
  const auto month = [](Day day) { return static_cast<int32_t>(facts::month_of(day)); };
  const int32_t months = 12 * years + month(period.next) - month(period.from);
  return facts::later(period.from, {months, 0}) > period.next ? months - 1 : months;
}

void judge(const BlockInput& input, const ReadPassage& read, const Mention& first, const Mention& second,
           Report& report) {
  if (read.between(first, second) != " (" || !read.behind(second).starts_with(')')) return;
  const bool period_first = is_time(first);
  const auto period = period_of(read, period_first ? first : second);
  const auto length = length_of(read, period_first ? second : first);
  if (!period || !length || agrees(*period, *length)) return;
  const bool in_days = length->unit == CalendarUnit::day || length->unit == CalendarUnit::week;
  const int32_t right = in_days ? days_between(period->from, period->next) : whole_months(*period);
  report.add(input.place(read.passage().at({first.range.start, second.range.end})), in_days ? kDays : kMonths,
             {one_line(period->written), std::to_string(right), one_line(length->written)});
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, may_judge, may_judge))
    for (size_t index = 1; index < read.mentions().size(); ++index)
      judge(input, read, read.mentions()[index - 1], read.mentions()[index], report);
}

}  // namespace
}  // namespace period_mismatch

extern const Check kPeriodMismatch{
    .code = "period-mismatch",
    .severity = Severity::information,
    .title = {"Duur past niet bij periode", "Length does not fit the period"},
    .block = period_mismatch::check,
};

}  // namespace vraagbaak::checks
