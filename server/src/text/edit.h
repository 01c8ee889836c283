// Changes to a text as values, with all ranges counted in the text before any of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::text {

/// `range` becomes `replacement`.
struct TextEdit {
  ByteRange range;
  std::string replacement;

  bool operator==(const TextEdit&) const = default;
};

/// Whether two edits touch the same bytes. Edits that only meet do not overlap; two insertions in one place are
/// allowed and keep their order, an insertion inside a replaced range is not.
bool overlapping(std::vector<TextEdit> edits);

/// `text` with all `edits`, given in any order; nullopt when they overlap. Ranges are clamped to the text.
std::optional<SourceText> apply(const SourceText& text, std::vector<TextEdit> edits);

}  // namespace vraagbaak::text
