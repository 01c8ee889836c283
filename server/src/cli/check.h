// `vraagbaak check`: the findings an editor would show, for files, folders and standard input.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/report.h"

namespace vraagbaak::cli {

struct CheckOptions {
  std::vector<std::string> paths;
  std::vector<std::string> globs;
  ReportFormat format = ReportFormat::text;
  checks::Severity threshold = checks::Severity::warning;  ///< findings at least this grave give kFound
  bool fix = false;      ///< apply the safe fixes to the files first, and report what is left
  bool dry_run = false;  ///< show what `fix` would change instead of changing and reporting it
  Language language = Language::dutch;
};

/// Returns the exit status.
int run_check(const CheckOptions& options, const World& world);

}  // namespace vraagbaak::cli
