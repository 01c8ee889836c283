// False alarms on published papers. The papers are not part of the repository: they stand in ../shared/corpus beside
// it, NAME.txt with the defects that people saw in NAME.gold.json. Without them there is nothing to measure, and each
// test says so.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "checks/analysis.h"
#include "support/fixture.h"

namespace vraagbaak::checks {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(VRAAGBAAK_SOURCE_DIR) / "../shared/corpus";

bool corpus_is_here() { return fs::is_directory(kCorpus / "annotated") && fs::is_directory(kCorpus / "plain"); }

std::string read(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

struct Alarm {
  uint32_t line;  ///< from 1
  std::string text;
};

/// Warnings and errors in a file.
std::vector<Alarm> alarms(const fs::path& file) {
  std::vector<Alarm> out;
  const auto analysis = Analysis::run(fixtures::parse_document(read(file)));
  for (const Finding* finding : analysis->findings()) {
    if (finding->severity > Severity::warning) continue;
    const model::Document& document = analysis->document();
    const auto at = document.view(finding->place.block).at(finding->place.range).start;
    const uint32_t line = document.text().line_of(at) + 1;
    out.push_back({line, file.filename().string() + ":" + std::to_string(line) + " " +
                             std::string(finding->check->code) + ": " +
                             render(*finding->message, finding->arguments, Language::dutch)});
  }
  return out;
}

std::vector<fs::path> texts(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

/// The lines of the defects in NAME.gold.json; the file is only searched for `"line": N` within "defects".
std::vector<uint32_t> defect_lines(const fs::path& text) {
  std::string gold = read(fs::path(text).replace_extension(".gold.json"));
  const size_t start = gold.find("\"defects\"");
  if (start == std::string::npos) return {};
  gold = gold.substr(start, gold.find("\"notes\"", start) - start);
  std::vector<uint32_t> out;
  constexpr std::string_view kLine = "\"line\":";
  for (size_t at = gold.find(kLine); at != std::string::npos; at = gold.find(kLine, at + 1))
    out.push_back(static_cast<uint32_t>(std::strtoul(gold.c_str() + at + kLine.size(), nullptr, 10)));
  return out;
}

/// Alarms in the annotated papers that no defect explains, and the number of papers.
std::pair<std::vector<std::string>, size_t> unexplained() {
  std::vector<std::string> out;
  const std::vector<fs::path> files = texts(kCorpus / "annotated");
  for (const fs::path& file : files) {
    const std::vector<uint32_t> defects = defect_lines(file);
    for (const Alarm& alarm : alarms(file)) {
      const bool known = std::any_of(defects.begin(), defects.end(),
                                     [&](uint32_t line) { return line <= alarm.line + 1 && alarm.line <= line + 1; });
      if (!known) out.push_back(alarm.text);
    }
  }
  return {out, files.size()};
}

TEST(FindingsOnPublishedTexts, StayWithinOneFalseAlarmInFivePapers) {
  if (!corpus_is_here()) {
    std::cout << "The published papers (" << kCorpus.lexically_normal().string()
              << ") are not here: false alarms were NOT measured.\n";
    return;
  }
  const auto [found, papers] = unexplained();
  ASSERT_GT(papers, 0u);
  EXPECT_LE(static_cast<double>(found.size()), 0.2 * static_cast<double>(papers)) << ::testing::PrintToString(found);
}

TEST(FindingsOnPublishedTexts, AreNoneInABrochureAndANewsItem) {
  if (!corpus_is_here()) {
    std::cout << "The published papers are not here: the brochure and the news item were NOT read.\n";
    return;
  }
  size_t read_files = 0;
  for (const fs::path& file : texts(kCorpus / "plain")) {
    const std::string name = file.filename().string();
    if (!name.starts_with("001_") && !name.starts_with("002_")) continue;
    ++read_files;
    EXPECT_THAT(Analysis::run(fixtures::parse_document(read(file)))->findings(), ::testing::IsEmpty()) << name;
  }
  EXPECT_EQ(read_files, 2u);
}

TEST(FindingsOnPublishedTexts, AreFewInAllPapers) {
  if (!corpus_is_here()) {
    std::cout << "The published papers are not here: papers without annotations were NOT read.\n";
    return;
  }
  std::vector<std::string> all;
  size_t papers = 0;
  for (const fs::path& file : texts(kCorpus / "plain")) {
    ++papers;
    for (Alarm& alarm : alarms(file)) all.push_back(std::move(alarm.text));
  }
  EXPECT_LE(all.size(), papers / 10) << ::testing::PrintToString(all);
}

/// How often each check reports something, with the severity that it gives.
using Counts = std::map<std::pair<std::string, Severity>, size_t>;

/// The findings in all papers, each of which was read and judged. A difference means that a check changed: look at what
/// is new or gone (`vraagbaak check ../shared/corpus`) and correct the table only when it is right.
const Counts kReviewed{
    {{"abbreviation-undefined", Severity::hint}, 21},
    {{"answer-heading-missing", Severity::information}, 2},
    {{"bracket-unclosed", Severity::information}, 1},
    {{"bracket-unclosed", Severity::warning}, 4},
    {{"citation-number-doubtful", Severity::information}, 1},
    {{"full-stop-missing", Severity::hint}, 2},
    {{"name-variant", Severity::hint}, 9},
    {{"number-malformed", Severity::information}, 1},
    {{"placeholder-left", Severity::warning}, 2},
    {{"question-label-style", Severity::information}, 2},
    {{"question-number-gap", Severity::warning}, 1},
    {{"question-opening", Severity::information}, 4},
    {{"reference-kind-mismatch", Severity::warning}, 3},
    {{"reference-malformed", Severity::information}, 1},
    {{"reference-malformed", Severity::warning}, 2},
    {{"session-year-invalid", Severity::warning}, 1},
    {{"share-mismatch", Severity::warning}, 1},
    {{"words-repeated", Severity::information}, 1},
};

TEST(FindingsOnPublishedTexts, AreThoseThatWereReviewed) {
  if (!corpus_is_here()) {
    std::cout << "The published papers are not here: findings were NOT compared with those that were reviewed.\n";
    return;
  }
  Counts counted;
  for (const char* folder : {"annotated", "plain"})
    for (const fs::path& file : texts(kCorpus / folder)) {
      const auto analysis = Analysis::run(fixtures::parse_document(read(file)));
      for (const Finding* finding : analysis->findings())
        ++counted[{std::string(finding->check->code), finding->severity}];
    }
  EXPECT_EQ(counted, kReviewed);
}

}  // namespace
}  // namespace vraagbaak::checks
