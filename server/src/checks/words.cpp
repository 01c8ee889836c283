// See words.h.
#include "checks/words.h"

#include <algorithm>

namespace vraagbaak::checks {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool ends_sentence(char c) { return c == '.' || c == '?' || c == '!'; }

}  // namespace

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> any) {
  return std::find(any.begin(), any.end(), text) != any.end();
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

std::string_view around(std::string_view text, size_t start, size_t end, size_t reach) {
  end = std::min(end, text.size());
  start = std::min(start, end);
  size_t from = start;
  while (from > 0 && start - from < reach) {
    if (from >= 2 && blank(text[from - 1]) && ends_sentence(text[from - 2])) break;
    --from;
  }
  size_t to = end;
  while (to < text.size() && to - end < reach) {
    if (blank(text[to]) && to > end && ends_sentence(text[to - 1])) break;
    ++to;
  }
  return text.substr(from, to - from);
}

std::string numbers(const std::vector<uint32_t>& sorted) {
  std::string out;
  for (size_t i = 0; i < sorted.size();) {
    size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
    if (last < i + 2) last = i;
    if (!out.empty()) out += ", ";
    out += std::to_string(sorted[i]);
    if (last > i) out += "–" + std::to_string(sorted[last]);
    i = last + 1;
  }
  return out;
}

}  // namespace vraagbaak::checks
