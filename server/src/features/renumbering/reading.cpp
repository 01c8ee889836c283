#include "features/renumbering/reading.h"

#include <algorithm>

#include "features/renumbering/source.h"
#include "model/parse.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Numbering;

/// Where the part with index `part` of a block begins; the block's text for no part.
text::ByteOffset start_of(const model::BlockView& view, uint32_t part) {
  return part < view.block->parts.size() ? view.at(view.block->parts[part].range).start : view.content().start;
}

/// What stands in `range` of one block, with the questions called by `name`.
template <class Name>
void read_block(const model::Document& document, const model::BlockView& view, text::ByteRange range, const Name& name,
                Reading& reading) {
  const Numbering& numbering = document.numbering();
  for (const uint32_t index : document.questions_in(view.id)) {
    const auto& question = numbering.questions[index];
    if (range.contains(start_of(view, question.parent == kNone ? kNone : question.mention)))
      reading.questions.push_back({question.label, name(index)});
  }
  const auto names = [&](const std::vector<uint32_t>& questions) {
    std::vector<uint32_t> who;
    who.reserve(questions.size());
    for (const uint32_t question : questions) who.push_back(name(question));
    std::sort(who.begin(), who.end());
    return who;
  };
  for (const uint32_t index : document.answers_in(view.id))
    if (range.contains(start_of(view, numbering.answers[index].part)))
      reading.answers.push_back(names(numbering.answers[index].questions));
  const auto before = [](const Numbering::Reference& reference, model::BlockId id) { return reference.block < id; };
  auto it = std::lower_bound(numbering.references.begin(), numbering.references.end(), view.id, before);
  while (it != numbering.references.end() && it->block == view.id) {
    const uint32_t entity = it->entity;
    Reading::Reference reference;
    std::vector<uint32_t> questions;
    for (; it != numbering.references.end() && it->block == view.id && it->entity == entity; ++it) {
      if (it->question == kNone) {
        reference.open = true;
      } else {
        questions.push_back(it->question);
      }
    }
    if (!range.contains(view.at(view.block->entities[entity].range).start)) continue;
    reference.whom = names(questions);
    reference.whom.erase(std::unique(reference.whom.begin(), reference.whom.end()), reference.whom.end());
    reading.references.push_back(std::move(reference));
  }
}

/// What named nobody may name somebody now; what named somebody still names the same.
bool same(const Reading::Reference& wanted, const Reading::Reference& now) {
  if (!std::includes(now.whom.begin(), now.whom.end(), wanted.whom.begin(), wanted.whom.end())) return false;
  return wanted.open || now.whom.size() == wanted.whom.size();
}

std::vector<model::Label> labels_of(const std::vector<uint32_t>& whom, const Reading& expected) {
  std::vector<model::Label> labels;
  for (const Reading::Question& question : expected.questions)
    if (std::binary_search(whom.begin(), whom.end(), question.who)) labels.push_back(question.label);
  return labels;
}

}  // namespace

Reading expected_reading(const model::Document& document, const std::vector<model::Label>& labels,
                         const std::vector<Piece>& pieces, const Additions& additions) {
  Reading reading;
  const auto itself = [](uint32_t index) { return index; };
  std::vector<model::BlockView> blocks;
  document.for_each_block([&](const model::BlockView& view) { blocks.push_back(view); });
  const auto add = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (const auto added = additions.find(i); added != additions.end()) {
      add(reading.questions, added->second.questions);
      add(reading.answers, added->second.answers);
      add(reading.references, added->second.references);
    }
    if (piece.range.empty()) continue;
    const auto ends_before = [](const model::BlockView& view, text::ByteOffset at) {
      return view.start + view.block->size <= at;
    };
    auto view = std::lower_bound(blocks.begin(), blocks.end(), piece.range.start, ends_before);
    for (; view != blocks.end() && view->start < piece.range.end; ++view)
      read_block(document, *view, piece.range, itself, reading);
  }
  for (Reading::Question& question : reading.questions)
    if (question.who < labels.size()) question.label = labels[question.who];
  return reading;
}

std::optional<Misreading> misreading(const std::string& text, const Reading& expected) {
  using Of = Misreading::Of;
  const auto document = model::parse(text::SourceText(text));
  const auto& questions = document->numbering().questions;
  for (size_t i = 0; i < expected.questions.size(); ++i)
    if (i >= questions.size() || questions[i].label != expected.questions[i].label)
      return Misreading{Of::question, {expected.questions[i].label}};
  if (questions.size() > expected.questions.size()) return Misreading{Of::question, {}};
  Reading found;
  const auto name = [&](uint32_t index) { return expected.questions[index].who; };
  const text::ByteRange whole{{0}, {document->text().size() + 1}};
  document->for_each_block([&](const model::BlockView& view) { read_block(*document, view, whole, name, found); });
  for (size_t i = 0; i < expected.answers.size(); ++i)
    if (i >= found.answers.size() || found.answers[i] != expected.answers[i])
      return Misreading{Of::answer, labels_of(expected.answers[i], expected)};
  if (found.answers.size() > expected.answers.size()) return Misreading{Of::answer, {}};
  for (size_t i = 0; i < expected.references.size(); ++i)
    if (i >= found.references.size() || !same(expected.references[i], found.references[i]))
      return Misreading{Of::reference, labels_of(expected.references[i].whom, expected)};
  if (found.references.size() > expected.references.size()) return Misreading{Of::reference, {}};
  return std::nullopt;
}

}  // namespace vraagbaak::features::renumbering
