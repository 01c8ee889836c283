// What a user can set. Filled from the editor's configuration (lsp/) or from the command line (cli/).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "checks/check.h"
#include "features/formatting.h"
#include "index/walker.h"

namespace vraagbaak::session {

struct Settings {
  static constexpr uint32_t kDefaultMaxDiagnostics = 1000;

  checks::Language language = checks::Language::dutch;
  uint32_t max_diagnostics = kDefaultMaxDiagnostics;  ///< per document; the first ones in text order are kept
  /// Of which texts that are not open an editor hears.
  enum class ClosedFiles : uint8_t {
    off,
    references,  ///< what the texts of the folder say of each other
    all,
  };
  ClosedFiles closed_files = ClosedFiles::references;
  bool hint_questions = true;  ///< inlay hints after references to questions
  bool hint_titles = true;     ///< inlay hints after references to papers of the workspace
  bool hint_dates = false;     ///< inlay hints after dates whose year follows from the paper's date
  bool hint_shares = false;    ///< inlay hints after parts of a total
  bool code_lenses = true;
  /// Severity per check code where it differs from the check's own; nullopt switches the check off.
  std::map<std::string, std::optional<checks::Severity>, std::less<>> severities;

  features::FormatOptions format;
  bool index_enabled = true;  ///< whether texts that are not open are known at all
  index::WalkOptions index;   ///< which of them

  /// Severity to report `finding` with; nullopt when its check is off.
  std::optional<checks::Severity> severity_of(const checks::Finding& finding) const;

  bool operator==(const Settings&) const = default;
};

/// "nl", "nl-BE", "EN_us" …: the language of the interface; `fallback` for every other tag.
checks::Language language_of(std::string_view locale, checks::Language fallback = checks::Language::dutch);

/// "error", "warning", "information", "hint"; nullopt for any other word.
std::optional<checks::Severity> parse_severity(std::string_view word);
std::string_view severity_name(checks::Severity severity);

}  // namespace vraagbaak::session
