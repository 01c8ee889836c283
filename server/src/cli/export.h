// `vraagbaak export`: a paper in another format.
#pragma once

#include <string>

#include "cli/command.h"

namespace vraagbaak::cli {

struct ExportOptions {
  std::string path;
  std::string format;  ///< the name of an ExportFormat
  std::string output;  ///< empty for standard output
  std::string report;  ///< file for the report; empty for words on standard error
  Language language = Language::dutch;
};

/// Returns the exit status: 0, or 2 for trouble.
///
/// The report is a stable interface; fields are added, never renamed or removed:
/// {"format", "remarks": [{"code", "text", "count"}]}.
int run_export(const ExportOptions& options, const World& world);

}  // namespace vraagbaak::cli
