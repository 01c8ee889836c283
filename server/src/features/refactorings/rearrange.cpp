#include "features/refactorings/rearrange.h"

#include <algorithm>
#include <set>

#include "features/label_style.h"
#include "model/characters.h"
#include "model/parse.h"

namespace vraagbaak::features::refactorings {

using model::BlockKind;
using model::Numbering;

const checks::Message kUnnumberedAnswer{"Niet van elk antwoord is zeker bij welke vraag het hoort",
                                        "It is not certain for every answer which question it is for"};
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
      const bool named = !view.block->implicit && !view.block->labels.empty();
      piece.first = Numbering::kNone;
      for (const uint32_t index : document.answers_in(view.id)) {
        for (uint32_t question : numbering.answers[index].questions) {
          if (numbering.questions[question].parent != Numbering::kNone) question = numbering.questions[question].parent;
          piece.first = std::min(piece.first, question);
          piece.last = std::max(piece.last, question);
          if (!named) piece.by_place.push_back(numbering.questions[question].label);
        }
      }
      std::sort(piece.by_place.begin(), piece.by_place.end());
      piece.by_place.erase(std::unique(piece.by_place.begin(), piece.by_place.end()), piece.by_place.end());
      const bool lost = !piece.by_place.empty() && piece.by_place.front().number == 0;
      if (piece.first == Numbering::kNone || lost) pieces.refusal = &kUnnumberedAnswer;
    }
    pieces.all.push_back(std::move(piece));
  });
  return pieces;
}

std::string numbered_text(const Piece& answer, const std::string& line_break) {
  if (answer.by_place.empty()) return answer.text;
  const std::string numbers = " " + label_list(answer.by_place);
  const model::Block& block = *answer.view.block;
  const size_t heading = std::min<size_t>(block.heading.end - block.heading.start, answer.text.size());
  size_t word = heading;
  while (word > 0 && !model::is_letter(answer.text[word - 1])) --word;
  if (word == 0) return "Antwoord" + numbers + line_break + answer.text;
  return answer.text.substr(0, word) + numbers + answer.text.substr(word);
}

bool keeps_meaning(const model::Document& document, const std::vector<TextEdit>& edits) {
  const auto after = model::parse(text::SourceText(applied(document.text(), edits)));
  return meaning(document) == meaning(*after);
}

}  // namespace vraagbaak::features::refactorings
