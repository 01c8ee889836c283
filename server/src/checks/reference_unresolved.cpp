// Reports a reference to a question or answer that the paper does not have.
//
// Why it matters: the reader cannot follow it. The usual causes are a number that was not adapted when questions were
// merged, and a reference that means another paper but does not say so.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// Vraag 1
// Hoe groot is het tekort?
//
// Antwoord 1
// Het tekort is 3 miljoen euro.
//
// Vraag 2
// Hoe wordt het gedekt?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoe groot is het tekort?
//
// Antwoord 1
// Het tekort is 3 miljoen euro.
//
// Vraag 2
// Hoe wordt het gedekt?
//
// Antwoord 2
// Zie het antwoord op vraag 11.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.27 and 3.43: a reference names a place that exists and can be found.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace reference_unresolved {
namespace {

constexpr Message kNone{
    "Er is geen vraag {0} in dit stuk; de nummers lopen tot en met {1}. Controleer het nummer, "
    "of noem het stuk dat u bedoelt.",
    "This paper has no question {0}; the numbers run up to {1}. Check the number, or name the "
    "paper that is meant."};
constexpr Message kBetween{"Er is geen vraag {0} in dit stuk. Controleer het nummer.",
                           "This paper has no question {0}. Check the number."};
constexpr Message kPart{"Vraag {0} heeft geen onderdeel {1}. Controleer de letter.",
                        "Question {0} has no part {1}. Check the letter."};
constexpr Message kHere{"Vraag {0} staat hier", "Question {0} is here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  uint32_t highest = 0;
  for (const model::Numbering::Question& question : numbering.questions)
    highest = std::max(highest, question.label.number);
  if (highest == 0) return;
  for (const model::Numbering::Reference& reference : numbering.references) {
    if (reference.question != model::Numbering::kNone || reference.external || reference.label.number == 0) continue;
    const Place place = at_reference(document, reference);
    const std::string number = std::to_string(reference.label.number);
    uint32_t section = 0;
    if (reference.from_question != model::Numbering::kNone)
      section = numbering.questions[reference.from_question].section;
    const auto whole = numbering.find({reference.label.number, 0}, section);
    if (reference.label.letter != 0 && whole) {
      // Parts are often written as running text ("ten eerste … ten tweede"): a letter alone proves little.
      Finding& finding = report.add(place, kPart, {number, std::string(1, reference.label.letter)});
      finding.severity = Severity::information;
      finding.relate(at_question(document, numbering.questions[*whole]), kHere, {number});
    } else if (reference.label.number > highest) {
      report.add(place, kNone, {number, std::to_string(highest)});
    } else {
      report.add(place, kBetween, {number});
    }
  }
}

}  // namespace
}  // namespace reference_unresolved

extern const Check kReferenceUnresolved{
    .code = "reference-unresolved",
    .severity = Severity::warning,
    .title = {"Verwijzing naar een vraag die er niet is", "Reference to a question that does not exist"},
    .document = reference_unresolved::check,
};

}  // namespace vraagbaak::checks
