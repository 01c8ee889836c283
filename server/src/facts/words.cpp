#include "facts/words.h"

#include <algorithm>

#include "facts/number_words.h"
#include "facts/numeral.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// True for a character that holds two parts of a word together when letters stand on both sides.
bool joins_letters(char32_t c) {
  return c == '\'' || c == '-' || c == U'’' || c == U'‘' || c == U'\u2010' || c == U'\u2011';
}

size_t end_of_figure(std::string_view text, size_t start) {
  size_t end = start;
  while (end < text.size()) {
    const bool inside = (text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_figure(text[end + 1]);
    if (!is_figure(text[end]) && !inside) break;
    ++end;
  }
  return end;
}

size_t end_of_letters(std::string_view text, size_t start) {
  size_t end = start;
  while (end < text.size()) {
    if (is_ascii_letter(text[end])) {
      ++end;
      continue;
    }
    const text::CodePoint here = text::decode(text, end);
    if (!text::is_letter(here.value) && !text::is_mark(here.value)) {
      if (!joins_letters(here.value)) break;
      if (!text::is_letter(text::decode(text, end + here.size).value)) break;
    }
    end += here.size;
  }
  return end;
}

/// Any figure, what may be a number word, "-", "," (of ",08"), and signs beyond ASCII ("½", "−").
bool number_like(const Word& word, std::string_view text) {
  switch (word.kind) {
    case Word::Kind::figure: return true;
    case Word::Kind::letters: return may_begin_number(word.folded);
    case Word::Kind::sign: break;
  }
  const size_t next = word.range.end.value;
  const bool decimals = word.folded == "," && next < text.size() && is_figure(text[next]);
  return word.range.size() > 1 || word.folded == "-" || decimals;
}

}  // namespace

Words::Words(const Passage& passage) : passage_(passage), lowered_(passage.text()) {
  for (char& c : lowered_)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  const std::string_view text = passage.text();
  // A word and the blank behind it have six bytes in the mean; more words than foreseen cost a move.
  words_.reserve(text.size() / 6 + 1);
  size_t reserved = 0;
  bool glued = false;
  for (size_t at = 0; at < text.size();) {
    // Most characters are told apart without decoding them.
    if (text[at] == ' ') {
      ++at;
      glued = false;
      continue;
    }
    const text::CodePoint first =
        is_ascii_letter(text[at]) ? text::CodePoint{static_cast<unsigned char>(text[at]), 1} : text::decode(text, at);
    if (text::is_space(first.value)) {
      at += first.size;
      glued = false;
      continue;
    }
    Word word;
    size_t end = at + first.size;
    if (is_figure(text[at])) {
      word.kind = Word::Kind::figure;
      end = end_of_figure(text, at);
    } else if (text::is_letter(first.value)) {
      word.kind = Word::Kind::letters;
      word.capital = text::is_upper(first.value);
      end = end_of_letters(text, at);
    }
    word.range = {{static_cast<uint32_t>(at)}, {static_cast<uint32_t>(end)}};
    word.glued = glued;
    word.folded = fold(word.range);
    word.number_like = number_like(word, text);
    const auto& stretches = passage.reserved();
    while (reserved < stretches.size() && stretches[reserved].range.end <= word.range.start) ++reserved;
    word.reserved = reserved < stretches.size() && stretches[reserved].range.overlaps(word.range);
    words_.push_back(word);
    glued = true;
    at = end;
  }
}

Words::~Words() = default;

NumeralMemo& Words::numerals() const {
  if (!numerals_) numerals_ = std::make_unique<NumeralMemo>(words_.size());
  return *numerals_;
}

std::string_view Words::fold(StringRange range) {
  const std::string_view lowered = std::string_view(lowered_).substr(range.start.value, range.size());
  if (std::all_of(lowered.begin(), lowered.end(), is_ascii)) return lowered;
  return foldings_.emplace_back(text::fold(passage_.slice(range)));
}

bool Words::capital(size_t index) const {
  return index < words_.size() && text::is_upper(text::decode(written(index), 0).value);
}

size_t Words::at(StringOffset offset) const {
  const auto found =
      std::partition_point(words_.begin(), words_.end(), [&](const Word& word) { return word.range.end <= offset; });
  return static_cast<size_t>(found - words_.begin());
}

}  // namespace vraagbaak::facts
