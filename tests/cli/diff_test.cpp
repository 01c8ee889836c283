// Unified diffs, read back by a small `patch` of the test's own.
#include "cli/diff.h"

#include <gmock/gmock.h>

#include <random>
#include <sstream>
#include <vector>

namespace vraagbaak::cli {
namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// Applies `diff` to `before`, and fails where its context does not fit.
std::string patched(const std::string& before, const std::string& diff) {
  if (diff.empty()) return before;
  const std::vector<std::string> old_lines = lines(before);
  std::vector<std::string> out;
  size_t next = 0;
  std::istringstream in(diff);
  std::string line;
  std::getline(in, line);
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (line.starts_with("@@ -")) {
      const size_t comma = line.find_first_of(", ", 4);
      const size_t from = std::stoul(line.substr(4, comma - 4));
      const bool empty = line.substr(comma, 3) == ",0 ";
      for (const size_t to = empty ? from : from - 1; next < to; ++next) out.push_back(old_lines.at(next));
    } else if (line.starts_with("\\")) {
      if (!out.empty() && out.back().ends_with('\n')) out.back().pop_back();
    } else if (line[0] == '+') {
      out.push_back(line.substr(1) + "\n");
    } else {
      EXPECT_EQ(lines(line.substr(1) + "\n").at(0).substr(0, line.size() - 1),
                old_lines.at(next).substr(0, line.size() - 1));
      if (line[0] == ' ') out.push_back(old_lines.at(next));
      ++next;
    }
  }
  for (; next < old_lines.size(); ++next) out.push_back(old_lines[next]);
  std::string text;
  for (const std::string& one : out) text += one;
  return text;
}

TEST(UnifiedDiff, IsEmptyForEqualTexts) {
  EXPECT_EQ(unified_diff("a", "x\ny\n", "x\ny\n"), "");
  EXPECT_EQ(unified_diff("a", "", ""), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(unified_diff("a.pqa", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nvijf\n6\n7\n8\n9\n"),
            "--- a.pqa\n+++ a.pqa\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+vijf\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, PutsDistantChangesInHunksOfTheirOwn) {
  EXPECT_EQ(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "2\n3\n4\n5\n6\n7\n8\n9\n10\n"),
            "--- a\n+++ a\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+10\n");
}

TEST(UnifiedDiff, SaysWhereTheLastLineHasNoEnd) {
  EXPECT_EQ(unified_diff("a", "1\n2", "1\n3"),
            "--- a\n+++ a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+3\n\\ No newline at end of file\n");
  EXPECT_EQ(unified_diff("a", "", "1\n"), "--- a\n+++ a\n@@ -0,0 +1 @@\n+1\n");
}

TEST(UnifiedDiff, LeadsFromOneTextToTheOther) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string before;
    std::string after;
    for (uint32_t i = random() % 30; i > 0; --i) {
      const std::string line = std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      const uint32_t what = random() % 6;
      if (what != 0) before += line;
      if (what != 1) after += line;
    }
    ASSERT_EQ(patched(before, unified_diff("a", before, after)), after) << before << "->\n" << after;
  }
}

TEST(UnifiedDiff, GivesUpOnTheShortestForTextsThatHaveNothingInCommon) {
  std::string before;
  std::string after;
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  EXPECT_EQ(patched(before, unified_diff("a", before, after)), after);
}

}  // namespace
}  // namespace vraagbaak::cli
