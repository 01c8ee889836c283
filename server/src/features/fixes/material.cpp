#include "features/fixes/material.h"

#include <algorithm>
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

uint32_t Material::right_number(uint32_t index) {
  if (!right_numbers_) {
    right_numbers_.emplace();
    for (const checks::Mislabelled& found : checks::mislabelled_questions(document_))
      right_numbers_->emplace(found.question, found.number);
  }
  const auto found = right_numbers_->find(index);
  return found == right_numbers_->end() ? 0 : found->second;
}

const Material::Neighbours& Material::neighbours(uint32_t question) {
  if (!neighbours_) {
    neighbours_.emplace(numbering().questions.size());
    for (uint32_t s = 0; s < sections().size(); ++s) {
      const std::vector<uint32_t>& run = sections()[s].questions;
      const auto has_answer = [&](uint32_t index) { return !numbering().questions[index].answers.empty(); };
      for (size_t i = 0; i < run.size(); ++i) {
        Neighbours& own = (*neighbours_)[run[i]];
        own.section = s;
        if (i == 0) continue;
        own.before = run[i - 1];
        own.answered_before = has_answer(run[i - 1]) ? run[i - 1] : (*neighbours_)[run[i - 1]].answered_before;
      }
      for (size_t i = run.size(); i-- > 1;) {
        Neighbours& before = (*neighbours_)[run[i - 1]];
        before.after = run[i];
        before.answered_after = has_answer(run[i]) ? run[i] : (*neighbours_)[run[i]].answered_after;
      }
    }
  }
  return (*neighbours_)[question];
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
  const std::vector<model::Entity>& entities = document_.view(place.block).block->entities;
  auto next = std::partition_point(entities.begin(), entities.end(), [&](const model::Entity& entity) {
    return entity.range.start <= place.range.start;
  });
  // What a reference holds (its year, its date) may stand between it and the place.
  for (int steps = 0; next != entities.begin() && steps < 8; ++steps) {
    --next;
    if (std::holds_alternative<model::ExternalReference>(next->value) && next->range.contains(place.range))
      return &*next;
  }
  return nullptr;
}

}  // namespace vraagbaak::features::fixes
