#include "facts/passage.h"

#include <algorithm>

#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

using model::Block;
using model::BlockOffset;
using model::BlockRange;
using model::EntityKind;
using model::Span;

bool is_break(char c) { return c == '\n' || c == '\r'; }

/// True for a character that is not shown: soft hyphen, zero-width space and joiner, byte order mark, and the marks
/// that turn the writing direction.
bool invisible(char32_t c) {
  return c == U'\u00AD' || (c >= U'\u200B' && c <= U'\u200F') || (c >= U'\u202A' && c <= U'\u202E') ||
         (c >= U'\u2060' && c <= U'\u2069') || c == U'\uFEFF';
}

/// An entity in which no figure is a fact.
bool reserves(EntityKind kind) {
  switch (kind) {
    case EntityKind::internal_reference:
    case EntityKind::external_reference:
    case EntityKind::annex_mention:
    case EntityKind::session_year:
    case EntityKind::placeholder: return true;
    default: return false;
  }
}

/// True when the "-" that ends `text` belongs to a word broken at the line's end that goes on with `next`:
/// "vergunnin-⏎gen", but not "Noord-⏎Holland", "in-⏎en uitvoer" or "e-⏎mail".
bool broken_word(std::string_view text, std::string_view next) {
  size_t letters = 0;
  for (size_t at = text.size() - 1; at > 0;) {
    const text::CodePoint before = text::decode_before(text, at);
    if (!text::is_letter(before.value)) break;
    at -= before.size;
    ++letters;
  }
  if (letters < 2 || !text::is_lower(text::decode(next, 0).value)) return false;
  size_t end = 0;
  while (end < next.size() && text::is_letter(text::decode(next, end).value)) end += text::decode(next, end).size;
  const std::string_view word = next.substr(0, end);
  return word != "en" && word != "of" && word != "als";
}

}  // namespace

BlockOffset Passage::at(StringOffset offset) const {
  if (steps_.empty()) return {offset.value};
  const auto next = std::upper_bound(steps_.begin(), steps_.end(), offset.value,
                                     [](uint32_t value, const Step& step) { return value < step.in_text; });
  const Step& step = *(next - 1);
  return {step.in_block + (offset.value - step.in_text)};
}

BlockRange Passage::at(StringRange range) const {
  if (range.empty()) return {at(range.start), at(range.start)};
  // The end is the place behind the last byte, not the place of the next one: furniture may lie between the two.
  return {at(range.start), at(range.end - 1) + 1};
}

void Passage::reserve(BlockRange range, EntityKind kind) {
  // The first place of the text that stands at or behind the start of `range`, and at or behind its end.
  const auto place = [&](BlockOffset offset) {
    uint32_t at = 0;
    for (size_t i = 0; i < steps_.size() && steps_[i].in_block <= offset.value; ++i) {
      const uint32_t end = i + 1 < steps_.size() ? steps_[i + 1].in_text : static_cast<uint32_t>(text_.size());
      at = std::min(steps_[i].in_text + (offset.value - steps_[i].in_block), end);
    }
    return StringOffset{at};
  };
  const StringRange stretch{place(range.start), place(range.end)};
  if (!stretch.empty() && (reserved_.empty() || reserved_.back().range.end <= stretch.start))
    reserved_.push_back({stretch, kind});
}

Passage Passage::of(std::string_view line) {
  Passage passage;
  passage.text_ = std::string(line);
  return passage;
}

/// Copies a span into a passage and keeps the places in step.
class PassageReader {
 public:
  PassageReader(std::string_view block_text, const std::vector<BlockRange>& left_out)
      : block_text_(block_text), left_out_(left_out) {}

  /// The passage's text and steps for `range`; what is left out is passed over.
  void read(BlockRange range, std::string& text, std::vector<Passage::Step>& steps) {
    text_ = &text;
    steps_ = &steps;
    auto omitted = std::lower_bound(left_out_.begin(), left_out_.end(), range.start,
                                    [](BlockRange one, BlockOffset at) { return one.end <= at; });
    for (uint32_t at = range.start.value; at < range.end.value;) {
      while (omitted != left_out_.end() && omitted->end.value <= at) ++omitted;
      // A footnote is a span of its own, so its own range is no gap.
      if (omitted != left_out_.end() && omitted->start.value <= at && *omitted != range) {
        at = omitted->end.value;
        continue;
      }
      const bool left_out_ahead = omitted != left_out_.end() && omitted->start.value > at;
      const uint32_t stop = left_out_ahead ? std::min(omitted->start.value, range.end.value) : range.end.value;
      if (const uint32_t end = end_of_plain(at, stop); end > at) {
        if (blank_) end_blank(at);
        put(block_text_.substr(at, end - at), at);
        at = end;
        continue;
      }
      const text::CodePoint here = text::decode(block_text_, at);
      if (text::is_space(here.value)) {
        blank_ = true;
        broken_ = broken_ || is_break(block_text_[at]);
      } else if (!invisible(here.value)) {
        if (blank_) end_blank(at);
        put(block_text_.substr(at, here.size), at);
      }
      at += here.size;
    }
  }

 private:
  static bool is_plain(char c) { return c > ' ' && c < '\x7F'; }

