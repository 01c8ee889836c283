// Growing a selection by meaning: word, sentence, paragraph, body, part, question or answer, pair, document.
#pragma once

#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

/// The ranges around `offset`, innermost first, each strictly inside the next; the last is the whole document.
/// Never empty: an empty document gives its one empty range.
std::vector<text::ByteRange> selection_ranges(const model::Document& document, text::ByteOffset offset);

}  // namespace vraagbaak::features
