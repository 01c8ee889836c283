// Completion, inlay hints, code lenses and the call hierarchy as a client sees them.
#include <gmock/gmock.h>

#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kDraftingPaper =
    "Vraag 1\nKent u de brug bij Één?\n\nAntwoord 1\nJa, één.\n\n"
    "Vraag 2\nWaarom?\n\nAntwoord 2\nZie één antwoord op vraag 1.\n";

Json whole_lines(int from, int to) {
  return {{"start", {{"line", from}, {"character", 0}}}, {"end", {{"line", to}, {"character", 0}}}};
}

TEST(Completion, ReplacesInTheClientsUnits) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nKlopt het?\n\nVraag 2\nEcht?\n\nAntwoord 2\nÉén ding: zie vraag 1");
  const Json list = client.request("textDocument/completion", at(7, 21));
  ASSERT_THAT(list["items"], SizeIs(1));
  const Json& item = list["items"][0];
  EXPECT_EQ(item["label"], "1");
  EXPECT_EQ(item["textEdit"]["range"]["start"], (Json{{"line", 7}, {"character", 20}}));
  EXPECT_EQ(item["textEdit"]["range"]["end"], (Json{{"line", 7}, {"character", 21}}));
  EXPECT_EQ(item["documentation"]["kind"], "plaintext");
}

TEST(Completion, DocumentsInMarkdownWhenTheClientPrefersIt) {
  TestClient client;
  client.start(
      {{"textDocument",
        {{"completion",
          {{"completionItem", {{"documentationFormat", {"markdown", "plaintext"}}, {"snippetSupport", true}}}}}}}});
  client.open("Vraag 1\nKlopt *het*?\n\nVraag 2\nEcht?\n\nAntwoord 2\nZie vraag ");
  const Json list = client.request("textDocument/completion", at(7, 10));
  ASSERT_THAT(list["items"], SizeIs(1));
  EXPECT_EQ(list["items"][0]["documentation"]["kind"], "markdown");
  EXPECT_THAT(list["items"][0]["documentation"]["value"].get<std::string>(), testing::HasSubstr("Klopt \\*het\\*?"));
}

TEST(Completion, ShowsWhatEachQuestionAsksWhereTheClientCan) {
  const std::string text = "Vraag 1\nKlopt het?\n\nVraag 2\nEcht?\n\nAntwoord 2\nZie vraag ";
  TestClient plain;
  plain.start();
  plain.open(text);
  EXPECT_EQ(plain.request("textDocument/completion", at(7, 10))["items"][0]["detail"], "Klopt het?");

  TestClient client;
  client.start({{"textDocument", {{"completion", {{"completionItem", {{"labelDetailsSupport", true}}}}}}}});
  client.open(text);
  const Json item = client.request("textDocument/completion", at(7, 10))["items"][0];
  EXPECT_EQ(item["labelDetails"]["detail"], "  Klopt het?");
  EXPECT_FALSE(item.contains("detail"));
}

TEST(InlayHints, StandInTheClientsUnits) {
  TestClient client;
  client.start();
  client.open(kDraftingPaper);
  Json params = document();
  params["range"] = whole_lines(0, 12);
  const Json hints = client.request("textDocument/inlayHint", params);
  ASSERT_THAT(hints, SizeIs(1));
  EXPECT_EQ(hints[0]["position"], (Json{{"line", 10}, {"character", 27}}));
  EXPECT_EQ(hints[0]["label"], "“Kent u de brug bij Één?”");
}

TEST(InlayHints, FollowTheSettings) {
  TestClient client;
  client.start(Json::object(), {{"initializationOptions", {{"inlayHints", {{"questions", false}}}}}});
  client.open(kDraftingPaper);
  Json params = document();
  params["range"] = whole_lines(0, 12);
  EXPECT_THAT(client.request("textDocument/inlayHint", params), IsEmpty());
}

TEST(CodeLenses, AreClickableForAClientThatKnowsTheCommand) {
  TestClient client;
  client.start({{"experimental", {{"commands", {"vraagbaak.showReferences"}}}}});
  client.open(kDraftingPaper);
  const Json lenses = client.request("textDocument/codeLens", document());
  ASSERT_THAT(lenses, SizeIs(3));
  EXPECT_EQ(lenses[1]["command"]["title"], "1 verwijzing");
  EXPECT_EQ(lenses[1]["command"]["command"], "vraagbaak.showReferences");
  const Json& arguments = lenses[1]["command"]["arguments"];
  ASSERT_THAT(arguments, SizeIs(3));
  EXPECT_EQ(arguments[1], (Json{{"line", 0}, {"character", 0}}));
  EXPECT_EQ(arguments[2][0]["range"]["start"], (Json{{"line", 10}, {"character", 26}}));
}

TEST(CodeLenses, AreTextForAnyOtherClient) {
  TestClient client;
  client.start();
  client.open(kDraftingPaper);
  for (const Json& lens : client.request("textDocument/codeLens", document())) {
    EXPECT_EQ(lens["command"]["command"], "");
    EXPECT_FALSE(lens["command"].contains("arguments"));
  }
}

TEST(CodeLenses, CanBeSwitchedOff) {
  TestClient client;
  client.start(Json::object(), {{"initializationOptions", {{"codeLens", false}}}});
  client.open(kDraftingPaper);
  EXPECT_THAT(client.request("textDocument/codeLens", document()), IsEmpty());
}

TEST(CallHierarchy, GoesFromAnItemToWhoRefersToIt) {
  TestClient client;
  client.start();
  client.open(kDraftingPaper);
  const Json items = client.request("textDocument/prepareCallHierarchy", at(0, 2));
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0]["name"], "Vraag 1");
  const Json calls = client.request("callHierarchy/incomingCalls", {{"item", items[0]}});
  ASSERT_THAT(calls, SizeIs(1));
  EXPECT_EQ(calls[0]["from"]["name"], "Vraag 2");
  EXPECT_EQ(calls[0]["fromRanges"][0]["start"], (Json{{"line", 10}, {"character", 26}}));
  const Json onwards = client.request("callHierarchy/outgoingCalls", {{"item", calls[0]["from"]}});
  ASSERT_THAT(onwards, SizeIs(1));
  EXPECT_EQ(onwards[0]["to"]["name"], "Vraag 1");
}

TEST(CallHierarchy, IsNullForAQuestionThatIsGone) {
  TestClient client;
  client.start();
  client.open(kDraftingPaper);
  Json item = client.request("textDocument/prepareCallHierarchy", at(0, 2))[0];
  item["data"]["number"] = 9;
  EXPECT_TRUE(client.request("callHierarchy/incomingCalls", {{"item", item}}).is_null());
}

TEST(WorkspaceSymbols, AreNoneForNoWords) {
  TestClient client;
  client.start();
  EXPECT_THAT(client.request("workspace/symbol", {{"query", ""}}), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::lsp
