// Closes the bracket: right behind the citation it opens with, else at the end of its sentence. A bracket that closes
// nothing can be taken out.
#include <algorithm>

#include "features/fixes/fix.h"
#include "text/prose.h"

namespace vraagbaak::features::fixes {
namespace bracket_unclosed {
namespace {

constexpr checks::Message kClose{"Sluit af met \"{0}\"", "Close with \"{0}\""};
constexpr checks::Message kRemove{"Haal dit teken weg", "Take this mark out"};

struct Pair {
  std::string_view open;
  std::string_view close;
};
constexpr Pair kPairs[] = {{"(", ")"}, {"[", "]"}, {"«", "»"}};

/// The text of the paragraph, item or note that `offset` stands in, up to where a page ends.
struct Stretch {
  model::BlockOffset start;
  std::string text;
};

Stretch stretch_at(const Material& material, const model::BlockView& view, model::BlockOffset offset) {
  model::BlockRange range;
  for (const model::Span& span : view.block->spans) {
    if (span.range.start > offset) {
      // What stands behind a page number is another sentence.
      if (span.furniture() && range.contains(span.range.start)) range.end = span.range.start;
      break;
    }
    if (!span.furniture() && span.range.contains(offset)) range = span.range;
  }
  return {range.start, material.document().text().slice(view.at(range))};
}

/// The end of the citation that begins right after `at`; `at` itself when none does.
model::BlockOffset behind_citation(const model::Block& block, const Stretch& stretch, model::BlockOffset at) {
  auto next = std::partition_point(block.entities.begin(), block.entities.end(),
                                   [&](const model::Entity& entity) { return entity.range.start < at; });
  if (next == block.entities.end() || !std::holds_alternative<model::ExternalReference>(next->value)) return at;
  const std::string_view text = stretch.text;
  if (next->range.end - stretch.start > text.size()) return at;
  const std::string_view between = text.substr(at - stretch.start, next->range.start - at);
  return between.find_first_not_of(" \t") == between.npos ? next->range.end : at;
}

/// Where the sentence that holds `at` ends, before the mark that ends it.
model::BlockOffset end_of_sentence(const Stretch& stretch, model::BlockOffset at) {
  const text::StringRange sentence = text::sentence_at(stretch.text, {at - stretch.start});
  uint32_t end = sentence.end.value;
  while (end > 0 && std::string_view(".?!;: \t\r\n").find(stretch.text[end - 1]) != std::string_view::npos) --end;
  return std::max(at, stretch.start + end);
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::BlockView view = material.document().view(finding.place.block);
  const model::BlockRange mark = finding.place.range;
  const std::string written = material.document().text().slice(view.at(mark));
  for (const Pair& pair : kPairs) {
    if (written == pair.close) {
      fixes.push_back({.title = &kRemove, .edits = {{view.at(mark), ""}}});
      return;
    }
    if (written != pair.open) continue;
    const Stretch stretch = stretch_at(material, view, mark.start);
    if (mark.end - stretch.start > stretch.text.size() || mark.end < stretch.start) return;
    const model::BlockOffset cited = behind_citation(*view.block, stretch, mark.end);
    const model::BlockOffset end = cited > mark.end ? cited : end_of_sentence(stretch, mark.end);
    if (end > mark.end) {
      fixes.push_back({.title = &kClose,
                       .arguments = {std::string(pair.close)},
                       .edits = {{view.at({end, end}), std::string(pair.close)}},
                       .safe = cited > mark.end && pair.open != "«",
                       .preferred = true});
    }
    fixes.push_back({.title = &kRemove, .edits = {{view.at(mark), ""}}});
    return;
  }
}

}  // namespace
}  // namespace bracket_unclosed

extern const Fixer kBracketUnclosed;
const Fixer kBracketUnclosed{"bracket-unclosed", bracket_unclosed::fix};

}  // namespace vraagbaak::features::fixes
