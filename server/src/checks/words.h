// Small things that several checks do with words.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/characters.h"

namespace vraagbaak::checks {

using model::lower;
using model::one_line;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words);
/// True when `text` is, or ends with, one of the strings.
bool is_one_of(std::string_view text, std::initializer_list<std::string_view> any);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings);
/// The sentence part around [start, end) in `text`: at most `reach` bytes on either side, not past ". ", "? ", "! ".
std::string_view around(std::string_view text, size_t start, size_t end, size_t reach);
/// Ascending numbers in figures that read the same in every language: "3", "3, 5", "13–30".
std::string numbers(const std::vector<uint32_t>& sorted);

}  // namespace vraagbaak::checks
