// Reports an answer whose heading names a question that does not exist.
//
// Why it matters: the number in the heading is wrong, or the question was left out of the paper. Answers that are
// printed without their questions are left alone.
//
// Quick fix: the number of the question above, when that one has no answer.
//
// Accepted:
// ```
// Vraag 1
// Is de dijk geïnspecteerd?
//
// Antwoord 1
// Ja.
//
// Vraag 2
// Wat was de uitkomst?
//
// Antwoord 2
// De dijk voldoet.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is de dijk geïnspecteerd?
//
// Antwoord 1
// Ja.
//
// Vraag 2
// Wat was de uitkomst?
//
// Antwoord 2
// De dijk voldoet.
//
// Antwoord 3
// De volgende inspectie is in mei.
// ```
//
// Source: every answer in the official print (Aanhangsel van de Handelingen) stands under the question it names.
#include <set>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"

namespace vraagbaak::checks {
namespace answer_without_question {
namespace {

constexpr Message kNone{"Er is geen vraag {0}. Controleer het nummer in deze kop, of voeg de vraag toe.",
                        "There is no question {0}. Check the number in this heading, or add the question."};
constexpr Message kLast{"De laatste vraag is vraag {0}", "The last question is question {0}"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  size_t with_question = 0;
  std::vector<uint32_t> without;
  for (uint32_t i = 0; i < numbering.answers.size(); ++i) {
    const model::Numbering::Answer& answer = numbering.answers[i];
    if (answer.part != model::Numbering::kNone) continue;
    const model::Block& block = *document.view(answer.block).block;
    if (!answer.questions.empty()) {
      ++with_question;
    } else if (!block.implicit && !block.labels.empty()) {
      without.push_back(i);
    }
  }
  // Mostly answers without questions: the questions are elsewhere, or their numbers were lost.
  if (with_question <= without.size()) return;
  std::set<uint32_t> explained;
  for (const Mislabelled& question : mislabelled_questions(document)) explained.insert(question.answer);
  const std::vector<Section> all = sections(document);
  for (const uint32_t i : without) {
    if (explained.contains(i)) continue;
    const model::Numbering::Answer& answer = numbering.answers[i];
    const model::Label label = answer.labels.front();
    if (numbering.find({label.number, 0}, answer.section)) continue;
    Finding& finding = report.add(at_answer_label(document, answer, label), kNone, {label.str()});
    for (const Section& section : all) {
      const model::Numbering::Question& last = numbering.questions[section.by_number.rbegin()->second];
      if (last.section == answer.section && last.label.number < label.number) {
        finding.relate(at_question(document, last), kLast, {last.label.str()});
        break;
      }
    }
  }
}

}  // namespace
}  // namespace answer_without_question

extern const Check kAnswerWithoutQuestion{
    .code = "answer-without-question",
    .severity = Severity::warning,
    .title = {"Antwoord zonder vraag", "Answer without a question"},
    .document = answer_without_question::check,
};

}  // namespace vraagbaak::checks
