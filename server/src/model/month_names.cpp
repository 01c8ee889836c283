#include "model/month_names.h"

#include <array>
#include <string>

#include "model/characters.h"

namespace vraagbaak::model {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"januari",   "februari", "maart",    "april",
                                                   "mei",       "juni",     "juli",     "augustus",
                                                   "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                    "vrijdag", "zaterdag", "zondag"};
constexpr std::array<std::string_view, 7> kEnglishWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                           "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kShortMonths{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};

}  // namespace

MonthWord month_word(std::string_view word) {
  const std::string name = lower(word);
  for (size_t i = 0; i < kMonths.size(); ++i) {
    const auto month = static_cast<uint8_t>(i + 1);
    if (name == kMonths[i]) return {month, false};
    if (name == kShortMonths[i]) return {month, true};
  }
  if (name == "febr") return {2, true};
  if (name == "sept") return {9, true};
  return {};
}

std::string_view month_name(uint32_t month) {
  return month >= 1 && month <= kMonths.size() ? kMonths[month - 1] : std::string_view();
}

std::string_view english_month_name(uint32_t month) {
  return month >= 1 && month <= kEnglishMonths.size() ? kEnglishMonths[month - 1] : std::string_view();
}

uint8_t weekday_word(std::string_view word) {
  const std::string name = lower(word);
  for (size_t i = 0; i < kWeekdays.size(); ++i)
    if (name == kWeekdays[i]) return static_cast<uint8_t>(i + 1);
  return 0;
}

std::string_view weekday_name(uint32_t day) {
  return day >= 1 && day <= kWeekdays.size() ? kWeekdays[day - 1] : std::string_view();
}

std::string_view english_weekday_name(uint32_t day) {
  return day >= 1 && day <= kEnglishWeekdays.size() ? kEnglishWeekdays[day - 1] : std::string_view();
}

}  // namespace vraagbaak::model
