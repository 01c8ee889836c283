// The words of a passage: what the recognisers look at. A word is a run of letters ("posten", "EU-lidstaten",
// "auto's"), a figure ("371,38", "1.119.810"), or a single sign ("€", "%", "(").
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "facts/passage.h"

namespace vraagbaak::facts {

struct Word {
  enum class Kind : uint8_t {
    letters,  ///< letters, with apostrophes and hyphens between them
    figure,   ///< digits, with points and commas between them; letters glued to it are the next word ("73" "e")
    sign,     ///< one other character
  };
  Kind kind = Kind::sign;
  bool number_like = false;  ///< figures, signs and words with which a numeral may begin, by their looks
  bool capital = false;      ///< begins with a capital
  bool glued = false;        ///< no blank before it
  bool reserved = false;     ///< touches a reserved stretch of the passage
  StringRange range;
  std::string_view folded;  ///< text::fold: lower case, no diacritics; lives as long as its Words
};

class NumeralMemo;

/// For one thread.
class Words {
 public:
  /// `passage` must outlive this.
  explicit Words(const Passage& passage);
  ~Words();
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  const Passage& passage() const { return passage_; }
  size_t size() const { return words_.size(); }
  const Word& operator[](size_t index) const { return words_[index]; }
  /// The word as written; an empty view beyond the end.
  std::string_view written(size_t index) const {
    return index < words_.size() ? passage_.slice(words_[index].range) : std::string_view();
  }
  /// True when word `index` exists, is not reserved, and folds to `folded`. Any index may be asked for, also the one
  /// before the first.
  bool is(size_t index, std::string_view folded) const {
    return index < words_.size() && !words_[index].reserved && words_[index].folded == folded;
  }
  /// True when word `index` exists, is not reserved, and is of `kind`.
  bool is(size_t index, Word::Kind kind) const {
    return index < words_.size() && !words_[index].reserved && words_[index].kind == kind;
  }
  /// True when word `index` exists and begins with a capital.
  bool capital(size_t index) const;
  /// The bytes from word `first` to the end of word `last`.
  StringRange range(size_t first, size_t last) const { return {words_[first].range.start, words_[last].range.end}; }
  /// Index of the first word that ends behind `offset`.
  size_t at(StringOffset offset) const;
  /// What numeral_at has read of these words so far.
  NumeralMemo& numerals() const;

 private:
  std::string_view fold(StringRange range);

  const Passage& passage_;
  std::string lowered_;               ///< the passage with the capitals of ASCII in lower case: most words fold to that
  std::deque<std::string> foldings_;  ///< of the words with other characters
  std::vector<Word> words_;
  mutable std::unique_ptr<NumeralMemo> numerals_;
};

}  // namespace vraagbaak::facts
