// A text taken apart into pieces and put together in another order. Whatever is not told to move stays where it is.
#pragma once

#include <string>
#include <vector>

#include "features/text_edit.h"
#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::features::renumbering {

/// A piece of the old text, or a new text.
struct Piece {
  text::ByteRange range;  ///< in the old text; empty for a new text
  std::string added;
};

/// The edits that turn `text` into `pieces`, with `changes` made in the text that stays or moves. As much as possible
/// stays in place. A change must lie within one piece of the old
/// text; texts that come between pieces are pieces.
std::vector<TextEdit> compose(const text::SourceText& text, const std::vector<Piece>& pieces,
                              std::vector<TextEdit> changes);

}  // namespace vraagbaak::features::renumbering
