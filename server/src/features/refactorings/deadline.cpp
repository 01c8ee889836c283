#include "features/refactorings/deadline.h"

#include <chrono>

#include "model/month_names.h"

namespace vraagbaak::features::refactorings {

model::Date days_after(model::Date date, uint32_t days, bool working_days) {
  namespace chrono = std::chrono;
  chrono::sys_days day = chrono::year(date.year) / chrono::month(date.month) / chrono::day(date.day);
  while (days > 0) {
    day += chrono::days(1);
    const chrono::weekday weekday(day);
    if (!working_days || (weekday != chrono::Saturday && weekday != chrono::Sunday)) --days;
  }
  const chrono::year_month_day after(day);
  return {static_cast<uint16_t>(static_cast<int>(after.year())),
          static_cast<uint8_t>(static_cast<unsigned>(after.month())),
          static_cast<uint8_t>(static_cast<unsigned>(after.day()))};
}

std::string in_words(model::Date date) {
  return std::to_string(date.day) + ' ' + std::string(model::month_name(date.month)) + ' ' + std::to_string(date.year);
}

}  // namespace vraagbaak::features::refactorings
