// The first words of a stretch of text, for lists and outlines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/positions.h"

namespace vraagbaak::model {

/// At most this many characters, the "…" of a shortened text included.
inline constexpr size_t kSummaryLength = 80;

/// The first words of `region` in `block` on one line: without the ranges in `skipped` (sorted by start), words joined
/// that a line end hyphenates, blanks collapsed, cut after a whole word.
std::string summary_of(std::string_view block, BlockRange region, const std::vector<BlockRange>& skipped);

/// The same region complete, in lower case: for telling what a short answer consists of.
std::string plain_text(std::string_view block, BlockRange region, const std::vector<BlockRange>& skipped);

}  // namespace vraagbaak::model
