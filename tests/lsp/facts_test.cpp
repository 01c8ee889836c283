// What is shown and offered for figures, dates and names, as a client sees it.
#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr const char* kEarlier =
    "2023Z01234\n"
    "Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring van schepen (ingezonden 1 februari "
    "2023).\n"
    "Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).\n\n"
    "Vraag 1\nHoeveel boten zijn gezien?\n\n"
    "Antwoord 1\nIn totaal werden in 2022 539 schepen gekeurd in Delfzijl.\n";

const Json kClient = {{"textDocument",
                       {{"hover", {{"contentFormat", {"markdown", "plaintext"}}}},
                        {"completion", {{"completionItem", {{"documentationFormat", {"markdown"}}}}}},
                        {"codeAction",
                         {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"refactor"}}}}}},
                          {"dataSupport", true},
                          {"resolveSupport", {{"properties", {"edit"}}}}}}}}};

class FactsOfAClient : public ::testing::Test {
 protected:
  explicit FactsOfAClient() { folder_.write("eerder.txt", kEarlier); }

  void start(const Json& capabilities, const std::string& answer, Json options = Json::object()) {
    client_.request("initialize", {{"processId", nullptr},
                                   {"capabilities", capabilities},
                                   {"initializationOptions", options},
                                   {"workspaceFolders", {{{"uri", index::uri_of(folder_.path())}, {"name", "map"}}}}});
    client_.notify("initialized", Json::object());
    client_.server.idle();
    client_.open(
        "2024Z09999\nVragen van het lid Visser (CDA) aan de Minister van Financiën over boten (ingezonden 9 mei "
        "2024).\n\nVraag 1\nKlopt het?\n\nAntwoord 1\n" +
        answer + "\n");
  }
  static constexpr uint32_t kLine = 7;  ///< of the answer

  TemporaryFolder folder_;
  TestClient client_;
};

TEST_F(FactsOfAClient, AreFoundAsWorkspaceSymbols) {
  start(Json::object(), "Ja.");
  const Json symbols = client_.request("workspace/symbol", {{"query", "gekeurde schepen"}});
  ASSERT_THAT(symbols, SizeIs(1));
  constexpr int kNumber = 16;
  EXPECT_EQ(symbols[0]["kind"], kNumber);
  EXPECT_THAT(symbols[0]["name"].get<std::string>(), HasSubstr("539 schepen · In totaal"));
  EXPECT_EQ(symbols[0]["location"]["range"]["start"], (Json{{"line", 8}, {"character", 25}}));
}

TEST_F(FactsOfAClient, AreProposedWhileASentenceIsWritten) {
  start(kClient, "Het aantal gekeurde schepen in Delfzijl bedraagt ");
  const Json list = client_.request("textDocument/completion", at(kLine, 49));
  ASSERT_THAT(list["items"], SizeIs(2));
  constexpr int kValue = 12;
  EXPECT_EQ(list["items"][0]["label"], "539 schepen");
  EXPECT_EQ(list["items"][0]["kind"], kValue);
  EXPECT_EQ(list["items"][0]["documentation"]["kind"], "markdown");
  EXPECT_EQ(list["items"][1]["textEdit"]["newText"], "539 schepen (2023Z01234)");
  EXPECT_EQ(list["isIncomplete"], true);
}

TEST_F(FactsOfAClient, CanBeTakenOverFromAnotherText) {
  start(kClient, "In 2022 zijn in Delfzijl 593 schepen gekeurd.");
  Json params = document();
  params["range"] = range(kLine, 26, 26);
  params["context"] = {{"diagnostics", Json::array()}, {"only", {"refactor.rewrite"}}};
  const Json actions = client_.request("textDocument/codeAction", params);
  const auto named = [&](const std::string& start) {
    for (const Json& action : actions)
      if (action["title"].get<std::string>().starts_with(start)) return action;
    return Json();
  };
  const Json listed = named("Waarde overnemen uit ");
  ASSERT_TRUE(listed.is_object()) << actions.dump();
  EXPECT_FALSE(listed.contains("edit"));
  const Json edits = client_.request("codeAction/resolve", listed)["edit"]["changes"][TestClient::kUri];
  EXPECT_EQ(edits, Json::array({{{"range", range(kLine, 25, 36)}, {"newText", "539 schepen"}}}));
  EXPECT_FALSE(named("Bron invoegen").is_object()) << "a paper that says otherwise is no source";
}

TEST_F(FactsOfAClient, AreHintedAtOnlyWhenAskedFor) {
  const std::string answer = "Op 17 juni jl. waren 45 van de 258 schepen gekeurd.";
  Json params = document();
  params["range"] = {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", kLine + 1}, {"character", 0}}}};
  start(Json::object(), answer);
  EXPECT_THAT(client_.request("textDocument/inlayHint", params), SizeIs(0));
  client_.notify("workspace/didChangeConfiguration",
                 {{"settings", {{"vraagbaak", {{"inlayHints", {{"dates", true}, {"shares", true}}}}}}}});
  const Json hints = client_.request("textDocument/inlayHint", params);
  ASSERT_THAT(hints, SizeIs(2));
  EXPECT_EQ(hints[0]["label"], "17 juni 2023");
  EXPECT_EQ(hints[0]["position"], (Json{{"line", kLine}, {"character", 14}}));
  EXPECT_EQ(hints[1]["label"], "17,4%");
}

TEST_F(FactsOfAClient, AreShownWithoutMarkupToAClientThatKnowsNone) {
  const std::string answer = "Er zijn 12 van de 40 schepen (25%) gekeurd.";
  start(Json::object(), answer);
  const Json plain = client_.request("textDocument/hover", at(kLine, 9))["contents"];
  EXPECT_EQ(plain["kind"], "plaintext");
  EXPECT_THAT(plain["value"].get<std::string>(), HasSubstr("30% van 40 schepen; de tekst noemt 25%"));
  EXPECT_THAT(plain["value"].get<std::string>(), Not(HasSubstr("**")));
}

}  // namespace
}  // namespace vraagbaak::lsp
