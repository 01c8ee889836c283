// Mentions an answer without a heading in a paper whose other answers have one.
//
// Why it matters: the answer runs on from the question without a mark, so that a reader, and every program that reads
// the paper, may take it for a part of the question.
//
// Quick fix: the heading that the other answers have. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Is het loket gesloten?
//
// Ja, sinds mei.
//
// Vraag 2
// Gaat het weer open?
//
// Nee.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is het loket gesloten?
//
// Antwoord op vraag 1
// Ja, sinds mei.
//
// Vraag 2
// Gaat het weer open?
//
// Antwoord op vraag 2
// Nee.
//
// Vraag 3
// Waar kunnen bezoekers dan terecht?
//
// Bij het loket in de hoofdstraat.
//
// Vraag 4
// Is dat loket toegankelijk?
//
// Antwoord op vraag 4
// Ja.
// ```
//
// Source: letters with answers of the ministries: every answer stands under a heading that names its question.
#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace answer_heading_missing {
namespace {

constexpr Message kMissing{"Dit antwoord op vraag {0} heeft geen kop, de andere antwoorden wel.",
                           "This answer to question {0} has no heading, while the other answers have one."};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  std::vector<const model::Numbering::Answer*> implicit;
  size_t headed = 0;
  for (const model::Numbering::Answer& answer : numbering.answers) {
    if (answer.part != model::Numbering::kNone) continue;
    if (document.view(answer.block).block->implicit) {
      implicit.push_back(&answer);
    } else {
      ++headed;
    }
  }
  if (headed < 2 || headed <= implicit.size()) return;
  for (const model::Numbering::Answer* answer : implicit) {
    if (answer->labels.empty()) continue;
    report.add(at_heading(document, answer->block), kMissing, {answer->labels.front().str()});
  }
}

}  // namespace
}  // namespace answer_heading_missing

extern const Check kAnswerHeadingMissing{
    .code = "answer-heading-missing",
    .severity = Severity::information,
    .title = {"Antwoord zonder kop", "Answer without a heading"},
    .document = answer_heading_missing::check,
};

}  // namespace vraagbaak::checks
