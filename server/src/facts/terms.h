// A table of expressions, looked up where they stand in a passage: units, currencies, "ten minste".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/vocabulary.h"
#include "facts/words.h"

namespace vraagbaak::facts {

/// An expression is written as folded words with blanks between them. "+" before a word says that no blank stands
/// before it in the text, "=" that its case counts: "vierkante kilometer", "km +/ +u", "=MW".
class Terms {
 public:
  struct Match {
    size_t term;  ///< its place in the table
    size_t last;  ///< the last word it covers
  };

  /// The views must outlive this.
  explicit Terms(const std::vector<std::string_view>& table);
  /// The same for a table whose entries have the expression as `words`.
  template <typename Table>
  static Terms of(const Table& table) {
    std::vector<std::string_view> words;
    words.reserve(table.size());
    for (const auto& entry : table) words.push_back(entry.words);
    return Terms(words);
  }

  /// The longest expression that begins with word `index`.
  std::optional<Match> at(const Words& words, size_t index) const;
  /// The longest expression that ends just before word `index`; `last` is its first word.
  std::optional<Match> before(const Words& words, size_t index) const;

 private:
  struct Part {
    std::string_view word;
    bool glued = false;
    bool exact = false;
  };
  struct Term {
    size_t index;
    std::vector<Part> parts;
  };

  static bool matches(const Words& words, size_t index, const Part& part);
  static bool matches(const Words& words, size_t index, const Term& term);

  Vocabulary<std::vector<Term>> by_first_;  ///< longest first; exact words by their own case
  size_t longest_ = 0;                      ///< in words
};

}  // namespace vraagbaak::facts
