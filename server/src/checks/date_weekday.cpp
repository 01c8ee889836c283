// Reports a weekday that the date behind it does not have: maandag 9 maart 2022, which was a Wednesday.
//
// Why it matters: one of the two is wrong, and whoever looks for the meeting or the broadcast has to guess which. Only
// a weekday that is written in full, directly before a complete date, is compared.
//
// Quick fix: none; only the author knows whether the weekday or the date is meant.
//
// Accepted:
// ```
// Vraag 1
// Wat is er besloten op woensdag 9 maart 2022?
//
// Antwoord 1
// Niets. Op donderdag 10 en vrijdag 11 maart 2022 is verder gesproken.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat is er besloten op maandag 9 maart 2022?
//
// Antwoord 1
// Niets.
// ```
//
// Source: the calendar.
#include <optional>
#include <string>
#include <string_view>

#include "checks/check.h"
#include "checks/words.h"
#include "checks/written_dates.h"
#include "facts/calendar.h"
#include "model/month_names.h"

namespace vraagbaak::checks {
namespace date_weekday {
namespace {

// No check knows what day it is today, so the messages fit the past and the future.
constexpr Message kOther{"{0} valt op een {1}, niet op een {2}.", "{0} falls on a {3}, not on a {4}."};

/// The calendar of today; before it, weekdays are a matter for historians.
constexpr uint16_t kFirstYear = 1800;

struct Weekday {
  unsigned day = 0;  ///< 1 for Monday … 7 for Sunday
  uint32_t start = 0;
};

/// The weekday, written in full, that ends with blanks alone before `end`.
std::optional<Weekday> weekday_before(std::string_view text, uint32_t end) {
  uint32_t to = end;
  while (to > 0 && (text[to - 1] == ' ' || model::is_break(text[to - 1]))) --to;
  if (to == end) return std::nullopt;
  uint32_t from = to;
  while (from > 0 && model::is_letter(text[from - 1])) --from;
  const unsigned day = model::weekday_word(text.substr(from, to - from));
  return day == 0 ? std::nullopt : std::optional(Weekday{day, from});
}

/// "3/9/2022", where an English source puts the month first.
bool month_may_be_first(model::Date date, unsigned weekday, std::string_view written) {
  if (written.find('/') == std::string_view::npos) return false;
  const auto swapped = facts::day_of(date.year, date.day, date.month);
  return swapped && facts::weekday_of(*swapped) == weekday;
}

void judge(const BlockInput& input, const WrittenDate& written, Report& report) {
  const auto day = written.date.year < kFirstYear ? std::nullopt : facts::day_of(written.date);
  const auto weekday = day ? weekday_before(input.text, written.range.start.value) : std::nullopt;
  if (!weekday || facts::weekday_of(*day) == weekday->day) return;
  const std::string_view date = input.slice(written.range);
  if (month_may_be_first(written.date, weekday->day, date)) return;
  const unsigned right = facts::weekday_of(*day);
  report.add(input.place({{weekday->start}, written.range.end}), kOther,
             {one_line(date), std::string(model::weekday_name(right)), std::string(model::weekday_name(weekday->day)),
              std::string(model::english_weekday_name(right)), std::string(model::english_weekday_name(weekday->day))});
}

void check(const BlockInput& input, Report& report) {
  for (const WrittenDate& written : written_dates(input)) judge(input, written, report);
}

}  // namespace
}  // namespace date_weekday

extern const Check kDateWeekday{
    .code = "date-weekday",
    .severity = Severity::warning,
    .title = {"Weekdag past niet bij datum", "Weekday does not fit the date"},
    .block = date_weekday::check,
};

}  // namespace vraagbaak::checks
