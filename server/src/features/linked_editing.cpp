#include "features/linked_editing.h"

#include <algorithm>

#include "features/places.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

/// The one number in the heading of a block; an empty range when there is none, or more than one.
text::ByteRange only_number(const model::BlockView& view) {
  if (view.block->labels.size() != 1) return {view.start, view.start};
  return view.at(view.block->labels.front().range);
}

}  // namespace

std::vector<text::ByteRange> linked_editing_ranges(const model::Document& document, text::ByteOffset offset) {
  const auto subject = subject_at(document, offset);
  if (!subject || subject->kind == Subject::Kind::reference || subject->questions.size() != 1) return {};
  const Numbering& numbering = document.numbering();
  const auto& question = numbering.questions[subject->questions.front()];
  if (question.parent != Numbering::kNone || question.answers.empty()) return {};
  std::vector<text::ByteRange> ranges{only_number(document.view(question.block))};
  for (const uint32_t index : question.answers) {
    const auto& answer = numbering.answers[index];
    if (answer.part == Numbering::kNone) ranges.push_back(only_number(document.view(answer.block)));
  }
  std::sort(ranges.begin(), ranges.end());
  const std::string first = document.text().slice(ranges.front());
  const bool alike = !first.empty() && std::all_of(ranges.begin(), ranges.end(), [&](text::ByteRange range) {
    return document.text().slice(range) == first;
  });
  const bool here =
      std::any_of(ranges.begin(), ranges.end(), [&](text::ByteRange range) { return range.touches(offset); });
  if (!alike || !here || ranges.size() < 2) return {};
  return ranges;
}

}  // namespace vraagbaak::features
