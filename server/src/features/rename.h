// Rename (F2) on the number of a question, in its heading, in its answer's heading or in a reference to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "features/renumbering/source.h"
#include "text/offset.h"

namespace vraagbaak::features {

/// What would be renamed at a place.
struct RenamePlace {
  text::ByteRange range;    ///< the number, or the words of a relative reference
  std::string placeholder;  ///< the label as it is now: "4", "4a"
  uint32_t question = 0;    ///< index in Numbering::questions
};

/// The question whose number stands at `offset`, or why none can be renamed there.
base::Expected<RenamePlace, renumbering::Refusal> rename_place(const model::Document& document, text::ByteOffset offset,
                                                               Language language);

/// Reads what a user types for a label: "7", "vraag 7", "Vraag 7.", "4b", "4 b"; "b)" for a letter alone, with
/// the number 0.
base::Expected<model::Label, renumbering::Refusal> read_new_label(std::string_view name, Language language);

/// The edit that gives the question at `offset` the label that `name` says.
renumbering::Outcome renamed(const renumbering::Source& source, text::ByteOffset offset, std::string_view name);

}  // namespace vraagbaak::features
