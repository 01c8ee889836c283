#include "features/places.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <variant>

namespace vraagbaak::features {
namespace {

using model::Block;
using model::BlockKind;
using model::BlockOffset;
using model::BlockRange;
using model::BlockView;
using model::Label;
using model::LabelMention;
using model::Numbering;

constexpr uint32_t kFirstWordsBytes = 60;

Location block_location(const model::Document& document, const BlockView& view) {
  const Block& block = *view.block;
  const auto selection = block.heading.empty() ? first_words(document, view, block.body) : view.at(block.heading);
  return {view.content(), selection};
}

void sort_unique(std::vector<uint32_t>& indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

std::vector<uint32_t> answers_of_all(const Numbering& numbering, const std::vector<uint32_t>& questions) {
  std::vector<uint32_t> all;
  for (const uint32_t question : questions) {
    const auto answers = answers_of(numbering, question);
    all.insert(all.end(), answers.begin(), answers.end());
  }
  sort_unique(all);
  return all;
}

uint32_t section_of(const Numbering& numbering, const Numbering::Reference& reference) {
  if (reference.from_question < numbering.questions.size()) return numbering.questions[reference.from_question].section;
  if (reference.from_answer < numbering.answers.size()) return numbering.answers[reference.from_answer].section;
  return 0;
}

/// Adds what `reference` leads to. A part that is not there leads to its question; a number without a question to
/// the answer that carries it.
void add_target(const Numbering& numbering, const Numbering::Reference& reference, Subject& subject) {
  if (reference.external) return;
  if (reference.question != Numbering::kNone) {
    subject.questions.push_back(reference.question);
    return;
  }
  const uint32_t section = section_of(numbering, reference);
  if (reference.label.letter != 0) {
    if (const auto whole = numbering.find(Label{reference.label.number, 0}, section)) {
      subject.questions.push_back(*whole);
      return;
    }
  }
  for (uint32_t i = 0; i < numbering.answers.size(); ++i) {
    const auto& answer = numbering.answers[i];
    if (answer.questions.empty() && answer.section == section &&
        std::find(answer.labels.begin(), answer.labels.end(), reference.label) != answer.labels.end())
      subject.answers.push_back(i);
  }
}

/// The written numbers at `offset`; those that hold it before those that only end there.
std::vector<uint32_t> labels_at(const std::vector<LabelMention>& labels, BlockOffset offset) {
  std::vector<uint32_t> holding, touching;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i].range.contains(offset)) holding.push_back(i);
    if (labels[i].range.end == offset && !labels[i].range.empty()) touching.push_back(i);
  }
  return holding.empty() ? touching : holding;
}

std::optional<Subject> reference_subject(const model::Document& document, const BlockView& view, uint32_t entity,
                                         BlockOffset offset) {
  const auto* internal = std::get_if<model::InternalReference>(&view.block->entities[entity].value);
  if (internal == nullptr) return std::nullopt;
  const Numbering& numbering = document.numbering();
  const auto chosen = labels_at(internal->targets, offset);
  Subject subject;
  subject.kind = Subject::Kind::reference;
  subject.origin =
      view.at(chosen.empty() ? view.block->entities[entity].range : internal->targets[chosen.front()].range);
  const auto before = [&](const Numbering::Reference& reference, uint32_t wanted) {
    return std::tie(reference.block, reference.entity) < std::tie(view.id, wanted);
  };
  auto it = std::lower_bound(numbering.references.begin(), numbering.references.end(), entity, before);
  for (; it != numbering.references.end() && it->block == view.id && it->entity == entity; ++it) {
    if (!chosen.empty() && std::find(chosen.begin(), chosen.end(), it->target) == chosen.end()) continue;
    subject.references.push_back(static_cast<uint32_t>(it - numbering.references.begin()));
    add_target(numbering, *it, subject);
  }
  sort_unique(subject.questions);
  const auto answers = answers_of_all(numbering, subject.questions);
  subject.answers.insert(subject.answers.end(), answers.begin(), answers.end());
  sort_unique(subject.answers);
  return subject;
}

std::optional<Subject> question_subject(const model::Document& document, const BlockView& view, BlockOffset offset) {
  const Block& block = *view.block;
  const Numbering& numbering = document.numbering();
  std::vector<uint32_t> in_heading;
  Subject subject;
  subject.kind = Subject::Kind::question;
  for (const uint32_t index : document.questions_in(view.id)) {
    const auto where = written_label(numbering.questions[index], block);
    if (where.part == nullptr) in_heading.push_back(index);
    if (where.label != nullptr && where.label->range.touches(offset) &&
        (where.part != nullptr || block.labels.size() > 1)) {
      subject.origin = view.at(where.label->range);
      subject.questions = {index};
    }
  }
  if (subject.questions.empty()) {
    if (block.heading.empty() || !block.heading.touches(offset) || in_heading.empty()) return std::nullopt;
    subject.origin = view.at(block.heading);
    subject.questions = std::move(in_heading);
  }
  subject.answers = answers_of_all(numbering, subject.questions);
  return subject;
}

