// What the server leaves out, or says otherwise, for clients that can less than most.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "index/uri.h"
#include "lsp/test_client.h"
#include "support/temporary_folder.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// Letters of every width stand before what is pointed at.
constexpr const char* kDegradationPaper =
    "Vraag 1\nKent u «één» 😀?\n\n"
    "Antwoord 1\nJa.\n\n"
    "Vraag 2\nWaarom?\n\n"
    "Antwoord 2\nÉén 😀: zie het antwoord op vraag 1, en vraag 9.\n";
constexpr uint32_t kReferenceLine = 10;
const std::string kReference = "vraag 1";

/// In bytes, the unit of a client that knows UTF-8 alone.
uint32_t reference_column() {
  const std::string paper = kDegradationPaper;
  const size_t start = paper.find("Één 😀: zie");
  return static_cast<uint32_t>(paper.find(kReference, start) + kReference.size() - 1 - start);
}

Json nothing() { return Json::object(); }

TEST(PoorClient, IsAskedNothing) {
  // Everything that a client has to announce first: configuration, registration, progress, refreshes.
  vraagbaak::fixtures::TemporaryFolder folder;
  folder.write("ander.pqa", "Vraag 1\nKlopt het?\n");
  TestClient client;
  client.start(nothing(), {{"workspaceFolders", {{{"uri", index::uri_of(folder.path())}, {"name", "map"}}}}});
  client.open(kDegradationPaper);
  client.notify("workspace/didChangeConfiguration", {{"settings", {{"vraagbaak", {{"codeLens", false}}}}}});
  client.server.idle();
  std::vector<std::string> asked;
  for (const Json& message : client.messages()) {
    if (message.contains("method") && message.contains("id")) asked.push_back(message["method"]);
  }
  EXPECT_THAT(asked, IsEmpty());
  EXPECT_THAT(client.received("$/progress"), IsEmpty());
}

TEST(PoorClient, IsToldOfFindingsUnasked) {
  TestClient client;
  client.start(nothing());
  client.open(kDegradationPaper);
  client.server.idle();
  const auto published = client.received("textDocument/publishDiagnostics");
  ASSERT_THAT(published, SizeIs(1));
  const Json& diagnostic = published[0]["diagnostics"].at(0);
  EXPECT_EQ(diagnostic["code"], "reference-unresolved");
  for (const char* field : {"relatedInformation", "codeDescription", "tags", "data"}) {
    EXPECT_FALSE(diagnostic.contains(field)) << field;
  }
}

TEST(PoorClient, GetsSettingsByPush) {
  TestClient client;
  client.start(nothing());
  client.notify("workspace/didChangeConfiguration", {{"settings", {{"vraagbaak", {{"locale", "en"}}}}}});
  client.open(kDegradationPaper);
  EXPECT_EQ(client.request("textDocument/documentSymbol", document())[0]["name"], "Question 1");
}

TEST(ClientWithoutHierarchy, GetsAListOfSymbolsWithTheirPlaces) {
  TestClient client;
  client.start(nothing());
  client.open("Vraag 1\nBent u bereid te spreken over:\na) de pont;\nb) de brug?\n");
  const Json symbols = client.request("textDocument/documentSymbol", document());
  ASSERT_THAT(symbols, SizeIs(3));
  EXPECT_EQ(symbols[1]["name"], "Vraag 1a");
  EXPECT_EQ(symbols[1]["containerName"], "Vraag 1");
  EXPECT_EQ(symbols[1]["location"]["uri"], TestClient::kUri);
  EXPECT_EQ(symbols[1]["location"]["range"]["start"], position(2, 0));
  for (const Json& symbol : symbols) {
    EXPECT_FALSE(symbol.contains("children"));
    EXPECT_FALSE(symbol.contains("selectionRange"));
  }
}

/// SymbolKind of each symbol of a paper with a notice of delay.
std::vector<int> kinds_for(const Json& symbol_kinds) {
  TestClient client;
  client.start({{"textDocument", {{"documentSymbol", symbol_kinds}}}});
  client.open("Vraag 1\nKlopt het?\n\nMededeling\nDe vragen kunnen niet binnen de termijn worden beantwoord.\n");
  std::vector<int> kinds;
  for (const Json& symbol : client.request("textDocument/documentSymbol", document())) kinds.push_back(symbol["kind"]);
  return kinds;
}

TEST(ClientWithTheFirstSymbolKinds, GetsNoOthers) {
  constexpr int kArray = 18;
  constexpr int kEvent = 24;
  EXPECT_THAT(kinds_for(nothing()), Each(::testing::Le(kArray)));
  EXPECT_THAT(kinds_for({{"symbolKind", {{"valueSet", {1, 5, 15, kEvent}}}}}), ::testing::Contains(kEvent));
}

TEST(ClientWithoutSnippets, GetsTextToTypeIn) {
  TestClient client;
  client.start(nothing());
  client.open("Vraag 1\nKlopt het?\n\n");
  const Json items = client.request("textDocument/completion", at(3, 0))["items"];
  ASSERT_THAT(items, Not(IsEmpty()));
  for (const Json& item : items) {
    EXPECT_FALSE(item.contains("insertTextFormat")) << item.dump();
    EXPECT_THAT(item["textEdit"]["newText"].get<std::string>(), Not(HasSubstr("${"))) << item.dump();
  }
}

