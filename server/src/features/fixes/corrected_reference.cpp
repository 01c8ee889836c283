#include "features/fixes/corrected_reference.h"

#include <algorithm>
#include <string_view>

#include "features/citation.h"

namespace vraagbaak::features::fixes {
namespace {

constexpr checks::Message kCorrect{"Schrijf \"{0}\"", "Write \"{0}\""};
constexpr checks::Message kUncertain{"Wat hier bedoeld is staat niet vast: verbeter de verwijzing zelf",
                                     "What is meant is not certain: mend the reference yourself"};

/// So far back a bracket is looked for that the one behind the reference may close, in bytes.
constexpr uint32_t kLookBehind = 4000;

/// The brackets that `text` opens and does not close. One that closes nothing, as in "a)", does not count.
size_t left_open(std::string_view text) {
  size_t open = 0;
  for (const char c : text) {
    if (c == '(') ++open;
    if (c == ')' && open > 0) --open;
  }
  return open;
}

/// What `corrected` takes the place of. "Kamerstuk (279 25 nr. 868)" loses its bracket, and the one behind it then
/// closes nothing.
text::ByteRange replaced(const text::SourceText& text, text::ByteRange reference, std::string_view corrected) {
  const text::ByteOffset behind = reference.end + 1;
  if (behind.value > text.size() || text.slice({reference.end, behind}) != ")") return reference;
  if (left_open(text.slice(reference)) <= left_open(corrected)) return reference;
  const text::ByteOffset from = reference.start - std::min(kLookBehind, reference.start.value);
  if (left_open(text.slice({from, reference.start})) > 0) return reference;
  return {reference.start, behind};
}

}  // namespace

void correct_reference(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::Entity* entity = material.reference_at(finding.place);
  if (entity == nullptr) return;
  const auto& reference = std::get<model::ExternalReference>(entity->value);
  if (reference.corrected.empty()) {
    fixes.push_back({.title = &kCorrect, .arguments = {"…"}, .refusal = &kUncertain});
    return;
  }
  const std::string corrected = in_house_style(reference, reference.corrected, material.document().form());
  const text::ByteRange written = material.document().view(finding.place.block).at(entity->range);
  fixes.push_back({.title = &kCorrect,
                   .arguments = {corrected},
                   .edits = {{replaced(material.document().text(), written, corrected), corrected}},
                   .safe = true,
                   .preferred = true});
}

}  // namespace vraagbaak::features::fixes
