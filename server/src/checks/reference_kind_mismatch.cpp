// Reports a reference whose words name another kind of publication than its number: a case number (2022Z12345) called
// Kamerstuk.
//
// Why it matters: a Kamerstuk is found by dossier and number. Looking for "Kamerstuk 2022Z12345" gives nothing. A
// document number (2022D12345) may be called so: it does lead to the paper.
//
// Quick fix: the word that fits the number, where that is certain. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Wat was de uitkomst van de evaluatie (zaaknummer 2022Z12345)?
//
// Antwoord 1
// Zie Kamerstuk 29 521, nr. 447.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat was de uitkomst van de evaluatie?
//
// Antwoord 1
// Die staat in de brief van juni (Kamerstuk 2022Z12345).
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.43; numbers of cases and documents at www.tweedekamer.nl.
#include "checks/check.h"

namespace vraagbaak::checks {
namespace reference_kind_mismatch {
namespace {

constexpr Message kCase{
    "{0} is een zaaknummer, geen nummer van een Kamerstuk. Noem dossier en nummer, of schrijf "
    "\"zaaknummer {0}\".",
    "{0} is a case number, not the number of a Kamerstuk. Give dossier and number, or write "
    "\"zaaknummer {0}\"."};
constexpr Message kOther{"Het woord voor het nummer past niet bij {0}: dat is een ander soort stuk.",
                         "The word before the number does not fit {0}: that is another kind of paper."};

void check(const BlockInput& input, Report& report) {
  for (const model::Entity& entity : input.block.entities) {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    if (!reference || !(reference->faults & model::kFaultKindMismatch) || reference->targets.empty()) continue;
    const std::string& id = reference->targets.front().id;
    const bool is_case = reference->kind == model::ReferenceKind::case_number || id.find('Z') == 4;
    const Message& message = is_case ? kCase : kOther;
    report.add(input.place(entity.range), message, {id});
  }
}

}  // namespace
}  // namespace reference_kind_mismatch

extern const Check kReferenceKindMismatch{
    .code = "reference-kind-mismatch",
    .severity = Severity::warning,
    .title = {"Soort stuk past niet bij nummer", "Kind of paper does not fit the number"},
    .block = reference_kind_mismatch::check,
};

}  // namespace vraagbaak::checks
