#include "features/navigation.h"

#include <algorithm>

namespace vraagbaak::features {
namespace {

using model::Numbering;

void sort_unique(std::vector<Location>& locations) {
  std::sort(locations.begin(), locations.end(), [](const Location& a, const Location& b) {
    return a.selection.start != b.selection.start ? a.selection < b.selection : a.range < b.range;
  });
  locations.erase(std::unique(locations.begin(), locations.end()), locations.end());
}

/// Where a reference to `question` leads: to its answers or, without one, to the question.
void add_answers_or_question(const model::Document& document, uint32_t question, std::vector<Location>& targets) {
  const auto answers = answers_of(document.numbering(), question);
  for (const uint32_t answer : answers) targets.push_back(answer_location(document, answer));
  if (answers.empty()) targets.push_back(question_location(document, question));
}

/// The numbers in the heading of `answer` that name `questions`; the whole heading where none is written. An answer
/// without a heading has no label.
std::vector<text::ByteRange> answer_labels(const model::Document& document, uint32_t index,
                                           const std::vector<uint32_t>& questions) {
  const auto& numbering = document.numbering();
  const auto& answer = numbering.answers[index];
  const auto view = document.view(answer.block);
  if (answer.part < view.block->parts.size()) return {view.at(view.block->parts[answer.part].label.range)};
  if (view.block->heading.empty()) return {};
  std::vector<text::ByteRange> ranges;
  if (view.block->labels.size() > 1)
    for (const auto& label : view.block->labels)
      for (const uint32_t question : questions)
        if (numbering.questions[question].label == label.label) ranges.push_back(view.at(label.range));
  if (ranges.empty()) ranges.push_back(view.at(view.block->heading));
  return ranges;
}

/// References to the questions of `subject`, or by number to its answers where these have no question.
std::vector<text::ByteRange> mentions_of(const model::Document& document, const Subject& subject) {
  const auto& numbering = document.numbering();
  std::vector<text::ByteRange> ranges;
  for (const uint32_t question : subject.questions)
    for (const uint32_t mention : numbering.questions[question].mentions)
      ranges.push_back(reference_range(document, numbering.references[mention]));
  if (subject.questions.empty()) {
    for (const auto& reference : numbering.references) {
      if (reference.question != Numbering::kNone || reference.external) continue;
      for (const uint32_t answer : subject.answers) {
        const auto& labels = numbering.answers[answer].labels;
        if (std::find(labels.begin(), labels.end(), reference.label) != labels.end())
          ranges.push_back(reference_range(document, reference));
      }
    }
  }
  return ranges;
}

/// The identifiers that an external reference names at `offset`: of a list the one that is pointed at.
std::vector<std::string> papers_at(const model::Document& document, text::ByteOffset offset) {
  std::vector<std::string> ids;
  const auto view = document.block_at(offset);
  if (!view || offset < view->start) return ids;
  const model::BlockOffset at{offset - view->start};
  const auto index = entity_at(*view->block, at);
  if (!index) return ids;
  const auto* external = std::get_if<model::ExternalReference>(&view->block->entities[*index].value);
  if (external == nullptr) return ids;
  for (const model::Target& target : external->targets) {
    if (external->targets.size() > 1 && target.range.touches(at)) return {target.id};
    ids.push_back(target.id);
  }
  return ids;
}

/// Every mention in the document of the papers that stand at `offset`.
std::vector<Highlight> paper_highlights(const model::Document& document, text::ByteOffset offset) {
  std::vector<Highlight> highlights;
  const std::vector<std::string> ids = papers_at(document, offset);
  if (ids.empty()) return highlights;
  document.for_each_block([&](const model::BlockView& view) {
    for (const model::Entity& entity : view.block->entities) {
      const auto* external = std::get_if<model::ExternalReference>(&entity.value);
      if (external == nullptr) continue;
      for (const model::Target& target : external->targets) {
        if (std::find(ids.begin(), ids.end(), target.id) == ids.end()) continue;
        const model::BlockRange words = external->targets.size() > 1 ? target.range : entity.range;
        highlights.push_back({view.at(words), HighlightKind::mention});
      }
    }
  });
  return highlights;
}

bool only_unresolved(const Subject& subject) { return subject.questions.empty() && subject.answers.empty(); }

}  // namespace

std::optional<Definition> definition(const model::Document& document, text::ByteOffset offset) {
  const auto subject = subject_at(document, offset);
  if (!subject || only_unresolved(*subject)) return std::nullopt;
  Definition result{subject->origin, {}};
  if (subject->kind == Subject::Kind::answer) {
    for (const uint32_t question : subject->questions) result.targets.push_back(question_location(document, question));
  } else {
    for (const uint32_t question : subject->questions) add_answers_or_question(document, question, result.targets);
  }
  // A label that leads nowhere, or a reference to an answer without a question, leads to the answer itself.
  if (result.targets.empty())
    for (const uint32_t answer : subject->answers) result.targets.push_back(answer_location(document, answer));
  sort_unique(result.targets);
  return result;
}

std::vector<text::ByteRange> references(const model::Document& document, text::ByteOffset offset,
                                        bool include_declaration) {
  const auto subject = subject_at(document, offset);
  if (!subject) return {};
  auto ranges = mentions_of(document, *subject);
  if (include_declaration) {
    for (const uint32_t question : subject->questions)
      ranges.push_back(question_location(document, question).selection);
    for (const uint32_t answer : subject->answers) ranges.push_back(answer_location(document, answer).selection);
  }
  std::sort(ranges.begin(), ranges.end());
  ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
  return ranges;
}

std::vector<Highlight> document_highlights(const model::Document& document, text::ByteOffset offset) {
  const auto subject = subject_at(document, offset);
  if (!subject) return paper_highlights(document, offset);
  if (only_unresolved(*subject)) return {};
  std::vector<Highlight> highlights;
  for (const auto range : mentions_of(document, *subject)) highlights.push_back({range, HighlightKind::mention});
  for (const uint32_t index : subject->questions) {
    const auto& question = document.numbering().questions[index];
    if (question.label != model::Label{})
      highlights.push_back({question_location(document, index).selection, HighlightKind::label});
  }
  for (const uint32_t answer : subject->answers)
    for (const auto range : answer_labels(document, answer, subject->questions))
      highlights.push_back({range, HighlightKind::label});
  std::sort(highlights.begin(), highlights.end(),
            [](const Highlight& a, const Highlight& b) { return a.range < b.range; });
  const auto same = [](const Highlight& a, const Highlight& b) { return a.range == b.range; };
  highlights.erase(std::unique(highlights.begin(), highlights.end(), same), highlights.end());
  return highlights;
}

}  // namespace vraagbaak::features
