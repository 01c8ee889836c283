#include "features/refactoring_actions.h"

#include "features/refactorings/refactoring.h"

namespace vraagbaak::features {

using refactorings::Refactoring;

namespace {

struct Row {
  checks::Message title;
  std::optional<Refactoring> (*run)(const model::Document& document, bool make);
};

constexpr Row kRows[] = {
    {{"Maak hiervan een concept van de antwoorden", "Make this a draft of the answers"}, refactorings::answer_draft},
    {{"Zet de antwoorden in de volgorde van de vragen", "Put the answers in the order of the questions"},
     refactorings::sort_answers},
    {{"Zet elk antwoord onder zijn vraag", "Put each answer under its question"}, refactorings::interleave},
    {{"Zet eerst alle vragen en dan alle antwoorden", "Put all questions first and then all answers"},
     refactorings::separate},
    {{"Haal regeleinden en paginaresten uit de tekst", "Take line ends and page furniture out of the text"},
     refactorings::unwrap},
    {{"Maak er platte tekst van", "Make it plain text"}, refactorings::plain_text},
};

}  // namespace

std::vector<CodeAction> refactoring_actions(const ActionRequest& request) {
  std::vector<CodeAction> actions;
  // A brochure has nothing to be laid out by.
  if (request.document().numbering().questions.empty()) return actions;
  for (const Row& row : kRows) {
    std::optional<Refactoring> found = row.run(request.document(), request.edits);
    if (!found) continue;
    CodeAction action;
    action.title = checks::render(row.title, {}, request.language);
    action.kind = kRefactorRewrite;
    if (found->refusal != nullptr) {
      action.disabled_reason = checks::render(*found->refusal, {}, request.language);
    } else if (request.edits) {
      action.edit.label = action.title;
      action.edit.documents.push_back({request.uri, std::move(found->edits)});
    }
    actions.push_back(std::move(action));
  }
  return actions;
}

}  // namespace vraagbaak::features
