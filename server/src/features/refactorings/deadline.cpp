#include "features/refactorings/deadline.h"

#include "facts/calendar.h"
#include "model/month_names.h"

namespace vraagbaak::features::refactorings {

model::Date days_after(model::Date date, uint32_t days, bool working_days) {
  constexpr unsigned kFriday = 5;
  std::optional<facts::Day> day = facts::day_of(date);
  if (!day) return date;
  while (days > 0) {
    day = facts::later(*day, {0, 1});
    if (!working_days || facts::weekday_of(*day) <= kFriday) --days;
  }
  return facts::date_of(*day);
}

std::string in_words(model::Date date) {
  return std::to_string(date.day) + ' ' + std::string(model::month_name(date.month)) + ' ' + std::to_string(date.year);
}

}  // namespace vraagbaak::features::refactorings
