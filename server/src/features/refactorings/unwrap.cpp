// Takes out what the printed page put into the text: line ends inside paragraphs, page numbers, running titles.
#include <algorithm>

#include "features/layout.h"
#include "features/refactorings/rearrange.h"

namespace vraagbaak::features::refactorings {

using text::ByteRange;

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Takes out furniture, and what it parts is one paragraph again when the sentence goes on.
void remove_furniture(const model::Document& document, std::string_view text, std::vector<TextEdit>& edits) {
  const auto remove = [&](ByteRange range, bool inside) {
    size_t from = range.start.value;
    size_t to = range.end.value;
    if (!inside) {
      while (to < text.size() && (text[to] == '\n' || text[to] == '\r')) ++to;
      edits.push_back({{{static_cast<uint32_t>(from)}, {static_cast<uint32_t>(to)}}, ""});
      return;
    }
    while (from > 0 && is_blank(text[from - 1])) --from;
    while (to < text.size() && is_blank(text[to])) ++to;
    edits.push_back({{{static_cast<uint32_t>(from)}, {static_cast<uint32_t>(to)}}, " "});
  };
  document.for_each_block([&](const model::BlockView& view) {
    const model::Block& block = *view.block;
    if (block.kind == model::BlockKind::furniture) {
      remove(view.content(), false);
      return;
    }
    const model::Span* paragraph = nullptr;
    for (const model::Span& span : block.spans) {
      if (!span.furniture()) {
        paragraph = &span;
        continue;
      }
      const bool inside = paragraph != nullptr && span.range.end < paragraph->range.end;
      remove(view.at(span.range), inside);
    }
  });
}

/// Edits that touch become one.
void merge(std::vector<TextEdit>& edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const TextEdit& a, const TextEdit& b) { return a.range.start < b.range.start; });
  std::vector<TextEdit> merged;
  for (TextEdit& edit : edits) {
    if (!merged.empty() && edit.range.start < merged.back().range.end) {
      merged.back().range.end = std::max(merged.back().range.end, edit.range.end);
      if (merged.back().replacement.empty()) merged.back().replacement = edit.replacement;
      continue;
    }
    merged.push_back(std::move(edit));
  }
  edits = std::move(merged);
}

}  // namespace

std::optional<Refactoring> unwrap(const model::Document& document, bool make) {
  const std::string text = document.text().str();
  Refactoring result;
  remove_furniture(document, text, result.edits);
  if (!make && !result.edits.empty()) return Refactoring{};
  const std::vector<ByteRange> prose = prose_ranges(document);
  const uint32_t width = line_width(text, prose);
  for (const ByteRange& stretch : prose)
    for (const LineEnd& end : line_ends(text, stretch, width))
      if (end.soft) result.edits.push_back({end.gap, " "});
  merge(result.edits);
  if (!put_in_order(result.edits, document.text()) || result.edits.empty()) return std::nullopt;
  if (!make) return Refactoring{};
  // A title between two questions may be what shows that the second one is a question.
  const auto before = meaning(document);
  size_t tried = 0;
  const auto same = [&](const model::Document& next) { return meaning(next) == before; };
  result.edits = prove(document, result.edits, same, tried).edits;
  if (result.edits.empty()) result.refusal = &kReadsOtherwise;
  return result;
}

}  // namespace vraagbaak::features::refactorings
