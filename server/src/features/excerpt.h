// Readable text out of a block: page furniture and footnotes left out, lines flowed together, words that were broken
// at a line end joined again, shortened with care.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/document.h"

namespace vraagbaak::features {

/// The text of `range` in `block` on one line per paragraph (separated by "\n"), at most `max_characters` characters.
/// Cut after a sentence where one ends in the last half, else after a word; a cut text ends in "…".
std::string excerpt(const model::Document& document, const model::BlockView& block, model::BlockRange range,
                    size_t max_characters);

/// Lines made one: breaks become blanks, blanks are not doubled, "vergunnin-\ngen" becomes "vergunningen"; a hyphen
/// before a capital or a digit ("Noord-\nHolland") or before "en"/"of" ("in- en") stays.
std::string reflow(std::string_view text);

/// What becomes of the hyphen that ends `line` when the line `next` is joined to it.
enum class Hyphen : uint8_t { drop, keep, keep_and_blank };
Hyphen hyphen_before(std::string_view line, std::string_view next);

/// The first `max_characters` characters (not bytes) of `text`, cut as `excerpt` does.
std::string shorten(std::string text, size_t max_characters);

}  // namespace vraagbaak::features
