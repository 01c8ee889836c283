// Where a document check reports. The range of such a place is found again from its anchor, so that a finding
// about the numbering stays where it belongs while somebody types in the block that holds it.
#pragma once

#include "checks/check.h"

namespace vraagbaak::checks {

/// The heading of a block; its first line when it has none.
Place at_heading(const model::Document& document, model::BlockId block);
/// The label of a question or of a sub-question.
Place at_question(const model::Document& document, const model::Numbering::Question& question);
/// The heading of an answer, or the label of a sub-answer.
Place at_answer(const model::Document& document, const model::Numbering::Answer& answer);
/// The number `label` in an answer's heading, or the whole heading when the number is not written there.
Place at_answer_label(const model::Document& document, const model::Numbering::Answer& answer, model::Label label);
/// The number that an internal reference names, or the words of a relative one.
Place at_reference(const model::Document& document, const model::Numbering::Reference& reference);
/// An inline element.
Place at_entity(const model::Document& document, model::BlockId block, uint32_t entity);
/// A field of the header.
Place at_field(const model::Document& document, uint32_t field);

/// `place` with the range that its anchor has in `document`. The place must come from a document of the same
/// interface (Document::same_interface).
Place resolved(Place place, const model::Document& document);
/// Where `place` stands in `document`.
text::ByteRange document_range(const Place& place, const model::Document& document);

}  // namespace vraagbaak::checks
