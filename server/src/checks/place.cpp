// See place.h.
#include "checks/place.h"

#include <algorithm>

namespace vraagbaak::checks {
namespace {

using model::BlockRange;

/// The block that holds a header field, which counts from the start of the document.
Place field_place(const model::Document& document, uint32_t index) {
  const text::ByteRange range = document.header().fields[index].range;
  Place place;
  place.anchor = Place::Anchor::field;
  place.index = index;
  place.block = document.header().fields[index].block;
  place.range = model::relative(range, document.view(place.block).start);
  return place;
}

BlockRange first_line(const model::Document& document, const model::BlockView& view) {
  const BlockRange content = view.block->content;
  const text::ByteOffset start = view.start + content.start.value;
  const text::ByteOffset line_end = document.text().line_end(document.text().line_of(start));
  const text::ByteOffset end = std::clamp(line_end, start, view.start + content.end.value);
  return {content.start, {end - view.start}};
}

BlockRange range_of(const Place& place, const model::Document& document) {
  const model::BlockView view = document.view(place.block);
  const model::Block& block = *view.block;
  switch (place.anchor) {
    case Place::Anchor::fixed:
    case Place::Anchor::trace: return place.range;
    case Place::Anchor::label:
      if (place.index < block.labels.size()) return block.labels[place.index].range;
      break;
    case Place::Anchor::part:
      if (place.index < block.parts.size()) return block.parts[place.index].label.range;
      break;
    case Place::Anchor::entity:
      if (place.index < block.entities.size()) return block.entities[place.index].range;
      break;
    case Place::Anchor::target:
      if (place.index < block.entities.size()) {
        const model::Entity& entity = block.entities[place.index];
        const auto* reference = std::get_if<model::InternalReference>(&entity.value);
        if (reference && place.target < reference->targets.size() && !reference->targets[place.target].range.empty())
          return reference->targets[place.target].range;
        return entity.range;
      }
      break;
    case Place::Anchor::heading:
    case Place::Anchor::field: break;
  }
  return block.heading.empty() ? first_line(document, view) : block.heading;
}

Place anchored(const model::Document& document, model::BlockId block, Place::Anchor anchor, uint32_t index = 0,
               uint32_t target = 0) {
  return resolved({block, {}, anchor, index, target}, document);
}

}  // namespace

Place at_heading(const model::Document& document, model::BlockId block) {
  return anchored(document, block, Place::Anchor::heading);
}

Place at_question(const model::Document& document, const model::Numbering::Question& question) {
  const bool part = question.parent != model::Numbering::kNone;
  return anchored(document, question.block, part ? Place::Anchor::part : Place::Anchor::label, question.mention);
}

Place at_answer(const model::Document& document, const model::Numbering::Answer& answer) {
  if (answer.part != model::Numbering::kNone) return anchored(document, answer.block, Place::Anchor::part, answer.part);
  return at_heading(document, answer.block);
}

Place at_answer_label(const model::Document& document, const model::Numbering::Answer& answer, model::Label label) {
  const std::vector<model::LabelMention>& labels = document.view(answer.block).block->labels;
  for (uint32_t i = 0; i < labels.size() && answer.part == model::Numbering::kNone; ++i)
    if (labels[i].label == label) return anchored(document, answer.block, Place::Anchor::label, i);
  return at_answer(document, answer);
}

Place at_reference(const model::Document& document, const model::Numbering::Reference& reference) {
  return anchored(document, reference.block, Place::Anchor::target, reference.entity, reference.target);
}

Place at_entity(const model::Document& document, model::BlockId block, uint32_t entity) {
  return anchored(document, block, Place::Anchor::entity, entity);
}

Place at_field(const model::Document& document, uint32_t field) { return field_place(document, field); }

Place resolved(Place place, const model::Document& document) {
  if (place.anchor == Place::Anchor::field) return field_place(document, place.index);
  place.range = range_of(place, document);
  return place;
}

text::ByteRange document_range(const Place& place, const model::Document& document) {
  return document.view(place.block).at(place.range);
}

}  // namespace vraagbaak::checks
