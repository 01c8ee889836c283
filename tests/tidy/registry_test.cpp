// The registry of checks and the folder say the same.
#include "checks/registry.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace vraagbaak::checks {
namespace {

const std::filesystem::path kChecks = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server/src/checks";

std::string read(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file).rdbuf();
  return out.str();
}

/// Codes of the source files that define a check.
std::set<std::string> codes_in_folder() {
  std::set<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(kChecks)) {
    if (entry.path().extension() != ".cpp" || read(entry.path()).find("extern const Check k") == std::string::npos)
      continue;
    if (entry.path().stem() == "registry") continue;
    std::string code = entry.path().stem().string();
    std::replace(code.begin(), code.end(), '_', '-');
    out.insert(code);
  }
  return out;
}

TEST(Registry, ListsEveryCheckOfTheFolderOnce) {
  std::multiset<std::string> registered;
  for (const Check* check : all_checks()) registered.insert(std::string(check->code));
  const std::set<std::string> folder = codes_in_folder();
  EXPECT_THAT(registered, testing::ElementsAreArray(folder));
}

TEST(Registry, HoldsTheCodesThatSettingsMayName) {
  for (const char* code : {"question-number-gap",    "question-number-duplicate",
                           "question-number-order",  "answer-missing",
                           "answer-duplicate",       "answer-without-question",
                           "subanswer-missing",      "joint-answer-mismatch",
                           "reference-unresolved",   "reference-self",
                           "reference-cycle",        "reference-chain",
                           "reference-malformed",    "reference-kind-mismatch",
                           "session-year-invalid",   "date-invalid",
                           "annex-missing",          "annex-unreferenced",
                           "placeholder-left",       "header-mismatch",
                           "bracket-unclosed",       "number-malformed",
                           "date-weekday",           "share-mismatch",
                           "sum-mismatch",           "count-mismatch",
                           "period-mismatch",        "unit-scale",
                           "abbreviation-undefined", "abbreviation-redefined",
                           "name-variant",           "question-figure-ignored",
                           "fact-contradiction",     "fact-stale",
                           "quote-mismatch"})
    EXPECT_NE(find_check(code), nullptr) << code;
}

TEST(Registry, FindsNoCheckForAnUnknownCode) { EXPECT_EQ(find_check("question-number"), nullptr); }

TEST(Registry, NamesEveryCheckInBothLanguages) {
  for (const Check* check : all_checks()) {
    EXPECT_FALSE(check->title.dutch.empty()) << check->code;
    EXPECT_FALSE(check->title.english.empty()) << check->code;
    EXPECT_NE(check->title.dutch, check->title.english) << check->code;
    EXPECT_TRUE(check->block || check->document || check->paper || check->workspace || check->look_up) << check->code;
  }
}

TEST(Registry, HasATestFileForEveryCheck) {
  for (const std::string& code : codes_in_folder()) {
    std::string name = code;
    std::replace(name.begin(), name.end(), '-', '_');
    const auto file = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "tests/checks" / (name + "_test.cpp");
    EXPECT_TRUE(std::filesystem::exists(file)) << file;
  }
}

}  // namespace
}  // namespace vraagbaak::checks
