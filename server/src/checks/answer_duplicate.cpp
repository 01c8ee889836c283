// Reports a second answer to a question that already has one.
//
// Why it matters: either the number in the heading is wrong, and another question seems unanswered, or an old version
// of the answer was left standing.
//
// Quick fix: the number of the question above, when that one has no answer.
//
// Accepted:
// ```
// Vraag 1
// Is de regeling bekend?
//
// Vraag 2
// Is de regeling verlengd?
//
// Antwoord 1 en 2
// Ja.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is de regeling bekend?
//
// Antwoord 1
// Ja.
//
// Vraag 2
// Is de regeling verlengd?
//
// Antwoord 1
// Nee.
// ```
//
// Source: every question is answered once; the official print (Aanhangsel van de Handelingen) pairs each `Vraag` with
// one `Antwoord`.
#include <set>

#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace answer_duplicate {
namespace {

constexpr Message kSecond{
    "Vraag {0} heeft al een antwoord. Controleer het nummer in deze kop, of voeg de antwoorden samen.",
    "Question {0} already has an answer. Check the number in this heading, or merge the answers."};
constexpr Message kUnnumbered{"Hier staat een tweede antwoord op vraag {0}. Ontbreekt de kop van een vraag?",
                              "This is a second answer to question {0}. Is the heading of a question missing?"};
constexpr Message kFirst{"Het eerste antwoord staat hier", "The first answer is here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  std::set<std::pair<uint32_t, uint32_t>> reported;  // answer, number: one finding for a question and its parts
  for (const model::Numbering::Question& question : numbering.questions) {
    for (size_t i = 1; i < question.answers.size(); ++i) {
      const model::Numbering::Answer& first = numbering.answers[question.answers[0]];
      const model::Numbering::Answer& second = numbering.answers[question.answers[i]];
      if (first.block == second.block || first.section != second.section) continue;
      const model::Block& first_block = *document.view(first.block).block;
      const model::Block& block = *document.view(second.block).block;
      if (first_block.implicit || block.implicit) continue;
      if (!reported.emplace(question.answers[i], question.label.number).second) continue;
      const bool headed = !block.labels.empty() && !first_block.labels.empty();
      Finding& finding = report.add(at_answer_label(document, second, question.label), headed ? kSecond : kUnnumbered,
                                    {question.label.str()});
      if (!headed) finding.severity = Severity::information;
      finding.relate(at_answer(document, first), kFirst);
    }
  }
}

}  // namespace
}  // namespace answer_duplicate

extern const Check kAnswerDuplicate{
    .code = "answer-duplicate",
    .severity = Severity::warning,
    .title = {"Vraag twee keer beantwoord", "Question answered twice"},
    .document = answer_duplicate::check,
};

}  // namespace vraagbaak::checks
