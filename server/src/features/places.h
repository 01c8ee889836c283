// Where questions, answers and references are in the text, for the features that lead to them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

struct Location {
  text::ByteRange range;      ///< the whole question or answer
  text::ByteRange selection;  ///< its label, or its first words where there is none
  bool operator==(const Location&) const = default;
};

/// A question or sub-question by its index in Numbering::questions. In a heading over several questions the
/// selection is its own number.
Location question_location(const model::Document& document, uint32_t question);
/// An answer or sub-answer by its index in Numbering::answers.
Location answer_location(const model::Document& document, uint32_t answer);

/// Where the label of a question stands: in its heading (`part` is nullptr) or before a part of its block. Both are
/// nullptr for a question without a number.
struct WrittenLabel {
  const model::Part* part = nullptr;
  const model::LabelMention* label = nullptr;
};
WrittenLabel written_label(const model::Numbering::Question& question, const model::Block& block);

/// The first words of `range`: no blanks before or after, one line, no page furniture, at most some 60 bytes.
text::ByteRange first_words(const model::Document& document, const model::BlockView& view, model::BlockRange range);

/// The words of a reference's target: its number, or the whole reference when it is relative.
text::ByteRange reference_range(const model::Document& document, const model::Numbering::Reference& reference);

/// What a place in the text stands for: indices in the numbering, in order, each once.
struct Subject {
  text::ByteRange origin;  ///< the words that stand for it
  std::vector<uint32_t> questions;
  std::vector<uint32_t> answers;     ///< the answers of those questions, or answers without a question
  std::vector<uint32_t> references;  ///< the references at the place, when it lies in one
  enum class Kind : uint8_t { reference, question, answer } kind = Kind::reference;
};

/// The subject at `offset`: the target of an internal reference (all of them between the numbers), the question of a
/// question's label, the answer of an answer's label. nullopt elsewhere.
std::optional<Subject> subject_at(const model::Document& document, text::ByteOffset offset);

/// The index in `block.entities` of the inline element that holds `offset` or, failing that, ends there.
std::optional<uint32_t> entity_at(const model::Block& block, model::BlockOffset offset);

/// The bytes within `reach` to either side of `offset`.
text::ByteRange around(const model::Document& document, text::ByteOffset offset, uint32_t reach);

/// The answers of a question; for a part without one, those of the question it belongs to.
std::vector<uint32_t> answers_of(const model::Numbering& numbering, uint32_t question);

}  // namespace vraagbaak::features
