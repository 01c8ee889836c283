#include "features/renumbering_actions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "features/renumbering.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;
using renumbering::Outcome;
using renumbering::Source;

/// What the caret is in.
struct Place {
  uint32_t question = Numbering::kNone;  ///< the question, or the first of those that the answer is for
  uint32_t answer = Numbering::kNone;    ///< the answer, when the caret is in one
};

std::optional<Place> place_of(const ActionRequest& request) {
  const model::Document& document = request.document();
  const auto view = document.block_at(request.range.start);
  if (!view) return std::nullopt;
  Place place;
  if (view->block->kind == model::BlockKind::question) {
    for (const uint32_t question : document.questions_in(view->id)) place.question = std::min(place.question, question);
  } else if (view->block->kind == model::BlockKind::answer) {
    for (const uint32_t answer : document.answers_in(view->id)) place.answer = std::min(place.answer, answer);
    if (place.answer == Numbering::kNone) return std::nullopt;
    const auto& questions = document.numbering().answers[place.answer].questions;
    if (!questions.empty()) place.question = questions.front();
  }
  if (place.question == Numbering::kNone) return std::nullopt;
  return place;
}

Source source_of(const ActionRequest& request) {
  return {request.document(), request.uri, request.library, request.language, request.edits};
}

CodeAction action(const ActionRequest& request, std::string title, std::string_view kind, Outcome outcome) {
  CodeAction result;
  result.title = std::move(title);
  result.kind = kind;
  if (!outcome) {
    result.disabled_reason = outcome.error().reason;
  } else if (request.edits) {
    result.edit = std::move(*outcome);
    result.edit.label = result.title;
  }
  return result;
}

std::string name_of(const ActionRequest& request, uint32_t question) {
  const auto& numbering = request.document().numbering();
  const uint32_t parent = numbering.questions[question].parent;
  return numbering.questions[parent == Numbering::kNone ? question : parent].label.str();
}

std::string title(const ActionRequest& request, std::string_view dutch, std::string_view english, uint32_t question,
                  std::string_view dutch_end, std::string_view english_end) {
  return std::string(say(request.language, dutch, english)) + name_of(request, question) +
         std::string(say(request.language, dutch_end, english_end));
}

}  // namespace

std::vector<CodeAction> renumbering_moves(const ActionRequest& request) {
  const auto place = place_of(request);
  if (!place) return {};
  const Source source = source_of(request);
  std::vector<CodeAction> actions;
  actions.push_back(
      action(request, title(request, "Vraag ", "Move question ", place->question, " naar boven verplaatsen", " up"),
             kRefactorMove, renumbering::move_up(source, place->question)));
  actions.push_back(
      action(request, title(request, "Vraag ", "Move question ", place->question, " naar beneden verplaatsen", " down"),
             kRefactorMove, renumbering::move_down(source, place->question)));
  return actions;
}

std::vector<CodeAction> renumbering_rewrites(const ActionRequest& request) {
  const auto place = place_of(request);
  if (!place) return {};
  const Source source = source_of(request);
  const uint32_t question = place->question;
  std::vector<CodeAction> actions;
  const auto offer = [&](std::string name, Outcome outcome) {
    actions.push_back(action(request, std::move(name), kRefactorRewrite, std::move(outcome)));
  };
  offer(title(request, "Vraag invoegen na vraag ", "Insert a question after question ", question, "", ""),
        renumbering::insert_after(source, question));
  offer(title(request, "Vraag ", "Delete question ", question, " met antwoord verwijderen", " and its answer"),
        renumbering::remove(source, question));
  if (place->answer == Numbering::kNone) {
    offer(title(request, "Vraag ", "Split question ", question, " hier splitsen", " here"),
          renumbering::split_question(source, question, request.range.start));
  } else if (request.document().numbering().answers[place->answer].questions.size() > 1) {
    offer(std::string(say(request.language, "Gezamenlijk antwoord splitsen", "Split the joint answer")),
          renumbering::split_answer(source, place->answer));
  }
  offer(title(request, "Antwoord op vraag ", "Join the answer to question ", question, " samenvoegen met het volgende",
              " with the next one"),
        renumbering::join_answers(source, question));
  return actions;
}

}  // namespace vraagbaak::features
