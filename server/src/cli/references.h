// `vraagbaak references`: who cites a paper, in all texts of a folder.
//   antwoorden/ah-tk-20242025-700.txt:12:40: Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 617.
#pragma once

#include <string>

#include "cli/command.h"

namespace vraagbaak::cli {

struct ReferencesOptions {
  std::string paper;  ///< an identifier or a citation
  std::string folder;
  Language language = Language::dutch;
};

/// As grep has it: 0 when somebody does, 1 when nobody does, 2 in trouble.
int run_references(const ReferencesOptions& options, const World& world);

}  // namespace vraagbaak::cli
