// How questions, answers and references of a document belong together.
#pragma once

#include <memory>
#include <vector>

#include "model/document.h"

namespace vraagbaak::model {

/// What the blocks alone tell about the document as a whole.
struct BlockStatistics {
  uint32_t questions = 0;  ///< blocks
  uint32_t answers = 0;
  uint32_t notices = 0;
  bool numbers_apart = false;  ///< separated, and no heading has a word
};

/// Numbers, pairs and resolves everything in `series`, in time linear in the number of blocks (times a logarithm).
/// `answers_expected` is left to the caller, who knows the form.
Numbering build_numbering(const std::vector<std::shared_ptr<const Series>>& series, BlockStatistics& statistics);

}  // namespace vraagbaak::model
