// Dates as Dutch papers write them.
#include <array>
#include <cstdio>

#include "model/characters.h"
#include "model/month_names.h"
#include "model/reference.h"

namespace vraagbaak::model {

namespace {

uint16_t full_year(uint32_t year, size_t digits) {
  if (digits == 2) return static_cast<uint16_t>(year < 70 ? 2000 + year : 1900 + year);
  return digits == 4 ? static_cast<uint16_t>(year) : 0;
}

bool is_leap(uint16_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

Date read_date(std::string_view text) {
  const std::string line = one_line(text);
  std::array<std::string_view, 3> numbers;
  size_t count = 0;
  uint8_t month = 0;
  size_t before_month = 0;
  for (size_t at = 0; at < line.size();) {
    size_t end = at;
    if (is_digit(line[at])) {
      while (end < line.size() && is_digit(line[end])) ++end;
      if (count < numbers.size() && (month == 0 || count < before_month + 1))
        numbers[count++] = std::string_view(line).substr(at, end - at);
    } else if (is_letter(line[at])) {
      while (end < line.size() && is_letter(line[end])) ++end;
      if (const uint8_t named = month_word(std::string_view(line).substr(at, end - at)).month; named && month == 0) {
        month = named;
        before_month = count;
      }
    } else {
      ++end;
    }
    at = end;
  }

  Date date;
  const auto small = [&](size_t index) {
    const uint32_t value = number_of(numbers[index]).value_or(0);
    return value > 255 ? uint8_t{255} : static_cast<uint8_t>(value);
  };
  const auto year = [&](size_t index) {
    return full_year(number_of(numbers[index]).value_or(0), numbers[index].size());
  };
  if (month != 0) {
    date.month = month;
    if (before_month > 0 && numbers[before_month - 1].size() <= 2) date.day = small(before_month - 1);
    if (count > before_month) date.year = year(before_month);
    return date;
  }
  if (count != 3) return {};
  const bool year_first = numbers[0].size() == 4;
  date.year = year(year_first ? 0 : 2);
  date.month = small(1);
  date.day = small(year_first ? 2 : 0);
  return date.year != 0 ? date : Date{};
}

bool Date::exists() const {
  static constexpr std::array<uint8_t, 13> kDays = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month > 12) return false;
  if (day > kDays[month]) return false;
  return !(month == 2 && day == 29 && year != 0 && !is_leap(year));
}

std::string Date::iso() const {
  if (*this == Date{}) return "";
  std::array<char, 24> buffer{};
  if (year == 0)
    std::snprintf(buffer.data(), buffer.size(), day != 0 ? "--%02u-%02u" : "--%02u", month, day);
  else if (month == 0)
    std::snprintf(buffer.data(), buffer.size(), "%04u", year);
  else if (day == 0)
    std::snprintf(buffer.data(), buffer.size(), "%04u-%02u", year, month);
  else
    std::snprintf(buffer.data(), buffer.size(), "%04u-%02u-%02u", year, month, day);
  return buffer.data();
}

}  // namespace vraagbaak::model
