// Habits that nobody should have to look for in a review: blanks, tabs, ends of files, unfinished notes, paths of
// one machine. Generated files and texts whose bytes are the point (fixtures, samples) are left alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;
using ::testing::Not;

struct File {
  std::string name;  // from the top of the repository
  std::string text;
};

bool is_left_out(const fs::path& path) {
  static const std::set<std::string> kFolders = {".git", "node_modules", "dist", "artefacts", "out"};
  const std::string name = path.filename().string();
  return kFolders.contains(name) || name.starts_with("build") || path == "client-vscode/server" ||
         path == "grammar/src/parser.c" || path == "grammar/src/grammar.json" ||
         path == "grammar/src/node-types.json" || path == "grammar/src/tree_sitter" ||
         path == "client-vscode/package-lock.json";
}

bool is_text_of_ours(const fs::path& path) {
  static const std::set<std::string> kEndings = {".cpp", ".h",     ".c",  ".js",  ".mjs",  ".ts",   ".lua", ".el",
                                                 ".sh",  ".cmake", ".md", ".scm", ".json", ".yaml", ".yml"};
  static const std::set<std::string> kNames = {"CMakeLists.txt", "Makefile",     "LICENSE",       "run",
                                               ".clang-format",  ".clang-tidy",  ".editorconfig", ".gitattributes",
                                               ".gitignore",     ".vscodeignore"};
  return kEndings.contains(path.extension().string()) || kNames.contains(path.filename().string());
}

/// Our own source and documentation, read once.
const std::vector<File>& files() {
  static const std::vector<File> kFiles = [] {
    std::vector<File> found;
    const fs::path top = VRAAGBAAK_SOURCE_DIR;
    for (auto entry = fs::recursive_directory_iterator(top); entry != fs::recursive_directory_iterator(); ++entry) {
      const fs::path name = entry->path().lexically_relative(top);
      if (is_left_out(name)) {
        if (entry->is_directory()) entry.disable_recursion_pending();
        continue;
      }
      if (!entry->is_regular_file() || !is_text_of_ours(name)) continue;
      std::ifstream stream(entry->path(), std::ios::binary);
      found.push_back({name.string(), {std::istreambuf_iterator<char>(stream), {}}});
    }
    return found;
  }();
  return kFiles;
}

/// "FILE:LINE" of every line for which `matches(file, line)` holds.
template <class Predicate>
std::vector<std::string> lines_where(Predicate&& matches) {
  std::vector<std::string> places;
  for (const File& file : files()) {
    size_t number = 1;
    for (size_t start = 0; start < file.text.size(); ++number) {
      const size_t end = std::min(file.text.find('\n', start), file.text.size());
      if (matches(file, std::string_view(file.text).substr(start, end - start)))
        places.push_back(file.name + ":" + std::to_string(number));
      start = end + 1;
    }
  }
  return places;
}

bool ends_with_any(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

TEST(Repository, IsFound) { EXPECT_THAT(files(), Not(IsEmpty())); }

TEST(Repository, HasNoBlanksAtLineEnds) {
  EXPECT_THAT(lines_where([](const File& file, std::string_view line) {
                return !file.name.starts_with("grammar/test/") && !line.empty() &&
                       (line.back() == ' ' || line.back() == '\t' || line.back() == '\r');
              }),
              IsEmpty());
}

TEST(Repository, HasNoTabsInSources) {
  EXPECT_THAT(lines_where([](const File& file, std::string_view line) {
                return ends_with_any(file.name,
                                     {".cpp", ".h", ".c", ".js", ".mjs", ".ts", ".cmake", "CMakeLists.txt"}) &&
                       line.find('\t') != line.npos;
              }),
              IsEmpty());
}

TEST(Repository, EndsFilesWithOneLineBreak) {
  std::vector<std::string> places;
  for (const File& file : files()) {
    if (file.text.empty()) continue;
    if (!file.text.ends_with('\n') || file.text.ends_with("\n\n")) places.push_back(file.name);
  }
  EXPECT_THAT(places, IsEmpty());
}

TEST(Repository, LeavesNoUnexplainedNotes) {
  // A note of something wrong says what, and is pinned by a test; things to do belong in the issue tracker.
  const std::string to_do = std::string("TO") + "DO";
  const std::string to_fix = std::string("FIX") + "ME";
  EXPECT_THAT(lines_where([&](const File&, std::string_view line) {
                const size_t fix = line.find(to_fix);
                return line.find(to_do) != line.npos || (fix != line.npos && line.substr(fix).size() < 20);
              }),
              IsEmpty());
}

TEST(Repository, NamesNoPathsOfOneMachine) {
  const std::string workplace = std::string("/wor") + "k/";
  const std::string home = std::string("/roo") + "t/";
  EXPECT_THAT(lines_where([&](const File&, std::string_view line) {
                return line.find(workplace) != line.npos || line.find(home) != line.npos;
              }),
              IsEmpty());
}

TEST(Repository, SaysAtTheTopOfAFileWhatItIsFor) {
  // A source file with a header of the same name is explained there, a test by the unit it is named after.
  std::set<std::string> names;
  for (const File& file : files()) names.insert(file.name);
  std::vector<std::string> places;
  for (const File& file : files()) {
    if (!file.name.starts_with("server/") && !file.name.starts_with("tests/support/")) continue;
    const bool source = file.name.ends_with(".cpp");
    if (!source && !file.name.ends_with(".h")) continue;
    if (source && names.contains(file.name.substr(0, file.name.size() - 4) + ".h")) continue;
    if (!file.text.starts_with("//")) places.push_back(file.name);
  }
  EXPECT_THAT(places, IsEmpty());
}

TEST(Repository, GuardsHeadersOnce) {
  std::vector<std::string> places;
  for (const File& file : files())
    if (file.name.ends_with(".h") && file.name.starts_with("server/") &&
        file.text.find("#pragma once\n") == std::string::npos)
      places.push_back(file.name);
  EXPECT_THAT(places, IsEmpty());
}

}  // namespace
