// The parts of check.h that are more than a line.
#include "checks/check.h"

#include <algorithm>

namespace vraagbaak::checks {

Finding& Report::add(Place place, const Message& message, std::vector<std::string> arguments) {
  findings_.push_back({&check_, place, &message, std::move(arguments), {}, check_.severity});
  return findings_.back();
}

std::string_view BlockInput::slice(model::BlockRange range) const {
  const size_t start = std::min<size_t>(range.start.value, text.size());
  const size_t end = std::clamp<size_t>(range.end.value, start, text.size());
  return text.substr(start, end - start);
}

std::string render(const Message& message, const std::vector<std::string>& arguments, Language language) {
  const std::string_view pattern = language == Language::dutch ? message.dutch : message.english;
  std::string out;
  out.reserve(pattern.size() + 16 * arguments.size());
  for (size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
                      pattern[i + 1] <= '9';
    if (!slot) {
      out += pattern[i];
      continue;
    }
    const size_t index = static_cast<size_t>(pattern[i + 1] - '0');
    if (index < arguments.size()) out += arguments[index];
    i += 2;
  }
  return out;
}

}  // namespace vraagbaak::checks
