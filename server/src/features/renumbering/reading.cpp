#include "features/renumbering/reading.h"

#include <algorithm>

#include "model/parse.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Numbering;
constexpr uint32_t kNone = Numbering::kNone;

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

bool reads_as(const std::string& text, const Reading& expected) {
  const auto document = model::parse(text::SourceText(text));
  const Numbering& numbering = document->numbering();
  if (numbering.questions.size() != expected.questions.size()) return false;
  for (size_t i = 0; i < expected.questions.size(); ++i)
    if (numbering.questions[i].label != expected.questions[i].label) return false;
  Reading found;
  const auto name = [&](uint32_t index) { return expected.questions[index].who; };
  const text::ByteRange whole{{0}, {document->text().size() + 1}};
  document->for_each_block([&](const model::BlockView& view) { read_block(*document, view, whole, name, found); });
  if (found.answers != expected.answers || found.references.size() != expected.references.size()) return false;
  for (size_t i = 0; i < expected.references.size(); ++i) {
    // What named nobody may name somebody now; what named somebody still names the same.
    const Reading::Reference& wanted = expected.references[i];
    const Reading::Reference& now = found.references[i];
    if (!std::includes(now.whom.begin(), now.whom.end(), wanted.whom.begin(), wanted.whom.end())) return false;
    if (!wanted.open && now.whom.size() != wanted.whom.size()) return false;
  }
  return true;
}

}  // namespace vraagbaak::features::renumbering
