#include "features/wording.h"

#include <algorithm>
#include <string_view>

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

}  // namespace vraagbaak::features
