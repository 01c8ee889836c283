#include "features/fixes/answer_label.h"

#include <algorithm>

namespace vraagbaak::features::fixes {

using model::Numbering;

namespace {

constexpr checks::Message kRelabel{"Maak hiervan het antwoord op vraag {0}, die hierboven staat",
                                   "Make this the answer to question {0}, which stands above it"};
constexpr checks::Message kNoQuestion{
    "Welke vraag dit beantwoordt blijkt niet uit de tekst: de vraag hierboven heeft al een antwoord",
    "The text does not show which question this answers: the question above has an answer already"};

}  // namespace

void relabel_answer(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const Numbering& numbering = material.numbering();
  const model::Block& block = *material.document().view(finding.place.block).block;
  if (block.labels.size() != 1 || finding.place.anchor != checks::Place::Anchor::label) return;
  // The last whole question above the answer.
  const auto below = std::partition_point(numbering.questions.begin(), numbering.questions.end(),
                                          [&](const auto& question) { return question.block < finding.place.block; });
  uint32_t index = static_cast<uint32_t>(below - numbering.questions.begin());
  const Numbering::Question* above = nullptr;
  while (above == nullptr && index > 0) {
    --index;
    if (numbering.questions[index].parent != Numbering::kNone) index = numbering.questions[index].parent;
    above = &numbering.questions[index];
  }
  if (numbering.separated || above == nullptr || checks::answered(numbering, index) || above->label.number == 0) {
    fixes.push_back({.title = &kRelabel, .arguments = {"…"}, .refusal = &kNoQuestion});
    return;
  }
  fixes.push_back({.title = &kRelabel,
                   .arguments = {above->label.str()},
                   .edits = {{material.range(finding.place), above->label.str()}},
                   .preferred = true});
}

}  // namespace vraagbaak::features::fixes
