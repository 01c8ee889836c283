// What can be folded away: the header, sections, questions, answers and their parts, annexes, runs of footnotes.
#pragma once

#include <cstdint>
#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

enum class FoldKind : uint8_t { header, section, block, part, footnotes };

/// `range` starts in the line that stays visible and ends at the end of the last line that is hidden, without its
/// line break. It always covers two lines or more.
struct Fold {
  FoldKind kind = FoldKind::block;
  text::ByteRange range;
};

/// All folds by start; of two that start together the longer one comes first. Folds nest, they never cross.
std::vector<Fold> folding_ranges(const model::Document& document);

}  // namespace vraagbaak::features
