// Mentions a question that stands after a question with a higher number.
//
// Why it matters: a reader looks for question 3 between 2 and 4. Questions that are grouped for a joint answer
// ("Vraag 4, 5, 7 en 8" before "Vraag 6") stand out of order on purpose and are left alone.
//
// Quick fix: number the questions in the order in which they stand, with every reference.
//
// Accepted:
// ```
// Vraag 1
// Welke haven is gekozen?
//
// Vraag 2 en 4
// Waarom deze haven, en waarom nu?
//
// Vraag 3
// Wie betaalt de verhuizing?
// ```
//
// Rejected:
// ```
// Vraag 1
// Welke haven is gekozen?
//
// Vraag 3
// Wie betaalt de verhuizing?
//
// Vraag 2
// Waarom deze haven?
//
// Vraag 4
// Waarom nu?
// ```
//
// Source: the official print gives questions in the order of their numbers, except where they are answered together.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"

namespace vraagbaak::checks {
namespace question_number_order {
namespace {

constexpr Message kAfter{"Vraag {0} staat na vraag {1}. Controleer de volgorde of het nummer.",
                         "Question {0} stands after question {1}. Check the order or the number."};
constexpr Message kHigher{"Vraag {0} staat hier", "Question {0} is here"};

/// True for a question that shares its heading or its answer with another one.
bool joint(const model::Document& document, uint32_t index) {
  const model::Numbering& numbering = document.numbering();
  const model::Numbering::Question& question = numbering.questions[index];
  if (document.view(question.block).block->labels.size() > 1) return true;
  return std::any_of(question.answers.begin(), question.answers.end(),
                     [&](uint32_t answer) { return numbering.answers[answer].labels.size() > 1; });
}

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  for (const Section& section : sections(document)) {
    if (section.counted) continue;
    bool joint_before = false;  // a group that was moved forward explains every step back after it
    for (size_t i = 0; i + 1 < section.questions.size(); ++i) {
      const uint32_t higher = section.questions[i];
      const uint32_t lower = section.questions[i + 1];
      joint_before = joint_before || joint(document, higher);
      const uint32_t number = numbering.questions[lower].label.number;
      if (number >= numbering.questions[higher].label.number) continue;
      if (joint_before || joint(document, lower) || section.by_number.at(number) != lower) continue;
      report
          .add(at_question(document, numbering.questions[lower]), kAfter,
               {numbering.questions[lower].label.str(), numbering.questions[higher].label.str()})
          .relate(at_question(document, numbering.questions[higher]), kHigher,
                  {numbering.questions[higher].label.str()});
    }
  }
}

}  // namespace
}  // namespace question_number_order

extern const Check kQuestionNumberOrder{
    .code = "question-number-order",
    .severity = Severity::information,
    .title = {"Vragen niet op volgorde", "Questions out of order"},
    .document = question_number_order::check,
};

}  // namespace vraagbaak::checks
