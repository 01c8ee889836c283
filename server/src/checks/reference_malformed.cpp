// Reports a reference to a publication that is not written as its kind requires: a dossier number grouped wrongly
// ("279 25"), a bracket opened inside the reference, a comma for a point ("nr, 180").
//
// Why it matters: such a reference cannot be found by its number, by people or by search engines.
//
// Quick fix: the reference as it should read, where that is certain. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Wat is de stand van de missie (Kamerstuk 27 925, nr. 868)?
//
// Antwoord 1
// Zie Kamerstuk 27925, nr. 880.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat is de stand van de missie?
//
// Antwoord 1
// Die staat in de brief van vorig jaar (Kamerstuk 279 25, nr. 868).
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.43 (how to refer to parliamentary papers).
#include "checks/check.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace reference_malformed {
namespace {

constexpr Message kGrouping{"Het dossiernummer is verkeerd gegroepeerd: een spatie hoort voor de laatste drie cijfers.",
                            "The dossier number is grouped wrongly: a blank belongs before its last three digits."};
constexpr Message kBracket{"In deze verwijzing staat een haakje te veel.", "This reference has a bracket too many."};
constexpr Message kPunctuation{"In deze verwijzing klopt een leesteken niet: na \"nr\" hoort een punt.",
                               "A punctuation mark in this reference is wrong: \"nr\" is followed by a point."};
constexpr Message kRead{"Deze verwijzing is niet goed geschreven. Bedoelt u \"{0}\"?",
                        "This reference is not well written. Do you mean \"{0}\"?"};

const Message& message(uint32_t faults) {
  if (faults & model::kFaultDossierGrouping) return kGrouping;
  if (faults & model::kFaultBracket) return kBracket;
  return kPunctuation;
}

void check(const BlockInput& input, Report& report) {
  constexpr uint32_t kMine = model::kFaultDossierGrouping | model::kFaultBracket | model::kFaultPunctuation;
  for (const model::Entity& entity : input.block.entities) {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    if (!reference || !(reference->faults & kMine)) continue;
    const bool corrected = !reference->corrected.empty();
    Finding& finding = report.add(input.place(entity.range), corrected ? kRead : message(reference->faults));
    if (corrected) finding.arguments = {one_line(reference->corrected)};
    if ((reference->faults & kMine) == model::kFaultPunctuation) finding.severity = Severity::information;
  }
}

}  // namespace
}  // namespace reference_malformed

extern const Check kReferenceMalformed{
    .code = "reference-malformed",
    .severity = Severity::warning,
    .title = {"Verwijzing verkeerd geschreven", "Reference written wrongly"},
    .block = reference_malformed::check,
};

}  // namespace vraagbaak::checks
