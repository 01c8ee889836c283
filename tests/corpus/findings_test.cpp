// False alarms on published papers. The papers are not part of the repository: they stand in ../shared/corpus beside
// it, NAME.txt with the defects that people saw in NAME.gold.json. Without them there is nothing to measure, and each
// test says so.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "checks/analysis.h"
#include "checks/fixture.h"
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

/// The findings that were read and judged, one a line: file, line, severity and code, sorted. No words of the papers.
const fs::path kReviewed = fs::path(VRAAGBAAK_SOURCE_DIR) / "tests/corpus/reviewed_findings.txt";

/// As kReviewed has it: "plain/068_2017-06-08.txt:63 warning question-number-gap".
std::string reviewable(const Finding& finding, const std::string& file, const model::Document& document) {
  const auto at = document.view(finding.place.block).at(finding.place.range).start;
  return file + ":" + std::to_string(document.text().line_of(at) + 1) + " " + name_of(finding.severity) + " " +
         std::string(finding.check->code);
}

std::vector<std::string> found_in_all_papers() {
  std::vector<std::string> found;
  for (const char* folder : {"annotated", "plain"})
    for (const fs::path& file : texts(kCorpus / folder)) {
      const auto analysis = Analysis::run(fixtures::parse_document(read(file)));
      for (const Finding* finding : analysis->findings())
        found.push_back(reviewable(*finding, folder + ("/" + file.filename().string()), analysis->document()));
    }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(std::move(line));
  return lines;
}

/// Those of `some` that `all` lacks, one a line.
std::string missing_from(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  std::vector<std::string> missing;
  std::set_difference(some.begin(), some.end(), all.begin(), all.end(), std::back_inserter(missing));
  std::string lines;
  for (const std::string& line : missing) (lines += "  ") += line + "\n";
  return lines;
}

/// What a person has to do with a difference stands in CONTRIBUTING.md.
TEST(FindingsOnPublishedTexts, AreThoseThatWereReviewed) {
  if (!corpus_is_here()) {
    std::cout << "The published papers are not here: findings were NOT compared with those that were reviewed.\n";
    return;
  }
  const std::vector<std::string> found = found_in_all_papers();
  if (std::getenv("VRAAGBAAK_UPDATE_REVIEWED") != nullptr) {
    std::ofstream out(kReviewed);
    out << "# The findings in the published papers, each read and judged: file:line severity code. Written by\n"
           "# VRAAGBAAK_UPDATE_REVIEWED=1 test_corpus --gtest_filter='*Reviewed' (see CONTRIBUTING.md).\n";
    for (const std::string& line : found) out << line << "\n";
  }
  const std::vector<std::string> reviewed = lines_of(kReviewed);
  EXPECT_EQ(missing_from(reviewed, found), "") << "came: look at each in the papers (vraagbaak check ../shared/corpus)";
  EXPECT_EQ(missing_from(found, reviewed), "") << "went: was each of them wrong?";
}

}  // namespace
}  // namespace vraagbaak::checks
