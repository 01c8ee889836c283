// What an editor hears of texts in the folder that are not open.
#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr std::string_view kAnswered =
    "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
    "februari "
    "2022).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\n"
    "Vraag 1\nHoeveel boten varen er?\n\nAntwoord 1\nEr varen twaalf boten.\n";
/// Refers to a question that the other has not, and leaves its own second question without an answer.
constexpr std::string_view kCiting =
    "Vraag 1\nKlopt het?\n\nAntwoord 1\nZie het antwoord op vraag 7 van de vragen van het lid Bakker (2022Z01234).\n\n"
    "Vraag 2\nWaarom niet?\n\nAntwoord 3\nDaarom niet.\n";

class WorkspaceDiagnostics : public ::testing::Test {
 protected:
  WorkspaceDiagnostics() {
    folder_.write("beantwoord.txt", kAnswered);
    folder_.write("citeert.txt", kCiting);
    folder_.write("los.txt", "Vraag 1\nWaarom?\n\nVraag 3\nDaarom?\n\nAntwoord 3\nJa.\n");
  }

  void start(const Json& options = nullptr) {
    client_.request("initialize", {{"processId", nullptr},
                                   {"capabilities", Json::object()},
                                   {"initializationOptions", options},
                                   {"workspaceFolders", {{{"uri", index::uri_of(folder_.path())}, {"name", "map"}}}}});
    client_.notify("initialized", Json::object());
    client_.server.idle();
  }
  std::string uri(std::string_view name) const { return index::uri_of(folder_.file(name)); }
  Json pull(const Json& previous = Json::array()) {
    return client_.request("workspace/diagnostic", {{"previousResultIds", previous}})["items"];
  }
  static std::vector<std::string> codes(const Json& items) {
    std::vector<std::string> codes;
    for (const Json& item : items) codes.push_back(item["code"]);
    return codes;
  }

  TemporaryFolder folder_;
  TestClient client_;
};

TEST_F(WorkspaceDiagnostics, TellOfClosedTextsWhatDoesNotAgreeBetweenThem) {
  start();
  const Json items = pull();
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0]["uri"], uri("citeert.txt"));
  EXPECT_EQ(items[0]["version"], nullptr);
  EXPECT_THAT(codes(items[0]["items"]), ElementsAre("cited-question-missing"));
}

TEST_F(WorkspaceDiagnostics, TellOfClosedTextsEverythingWhenAsked) {
  start({{"diagnostics", {{"closedFiles", "all"}}}});
  const Json items = pull();
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_THAT(codes(items[0]["items"]), Contains("cited-question-missing"));
  EXPECT_THAT(codes(items[0]["items"]), Contains("answer-missing"));
  EXPECT_EQ(items[1]["uri"], uri("los.txt"));
}

TEST_F(WorkspaceDiagnostics, TellNothingOfClosedTextsWhenSwitchedOff) {
  start({{"diagnostics", {{"closedFiles", "off"}}}});
  EXPECT_THAT(pull(), IsEmpty());
}

TEST_F(WorkspaceDiagnostics, RepeatNothingTheClientHas) {
  start();
  const Json first = pull();
  ASSERT_THAT(first, SizeIs(1));
  const Json again = pull(Json::array({{{"uri", first[0]["uri"]}, {"value", first[0]["resultId"]}}}));
  ASSERT_THAT(again, SizeIs(1));
  EXPECT_EQ(again[0]["kind"], "unchanged");
  EXPECT_EQ(again[0]["resultId"], first[0]["resultId"]);
}

TEST_F(WorkspaceDiagnostics, AreTakenBackOnceTheFileIsMended) {
  start();
  const Json first = pull();
  ASSERT_THAT(first, SizeIs(1));
  folder_.write("citeert.txt", "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n");
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", uri("citeert.txt")}, {"type", 2}}}}});
  client_.server.idle();
  const Json after = pull(Json::array({{{"uri", first[0]["uri"]}, {"value", first[0]["resultId"]}}}));
  ASSERT_THAT(after, SizeIs(1));
  EXPECT_EQ(after[0]["kind"], "full");
  EXPECT_THAT(after[0]["items"], IsEmpty());
}

TEST_F(WorkspaceDiagnostics, LookAtTheOpenTextInsteadOfTheFile) {
  start();
  client_.notify("textDocument/didOpen", {{"textDocument",
                                           {{"uri", uri("citeert.txt")},
                                            {"languageId", "pqa"},
                                            {"version", 4},
                                            {"text", "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n"}}}});
  const Json items = pull();
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0]["version"], 4);
  EXPECT_THAT(items[0]["items"], IsEmpty());
}

TEST_F(WorkspaceDiagnostics, SeeAPaperThatIsOnlyOpen) {
  folder_.remove("beantwoord.txt");
  start();
  EXPECT_THAT(pull(), IsEmpty());
  client_.notify(
      "textDocument/didOpen",
      {{"textDocument",
        {{"uri", "untitled:nieuw"}, {"languageId", "pqa"}, {"version", 1}, {"text", std::string(kAnswered)}}}});
  const Json items = pull();
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(items[1]["uri"], uri("citeert.txt"));
  EXPECT_THAT(codes(items[1]["items"]), ElementsAre("cited-question-missing"));
}

}  // namespace
}  // namespace vraagbaak::lsp
