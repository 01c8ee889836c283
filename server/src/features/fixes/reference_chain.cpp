// Names the answer that holds the text.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace reference_chain {
namespace {

constexpr checks::Message kRefer{"Verwijs rechtstreeks naar antwoord {0}", "Refer to answer {0} directly"};
constexpr checks::Message kWords{"De verwijzing noemt meer dan één nummer of geen: pas de zin zelf aan",
                                 "The reference names several numbers or none: change the sentence yourself"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::Block& block = *material.document().view(finding.place.block).block;
  if (finding.place.index >= block.entities.size() || finding.arguments.size() < 2) return;
  const auto* reference = std::get_if<model::InternalReference>(&block.entities[finding.place.index].value);
  if (reference == nullptr) return;
  const std::string& number = finding.arguments[1];
  if (reference->targets.size() != 1 || reference->relative != model::InternalReference::Relative::none ||
      finding.place.range != reference->targets.front().range) {
    fixes.push_back({.title = &kRefer, .arguments = {number}, .refusal = &kWords});
    return;
  }
  fixes.push_back({.title = &kRefer,
                   .arguments = {number},
                   .edits = {{material.range(finding.place), number}},
                   .safe = true,
                   .preferred = true});
}

}  // namespace
}  // namespace reference_chain

extern const Fixer kReferenceChain;
const Fixer kReferenceChain{"reference-chain", reference_chain::fix};

}  // namespace vraagbaak::features::fixes