  /// Behind the visible characters of ASCII from `at` on and the single blanks between them: most of a text, and
  /// nothing to look into.
  uint32_t end_of_plain(uint32_t at, uint32_t stop) const {
    const uint32_t start = at;
    for (; at < stop; ++at) {
      if (is_plain(block_text_[at])) continue;
      const bool between = block_text_[at] == ' ' && at > start && at + 1 < stop && is_plain(block_text_[at + 1]);
      if (!between) break;
    }
    return at;
  }

  void end_blank(uint32_t at) {
    std::string& text = *text_;
    const bool word = broken_ && !text.empty() && text.back() == '-' && broken_word(text, block_text_.substr(at));
    if (word)
      text.pop_back();
    else if (!text.empty())
      put(" ", at - 1);
    while (!steps_->empty() && steps_->back().in_text > text.size()) steps_->pop_back();
    blank_ = broken_ = false;
  }

  void put(std::string_view bytes, uint32_t at) {
    const auto size = static_cast<uint32_t>(text_->size());
    const bool in_step = !steps_->empty() && steps_->back().in_block + (size - steps_->back().in_text) == at;
    if (!in_step) {
      if (!steps_->empty() && steps_->back().in_text == size) steps_->pop_back();
      steps_->push_back({size, at});
    }
    text_->append(bytes);
  }

  std::string_view block_text_;
  const std::vector<BlockRange>& left_out_;
  std::string* text_ = nullptr;
  std::vector<Passage::Step>* steps_ = nullptr;
  bool blank_ = false;   ///< blanks were read that the text does not have yet
  bool broken_ = false;  ///< a line break was among them
};

namespace {

/// The lines of a header, and of other blocks without paragraphs of their own (a section's heading, a signature), as
/// stretches between blank lines.
std::vector<Span> lines_between_blanks(const Block& block, std::string_view text) {
  std::vector<Span> stretches;
  BlockOffset start = block.content.start;
  bool blank = true;
  for (uint32_t at = block.content.start.value; at < block.content.end.value; ++at) {
    if (!is_break(text[at])) {
      blank = blank && text::is_space(text::decode(text, at).value);
      continue;
    }
    if (blank) {
      stretches.push_back({Span::Kind::paragraph, {start, {at}}});
      start = {at};
    }
    blank = true;
  }
  stretches.push_back({Span::Kind::paragraph, {start, block.content.end}});
  return stretches;
}

bool identifies(model::HeaderField::Kind kind) {
  using FieldKind = model::HeaderField::Kind;
  return kind == FieldKind::number || kind == FieldKind::case_number || kind == FieldKind::session_year;
}

/// The stretches of a block in which no figure is a fact, in text order.
std::vector<std::pair<BlockRange, EntityKind>> reserved_stretches(const Block& block) {
  std::vector<std::pair<BlockRange, EntityKind>> stretches;
  for (const model::Entity& entity : block.entities)
    if (reserves(entity.kind)) stretches.emplace_back(entity.range, entity.kind);
  if (block.header != nullptr)
    for (const model::HeaderField& field : block.header->fields)
      if (identifies(field.kind)) stretches.emplace_back(field.range, EntityKind::external_reference);
  std::sort(stretches.begin(), stretches.end());
  return stretches;
}

/// True when `mark`, which the grammar took for that of a note behind a quotation, is the year in "de jaren ’90".
bool is_short_year(std::string_view text, BlockRange mark) {
  const uint32_t start = mark.start.value;
  if (mark.size() != 2 || start + 2 > text.size()) return false;
  const text::CodePoint sign = text::decode_before(text, start);
  if (sign.size == 0 || (sign.value != '\'' && sign.value != U'’' && sign.value != U'‘')) return false;
  return start == sign.size || text::is_space(text::decode_before(text, start - sign.size).value);
}

bool is_prose(const Block& block) {
  switch (block.kind) {
    case model::BlockKind::header:
    case model::BlockKind::section_head:
    case model::BlockKind::signature: return false;
    default: return true;
  }
}

}  // namespace

std::vector<Passage> passages(const Block& block, std::string_view block_text) {
  std::vector<BlockRange> left_out;
  for (const Span& span : block.spans)
    if (span.furniture() || span.kind == Span::Kind::footnote) left_out.push_back(span.range);
  for (const model::Entity& entity : block.entities)
    if (entity.kind == EntityKind::footnote_mark && !is_short_year(block_text, entity.range))
      left_out.push_back(entity.range);
  std::sort(left_out.begin(), left_out.end());

  const std::vector<Span> spans = is_prose(block) ? block.spans : lines_between_blanks(block, block_text);
  const auto reserved = reserved_stretches(block);
  std::vector<Passage> found;
  for (const Span& span : spans) {
    if (span.furniture()) continue;
    Passage passage;
    passage.kind_ = span.kind;
    PassageReader(block_text, left_out).read(span.range, passage.text_, passage.steps_);
    if (passage.text_.empty()) continue;
    auto stretch = std::partition_point(reserved.begin(), reserved.end(),
                                        [&](const auto& one) { return one.first.end <= span.range.start; });
    for (; stretch != reserved.end() && stretch->first.start < span.range.end; ++stretch)
      passage.reserve(stretch->first, stretch->second);
    found.push_back(std::move(passage));
  }
  return found;
}

}  // namespace vraagbaak::facts
