// Adds the missing part to the answer that goes by parts, after the part before it, in the way the others are marked.
#include <algorithm>

#include "features/fixes/fix.h"
#include "model/characters.h"

namespace vraagbaak::features::fixes {
namespace subanswer_missing {
namespace {

using model::Numbering;

constexpr checks::Message kAdd{"Voeg onderdeel {0} aan het antwoord toe, om in te vullen",
                               "Add part {0} to the answer, to be written"};

/// "b) " of a part, with its letter replaced.
std::string marker(const std::string& text, const model::Part& part, char letter) {
  const uint32_t from = part.range.start.value;
  uint32_t end = std::min<uint32_t>(part.label.range.end.value, static_cast<uint32_t>(text.size()));
  uint32_t at = end;
  while (at > from && !model::is_letter(text[at - 1])) --at;
  if (at <= from) return std::string(1, letter) + ") ";
  while (end < text.size() && (text[end] == ')' || text[end] == '.' || text[end] == ':')) ++end;
  const char written = model::is_upper(text[at - 1]) ? model::to_upper(letter) : letter;
  return text.substr(from, at - 1 - from) + written + text.substr(at, end - at) + ' ';
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const auto index = material.question_at(finding.place);
  if (!index) return;
  const Numbering& numbering = material.numbering();
  const Numbering::Question& question = numbering.questions[*index];
  if (question.label.letter == 0 || question.parent == Numbering::kNone) return;
  const std::vector<uint32_t>& whole = numbering.questions[question.parent].answers;
  // The sub-answers by the letter of the question they answer: the last one before ours, else the first one after.
  const Numbering::Answer* before = nullptr;
  const Numbering::Answer* after = nullptr;
  for (uint32_t i = question.parent + 1; i < numbering.questions.size(); ++i) {
    if (numbering.questions[i].parent != question.parent) break;
    for (const uint32_t answer : numbering.questions[i].answers) {
      if (std::find(whole.begin(), whole.end(), answer) != whole.end()) continue;
      if (numbering.answers[answer].part == Numbering::kNone) continue;
      if (i < *index) before = &numbering.answers[answer];
      if (i > *index && after == nullptr) after = &numbering.answers[answer];
    }
  }
  const Numbering::Answer* model_answer = before != nullptr ? before : after;
  if (model_answer == nullptr) return;
  const model::BlockView view = material.document().view(model_answer->block);
  const model::Part& part = view.block->parts[model_answer->part];
  const std::string text = material.document().text().slice({view.start, view.start + view.block->size});
  const std::string line = material.styles().line_break;
  const std::string added = marker(text, part, question.label.letter) + std::string(kPartToBeWritten);
  const text::ByteOffset at = view.start + (before != nullptr ? part.range.end : part.range.start).value;
  // The first part may stand behind the answer's number: "4. a) …".
  fixes.push_back({.title = &kAdd,
                   .arguments = {question.label.str()},
                   .edits = {{{at, at}, before != nullptr ? line + added : added + line}},
                   .safe = true,
                   .preferred = true});
}

}  // namespace
}  // namespace subanswer_missing

extern const Fixer kSubanswerMissing;
const Fixer kSubanswerMissing{"subanswer-missing", subanswer_missing::fix};

}  // namespace vraagbaak::features::fixes
