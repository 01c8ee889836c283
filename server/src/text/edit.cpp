#include "text/edit.h"

#include <algorithm>

namespace vraagbaak::text {

namespace {

/// In text order; an insertion before a replacement that starts in the same place.
void sort(std::vector<TextEdit>& edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
    if (a.range.start != b.range.start) return a.range.start < b.range.start;
    return a.range.empty() && !b.range.empty();
  });
}

bool sorted_overlap(const std::vector<TextEdit>& edits) {
  return std::adjacent_find(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
           return a.range.end > b.range.start;
         }) != edits.end();
}

}  // namespace

bool overlapping(std::vector<TextEdit> edits) {
  sort(edits);
  return sorted_overlap(edits);
}

std::optional<SourceText> apply(const SourceText& text, std::vector<TextEdit> edits) {
  sort(edits);
  if (sorted_overlap(edits)) return std::nullopt;
  std::string result;
  ByteOffset copied{0};
  for (const TextEdit& edit : edits) {
    result.append(text.slice({copied, edit.range.start})).append(edit.replacement);
    copied = edit.range.end;
  }
  result.append(text.slice({copied, {text.size()}}));
  return SourceText(result);
}

}  // namespace vraagbaak::text