TEST(ClientWithoutMarkdown, ReadsPlainTextWithoutMarks) {
  TestClient client;
  client.start({{"textDocument", {{"completion", {{"completionItem", {{"documentationFormat", {"plaintext"}}}}}}}}});
  client.open("Vraag 1\nIs *dit* een_naam?\n\nVraag 2\nEcht?\n\nAntwoord 2\nZie vraag 1\n");
  const Json hover = client.request("textDocument/hover", at(7, 10))["contents"];
  EXPECT_EQ(hover["kind"], "plaintext");
  EXPECT_THAT(hover["value"].get<std::string>(), HasSubstr("Is *dit* een_naam?"));
  EXPECT_THAT(hover["value"].get<std::string>(), Not(HasSubstr("**")));
  EXPECT_THAT(hover["value"].get<std::string>(), Not(HasSubstr("\\")));
  const Json items = client.request("textDocument/completion", at(7, 10))["items"];
  ASSERT_THAT(items, Not(IsEmpty()));
  EXPECT_EQ(items[0]["documentation"]["kind"], "plaintext");
  EXPECT_THAT(items[0]["documentation"]["value"].get<std::string>(), HasSubstr("Is *dit* een_naam?"));
}

/// The edit of a rename for a client with this `workspace.workspaceEdit`.
Json renaming_for(const Json& workspace_edit) {
  TestClient client;
  client.start({{"workspace", {{"workspaceEdit", workspace_edit}}}});
  client.open(kDegradationPaper);
  Json params = at(0, 6);
  params["newName"] = "2";
  return client.request("textDocument/rename", params);
}

TEST(ClientWithoutDocumentChanges, GetsTheSameEditsByFile) {
  const Json plain = renaming_for(nothing());
  EXPECT_FALSE(plain.contains("documentChanges"));
  EXPECT_FALSE(plain.contains("changeAnnotations"));
  const Json versioned = renaming_for({{"documentChanges", true}});
  EXPECT_FALSE(versioned.contains("changes"));
  EXPECT_EQ(plain["changes"][TestClient::kUri], versioned["documentChanges"][0]["edits"]);
}

TEST(ClientWithoutChangeAnnotations, GetsEditsWithoutThem) {
  const Json edit = renaming_for({{"documentChanges", true}});
  EXPECT_FALSE(edit.contains("changeAnnotations"));
  for (const Json& one : edit["documentChanges"][0]["edits"]) EXPECT_FALSE(one.contains("annotationId"));
}

TEST(ClientWithoutChangeAnnotations, GetsNoneWhenItKnowsThemButNotDocumentChanges) {
  const Json edit = renaming_for({{"changeAnnotationSupport", nothing()}});
  EXPECT_FALSE(edit.contains("changeAnnotations"));
  for (const Json& one : edit["changes"][TestClient::kUri]) EXPECT_FALSE(one.contains("annotationId"));
}

TEST(ClientWithoutResolve, IsNotOfferedItAndGetsWholeActions) {
  TestClient client;
  const Json offered = client.start({{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", nothing()}}}}}});
  EXPECT_EQ(offered["codeActionProvider"]["resolveProvider"], false);
  client.open(kDegradationPaper);
  const Json actions = client.request("textDocument/codeAction", actions_at(0, {"refactor"}));
  ASSERT_THAT(actions, Not(IsEmpty()));
  for (const Json& action : actions) {
    EXPECT_TRUE(action.contains("edit")) << action.dump();
    EXPECT_FALSE(action.contains("data"));
  }
}

TEST(ClientThatResolves, IsOfferedIt) {
  TestClient client;
  const Json offered = client.start({{"textDocument",
                                      {{"codeAction",
                                        {{"codeActionLiteralSupport", nothing()},
                                         {"dataSupport", true},
                                         {"resolveSupport", {{"properties", {"edit"}}}}}}}}});
  EXPECT_EQ(offered["codeActionProvider"]["resolveProvider"], true);
}

TEST(ClientWithoutPrepareRename, IsOfferedPlainRename) {
  TestClient client;
  EXPECT_EQ(client.start(nothing())["renameProvider"], true);
}

TEST(ClientWithoutLinks, GetsLocations) {
  TestClient client;
  client.start({{"general", {{"positionEncodings", {"utf-8"}}}}});
  client.open(kDegradationPaper);
  const Json found = client.request("textDocument/definition", at(kReferenceLine, reference_column()));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0]["uri"], TestClient::kUri);
  EXPECT_EQ(found[0]["range"]["start"]["line"], 3);
  EXPECT_FALSE(found[0].contains("targetUri"));
}

TEST(ClientOfUtf8Alone, CountsInBytes) {
  TestClient client;
  const Json offered = client.start({{"general", {{"positionEncodings", {"utf-8"}}}}});
  EXPECT_EQ(offered["positionEncoding"], "utf-8");
  client.open(kDegradationPaper);
  const Json hover = client.request("textDocument/hover", at(kReferenceLine, reference_column()));
  ASSERT_FALSE(hover.is_null());
  const uint32_t end = hover["range"]["end"]["character"];
  EXPECT_EQ(end, reference_column() + 1);
}

TEST(ClientThatNamesNoEncoding, CountsInUtf16) {
  TestClient client;
  EXPECT_EQ(client.start(nothing())["positionEncoding"], "utf-16");
}

}  // namespace
}  // namespace vraagbaak::lsp
