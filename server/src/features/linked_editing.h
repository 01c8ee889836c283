// Editing the number of a question and that of its answer at the same time.
#pragma once

#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

/// The numbers in the heading of a question and in those of its answers, in text order, when one of them is at
/// `offset` and all are written alike. Empty elsewhere, and where only one is written: a joint heading, or an answer
/// without a number.
std::vector<text::ByteRange> linked_editing_ranges(const model::Document& document, text::ByteOffset offset);

}  // namespace vraagbaak::features
