// Reports an answer that refers to itself.
//
// Why it matters: "Zie het antwoord op vraag 3" in the answer to question 3 leads nowhere; another number was meant.
// In a joint answer ("Antwoord 3 en 8") it is a remark, since one half may be meant. Mentioning one's own question
// ("In vraag 3 wordt gevraagd …") is no reference to the answer.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// Vraag 1
// Is het fonds leeg?
//
// Antwoord 1
// Nee.
//
// Vraag 2
// Wordt het fonds aangevuld?
//
// Antwoord 2
// In vraag 2 wordt gevraagd naar aanvulling. Zie het antwoord op vraag 1.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is het fonds leeg?
//
// Antwoord 1
// Nee.
//
// Vraag 2
// Wordt het fonds aangevuld?
//
// Antwoord 2
// Zie het antwoord op vraag 2.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.27: a reference is to another provision than the one that contains it.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace reference_self {
namespace {

constexpr Message kSelf{"Dit antwoord op vraag {0} verwijst naar zichzelf. Welk antwoord is bedoeld?",
                        "This answer to question {0} refers to itself. Which answer is meant?"};
constexpr Message kJoint{"Dit gezamenlijke antwoord verwijst naar vraag {0}, die het zelf beantwoordt.",
                         "This joint answer refers to question {0}, which it answers itself."};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  for (const model::Numbering::Reference& reference : numbering.references) {
    if (reference.external || reference.from_answer == model::Numbering::kNone) continue;
    const model::Numbering::Answer& answer = numbering.answers[reference.from_answer];
    const auto same = [&](model::Label label) { return label == reference.label; };
    if (std::none_of(answer.labels.begin(), answer.labels.end(), same)) continue;
    const model::Block& block = *document.view(reference.block).block;
    const auto* words = std::get_if<model::InternalReference>(&block.entities[reference.entity].value);
    if (!words || words->relative != model::InternalReference::Relative::none) continue;
    const bool to_answer = words->noun == model::InternalReference::Noun::answer || block.reference_only;
    if (!to_answer) continue;
    const bool joint = answer.labels.size() > 1;
    Finding& finding = report.add(at_reference(document, reference), joint ? kJoint : kSelf, {reference.label.str()});
    if (joint) finding.severity = Severity::hint;
  }
}

}  // namespace
}  // namespace reference_self

extern const Check kReferenceSelf{
    .code = "reference-self",
    .severity = Severity::warning,
    .title = {"Antwoord verwijst naar zichzelf", "Answer refers to itself"},
    .document = reference_self::check,
};

}  // namespace vraagbaak::checks
