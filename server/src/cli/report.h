// The result of a check of many files as plain values, and the forms in which it is written: text for people, JSON
// for programs (server/docs/check-json.md), SARIF 2.1.0 for code hosts.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/folder_library.h"
#include "cli/input.h"

namespace vraagbaak::cli {

enum class ReportFormat { text, json, sarif };

struct ReportedPlace {
  LineColumn start;
  LineColumn end;
};

struct ReportedFinding {
  const checks::Check* check = nullptr;
  checks::Severity severity = checks::Severity::warning;
  std::string message;
  ReportedPlace place;
  struct Related {
    ReportedPlace place;
    std::string message;
    std::string path = {};  ///< of another file; empty for this one
  };
  std::vector<Related> related;
  std::string source_line;     ///< what the line of the place's start has around it, without its break
  uint32_t source_column = 1;  ///< where in that line `source_line` begins
  std::string fingerprint;     ///< the same after edits elsewhere in the file; unique within it
};

struct CheckedFile {
  std::string path;
  std::string form;
  std::vector<ReportedFinding> findings;  ///< in text order
};

struct Trouble {
  std::string path;
  std::string error;
};

struct Report {
  Language language = Language::dutch;
  std::vector<CheckedFile> files;
  std::vector<Trouble> troubles;
};

/// Runs all checks over a document that was read; with a `folder` that it lies in also those that look at the other
/// texts.
CheckedFile checked_file(const Input& input, Language language, const FolderLibrary* folder = nullptr);

/// Writes to `out`; text puts troubles and a closing count on `err`.
void write_report(const Report& report, ReportFormat format, std::ostream& out, std::ostream& err);

void write_text(const Report& report, std::ostream& out, std::ostream& err);
void write_json(const Report& report, std::ostream& out);
void write_sarif(const Report& report, std::ostream& out);

}  // namespace vraagbaak::cli
