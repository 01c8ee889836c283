// Going from a reference to what it means, from a question to its answer and back, and finding every mention.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "features/places.h"
#include "model/document.h"

namespace vraagbaak::features {

struct Definition {
  text::ByteRange origin;         ///< the words that were pointed at; underline these
  std::vector<Location> targets;  ///< in text order, without repetition
};

/// From a number of an internal reference (also a relative one, also inside a range such as "2 t/m 4") to the answers
/// of that question, or to the question when it has none; elsewhere in the reference to all it names. From the label
/// of a question to its answers, from the label of an answer to its questions. nullopt elsewhere.
std::optional<Definition> definition(const model::Document& document, text::ByteOffset offset);

/// Every mention of what stands at `offset` (the label of a question or answer, or a reference to one), in text
/// order; with `include_declaration` also the labels of the questions and answers themselves.
std::vector<text::ByteRange> references(const model::Document& document, text::ByteOffset offset,
                                        bool include_declaration);

enum class HighlightKind : uint8_t { mention, label };

struct Highlight {
  text::ByteRange range;
  HighlightKind kind = HighlightKind::mention;  ///< a label "writes" the question, a mention "reads" it
};

/// The mentions and labels of what stands at `offset`, in text order; of another paper its mentions in the document.
/// Empty when nothing stands there.
std::vector<Highlight> document_highlights(const model::Document& document, text::ByteOffset offset);

}  // namespace vraagbaak::features
