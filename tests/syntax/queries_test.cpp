// The queries that editors use: they compile against the grammar, and they colour what they should.
#include <gtest/gtest.h>
#include <tree_sitter/api.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

extern "C" const TSLanguage* tree_sitter_pqa(void);

namespace {

const std::filesystem::path kGrammar = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "grammar";

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Expectation {
  uint32_t start = 0;  // bytes in the text without its caret lines
  uint32_t end = 0;
  std::string capture;
  int line = 0;
};

struct Annotated {
  std::string text;
  std::vector<Expectation> expectations;
};

/// Takes the lines of carets out of a file; a column counts characters of the line above.
Annotated read_annotated(const std::filesystem::path& path) {
  Annotated result;
  std::istringstream lines(contents(path));
  std::string line;
  size_t line_start = 0;
  int number = 0;
  while (std::getline(lines, line)) {
    ++number;
    const size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos || line[first] != '^') {
      line_start = result.text.size();
      result.text += line + "\n";
      continue;
    }
    const size_t last = line.find_first_not_of('^', first);
    auto byte_of = [&](size_t column) {
      size_t offset = line_start;
      for (size_t i = 0; i < column; ++i) {
        ++offset;
        while (offset < result.text.size() && (result.text[offset] & 0xC0) == 0x80) ++offset;
      }
      return static_cast<uint32_t>(offset);
    };
    result.expectations.push_back(
        {byte_of(first), byte_of(last), line.substr(line.find_first_not_of(' ', last)), number});
  }
  return result;
}

TEST(Queries, CompileAgainstTheGrammar) {
  for (const auto& entry : std::filesystem::directory_iterator(kGrammar / "queries")) {
    const std::string source = contents(entry.path());
    uint32_t offset = 0;
    TSQueryError error = TSQueryErrorNone;
    TSQuery* query =
        ts_query_new(tree_sitter_pqa(), source.data(), static_cast<uint32_t>(source.size()), &offset, &error);
    EXPECT_EQ(error, TSQueryErrorNone) << entry.path() << ": " << source.substr(offset, 40);
    if (query) ts_query_delete(query);
  }
}

bool is_in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_'; }

/// A query without its comments and the names of its captures, and those names.
struct Named {
  std::string patterns;
  std::set<std::string> names;
};
Named without_names(const std::string& query) {
  Named result;
  std::istringstream lines(query);
  for (std::string line; std::getline(lines, line);) {
    line.resize(std::min(line.find(';'), line.size()));
    for (size_t i = 0; i < line.size();) {
      result.patterns += line[i];
      if (line[i++] != '@') continue;
      const size_t start = i;
      while (i < line.size() && is_in_name(line[i])) ++i;
      result.names.insert(line.substr(start, i - start));
    }
    if (!line.empty()) result.patterns += '\n';
  }
  return result;
}

/// The query of an editor whose themes colour other names than the usual ones.
struct EditorQuery {
  const char* file;             ///< in server/docs/editors
  std::set<std::string> names;  ///< of those that its themes colour, what is used here
};

TEST(HighlightsQuery, IsTheSameForEditorsWithNamesOfTheirOwn) {
  const Named ours = without_names(contents(kGrammar / "queries/highlights.scm"));
  for (const EditorQuery& editor : {
           // Helix: the book's page on themes, 25.07.
           EditorQuery{"helix/queries/highlights.scm",
                       {"attribute", "comment", "constant", "constant.numeric", "constant.other.placeholder",
                        "function", "keyword", "markup.heading", "markup.link.text", "markup.link.url",
                        "punctuation.special", "string", "type"}},
           // Zed: docs/src/extensions/languages.md.
           EditorQuery{"zed/languages/pqa/highlights.scm",
                       {"attribute", "comment", "constant", "emphasis.strong", "function", "keyword", "link_text",
                        "link_uri", "number", "punctuation.special", "string", "title", "type"}},
       }) {
    const Named theirs =
        without_names(contents(std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server/docs/editors" / editor.file));
    EXPECT_EQ(theirs.patterns, ours.patterns) << editor.file << " has not the patterns of the grammar's own query";
    EXPECT_EQ(theirs.names, editor.names) << editor.file;
  }
}

TEST(HighlightsQuery, ColoursWhatTheCaretsName) {
  const std::string source = contents(kGrammar / "queries/highlights.scm");
  uint32_t offset = 0;
  TSQueryError error = TSQueryErrorNone;
  TSQuery* query =
      ts_query_new(tree_sitter_pqa(), source.data(), static_cast<uint32_t>(source.size()), &offset, &error);
  ASSERT_NE(query, nullptr);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kGrammar / "test/highlight")) {
    if (entry.path().extension() != ".pqa") continue;
    ++files;
    const Annotated annotated = read_annotated(entry.path());
    TSParser* parser = ts_parser_new();
    ASSERT_TRUE(ts_parser_set_language(parser, tree_sitter_pqa()));
    TSTree* tree =
        ts_parser_parse_string(parser, nullptr, annotated.text.data(), static_cast<uint32_t>(annotated.text.size()));
    std::map<std::pair<uint32_t, uint32_t>, std::string> captures;
    TSQueryCursor* cursor = ts_query_cursor_new();
    ts_query_cursor_exec(cursor, query, ts_tree_root_node(tree));
    TSQueryMatch match;
    uint32_t index = 0;
    while (ts_query_cursor_next_capture(cursor, &match, &index)) {
      const TSQueryCapture& capture = match.captures[index];
      uint32_t length = 0;
      const char* name = ts_query_capture_name_for_id(query, capture.index, &length);
      captures[{ts_node_start_byte(capture.node), ts_node_end_byte(capture.node)}] = std::string(name, length);
    }
    ts_query_cursor_delete(cursor);
    for (const Expectation& expected : annotated.expectations) {
      const auto found = captures.find({expected.start, expected.end});
      const std::string text = annotated.text.substr(expected.start, expected.end - expected.start);
      ASSERT_NE(found, captures.end()) << entry.path() << ":" << expected.line << ": no capture of \"" << text << '"';
      EXPECT_EQ(found->second, expected.capture) << entry.path() << ":" << expected.line << ": \"" << text << '"';
    }
    ts_tree_delete(tree);
    ts_parser_delete(parser);
  }
  ts_query_delete(query);
  EXPECT_GT(files, 0);
}

}  // namespace
