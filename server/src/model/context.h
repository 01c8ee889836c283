// What the words around a reference say about it: whether it leads into another paper, and whether an answer is
// nothing but a reference.
#pragma once

#include <string_view>
#include <vector>

#include "model/block.h"

namespace vraagbaak::model {

/// True for a kind that names a paper in which questions can stand: a Kamerstuk, a letter, not a law.
bool names_paper(ReferenceKind kind);

/// Fills InternalReference::elsewhere for all internal references of `block`, whose bytes are `text`.
void find_elsewhere(Block& block, std::string_view text);

/// True when the body of `block` says no more than "Zie (ook) het antwoord op vraag 5." `skipped` is not body text.
bool is_reference_only(const Block& block, std::string_view text, const std::vector<BlockRange>& skipped);

}  // namespace vraagbaak::model
