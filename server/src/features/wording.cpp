#include "features/wording.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/month_names.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kMostListed = 12;

}  // namespace

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + ('a' - 'A'));
  return text;
}

std::string enumerate(const std::vector<std::string>& names, Language language) {
  std::string result;
  const size_t shown = std::min(names.size(), kMostListed);
  for (size_t i = 0; i < shown; ++i) {
    if (i > 0) result += i + 1 == names.size() ? say(language, " en ", " and ") : ", ";
    result += names[i];
  }
  if (names.size() > shown) {
    result += say(language, " en nog ", " and ");
    result += std::to_string(names.size() - shown);
    result += say(language, "", " more");
  }
  return result;
}

std::string written_date(model::Date date, Language language) {
  static constexpr std::array<std::string_view, 12> kEnglish{"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
  if (date.year == 0 || date.month == 0 || date.month > 12) return {};
  const std::string_view month = say(language, model::month_name(date.month), kEnglish[date.month - 1u]);
  const std::string day = date.day == 0 ? std::string() : std::to_string(date.day) + " ";
  return day + std::string(month) + " " + std::to_string(date.year);
}

}  // namespace vraagbaak::features
