// Puts the answers in the order of their questions: the places of the answers stay, their texts change places.
#include <algorithm>

#include "features/label_style.h"
#include "features/refactorings/rearrange.h"

namespace vraagbaak::features::refactorings {

std::optional<Refactoring> sort_answers(const model::Document& document, bool make) {
  const Pieces pieces = pieces_of(document, make);
  std::vector<const Piece*> places;
  for (const Piece& piece : pieces.all)
    if (!piece.question && piece.first != model::Numbering::kNone) places.push_back(&piece);
  std::vector<const Piece*> sorted = places;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Piece* a, const Piece* b) { return a->first < b->first; });
  if (sorted == places) return std::nullopt;
  Refactoring result;
  // Other text stays where it is, so that it is no reason to refuse.
  if (pieces.refusal == &kUnnumberedAnswer) {
    result.refusal = pieces.refusal;
    return result;
  }
  if (!make) return result;
  const std::string line = line_break_of(document.text());
  for (size_t i = 0; i < places.size(); ++i)
    if (places[i] != sorted[i]) result.edits.push_back({places[i]->view.content(), numbered_text(*sorted[i], line)});
  if (!put_in_order(result.edits, document.text()) || !keeps_meaning(document, result.edits)) {
    result.edits.clear();
    result.refusal = &kReadsOtherwise;
  }
  return result;
}

}  // namespace vraagbaak::features::refactorings
