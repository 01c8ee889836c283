// Reports a number that is missing between two questions of one section.
//
// Why it matters: answers and later papers refer to a question by its number. A missing number means that a question
// was dropped without renumbering, or that a label was mistyped. Numbers that a joint heading names are not missing,
// and nothing is said about what may follow the last question.
//
// Quick fix: number on from this question, with every reference to it.
//
// Accepted:
// ```
// Vraag 1 en 4
// Kent u het bericht over de sluiting van het loket?
//
// Vraag 2
// Wie besluit over de sluiting?
//
// Vraag 3
// Wanneer valt dat besluit?
// ```
//
// Rejected:
// ```
// Vraag 1
// Kent u het bericht over de sluiting van het loket?
//
// Vraag 2
// Wie besluit over de sluiting?
//
// Vraag 4
// Wanneer valt dat besluit?
// ```
//
// Source: the numbering of questions in the official print (Aanhangsel van de Handelingen) and in lists of questions
// and answers (Kamerstukken), which runs on without gaps within a section.
#include <algorithm>
#include <map>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace question_number_gap {
namespace {

constexpr Message kOne{"Na vraag {0} volgt vraag {1}: nummer {2} ontbreekt. Vul de vraag aan of hernummer.",
                       "Question {1} follows question {0}: number {2} is missing. Add the question or renumber."};
constexpr Message kMany{"Na vraag {0} volgt vraag {1}: de nummers {2} ontbreken. Vul de vragen aan of hernummer.",
                        "Question {1} follows question {0}: numbers {2} are missing. Add the questions or renumber."};
constexpr Message kBefore{"Vraag {0} staat hier", "Question {0} is here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  std::map<uint32_t, std::vector<uint32_t>> named;  // by section: numbers in answer headings
  for (const model::Numbering::Answer& answer : numbering.answers)
    if (answer.labels.size() > 1)
      for (const model::Label label : answer.labels) named[answer.section].push_back(label.number);
  // Reported as a number used twice, or at the wrong number itself.
  for (const Mislabelled& question : mislabelled_questions(document))
    named[numbering.questions[question.question].section].push_back(question.number);
  for (auto& [section, list] : named) std::sort(list.begin(), list.end());
  for (const Section& section : sections(document)) {
    if (section.counted) continue;
    uint32_t before = 0;
    uint32_t before_number = 0;
    for (const auto& [number, question] : section.by_number) {
      const std::vector<uint32_t>& elsewhere = named[numbering.questions[question].section];
      std::vector<uint32_t> missing;
      // A gap of thousands is one slip of the pen; the list stays short enough to read.
      for (uint32_t n = before_number + 1; before_number != 0 && n < number && missing.size() < 1000; ++n)
        if (!std::binary_search(elsewhere.begin(), elsewhere.end(), n)) missing.push_back(n);
      if (!missing.empty()) {
        report
            .add(at_question(document, numbering.questions[question]), missing.size() == 1 ? kOne : kMany,
                 {std::to_string(before_number), std::to_string(number), numbers(missing)})
            .relate(at_question(document, numbering.questions[before]), kBefore, {std::to_string(before_number)});
      }
      before = question;
      before_number = number;
    }
  }
}

}  // namespace
}  // namespace question_number_gap

extern const Check kQuestionNumberGap{
    .code = "question-number-gap",
    .severity = Severity::warning,
    .title = {"Vraagnummer ontbreekt", "Question number missing"},
    .document = question_number_gap::check,
};

}  // namespace vraagbaak::checks
