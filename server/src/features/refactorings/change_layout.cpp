// From "all questions, then all answers" to "each answer under its question", and back. Where answers have a number
// alone for a heading they get the word that tells them from questions; where their place alone tells the question they
// get its number.
#include <algorithm>

#include "features/label_style.h"
#include "features/refactorings/rearrange.h"

namespace vraagbaak::features::refactorings {

using model::Numbering;

namespace {

/// The text of an answer under a question: "1. Ja." would be read as a question there.
std::string headed(const Piece& piece, const std::string& line) {
  const model::Block& block = *piece.view.block;
  if (block.worded) return piece.text;
  std::vector<model::Label> labels;
  for (const model::LabelMention& mention : block.labels) labels.push_back(mention.label);
  const size_t heading = block.heading.end - block.content.start;
  size_t body = std::min<size_t>(heading, piece.text.size());
  while (body < piece.text.size() && (piece.text[body] == ' ' || piece.text[body] == '\t')) ++body;
  return "Antwoord " + label_list(labels) + line + piece.text.substr(body);
}

/// All of `order`, with an empty line between, in the place of the pieces.
Refactoring rewritten(const model::Document& document, const Pieces& pieces, const std::vector<std::string>& order,
                      const std::string& line) {
  std::string text;
  for (const std::string& piece : order) text += (text.empty() ? "" : line + line) + piece;
  Refactoring result;
  result.edits = {{{pieces.all.front().view.content().start, pieces.all.back().view.content().end}, std::move(text)}};
  if (!put_in_order(result.edits, document.text()) || !keeps_meaning(document, result.edits)) {
    result.edits.clear();
    result.refusal = &kReadsOtherwise;
  }
  return result;
}

/// The number of answers that stand right under the question they answer, and of those that do not.
struct Arrangement {
  size_t under = 0;
  size_t apart = 0;
};

Arrangement arrangement(const model::Document& document, const Pieces& pieces) {
  Arrangement found;
  const Piece* above = nullptr;
  const Numbering& numbering = document.numbering();
  for (const Piece& piece : pieces.all) {
    if (piece.question) {
      above = &piece;
    } else if (piece.first != Numbering::kNone) {
      const bool own = above != nullptr && numbering.questions[piece.last].block == above->view.id;
      ++(own ? found.under : found.apart);
    }
  }
  return found;
}

}  // namespace

std::optional<Refactoring> interleave(const model::Document& document, bool make) {
  const Pieces pieces = pieces_of(document, make);
  const Arrangement found = arrangement(document, pieces);
  if (found.apart == 0 || found.under > found.apart) return std::nullopt;
  const bool by_place =
      std::any_of(pieces.all.begin(), pieces.all.end(), [](const Piece& piece) { return !piece.by_place.empty(); });
  if (pieces.refusal != nullptr || by_place)
    return Refactoring{{}, pieces.refusal != nullptr ? pieces.refusal : &kUnnumberedAnswer};
  if (!make) return Refactoring{};
  const std::string line = line_break_of(document.text());
  const Numbering& numbering = document.numbering();
  std::vector<const Piece*> answers;
  for (const Piece& piece : pieces.all)
    if (!piece.question) answers.push_back(&piece);
  std::stable_sort(answers.begin(), answers.end(), [](const Piece* a, const Piece* b) { return a->last < b->last; });
  std::vector<std::string> order;
  auto next = answers.begin();
  for (const Piece& piece : pieces.all) {
    if (!piece.question) continue;
    order.push_back(piece.text);
    for (; next != answers.end() && numbering.questions[(*next)->last].block <= piece.view.id; ++next)
      order.push_back(headed(**next, line));
  }
  return rewritten(document, pieces, order, line);
}

std::optional<Refactoring> separate(const model::Document& document, bool make) {
  const Pieces pieces = pieces_of(document, make);
  const Arrangement found = arrangement(document, pieces);
  if (found.under < 2 || found.apart >= found.under) return std::nullopt;
  if (pieces.refusal != nullptr) return Refactoring{{}, pieces.refusal};
  if (!make) return Refactoring{};
  const std::string line = line_break_of(document.text());
  std::vector<std::string> order;
  for (const Piece& piece : pieces.all)
    if (piece.question) order.push_back(piece.text);
  for (const Piece& piece : pieces.all)
    if (!piece.question) order.push_back(numbered_text(piece, line));
  return rewritten(document, pieces, order, line);
}

}  // namespace vraagbaak::features::refactorings
