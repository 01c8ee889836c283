// The configurations of editors that no test starts: what they are read into knows their keys, and they name the same
// server, language and papers as those that are tried.
#include <gmock/gmock.h>

#include <toml++/toml.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/json.h"

namespace {

using ::testing::ElementsAre;
using vraagbaak::Json;

const std::filesystem::path kEditors = std::filesystem::path(VRAAGBAAK_SOURCE_DIR) / "server/docs/editors";

std::string contents(const std::string& file) {
  std::ifstream stream(kEditors / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

toml::table read_toml(const std::string& file) { return toml::parse(contents(file), file); }

std::vector<std::string> strings(const toml::node_view<toml::node>& list) {
  std::vector<std::string> found;
  if (const toml::array* all = list.as_array())
    for (const toml::node& one : *all) found.push_back(one.value_or(std::string()));
  return found;
}

std::vector<std::string> keys(const toml::table& table) {
  std::vector<std::string> found;
  for (const auto& [key, value] : table) found.emplace_back(key.str());
  return found;
}

TEST(EditorConfigurations, ConnectHelixWithTheServerAndTheGrammar) {
  toml::table helix = read_toml("helix/languages.toml");
  EXPECT_EQ(helix["language-server"]["vraagbaak"]["command"].value_or(std::string()), "vraagbaak");
  EXPECT_THAT(strings(helix["language-server"]["vraagbaak"]["args"]), ElementsAre("lsp"));
  // Helix refuses the whole file for a key that it does not know.
  auto language = helix["language"][0];
  ASSERT_TRUE(language.is_table());
  EXPECT_THAT(keys(*language.as_table()),
              ElementsAre("file-types", "language-servers", "name", "roots", "scope", "soft-wrap"));
  EXPECT_EQ(language["name"].value_or(std::string()), "pqa") << "also the language id, and the name of the grammar";
  EXPECT_EQ(language["scope"].value_or(std::string()), "source.pqa");
  EXPECT_THAT(strings(language["file-types"]), ElementsAre("pqa"));
  EXPECT_THAT(strings(language["language-servers"]), ElementsAre("vraagbaak"));
  EXPECT_EQ(helix["grammar"][0]["name"].value_or(std::string()), "pqa");
}

TEST(EditorConfigurations, ConnectSublimeTextWithTheServer) {
  const Json sublime = Json::parse(contents("sublime/LanguageServers.sublime-settings"), nullptr, false);
  ASSERT_TRUE(sublime.is_object());
  const Json& server = sublime["vraagbaak"];
  EXPECT_EQ(server["enabled"], true);
  EXPECT_EQ(server["command"], Json({"vraagbaak", "lsp"}));
  // LSP takes the second part of the scope for the language id.
  EXPECT_EQ(server["selector"], "text.pqa");
  EXPECT_THAT(contents("sublime/PQA.sublime-syntax"),
              ::testing::AllOf(::testing::StartsWith("%YAML 1.2\n---\n"), ::testing::HasSubstr("\nscope: text.pqa\n"),
                               ::testing::HasSubstr("\nfile_extensions: [pqa]\n")));
}

TEST(EditorConfigurations, ConnectZedWithTheServerAndTheGrammar) {
  toml::table extension = read_toml("zed/extension.toml");
  for (const char* required : {"id", "name", "version"})
    EXPECT_FALSE(extension[required].value_or(std::string()).empty()) << required;
  EXPECT_EQ(extension["schema_version"].value_or(0), 1);
  EXPECT_EQ(extension["grammars"]["pqa"]["path"].value_or(std::string()), "grammar");
  toml::table language = read_toml("zed/languages/pqa/config.toml");
  const std::string name = language["name"].value_or(std::string());
  EXPECT_EQ(name, "PQA") << "in small letters the language id";
  EXPECT_THAT(strings(extension["language_servers"]["vraagbaak"]["languages"]), ElementsAre(name));
  EXPECT_EQ(language["grammar"].value_or(std::string()), "pqa");
  EXPECT_THAT(strings(language["path_suffixes"]), ElementsAre("pqa"));
  EXPECT_EQ(language["soft_wrap"].value_or(std::string()), "editor_width");
  const std::string code = contents("zed/src/lib.rs");
  EXPECT_THAT(code, ::testing::HasSubstr(".which(\"vraagbaak\")"));
  EXPECT_THAT(code, ::testing::HasSubstr("args: vec![\"lsp\".into()]"));
}

}  // namespace
