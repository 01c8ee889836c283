#include "session/settings.h"

#include <array>

namespace vraagbaak::session {

namespace {

constexpr std::array<std::string_view, 4> kSeverityNames = {"error", "warning", "information", "hint"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::optional<checks::Severity> Settings::severity_of(const checks::Finding& finding) const {
  if (severities.empty()) return finding.severity;
  const auto found = severities.find(finding.check->code);
  return found == severities.end() ? std::optional(finding.severity) : found->second;
}

checks::Language language_of(std::string_view locale, checks::Language fallback) {
  if (locale.size() < 2 || (locale.size() > 2 && locale[2] != '-' && locale[2] != '_' && locale[2] != '.')) {
    return fallback;
  }
  const char first = lower(locale[0]);
  const char second = lower(locale[1]);
  if (first == 'n' && second == 'l') return checks::Language::dutch;
  if (first == 'e' && second == 'n') return checks::Language::english;
  return fallback;
}

std::optional<checks::Severity> parse_severity(std::string_view word) {
  for (size_t i = 0; i < kSeverityNames.size(); ++i) {
    if (word == kSeverityNames[i]) return static_cast<checks::Severity>(i + 1);
  }
  return std::nullopt;
}

std::string_view severity_name(checks::Severity severity) { return kSeverityNames[static_cast<size_t>(severity) - 1]; }

}  // namespace vraagbaak::session
