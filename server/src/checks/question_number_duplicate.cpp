// Reports a question whose number another question of the same section already has.
//
// Why it matters: with two questions 3 nobody can tell which one "het antwoord op vraag 3" answers. A list that starts
// again at 1, as lists of two committees in one letter do, is a new section and not a repetition.
//
// Quick fix: the number that is missing at this place, where one is, or number on from this question with every
// reference. With `--fix` where the answer below the question shows its number.
//
// Accepted:
// ```
// Vraag 1
// Wie beheert het archief?
//
// Vraag 2
// Wat kost het beheer?
//
// Vraag 1
// Wie beheert het depot?
//
// Vraag 2
// Wat kost het depot?
// ```
//
// Rejected:
// ```
// Vraag 1
// Wie beheert het archief?
//
// Vraag 2
// Wat kost het beheer?
//
// Vraag 2
// Wie betaalt het beheer?
//
// Vraag 4
// Wanneer loopt het contract af?
// ```
//
// Source: the numbering of questions in the official print (Aanhangsel van de Handelingen).
#include <map>
#include <tuple>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"

namespace vraagbaak::checks {
namespace question_number_duplicate {
namespace {

constexpr Message kTwice{"Vraag {0} komt twee keer voor. Geef deze vraag een eigen nummer.",
                         "There are two questions {0}. Give this one a number of its own."};
constexpr Message kFirst{"De eerste vraag {0} staat hier", "The first question {0} is here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  const auto add = [&](uint32_t second, uint32_t first) {
    const std::string label = numbering.questions[second].label.str();
    report.add(at_question(document, numbering.questions[second]), kTwice, {label})
        .relate(at_question(document, numbering.questions[first]), kFirst, {label});
  };
  for (const Section& section : sections(document)) {
    if (section.counted) continue;
    std::map<model::Label, uint32_t> seen;
    for (const uint32_t question : section.questions) {
      const auto [first, fresh] = seen.emplace(numbering.questions[question].label, question);
      if (!fresh) add(question, first->second);
    }
  }
  std::map<std::pair<uint32_t, char>, uint32_t> parts;  // by parent
  for (uint32_t i = 0; i < numbering.questions.size(); ++i) {
    const model::Numbering::Question& question = numbering.questions[i];
    if (question.parent == model::Numbering::kNone || question.label.letter == 0) continue;
    const auto [first, fresh] = parts.emplace(std::pair{question.parent, question.label.letter}, i);
    if (!fresh) add(i, first->second);
  }
}

}  // namespace
}  // namespace question_number_duplicate

extern const Check kQuestionNumberDuplicate{
    .code = "question-number-duplicate",
    .severity = Severity::warning,
    .title = {"Vraagnummer dubbel", "Question number used twice"},
    .document = question_number_duplicate::check,
};

}  // namespace vraagbaak::checks
