// Mentions an annex that the text never speaks of.
//
// Why it matters: the reader does not learn what the annex belongs to, or the annex of another paper was left in.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// 1. Welke projecten lopen er?
//
// 2. Wat kosten ze?
//
//  1. Als bijlage gaat een lijst van de projecten.
//
// 2. Ze kosten samen 3 miljoen euro.
//
// BIJLAGE
//
// Lijst van de projecten
// ```
//
// Rejected:
// ```
// 1. Welke projecten lopen er?
//
// 2. Wat kosten ze?
//
//  1. Er lopen vier projecten.
//
// 2. Ze kosten samen 3 miljoen euro.
//
// BIJLAGE
//
// Lijst van de projecten
// ```
//
// Source: Flemish answers name the annex in the text ("Als bijlage gaat …") before it follows under `BIJLAGE`.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace annex_unreferenced {
namespace {

constexpr Message kNone{"De tekst noemt deze bijlage nergens. Verwijs ernaar in het antwoord waar ze bij hoort.",
                        "The text never mentions this annex. Refer to it in the answer that it belongs to."};

void check(const model::Document& document, Report& report) {
  std::vector<uint32_t> mentioned;
  std::vector<model::BlockView> annexes;
  document.for_each_block([&](const model::BlockView& view) {
    if (view.block->kind == model::BlockKind::annex) {
      annexes.push_back(view);
      return;
    }
    for (const model::Entity& entity : view.block->entities) {
      if (entity.kind != model::EntityKind::annex_mention) continue;
      const auto* label = std::get_if<model::Label>(&entity.value);
      mentioned.push_back(label ? label->number : 0);
    }
  });
  const auto says = [&](uint32_t number) {
    return std::find(mentioned.begin(), mentioned.end(), number) != mentioned.end();
  };
  for (const model::BlockView& annex : annexes) {
    const uint32_t number = annex.block->labels.empty() ? 0 : annex.block->labels.front().label.number;
    // "de bijlagen" covers every annex; a mention by number covers an annex that carries none.
    const bool covered = says(0) || (number == 0 ? !mentioned.empty() : says(number));
    if (!covered) report.add(at_heading(document, annex.id), kNone);
  }
}

}  // namespace
}  // namespace annex_unreferenced

extern const Check kAnnexUnreferenced{
    .code = "annex-unreferenced",
    .severity = Severity::information,
    .title = {"Bijlage wordt niet genoemd", "Annex is never mentioned"},
    .document = annex_unreferenced::check,
};

}  // namespace vraagbaak::checks
