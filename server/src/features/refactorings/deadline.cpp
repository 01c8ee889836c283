#include "features/refactorings/deadline.h"

#include <array>
#include <string_view>

namespace vraagbaak::features::refactorings {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"januari",   "februari", "maart",    "april",
                                                      "mei",       "juni",     "juli",     "augustus",
                                                      "september", "oktober",  "november", "december"};

/// Monday is 0 (Sakamoto's rule).
uint32_t weekday(model::Date date) {
  constexpr std::array<uint32_t, 12> kShift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const uint32_t year = date.year - (date.month < 3 ? 1u : 0u);
  return (year + year / 4 - year / 100 + year / 400 + kShift[date.month - 1u] + date.day + 6) % 7;
}

model::Date next_day(model::Date date) {
  ++date.day;
  if (date.exists()) return date;
  date.day = 1;
  ++date.month;
  if (date.month <= 12) return date;
  date.month = 1;
  ++date.year;
  return date;
}

}  // namespace

model::Date days_after(model::Date date, uint32_t days, bool working_days) {
  constexpr uint32_t kFriday = 4;
  while (days > 0) {
    date = next_day(date);
    if (!working_days || weekday(date) <= kFriday) --days;
  }
  return date;
}

std::string in_words(model::Date date) {
  return std::to_string(date.day) + ' ' + std::string(kMonths[date.month - 1u]) + ' ' + std::to_string(date.year);
}

}  // namespace vraagbaak::features::refactorings
