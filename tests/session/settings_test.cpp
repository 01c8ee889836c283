#include "session/settings.h"

#include <gtest/gtest.h>

namespace vraagbaak::session {
namespace {

using checks::Language;
using checks::Severity;

constexpr checks::Check kCheck{.code = "answer-missing", .severity = Severity::warning, .title = {}};

checks::Finding finding(Severity severity) {
  checks::Finding found;
  found.check = &kCheck;
  found.severity = severity;
  return found;
}

TEST(Settings, KeepTheSeverityOfAFindingByDefault) {
  EXPECT_EQ(Settings().severity_of(finding(Severity::hint)), Severity::hint);
}

TEST(Settings, OverrideTheSeverityByCode) {
  Settings settings;
  settings.severities["answer-missing"] = Severity::error;
  settings.severities["reference-self"] = std::nullopt;
  EXPECT_EQ(settings.severity_of(finding(Severity::hint)), Severity::error);
}

TEST(Settings, SwitchACheckOff) {
  Settings settings;
  settings.severities["answer-missing"] = std::nullopt;
  EXPECT_EQ(settings.severity_of(finding(Severity::warning)), std::nullopt);
}

TEST(LanguageOf, ReadsLanguageTags) {
  EXPECT_EQ(language_of("en"), Language::english);
  EXPECT_EQ(language_of("EN-gb"), Language::english);
  EXPECT_EQ(language_of("en_US.UTF-8"), Language::english);
  EXPECT_EQ(language_of("nl-BE", Language::english), Language::dutch);
}

TEST(LanguageOf, FallsBackForOthers) {
  EXPECT_EQ(language_of(""), Language::dutch);
  EXPECT_EQ(language_of("fr"), Language::dutch);
  EXPECT_EQ(language_of("auto", Language::english), Language::english);
  EXPECT_EQ(language_of("enm"), Language::dutch) << "Middle English is no English";
}

TEST(ParseSeverity, KnowsTheFourNames) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::information, Severity::hint}) {
    EXPECT_EQ(parse_severity(severity_name(severity)), severity);
  }
  EXPECT_EQ(parse_severity("off"), std::nullopt);
  EXPECT_EQ(parse_severity("Error"), std::nullopt);
}

}  // namespace
}  // namespace vraagbaak::session
