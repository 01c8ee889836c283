#include "features/fixes/corrected_reference.h"

#include "features/citation.h"

namespace vraagbaak::features::fixes {
namespace {

constexpr checks::Message kCorrect{"Schrijf \"{0}\"", "Write \"{0}\""};
constexpr checks::Message kUncertain{"Wat hier bedoeld is staat niet vast: verbeter de verwijzing zelf",
                                     "What is meant is not certain: mend the reference yourself"};

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
  fixes.push_back({.title = &kCorrect,
                   .arguments = {corrected},
                   .edits = {{material.document().view(finding.place.block).at(entity->range), corrected}},
                   .safe = true,
                   .preferred = true});
}

}  // namespace vraagbaak::features::fixes