std::optional<Subject> answer_subject(const model::Document& document, const BlockView& view, BlockOffset offset) {
  const Block& block = *view.block;
  const Numbering& numbering = document.numbering();
  Subject subject;
  subject.kind = Subject::Kind::answer;
  for (const uint32_t index : document.answers_in(view.id)) {
    const auto& answer = numbering.answers[index];
    if (answer.part < block.parts.size()) {
      const auto& label = block.parts[answer.part].label;
      if (!label.range.touches(offset)) continue;
      subject.origin = view.at(label.range);
      subject.answers = {index};
      subject.questions = answer.questions;
      break;
    }
    if (block.heading.empty() || !block.heading.touches(offset)) continue;
    subject.origin = view.at(block.heading);
    subject.answers = {index};
    subject.questions = answer.questions;
    const auto chosen = labels_at(block.labels, offset);
    if (block.labels.size() < 2 || chosen.empty()) continue;
    std::vector<uint32_t> named;
    for (const uint32_t question : answer.questions)
      for (const uint32_t label : chosen)
        if (numbering.questions[question].label == block.labels[label].label) named.push_back(question);
    if (named.empty()) continue;
    subject.origin = view.at(block.labels[chosen.front()].range);
    subject.questions = std::move(named);
  }
  if (subject.answers.empty()) return std::nullopt;
  sort_unique(subject.questions);
  return subject;
}

}  // namespace

WrittenLabel written_label(const Numbering::Question& question, const Block& block) {
  const auto index = question.mention;
  if (index < block.labels.size() && block.labels[index].label == question.label)
    return {nullptr, &block.labels[index]};
  if (index < block.parts.size() && block.parts[index].label.label == question.label)
    return {&block.parts[index], &block.parts[index].label};
  return {};
}

text::ByteRange first_words(const model::Document& document, const BlockView& view, BlockRange range) {
  BlockOffset from = range.start;
  for (const auto& span : view.block->spans)
    if (span.furniture() && span.range.start <= from && from < span.range.end) from = span.range.end;
  // Blanks, breaks and a page's first blank stand before the words; more than a few dozen of them is no layout.
  const std::string bytes = document.text().slice(view.at({from, std::min(range.end, from + 4 * kFirstWordsBytes)}));
  const auto blank = [&](size_t i) { return static_cast<unsigned char>(bytes[i]) <= ' '; };
  size_t begin = 0;
  while (begin < bytes.size() && blank(begin)) ++begin;
  if (begin == bytes.size()) return view.at({range.start, range.start});
  size_t end = begin;
  size_t last_word = begin;
  while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r' && end - begin < kFirstWordsBytes) {
    if (blank(end) && end > begin && !blank(end - 1)) last_word = end;
    ++end;
  }
  const bool cut = end < bytes.size() && end - begin == kFirstWordsBytes && !blank(end);
  if (cut && last_word > begin) end = last_word;
  while (cut && end > begin + 1 && end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) --end;
  while (end > begin && blank(end - 1)) --end;
  const auto at = [&](size_t i) { return from + static_cast<uint32_t>(i); };
  return view.at({at(begin), at(end)});
}

Location question_location(const model::Document& document, uint32_t index) {
  const auto& question = document.numbering().questions[index];
  const auto view = document.view(question.block);
  const auto where = written_label(question, *view.block);
  if (where.part != nullptr) return {view.at(where.part->range), view.at(where.label->range)};
  if (where.label != nullptr && view.block->labels.size() > 1) return {view.content(), view.at(where.label->range)};
  return block_location(document, view);
}

Location answer_location(const model::Document& document, uint32_t index) {
  const auto& answer = document.numbering().answers[index];
  const auto view = document.view(answer.block);
  if (answer.part < view.block->parts.size()) {
    const auto& part = view.block->parts[answer.part];
    return {view.at(part.range), view.at(part.label.range)};
  }
  return block_location(document, view);
}

text::ByteRange reference_range(const model::Document& document, const Numbering::Reference& reference) {
  const auto view = document.view(reference.block);
  const auto& entity = view.block->entities[reference.entity];
  const auto* internal = std::get_if<model::InternalReference>(&entity.value);
  if (internal != nullptr && reference.target < internal->targets.size())
    return view.at(internal->targets[reference.target].range);
  return view.at(entity.range);
}

std::optional<uint32_t> entity_at(const Block& block, BlockOffset offset) {
  const auto& entities = block.entities;
  auto it = std::upper_bound(entities.begin(), entities.end(), offset,
                             [](BlockOffset at, const model::Entity& entity) { return at < entity.range.start; });
  std::optional<uint32_t> ending;
  // Elements do not nest deeply: an abbreviation may lie in a reference, a number in a period.
  for (int steps = 0; it != entities.begin() && steps < 4; ++steps) {
    --it;
    const auto index = static_cast<uint32_t>(it - entities.begin());
    if (it->range.contains(offset)) return index;
    if (it->range.end == offset && !ending) ending = index;
  }
  return ending;
}

text::ByteRange around(const model::Document& document, text::ByteOffset offset, uint32_t reach) {
  const uint32_t size = document.text().size();
  return {{offset.value > reach ? offset.value - reach : 0},
          {size - offset.value > reach ? offset.value + reach : size}};
}

std::vector<uint32_t> answers_of(const Numbering& numbering, uint32_t question) {
  const auto& own = numbering.questions[question];
  if (!own.answers.empty() || own.parent == Numbering::kNone) return own.answers;
  return numbering.questions[own.parent].answers;
}

std::optional<Subject> subject_at(const model::Document& document, text::ByteOffset offset) {
  const auto view = document.block_at(offset);
  if (!view || offset < view->start) return std::nullopt;
  const BlockOffset at{offset - view->start};
  if (const auto entity = entity_at(*view->block, at))
    if (auto subject = reference_subject(document, *view, *entity, at)) return subject;
  if (view->block->kind == BlockKind::question) return question_subject(document, *view, at);
  if (view->block->kind == BlockKind::answer) return answer_subject(document, *view, at);
  return std::nullopt;
}

}  // namespace vraagbaak::features
