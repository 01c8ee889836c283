// A cardinal number in figures, in words or in both ("371,38 miljoen", "honderdvijftig", "18 mln.", "een derde"): what
// every figure is made of. Money, percentages and quantities add a unit to it; dates and ordinals have their own words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "facts/decimal.h"
#include "facts/words.h"

namespace vraagbaak::facts {

/// How much counts as a number.
enum class Reading : uint8_t {
  prose,    ///< running text: the article "een", "10k" and "één van de drie" are none
  literal,  ///< whatever can be read as one: "een", "10k", "1e10", "- 4", "1 uit 3"
};

struct Numeral {
  size_t first = 0;  ///< words [first, last]
  size_t last = 0;
  Decimal value;
  Decimal step;             ///< see Figure::step
  Decimal multiplier = 1;   ///< 1000000 for "2 miljoen"; 1 where there is none
  bool in_words = false;    ///< no figure in it
  bool fraction = false;    ///< "een derde", "de helft", "driekwart"; value rounded to 30 places where it does not end
  bool multiplied = false;  ///< has a multiplier: miljoen, mld., duizend behind a figure
  bool malformed = false;   ///< grouped wrongly: "425.0000"
};

/// The numerals of running text that were read, by the word they begin with: every finder asks for the same ones.
class NumeralMemo {
 public:
  explicit NumeralMemo(size_t words) : by_word_(words, kUnread) {}

  bool has(size_t index) const { return by_word_[index] != kUnread; }
  /// nullptr where none begins. `index` must have been put.
  const Numeral* at(size_t index) const { return by_word_[index] == kNone ? nullptr : &numerals_[by_word_[index]]; }
  void put(size_t index, const std::optional<Numeral>& numeral) {
    by_word_[index] = numeral ? static_cast<uint32_t>(numerals_.size()) : kNone;
    if (numeral) numerals_.push_back(*numeral);
  }

 private:
  static constexpr uint32_t kUnread = UINT32_MAX;
  static constexpr uint32_t kNone = UINT32_MAX - 1;
  std::vector<uint32_t> by_word_;
  std::vector<Numeral> numerals_;
};

/// False for a word with which no numeral, ordinal or multitude can begin; most words of a text are such.
inline bool may_begin_numeral(const Words& words, size_t index) {
  return words[index].number_like || (words.is(index, "de") && words.is(index + 1, "helft"));
}

/// The numeral that begins with word `index`, as long as it can be; nullopt where none begins. A reserved word belongs
/// to none, nor does a figure that is glued to letters before it ("F16", "COVID-19"). What is glued behind it is for
/// the caller to judge: "73e", "29km", "100-brief". "een derde" is one only where the text shows that it is no third
/// thing
/// ("een derde van", "ruim een derde."). Never longer than a few words.
std::optional<Numeral> numeral_at(const Words& words, size_t index, Reading reading = Reading::prose);

}  // namespace vraagbaak::facts
