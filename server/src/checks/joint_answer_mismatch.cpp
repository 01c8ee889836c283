// Reports a joint answer whose heading does not fit the questions: it names one that does not exist, names one twice,
// or passes over a question that stands between those it names.
//
// Why it matters: the question passed over has no answer anywhere, although the text under the heading may well
// answer it.
//
// Quick fix: the heading with the number it passes over, or without the one too many. With `--fix` where a number is
// named twice.
//
// Accepted:
// ```
// Vraag 1
// Is de aanbesteding gestart?
//
// Vraag 2
// Wanneer volgt de gunning?
//
// Vraag 3
// Wie beoordeelt de inschrijvingen?
//
// Antwoord op vragen 1, 2 en 3
// De gunning volgt in juni.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is de aanbesteding gestart?
//
// Vraag 2
// Wanneer volgt de gunning?
//
// Vraag 3
// Wie beoordeelt de inschrijvingen?
//
// Antwoord op vragen 1 en 3
// De gunning volgt in juni.
// ```
//
// Source: joint headings of the official print name every question they answer ("Vraag 2 en 3", "Antwoord 2 en 3").
#include <set>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"

namespace vraagbaak::checks {
namespace joint_answer_mismatch {
namespace {

constexpr Message kUnknown{"Deze kop noemt vraag {0}, maar die vraag is er niet. Controleer het nummer.",
                           "This heading names question {0}, which does not exist. Check the number."};
constexpr Message kTwice{"Deze kop noemt vraag {0} twee keer. Controleer de nummers.",
                         "This heading names question {0} twice. Check the numbers."};
constexpr Message kLeftOut{
    "Deze kop slaat vraag {0} over, en die vraag heeft geen ander antwoord. Voeg nummer {0} aan de kop toe.",
    "This heading passes over question {0}, which has no other answer. Add number {0} to the heading."};
constexpr Message kQuestion{"Vraag {0} staat hier", "Question {0} is here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  for (const model::Numbering::Answer& answer : numbering.answers) {
    const model::Block& block = *document.view(answer.block).block;
    if (answer.labels.size() < 2 || answer.part != model::Numbering::kNone || answer.questions.empty()) continue;
    std::set<model::Label> seen;
    for (const model::LabelMention& mention : block.labels) {
      const model::Label label = mention.label;
      const Place place = at_answer_label(document, answer, label);
      if (!seen.insert(label).second) {
        Place second = place;
        second.index = static_cast<uint32_t>(&mention - block.labels.data());
        report.add(resolved(second, document), kTwice, {label.str()});
      } else if (!numbering.find(label, answer.section) && !numbering.find({label.number, 0}, answer.section)) {
        report.add(place, kUnknown, {label.str()});
      }
    }
  }
  for (const LeftOut& out : left_out_of_joint_answers(document)) {
    const model::Numbering::Question& question = numbering.questions[out.question];
    report.add(at_answer(document, numbering.answers[out.answer]), kLeftOut, {question.label.str()})
        .relate(at_question(document, question), kQuestion, {question.label.str()});
  }
}

}  // namespace
}  // namespace joint_answer_mismatch

extern const Check kJointAnswerMismatch{
    .code = "joint-answer-mismatch",
    .severity = Severity::warning,
    .title = {"Kop van gezamenlijk antwoord klopt niet", "Heading of a joint answer does not fit"},
    .document = joint_answer_mismatch::check,
};

}  // namespace vraagbaak::checks
