#include "features/fixes/renumber.h"

#include "features/renumbering.h"

namespace vraagbaak::features::fixes {

using model::Numbering;

namespace {

/// The question to start at. Of two that changed places it is the upper one.
std::optional<uint32_t> start_of(Material& material, const checks::Finding& finding) {
  const std::string_view code = finding.check->code;
  const auto question = material.question_at(finding.place);
  if (!question || material.numbering().questions[*question].parent != Numbering::kNone) return std::nullopt;
  if (code == "question-number-gap" || code == "question-number-duplicate") return question;
  if (code != "question-number-order" || finding.related.empty()) return std::nullopt;
  return material.question_at(finding.related.front().place);
}

}  // namespace

std::optional<CodeAction> renumber_action(Material& material, const checks::Finding& finding,
                                          const ActionRequest& request) {
  const auto start = start_of(material, finding);
  if (!start) return std::nullopt;
  const Numbering& numbering = material.numbering();
  const uint32_t before = material.neighbours(*start).before;
  const uint32_t first = before == Numbering::kNone ? 1 : numbering.questions[before].label.number + 1;
  CodeAction action;
  action.kind = kQuickFix;
  action.codes = {std::string(finding.check->code)};
  const std::string old = numbering.questions[*start].label.str();
  action.title =
      std::string(say(request.language, "Nummer door vanaf hier: vraag ", "Number on from here: question ")) + old +
      std::string(say(request.language, " wordt ", " becomes ")) + std::to_string(first);
  const renumbering::Source source{material.document(), request.uri, request.library, request.language, request.edits};
  renumbering::Outcome outcome = renumbering::number_from(source, *start, first);
  if (!outcome) {
    action.disabled_reason = outcome.error().reason;
  } else if (request.edits) {
    action.edit = std::move(*outcome);
  }
  return action;
}

}  // namespace vraagbaak::features::fixes
