// Dutch number words, one word at a time: "zesenveertig", "tweeduizend", "eenentwintigste", "miljoen". How words stand
// together is numeral.h's. Spelling: Technische handleiding (Taalunie) 6.9, and the usual variants with "en"
// ("honderdendrie"). All words are given folded (text::fold), so "drieëntwintig" is "drieentwintig".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vraagbaak::facts {

/// False for a word with which no number, ordinal or multitude in words can begin, judged by its first three letters:
/// most words of a text.
bool may_begin_number(std::string_view folded);

/// The value of a cardinal below a million, and what a next word may add to it.
struct NumberWord {
  uint64_t value = 0;
  uint64_t room = 1;  ///< "tweeduizend" leaves room for numbers below 1000, "twaalf" for none (1)
  bool half = false;  ///< half more than `value`: "tweeënhalf", "anderhalve"
};

/// "nul" to "negenhonderdnegenennegentigduizend…", written as one word; nullopt for any other word.
std::optional<NumberWord> number_word(std::string_view folded);

/// "derde" is 3, "eenentwintigste" 21, "duizendste" 1000, "miljoenste" 1000000.
std::optional<uint64_t> ordinal_word(std::string_view folded);

/// The power of ten of a word that multiplies what stands before it: 6 for "miljoen", "mln", "mio"; 9 for "miljard",
/// "mld", "mrd", "mia"; 12 for "biljoen", "bln" (no English billion); 3 for "duizend"; 2 for "honderd".
std::optional<uint32_t> multiplier_word(std::string_view folded);

/// A multitude that is not counted: 100 for "honderden", 10000 for "tienduizenden", 1000000 for "miljoenen".
std::optional<uint64_t> multitude_word(std::string_view folded);

/// About so many: 30 for "dertigtal", 100 for "honderdtal".
std::optional<uint64_t> about_word(std::string_view folded);

}  // namespace vraagbaak::facts
