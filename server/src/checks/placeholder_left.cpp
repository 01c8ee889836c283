// Reports text that was meant to be filled in before publication: "[datum]", "XX", "nr." without a number, "wordt door
// de griffie ingevuld".
//
// Why it matters: papers do go out with such gaps in them, and nobody sees them any more after the third reading.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// Vraag 1
// Wanneer is het rapport verschenen?
//
// Antwoord 1
// Op 12 mei 2023 (Kamerstuk 29 521, nr. 447) [...] is het verschenen.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wanneer is het rapport verschenen?
//
// Antwoord 1
// Op [datum] is het verschenen.
// ```
//
// Source: drafts of lists of questions and answers before the clerk of the committee completes them.
#include "checks/check.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace placeholder_left {
namespace {

constexpr Message kLeft{"Hier moet nog iets worden ingevuld: \"{0}\".", "This still has to be filled in: \"{0}\"."};

void check(const BlockInput& input, Report& report) {
  for (const model::Entity& entity : input.block.entities)
    if (entity.kind == model::EntityKind::placeholder)
      report.add(input.place(entity.range), kLeft, {one_line(input.slice(entity.range))});
}

}  // namespace
}  // namespace placeholder_left

extern const Check kPlaceholderLeft{
    .code = "placeholder-left",
    .severity = Severity::warning,
    .title = {"Nog in te vullen", "Still to be filled in"},
    .block = placeholder_left::check,
};

}  // namespace vraagbaak::checks
