// Quotations, and the words of a text in the form in which they are compared: without case, diacritics, signs, line
// ends and page furniture.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/passage.h"
#include "facts/words.h"
#include "model/document.h"

namespace vraagbaak::checks {

/// What stands between quotation marks (“…”, ‘…’, «…», „…”, "…", '…') in a text of one paragraph, the marks left out;
/// in text order, without overlap. None of more than a few thousand bytes.
std::vector<text::StringRange> quotations(std::string_view text);

/// A word as it is compared, with its place in the text it was read from.
struct QuotedWord {
  std::string folded;
  text::StringRange range;
};

/// The words of a quotation between two of its gaps ("[…]", "(...)", "…", "[de minister]").
using QuotedStretch = std::vector<QuotedWord>;
std::vector<QuotedStretch> stretches(const facts::Passage& passage, text::StringRange quotation);

/// All words of a document.
class Wording {
 public:
  explicit Wording(const model::Document& document);

  /// Where a stretch stands word by word; blanks that one of the texts lost do not count.
  bool holds(const QuotedStretch& stretch) const;

  /// Where the document says nearly the same as a stretch: which words differ.
  struct Likeness {
    size_t first = 0;  ///< the words there are [first, end)
    size_t end = 0;
    size_t differing = 0;                 ///< words that only one of the two has
    size_t from = 0, to = 0;              ///< the words of the stretch that first differ are [from, to)
    size_t there_from = 0, there_to = 0;  ///< and those of the document in their place
  };
  /// nullopt when no passage is clearly meant, or when nothing but signs and note marks differs.
  std::optional<Likeness> nearest(const QuotedStretch& stretch) const;

  /// Words [first, end) as they are written, on one line.
  std::string written(size_t first, size_t end) const;
  text::ByteRange range(size_t first, size_t end) const;
  size_t size() const { return words_.size(); }

 private:
  struct Placed {
    std::string folded;
    uint32_t passage;
    text::StringRange range;
  };
  struct Read {
    facts::Passage passage;
    text::ByteOffset block;
  };
  std::optional<size_t> best_window(const QuotedStretch& stretch) const;
  std::vector<std::pair<size_t, size_t>> shared_words(const QuotedStretch& stretch, size_t begin, size_t end) const;
  std::optional<Likeness> difference(const QuotedStretch& stretch,
                                     const std::vector<std::pair<size_t, size_t>>& pairs) const;

  std::deque<Read> passages_;
  std::vector<Placed> words_;
  std::string letters_;  ///< of all words, one after the other
};

}  // namespace vraagbaak::checks
