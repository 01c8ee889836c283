// Mentions an annex that the text says goes along with it, but that is not there.
//
// Why it matters: a reader who is told "Als bijlage gaat de projectbeschrijving" looks for it. Many papers are
// published without their annexes, so this is never more than a remark.
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
// Vraag 1
// Welke projecten lopen er?
//
// Antwoord 1
// Als bijlage gaat een lijst van de projecten.
// ```
//
// Source: Flemish answers close with `BIJLAGE` or `BIJLAGEN` and the annex's title when the text names one.
#include <set>

#include "checks/check.h"
#include "checks/facts.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace annex_missing {
namespace {

constexpr Message kNone{"Hier wordt een bijlage genoemd, maar het stuk heeft er geen. Voeg de bijlage of de titel toe.",
                        "An annex is mentioned here, but the paper has none. Add the annex or its title."};
constexpr Message kNumber{"Bijlage {0} wordt hier genoemd, maar ontbreekt in dit stuk.",
                          "Annex {0} is mentioned here, but is not in this paper."};

void check(const model::Document& document, Report& report) {
  std::set<uint32_t> annexes;
  bool any = false;
  document.for_each_block([&](const model::BlockView& view) {
    if (view.block->kind != model::BlockKind::annex) return;
    any = true;
    for (const model::LabelMention& label : view.block->labels) annexes.insert(label.label.number);
  });
  const bool own_annexes = document.form() == model::Form::flemish_question || document.form() == model::Form::draft;
  bool reported = false;  // once is enough for an annex without a number
  document.for_each_block([&](const model::BlockView& view) {
    for (uint32_t i = 0; i < view.block->entities.size(); ++i) {
      const model::Entity& entity = view.block->entities[i];
      if (entity.kind != model::EntityKind::annex_mention) continue;
      const auto* label = std::get_if<model::Label>(&entity.value);
      const uint32_t number = label ? label->number : 0;
      const bool numbered = number != 0 && !annexes.empty();
      if (any && (!numbered || annexes.contains(number))) continue;
      if (!any && reported) continue;
      const std::string text = document.text().slice({view.start, view.start + view.block->size});
      if (annex_mention(text, entity.range) != AnnexMention::enclosed) continue;
      Finding& finding = numbered ? report.add(at_entity(document, view.id, i), kNumber, {std::to_string(number)})
                                  : report.add(at_entity(document, view.id, i), kNone);
      if (!any && !own_annexes) finding.severity = Severity::hint;
      reported = true;
    }
  });
}

}  // namespace
}  // namespace annex_missing

extern const Check kAnnexMissing{
    .code = "annex-missing",
    .severity = Severity::information,
    .title = {"Bijlage ontbreekt", "Annex missing"},
    .document = annex_missing::check,
};

}  // namespace vraagbaak::checks
