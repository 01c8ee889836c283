#include "features/fixes/material.h"

#include <variant>

namespace vraagbaak::features::fixes {

using checks::Place;
using model::Numbering;

const LabelStyles& Material::styles() {
  if (!styles_) styles_ = label_styles(document_);
  return *styles_;
}

const checks::ReferenceGraph& Material::graph() {
  if (!graph_) graph_.emplace(document_);
  return *graph_;
}

const std::vector<checks::Section>& Material::sections() {
  if (!sections_) sections_ = checks::sections(document_);
  return *sections_;
}

const std::vector<checks::Mislabelled>& Material::mislabelled() {
  if (!mislabelled_) mislabelled_ = checks::mislabelled_questions(document_);
  return *mislabelled_;
}

const std::vector<checks::LeftOut>& Material::left_out() {
  if (!left_out_) left_out_ = checks::left_out_of_joint_answers(document_);
  return *left_out_;
}

std::optional<uint32_t> Material::question_at(const Place& place) const {
  const bool part = place.anchor == Place::Anchor::part;
  std::optional<uint32_t> first;
  for (const uint32_t index : document_.questions_in(place.block)) {
    const Numbering::Question& question = numbering().questions[index];
    if ((question.parent != Numbering::kNone) != part) continue;
    if (question.mention == place.index) return index;
    if (!first) first = index;
  }
  // A question whose number is lost has no mention.
  return part ? std::nullopt : first;
}

std::optional<uint32_t> Material::answer_at(const Place& place) const {
  for (const uint32_t index : document_.answers_in(place.block))
    if (numbering().answers[index].part == Numbering::kNone) return index;
  return std::nullopt;
}

const model::Entity* Material::reference_at(const Place& place) const {
  for (const model::Entity& entity : document_.view(place.block).block->entities)
    if (std::holds_alternative<model::ExternalReference>(entity.value) && entity.range.contains(place.range))
      return &entity;
  return nullptr;
}

}  // namespace vraagbaak::features::fixes
