#include "features/refactorings/rearrange.h"

#include <algorithm>
#include <set>

#include "model/parse.h"

namespace vraagbaak::features::refactorings {

using model::BlockKind;
using model::Numbering;

const checks::Message kUnnumberedAnswer{"Niet elk antwoord noemt in zijn kop de vraag waar het bij hoort",
                                        "Not every answer names its question in its heading"};
const checks::Message kReadsOtherwise{
    "Na de verplaatsing zou het stuk anders worden gelezen: een vraag, antwoord of verwijzing zou veranderen",
    "The paper would be read otherwise after the move: a question, an answer or a reference would change"};
const checks::Message kOtherText{"Tussen de vragen en antwoorden staat andere tekst, die geen plaats zou hebben",
                                 "Other text stands between the questions and answers and would have no place"};

std::multiset<std::string> meaning(const model::Document& document) {
  const Numbering& numbering = document.numbering();
  std::multiset<std::string> all;
  const auto name = [&](uint32_t question) {
    return question == Numbering::kNone ? std::string("?")
                                        : numbering.questions[question].label.str() + ' ' +
                                              std::to_string(numbering.questions[question].section);
  };
  for (uint32_t i = 0; i < numbering.questions.size(); ++i) all.insert("q" + name(i));
  for (const Numbering::Answer& answer : numbering.answers) {
    std::set<std::string> names;
    for (const uint32_t question : answer.questions) names.insert(name(question));
    std::string text = "a";
    for (const std::string& one : names) text += one + ',';
    all.insert(text);
  }
  for (const Numbering::Reference& reference : numbering.references)
    all.insert("r" + name(reference.question) + " from " + name(reference.from_question));
  return all;
}

Pieces pieces_of(const model::Document& document, bool texts) {
  const Numbering& numbering = document.numbering();
  Pieces pieces;
  std::optional<model::BlockView> between;
  document.for_each_block([&](const model::BlockView& view) {
    const BlockKind kind = view.block->kind;
    if (kind != BlockKind::question && kind != BlockKind::answer) {
      if (!pieces.all.empty() && !between) between = view;
      return;
    }
    if (between) pieces.refusal = &kOtherText;
    Piece piece{view, kind == BlockKind::question, texts ? document.text().slice(view.content()) : std::string()};
    if (!piece.question) {
      if (view.block->implicit || view.block->labels.empty()) pieces.refusal = &kUnnumberedAnswer;
      piece.first = Numbering::kNone;
      for (const uint32_t index : document.answers_in(view.id)) {
        for (uint32_t question : numbering.answers[index].questions) {
          if (numbering.questions[question].parent != Numbering::kNone) question = numbering.questions[question].parent;
          piece.first = std::min(piece.first, question);
          piece.last = std::max(piece.last, question);
        }
      }
      if (piece.first == Numbering::kNone) pieces.refusal = &kUnnumberedAnswer;
    }
    pieces.all.push_back(std::move(piece));
  });
  return pieces;
}

bool keeps_meaning(const model::Document& document, const std::vector<TextEdit>& edits) {
  const auto after = model::parse(text::SourceText(applied(document.text(), edits)));
  return meaning(document) == meaning(*after);
}

}  // namespace vraagbaak::features::refactorings
