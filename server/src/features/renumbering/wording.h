// The words around numbers: headings like those that a paper has, for questions and answers that it has not yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/offset.h"

namespace vraagbaak::features::renumbering {

/// The line break of the paper.
std::string line_break(const model::Document& document);

/// The heading of `block` with `labels` instead of its own; plural words become singular for one label, singular ones
/// stay. Empty for a block without a heading.
std::string heading_for(const model::Document& document, model::BlockId block, const std::vector<model::Label>& labels);

/// The blanks between the heading of `block` and its text.
std::string gap_after_heading(const model::Document& document, model::BlockId block);

/// The text between two stretches when it is nothing but blanks; else an empty line.
std::string separator(const model::Document& document, text::ByteOffset end, text::ByteOffset next);

/// Whether there is nothing but blanks in `range`.
bool is_blank(const model::Document& document, text::ByteRange range);

}  // namespace vraagbaak::features::renumbering
