// `vraagbaak import`: the text of a PDF or a word processor's document.
#pragma once

#include <string>

#include "cli/command.h"

namespace vraagbaak::cli {

/// Exit status when the program that reads such files is not installed.
inline constexpr int kProgramMissing = 3;

struct ImportOptions {
  std::string path;
  std::string output;  ///< empty for standard output
  Language language = Language::dutch;
};

/// Writes the text, and to standard error where it came from. Returns the exit status: 0, 2 for trouble, 3 for a
/// missing program.
int run_import(const ImportOptions& options, const World& world);

}  // namespace vraagbaak::cli
