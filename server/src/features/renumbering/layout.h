// How a section of a paper is laid out: which stretches of text are a question, or a question with its answer, and can
// change places.
#pragma once

#include <cstdint>
#include <vector>

#include "model/document.h"
#include "text/offset.h"

namespace vraagbaak::features::renumbering {

/// A stretch that moves as a whole.
struct Unit {
  text::ByteRange range;            ///< from the first heading to the end of the last text
  std::vector<uint32_t> questions;  ///< indices in Numbering::questions, sub-questions left out; empty for an answer
  std::vector<uint32_t> answers;    ///< indices in Numbering::answers, sub-answers left out
};

struct Layout {
  std::vector<Unit> questions;             ///< with the answers that stand under them
  std::vector<std::vector<Unit>> answers;  ///< runs of answers that stand apart, each with one answer per unit
};

/// Whether questions of the same number ("Vraag 1a", "Vraag 1b") are one unit, or each is one.
enum class Grain : uint8_t { number, letter };

Layout layout_of(const model::Document& document, uint32_t section, Grain grain = Grain::number);

/// The index in `units` of the one with `question`; units.size() when there is none.
size_t unit_of(const std::vector<Unit>& units, uint32_t question);

}  // namespace vraagbaak::features::renumbering
