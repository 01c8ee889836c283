#include "cli/check.h"

#include <algorithm>
#include <utility>

#include "cli/input.h"

namespace vraagbaak::cli {

int run_check(const CheckOptions& options, const World& world) {
  Report report;
  report.language = options.language;
  for_each_input(options.paths, options.globs, world, [&](Input input) {
    if (input.document) {
      report.files.push_back(checked_file(input, options.language));
    } else {
      report.troubles.push_back({std::move(input.path), std::move(input.error)});
    }
  });
  write_report(report, options.format, world.out, world.err);
  if (!report.troubles.empty()) return kTrouble;
  const auto grave = [&](const ReportedFinding& finding) { return finding.severity <= options.threshold; };
  const bool found = std::any_of(report.files.begin(), report.files.end(), [&](const CheckedFile& file) {
    return std::any_of(file.findings.begin(), file.findings.end(), grave);
  });
  return found ? kFound : kNothingFound;
}

}  // namespace vraagbaak::cli
