// Mentions an answer that only refers and ends without a full stop: "Zie het antwoord op vraag 7".
//
// Why it matters: such an answer is typed quickly and often copied, and what was still to come behind the number is
// missing without a trace. Longer answers may end in a list or a table and are left alone.
//
// Quick fix: the full stop. Never in bulk, because it would hide that something is missing.
//
// Accepted:
// ```
// Vraag 1
// Is de brug gesloten?
//
// Antwoord 1
// Ja.
//
// Vraag 2
// Sinds wanneer?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
// ```
//
// Rejected:
// ```
// Vraag 1
// Is de brug gesloten?
//
// Antwoord 1
// Ja.
//
// Vraag 2
// Sinds wanneer?
//
// Antwoord 2
// Zie het antwoord op vraag 1
// ```
//
// Source: published answers, in which it is missing by mistake only.
#include "checks/check.h"
#include "model/characters.h"

namespace vraagbaak::checks {
namespace full_stop_missing {
namespace {

constexpr Message kMissing{"Dit antwoord eindigt zonder punt. Ontbreekt er iets?",
                           "This answer ends without a full stop. Is something missing?"};

/// The last paragraph that is no furniture and no note.
const model::Span* last_paragraph(const model::Block& block) {
  const model::Span* last = nullptr;
  for (const model::Span& span : block.spans)
    if (span.kind == model::Span::Kind::paragraph || span.kind == model::Span::Kind::list_item) last = &span;
  return last;
}

void check(const BlockInput& input, Report& report) {
  if (input.block.kind != model::BlockKind::answer || !input.block.reference_only) return;
  const model::Span* last = last_paragraph(input.block);
  if (last == nullptr) return;
  const std::string_view text = model::trimmed(input.slice(last->range));
  if (text.empty() || !(model::is_letter(text.back()) || model::is_digit(text.back()))) return;
  // The last word is enough to point at.
  const auto end = static_cast<uint32_t>(text.data() + text.size() - input.text.data());
  uint32_t start = end;
  while (start > 0 && (model::is_letter(input.text[start - 1]) || model::is_digit(input.text[start - 1]))) --start;
  report.add(input.place({{start}, {end}}), kMissing);
}

}  // namespace
}  // namespace full_stop_missing

extern const Check kFullStopMissing{
    .code = "full-stop-missing",
    .severity = Severity::hint,
    .title = {"Punt ontbreekt", "Full stop missing"},
    .block = full_stop_missing::check,
};

}  // namespace vraagbaak::checks
