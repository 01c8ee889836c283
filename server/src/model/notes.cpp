#include "model/notes.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/characters.h"

namespace vraagbaak::model {
namespace {

constexpr std::array<std::string_view, 10> kRaised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// Takes a digit, also a raised one, off `text`.
std::optional<uint32_t> take_digit(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  if (is_digit(text[0])) {
    const auto digit = static_cast<uint32_t>(text[0] - '0');
    text.remove_prefix(1);
    return digit;
  }
  for (uint32_t digit = 0; digit < kRaised.size(); ++digit) {
    if (!text.starts_with(kRaised[digit])) continue;
    text.remove_prefix(kRaised[digit].size());
    return digit;
  }
  return std::nullopt;
}

/// The number that a note or its mark starts with; nullopt for none.
std::optional<uint32_t> note_number(std::string_view words) {
  while (!words.empty() && (words[0] == '[' || words[0] == '(' || words[0] == ',' || blank_at(words, 0) > 0))
    words.remove_prefix(std::max<size_t>(blank_at(words, 0), 1));
  constexpr int kMostDigits = 3;
  std::optional<uint32_t> number;
  for (int digits = 0; digits < kMostDigits; ++digits) {
    const auto digit = take_digit(words);
    if (!digit) break;
    number = number.value_or(0) * 10 + *digit;
  }
  return number;
}

}  // namespace

std::vector<Notes::Note> Notes::marked_in(const BlockView& view, BlockRange range) {
  constexpr uint32_t kBehindEnd = 3;
  const BlockOffset end = range.end + kBehindEnd;
  std::vector<Note> notes;
  const std::vector<Entity>& entities = view.block->entities;
  auto entity = std::lower_bound(entities.begin(), entities.end(), range.start,
                                 [](const Entity& one, BlockOffset at) { return one.range.start < at; });
  for (; entity != entities.end() && entity->range.start <= end; ++entity) {
    if (entity->kind != EntityKind::footnote_mark) continue;
    const text::ByteRange mark = view.at(entity->range);
    if (const auto note = of(document_.text().slice(mark), mark.start)) notes.push_back(*note);
  }
  return notes;
}

std::optional<Notes::Note> Notes::of(std::string_view words, text::ByteOffset mark) {
  const auto number = note_number(words);
  if (!number) return std::nullopt;
  if (!notes_) collect();
  auto chosen =
      std::lower_bound(notes_->begin(), notes_->end(), std::tuple(*number, mark),
                       [](const Numbered& one, const auto& at) { return std::tuple(one.number, one.start) < at; });
  if (chosen == notes_->end() || chosen->number != *number) {
    if (chosen == notes_->begin() || std::prev(chosen)->number != *number) return std::nullopt;
    --chosen;
  }
  return chosen->note;
}

void Notes::collect() {
  notes_.emplace();
  constexpr uint32_t kNumberBytes = 12;
  document_.for_each_block([&](const BlockView& view) {
    for (const Span& span : view.block->spans) {
      if (span.kind != Span::Kind::footnote) continue;
      const text::ByteRange range = view.at(span.range);
      const std::string start = document_.text().slice({range.start, std::min(range.end, range.start + kNumberBytes)});
      if (const auto number = note_number(start)) notes_->push_back({*number, range.start, {view.id, span.range}});
    }
  });
  std::sort(notes_->begin(), notes_->end(), [](const Numbered& a, const Numbered& b) {
    return std::tuple(a.number, a.start) < std::tuple(b.number, b.start);
  });
}

}  // namespace vraagbaak::model
