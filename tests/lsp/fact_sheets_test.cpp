// Curated fact sheets as a client meets them: what they say of a figure, and what is wrong with them.
#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr std::string_view kSheet =
    "[[feit]]\nnaam = \"Gekeurde schepen in Delfzijl\"\nwaarde = \"593 schepen\"\nperiode = \"2022\"\n";
constexpr std::string_view kWrong = "# é\n[[feit]]\nnaam = \"Schepen\"\nwaarde = \"é onbekend\"\n";

class FactSheets : public ::testing::Test {
 protected:
  void start(const Json& options = nullptr) {
    client_.request("initialize", {{"processId", nullptr},
                                   {"capabilities", Json::object()},
                                   {"initializationOptions", options},
                                   {"workspaceFolders", {{{"uri", index::uri_of(folder_.path())}, {"name", "map"}}}}});
    client_.notify("initialized", Json::object());
    client_.server.idle();
  }
  void changed_on_disk() {
    client_.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
    client_.server.idle();
  }
  std::string sheet() const { return index::uri_of(folder_.file("cijfers.feiten.toml")); }
  /// What the client shows for the sheet now; null when it was never told of it.
  Json shown() {
    Json last;
    for (const Json& published : client_.received("textDocument/publishDiagnostics"))
      if (published["uri"] == sheet()) last = published["diagnostics"];
    return last;
  }

  TemporaryFolder folder_;
  TestClient client_;
};

TEST_F(FactSheets, AreTheSourceOfAFigure) {
  folder_.write("cijfers.feiten.toml", kSheet);
  start();
  const std::string paper = index::uri_of(folder_.file("nieuw.pqa"));
  client_.open("Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n", 1, paper);
  const Json here = {{"textDocument", {{"uri", paper}}}, {"position", position(4, 26)}};
  const Json definition = client_.request("textDocument/definition", here);
  ASSERT_THAT(definition, SizeIs(1));
  EXPECT_EQ(definition[0]["uri"], sheet());
  EXPECT_EQ(definition[0]["range"]["start"]["line"], 2);
  const std::string hover = client_.request("textDocument/hover", here)["contents"].dump();
  EXPECT_THAT(hover, HasSubstr("vastgesteld"));
  Json references = here;
  references["context"] = {{"includeDeclaration", true}};
  EXPECT_THAT(client_.request("textDocument/references", references), SizeIs(2));
}

TEST_F(FactSheets, TellTheirAuthorWhatIsWrong) {
  folder_.write("cijfers.feiten.toml", kWrong);
  start();
  const Json problems = shown();
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0]["range"]["start"], Json({{"line", 3}, {"character", 9}}));
  EXPECT_EQ(problems[0]["range"]["end"], Json({{"line", 3}, {"character", 21}}));
  EXPECT_EQ(problems[0]["severity"], 2);
  EXPECT_EQ(problems[0]["code"], "fact-sheet");
  EXPECT_THAT(problems[0]["message"].get<std::string>(), HasSubstr("“é onbekend”"));
  folder_.write("cijfers.feiten.toml", kSheet);
  changed_on_disk();
  EXPECT_THAT(shown(), IsEmpty());
  EXPECT_FALSE(shown().is_null()) << "what was told is taken back";
}

TEST_F(FactSheets, AreSilentWhenNothingIsWrong) {
  folder_.write("cijfers.feiten.toml", kSheet);
  start();
  EXPECT_TRUE(shown().is_null());
}

TEST_F(FactSheets, SpeakTheLanguageOfTheClient) {
  folder_.write("cijfers.feiten.toml", "[[feit]\n");
  start({{"locale", "en"}});
  ASSERT_THAT(shown(), SizeIs(1));
  EXPECT_EQ(shown()[0]["severity"], 1);
  EXPECT_THAT(shown()[0]["message"].get<std::string>(), HasSubstr("no valid TOML"));
}

TEST_F(FactSheets, AreNoPapersWhenAnEditorOpensThem) {
  folder_.write("cijfers.feiten.toml", kWrong);
  start();
  client_.open(std::string(kWrong) + "Vraag 2\nEn nu?\n", 1, sheet());
  client_.server.idle();
  ASSERT_THAT(shown(), SizeIs(1)) << "what is typed counts, and is no paper with findings";
  EXPECT_EQ(shown()[0]["severity"], 1);
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", sheet()}}}});
  client_.server.idle();
  ASSERT_THAT(shown(), SizeIs(1));
  EXPECT_EQ(shown()[0]["severity"], 2) << "that of the file again";
}

}  // namespace
}  // namespace vraagbaak::lsp
