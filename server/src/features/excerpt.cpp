#include "features/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "text/prose.h"

namespace vraagbaak::features {
namespace {

using model::BlockRange;
using model::Span;

/// Bytes read for one character shown: UTF-8, plus blanks and breaks that reflow drops.
constexpr size_t kBytesPerCharacter = 6;

bool is_blank_or_control(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_word_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

/// True when `text` starts with a small letter; of the accented ones those of Latin-1, which is all that Dutch uses.
bool starts_lower(std::string_view text) {
  if (text.empty()) return false;
  if (is_lower(text[0])) return true;
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0x9F;
}

std::string_view first_word(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && is_word_letter(text[end])) ++end;
  return text.substr(0, end);
}

/// Length of a character that is shown as a blank or not at all; 0 for any other.
size_t special_blank(std::string_view text, size_t at, bool& shown) {
  const auto starts = [&](std::string_view bytes) { return text.substr(at, bytes.size()) == bytes; };
  shown = true;
  if (starts("\xC2\xA0")) return 2;                                // no-break space
  if (starts("\xE2\x80\xA8") || starts("\xE2\x80\xA9")) return 3;  // line and paragraph separator
  shown = false;
  if (starts("\xC2\xAD")) return 2;                                // soft hyphen
  if (starts("\xEF\xBB\xBF") || starts("\xE2\x80\x8B")) return 3;  // byte order mark, zero-width space
  // Marks that turn the writing direction could make a text read as something else than it says.
  const auto third = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
  if (starts("\xE2\x80") && third >= 0xAA && third <= 0xAE) return 3;
  if (starts("\xE2\x81") && third >= 0xA6 && third <= 0xA9) return 3;
  return 0;
}

void append_clean(std::string& out, std::string_view line) {
  for (size_t i = 0; i < line.size();) {
    bool shown = false;
    const size_t special = special_blank(line, i, shown);
    if (special > 0 || is_blank_or_control(line[i])) {
      if ((special == 0 || shown) && !out.empty() && out.back() != ' ') out.push_back(' ');
      i += std::max<size_t>(special, 1);
      continue;
    }
    const size_t length = base::utf8_length_at(line, i);
    if (length == 0) out.append("\xEF\xBF\xBD");
    out.append(line.substr(i, length));
    i += std::max<size_t>(length, 1);
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank_or_control(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank_or_control(text.back())) text.remove_suffix(1);
  return text;
}

/// What an excerpt leaves out of a block: furniture, notes and their marks; in order.
std::vector<BlockRange> left_out(const model::Block& block) {
  std::vector<BlockRange> ranges;
  for (const Span& span : block.spans)
    if (span.furniture() || span.kind == Span::Kind::footnote) ranges.push_back(span.range);
  for (const auto& entity : block.entities)
    if (entity.kind == model::EntityKind::footnote_mark) ranges.push_back(entity.range);
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

}  // namespace

Hyphen hyphen_before(std::string_view line, std::string_view next) {
  size_t letters = 0;
  for (size_t i = line.size() - 1; i > 0 && is_word_letter(line[i - 1]); --i) ++letters;
  if (letters == 0) return Hyphen::keep_and_blank;
  const auto word = first_word(next);
  if (word == "en" || word == "of" || word == "als") return Hyphen::keep_and_blank;
  // "e-\nmail" is no broken word: nobody breaks after one letter.
  return starts_lower(next) && letters > 1 ? Hyphen::drop : Hyphen::keep;
}

std::string reflow(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!out.empty()) {
      const auto hyphen = out.back() == '-' ? hyphen_before(out, line) : Hyphen::keep_and_blank;
      if (hyphen == Hyphen::drop) out.pop_back();
      if (hyphen == Hyphen::keep_and_blank && out.back() != ' ') out.push_back(' ');
    }
    append_clean(out, line);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string shorten(std::string text, size_t max_characters) {
  size_t end = 0;
  size_t half = 0;
  for (size_t characters = 0; end < text.size() && characters < max_characters; ++characters) {
    if (characters == max_characters / 2) half = end;
    end += std::max<size_t>(base::utf8_length_at(text, end), 1);
  }
  if (end >= text.size()) return text;
  const std::string_view fitting = std::string_view(text).substr(0, end);
  const auto last_sentence = text::sentence_at(fitting, {static_cast<uint32_t>(end)}).start.value;
  if (last_sentence <= half) return text::shorten(text, max_characters);
  return std::string(trimmed(fitting.substr(0, last_sentence))) + " …";
}

std::string excerpt(const model::Document& document, const model::BlockView& view, BlockRange range,
                    size_t max_characters) {
  const auto omitted = left_out(*view.block);
  const size_t budget = max_characters * kBytesPerCharacter;
  std::string result;
  size_t read = 0;
  for (const Span& span : view.block->spans) {
    if (span.furniture() || span.kind == Span::Kind::footnote || !span.range.overlaps(range)) continue;
    if (read >= budget) break;
    std::string paragraph;
    auto from = std::max(span.range.start, range.start);
    const auto stop = std::min({span.range.end, range.end, from + static_cast<uint32_t>(budget - read)});
    auto next = std::lower_bound(omitted.begin(), omitted.end(), from,
                                 [](BlockRange one, model::BlockOffset at) { return one.end <= at; });
    while (from < stop) {
      const bool gap = next != omitted.end() && next->start < stop;
      const auto until = gap ? std::max(next->start, from) : stop;
      paragraph += document.text().slice(view.at({from, until}));
      from = gap ? std::max(next->end, from) : stop;
      if (gap) ++next;
    }
    read += stop - std::max(span.range.start, range.start);
    paragraph = reflow(paragraph);
    if (paragraph.empty()) continue;
    if (!result.empty()) result.push_back('\n');
    result += paragraph;
  }
  return shorten(std::move(result), max_characters);
}

}  // namespace vraagbaak::features
