// How words end, for those who bring the forms of a word together.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace vraagbaak::facts {

inline bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

template <size_t size>
bool ends_with_any(std::string_view word, const std::array<std::string_view, size>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace vraagbaak::facts
