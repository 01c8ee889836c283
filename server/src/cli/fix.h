// `vraagbaak check --fix`: the safe quick fixes applied to a whole text.
#pragma once

#include <string>

#include "cli/input.h"

namespace vraagbaak::cli {

/// A text after its fixes.
struct Mended {
  Input input;         ///< the text as it is now, parsed
  size_t fixes = 0;    ///< 0: nothing changed
  std::string before;  ///< the text as it was; empty when nothing changed
};

/// Applies the safe fixes of all findings, again and again until nothing is left to mend: one fix may make room for
/// another. `input` must have a document.
Mended mend(Input input);

}  // namespace vraagbaak::cli
