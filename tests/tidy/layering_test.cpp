// Includes follow the direction of dependency of server/ARCHITECTURE.md, and each outside library stays in its place.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kSources = fs::path(VRAAGBAAK_SOURCE_DIR) / "server/src";

/// The height of each room in the table; a room may include itself and lower numbers. rpc stands alone above base.
const std::map<std::string, int> kRooms{{"base", 0},  {"text", 1},   {"syntax", 2},   {"model", 3},   {"facts", 4},
                                        {"index", 5}, {"checks", 6}, {"features", 7}, {"session", 8}, {"imports", 8},
                                        {"rpc", 9},   {"lsp", 10},   {"cli", 10}};

struct Include {
  std::string file;  ///< relative to server/src
  std::string room;  ///< empty for main.cpp
  std::string what;  ///< between quotes or angle brackets
};

std::vector<Include> includes() {
  std::vector<Include> out;
  for (const auto& entry : fs::recursive_directory_iterator(kSources)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp" && extension != ".in") continue;
    const fs::path relative = fs::relative(entry.path(), kSources);
    const std::string room = relative.has_parent_path() ? relative.begin()->string() : "";
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ")) continue;
      const size_t open = line.find_first_of("<\"");
      const size_t close = line.find_last_of(">\"");
      if (open == std::string::npos || close <= open) continue;
      out.push_back({relative.generic_string(), room, line.substr(open + 1, close - open - 1)});
    }
  }
  return out;
}

bool allowed(const std::string& from, const std::string& to) {
  if (from.empty() || from == to) return true;
  if (from == "rpc") return to == "base";
  if (to == "rpc") return from == "lsp";
  if (from == "cli" && to == "lsp") return false;
  if (from == "lsp" && to == "cli") return false;
  return kRooms.at(to) < kRooms.at(from);
}

TEST(Layering, SeesTheSources) { EXPECT_GT(includes().size(), 50u); }

TEST(Layering, KnowsEveryRoom) {
  for (const auto& entry : fs::directory_iterator(kSources)) {
    if (entry.is_directory()) {
      EXPECT_TRUE(kRooms.contains(entry.path().filename().string())) << entry.path();
    }
  }
}

TEST(Layering, IncludesOnlyRoomsAbove) {
  for (const Include& include : includes()) {
    const std::string to = include.what.substr(0, include.what.find('/'));
    if (kRooms.contains(to)) {
      EXPECT_TRUE(allowed(include.room, to)) << include.file << " includes " << include.what;
    }
  }
}

TEST(Layering, KeepsJsonAtTheEdge) {
  for (const Include& include : includes()) {
    if (!include.what.starts_with("nlohmann/")) continue;
    EXPECT_THAT(include.room, testing::AnyOf("rpc", "lsp", "cli")) << include.file << " includes " << include.what;
  }
}

TEST(Layering, KeepsUnicodeTablesInOnePlace) {
  for (const Include& include : includes()) {
    if (include.what == "utf8proc.h") {
      EXPECT_EQ(include.file, "text/unicode.cpp");
    }
  }
}

TEST(Layering, KeepsTheDatabaseInOneRoom) {
  for (const Include& include : includes()) {
    if (include.what == "sqlite3.h") {
      EXPECT_EQ(include.room, "index") << include.file;
    }
  }
}

TEST(Layering, KeepsTheStemmerInOnePlace) {
  for (const Include& include : includes()) {
    if (include.what == "libstemmer.h") {
      EXPECT_EQ(include.file, "facts/stem.cpp");
    }
  }
}

TEST(Layering, KeepsTheTomlParserInOnePlace) {
  for (const Include& include : includes()) {
    if (include.what.starts_with("toml")) {
      EXPECT_EQ(include.file, "index/fact_sheet.cpp");
    }
  }
}

TEST(Layering, KeepsChildProcessesInOnePlace) {
  for (const Include& include : includes()) {
    if (include.what.starts_with("boost/process")) {
      EXPECT_EQ(include.file, "imports/program.cpp");
    }
  }
}

TEST(Layering, KeepsTreeSitterInOnePlace) {
  for (const Include& include : includes()) {
    if (include.what.starts_with("tree_sitter/") || include.what.find("tree-sitter") != std::string::npos) {
      EXPECT_EQ(include.room, "syntax") << include.file << " includes " << include.what;
    }
  }
}

TEST(Layering, ShowsNoTreeToFeatures) {
  for (const Include& include : includes()) {
    if (include.what.starts_with("syntax/")) {
      EXPECT_THAT(include.room, testing::Not(testing::AnyOf("checks", "features", "rpc")))
          << include.file << " includes " << include.what;
    }
  }
}

TEST(Layering, KeepsThreadsOutOfPureRooms) {
  const std::set<std::string> kPure{"text", "syntax", "model", "checks", "features"};
  const std::set<std::string> kForbidden{"thread", "mutex", "condition_variable", "chrono", "fstream", "iostream"};
  for (const Include& include : includes())
    EXPECT_FALSE(kPure.contains(include.room) && kForbidden.contains(include.what))
        << include.file << " includes " << include.what;
}

}  // namespace
