// Closes the bracket: right behind the citation it opens with, else at the end of its sentence. A bracket that closes
// nothing can be taken out.
#include <algorithm>

#include "features/fixes/fix.h"
#include "text/prose.h"

namespace vraagbaak::features::fixes {
namespace {

constexpr checks::Message kClose{"Sluit af met \"{0}\"", "Close with \"{0}\""};
constexpr checks::Message kRemove{"Haal dit teken weg", "Take this mark out"};

struct Pair {
  std::string_view open;
  std::string_view close;
};
constexpr Pair kPairs[] = {{"(", ")"}, {"[", "]"}, {"«", "»"}};

/// The end of the citation that begins right after `at`; `at` itself when none does. A citation may come in pieces:
/// "(Kamerstuk 29 521, nr. 447 en 448".
model::BlockOffset behind_citation(const model::Block& block, std::string_view text, model::BlockOffset at) {
  for (const model::Entity& entity : block.entities) {
    if (!std::holds_alternative<model::ExternalReference>(entity.value) || entity.range.start < at) continue;
    const std::string_view between = text.substr(at.value, entity.range.start - at);
    return between.find_first_not_of(" \t") == between.npos ? entity.range.end : at;
  }
  return at;
}

/// Where the sentence that holds `at` ends, before the mark that ends it.
model::BlockOffset end_of_sentence(const model::Block& block, std::string_view text, model::BlockOffset at) {
  for (const model::Span& span : block.spans) {
    if (span.furniture() || !span.range.touches(at)) continue;
    uint32_t to = span.range.end.value;
    // A paragraph that goes on over a page is cut there: what stands behind the page number is another sentence.
    for (const model::Span& other : block.spans)
      if (other.furniture() && other.range.start > at) to = std::min(to, other.range.start.value);
    const std::string_view paragraph = text.substr(span.range.start.value, to - span.range.start.value);
    const text::StringRange sentence = text::sentence_at(paragraph, {at - span.range.start});
    uint32_t end = sentence.end.value;
    while (end > 0 && std::string_view(".?!;: \t\r\n").find(paragraph[end - 1]) != std::string_view::npos) --end;
    return std::max(at, span.range.start + end);
  }
  return at;
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::BlockView view = material.document().view(finding.place.block);
  const std::string text = material.document().text().slice({view.start, view.start + view.block->size});
  const model::BlockRange mark = finding.place.range;
  if (mark.end.value > text.size()) return;
  const std::string_view written = std::string_view(text).substr(mark.start.value, mark.size());
  for (const Pair& pair : kPairs) {
    if (written == pair.close) {
      fixes.push_back({.title = &kRemove, .edits = {{view.at(mark), ""}}});
      return;
    }
    if (written != pair.open) continue;
    const model::BlockOffset cited = behind_citation(*view.block, text, mark.end);
    const model::BlockOffset end = cited > mark.end ? cited : end_of_sentence(*view.block, text, mark.end);
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

extern const Fixer kBracketUnclosed;
const Fixer kBracketUnclosed{"bracket-unclosed", fix};

}  // namespace vraagbaak::features::fixes
