#include "features/refactorings/deadline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "facts/calendar.h"

namespace vraagbaak::features::refactorings {

namespace {

/// The public holidays of Belgium: the ten days of its royal decree of 18 April 1974, article 1. Only the Vlaams
/// Parlement counts in working days. Days that an administration adds of its own are left out: the day that is given
/// is then early, never late.
bool is_public_holiday(facts::Day day) {
  struct Fixed {
    unsigned month;
    unsigned day;
  };
  constexpr std::array<Fixed, 7> kFixed{{{1, 1}, {5, 1}, {7, 21}, {8, 15}, {11, 1}, {11, 11}, {12, 25}}};
  const model::Date date = facts::date_of(day);
  if (std::any_of(kFixed.begin(), kFixed.end(),
                  [&](const Fixed& fixed) { return fixed.month == date.month && fixed.day == date.day; }))
    return true;
  constexpr std::array<std::string_view, 3> kMoving{"paasmaandag", "hemelvaartsdag", "pinkstermaandag"};
  return std::any_of(kMoving.begin(), kMoving.end(), [&](std::string_view name) {
    const auto feast = facts::feast(name, date.year);
    return feast && feast->from == day;
  });
}

bool is_working_day(facts::Day day) {
  constexpr unsigned kFriday = 5;
  return facts::weekday_of(day) <= kFriday && !is_public_holiday(day);
}

}  // namespace

model::Date days_after(model::Date date, uint32_t days, bool working_days) {
  std::optional<facts::Day> day = facts::day_of(date);
  if (!day) return date;
  while (days > 0) {
    day = facts::later(*day, {0, 1});
    if (!working_days || is_working_day(*day)) --days;
  }
  return facts::date_of(*day);
}

std::optional<Due> answer_due(const model::Document& document) {
  const model::Deadline& rule = model::form_spec(document.form()).deadline;
  const model::Date sent = document.header().sent;
  if (rule.days == 0 || sent.year == 0 || !facts::day_of(sent)) return std::nullopt;
  Due due{days_after(sent, rule.days, rule.working_days), std::nullopt};
  if (rule.days_after_notice > 0) due.after_notice = days_after(sent, rule.days_after_notice, rule.working_days);
  return due;
}

}  // namespace vraagbaak::features::refactorings
