// Findings drawn under the text, see support/annotations.h:
//   Vraag 4
//         ^ warning question-number-gap
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "support/annotations.h"
#include "support/fixture.h"

namespace vraagbaak::checks {

inline const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::information: return "information";
    case Severity::hint: return "hint";
  }
  return "?";
}

/// The text with the findings of `analysis` drawn under it.
inline std::string drawn(const Analysis& analysis) {
  const model::Document& document = analysis.document();
  std::vector<fixtures::Underline> underlines;
  for (const Finding* finding : analysis.findings())
    underlines.push_back({document.view(finding->place.block).at(finding->place.range),
                          std::string(name_of(finding->severity)) + ' ' + std::string(finding->check->code)});
  return fixtures::with_underlines(document.text().str(), std::move(underlines));
}

inline std::shared_ptr<const Analysis> analysed(std::string_view text) {
  return Analysis::run(fixtures::parse_document(text));
}

/// Expects exactly the findings that are drawn in `fixture`, of all checks.
inline void check_findings(std::string_view fixture) {
  const fixtures::Underlined expected = fixtures::underlined(fixture);
  EXPECT_EQ(drawn(*analysed(expected.text)), fixtures::with_underlines(expected.text, expected.underlines));
}

/// Messages of the findings with `code`, with those of the related places after " | ".
inline std::vector<std::string> messages(std::string_view text, std::string_view code, Language language) {
  std::vector<std::string> out;
  const auto analysis = analysed(text);
  for (const Finding* finding : analysis->findings()) {
    if (finding->check->code != code) continue;
    std::string message = render(*finding->message, finding->arguments, language);
    for (const Related& related : finding->related)
      message += " | " + render(*related.message, related.arguments, language);
    out.push_back(std::move(message));
  }
  return out;
}

}  // namespace vraagbaak::checks
