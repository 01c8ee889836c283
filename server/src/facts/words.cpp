#include "facts/words.h"

#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

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
    const text::CodePoint here = text::decode(text, end);
    if (!text::is_letter(here.value) && !text::is_mark(here.value)) {
      if (!joins_letters(here.value)) break;
      if (!text::is_letter(text::decode(text, end + here.size).value)) break;
    }
    end += here.size;
  }
  return end;
}

}  // namespace

Words::Words(const Passage& passage) : passage_(passage) {
  const std::string_view text = passage.text();
  size_t reserved = 0;
  bool glued = false;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint first = text::decode(text, at);
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
      end = end_of_letters(text, at);
    }
    word.range = {{static_cast<uint32_t>(at)}, {static_cast<uint32_t>(end)}};
    word.glued = glued;
    word.folded = text::fold(text.substr(at, end - at));
    const auto& stretches = passage.reserved();
    while (reserved < stretches.size() && stretches[reserved].range.end <= word.range.start) ++reserved;
    word.reserved = reserved < stretches.size() && stretches[reserved].range.overlaps(word.range);
    words_.push_back(std::move(word));
    glued = true;
    at = end;
  }
}

std::string_view Words::written(size_t index) const {
  return index < words_.size() ? passage_.slice(words_[index].range) : std::string_view();
}

bool Words::is(size_t index, std::string_view folded) const {
  return index < words_.size() && !words_[index].reserved && words_[index].folded == folded;
}

bool Words::is(size_t index, Word::Kind kind) const {
  return index < words_.size() && !words_[index].reserved && words_[index].kind == kind;
}

size_t Words::at(StringOffset offset) const {
  size_t index = 0;
  while (index < words_.size() && words_[index].range.end <= offset) ++index;
  return index;
}

}  // namespace vraagbaak::facts
