// Writes the catalogue of checks from the registry and the header comments of server/src/checks/*.cpp. Used by the
// generator and by the test that says when docs/diagnostics.md is out of date.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "checks/registry.h"
#include "checks/traces.h"

namespace vraagbaak::tools {

/// The source file of a check: the code with '_' for '-'.
inline std::filesystem::path source_of(const checks::Check& check, const std::filesystem::path& checks_dir) {
  std::string name(check.code);
  std::replace(name.begin(), name.end(), '-', '_');
  return checks_dir / (name + ".cpp");
}

/// The comment at the top of a source file without its slashes; empty when the file cannot be read.
inline std::string header_comment(const std::filesystem::path& source) {
  std::ifstream in(source);
  std::string out;
  for (std::string line; std::getline(in, line) && line.starts_with("//");) {
    line.erase(0, line.starts_with("// ") ? 3 : 2);
    out += line + '\n';
  }
  return out;
}

inline const char* severity_name(checks::Severity severity) {
  switch (severity) {
    case checks::Severity::error: return "error";
    case checks::Severity::warning: return "warning";
    case checks::Severity::information: return "information";
    case checks::Severity::hint: return "hint";
  }
  return "";
}

/// What is said of checks that hold a paper against itself.
inline std::string size_limit() {
  return " In papers of up to " + std::to_string(checks::Paper::kLargest / 1000) + " kB.";
}

/// docs/diagnostics.md.
inline std::string catalogue(const std::filesystem::path& checks_dir) {
  std::string out =
      "# Diagnostics\n\n"
      "What Vraagbaak reports, in the order of the registry. Each finding carries its code; the severity named here\n"
      "can be changed or switched off per code in the settings. Single findings may be milder than their check where\n"
      "the evidence is weaker. Generated from the header comments of `server/src/checks/*.cpp` by\n"
      "`vraagbaak_catalogue`; do not edit.\n\n"
      "| code | severity | |\n|---|---|---|\n";
  for (const checks::Check* check : checks::all_checks()) {
    const std::string code(check->code);
    out += "| [`" + code + "`](#" + code + ") | " + severity_name(check->severity) + " | " +
           std::string(check->title.english) + " |\n";
  }
  for (const checks::Check* check : checks::all_checks()) {
    const std::string code(check->code);
    out += "\n## " + code + "\n\n" + std::string(check->title.english) + " (Dutch: " + std::string(check->title.dutch) +
           "). Severity: " + severity_name(check->severity) + "." + (check->paper ? size_limit() : std::string()) +
           "\n\n" + header_comment(source_of(*check, checks_dir));
  }
  return out;
}

}  // namespace vraagbaak::tools
