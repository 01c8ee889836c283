// The lifecycle, the open documents and the settings, as a client sees them.
#include "lsp/server.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr int kNotInitialized = -32002;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;
constexpr int kCancelled = -32800;

// Question 2 has no answer; the answer to 1 refers to a question that is not there.
constexpr const char* kServerPaper =
    "Vraag 1\nKent u de brug bij Één?\n\nAntwoord 1\nZie het antwoord op vraag 9.\n\n"
    "Vraag 2\nWaarom?\n\nVraag 3\nHoezo?\n\nAntwoord 3\nDaarom.\n";

std::vector<std::string> codes(const Json& diagnostics) {
  std::vector<std::string> out;
  for (const Json& diagnostic : diagnostics) out.push_back(diagnostic["code"]);
  return out;
}

TEST(Lifecycle, RefusesRequestsBeforeInitialize) {
  TestClient client;
  EXPECT_EQ(client.error("textDocument/documentSymbol", document()), kNotInitialized);
  EXPECT_EQ(client.error("shutdown", nullptr), kNotInitialized);
}

TEST(Lifecycle, DropsNotificationsBeforeInitialize) {
  TestClient client;
  client.open(kServerPaper);
  client.start();
  EXPECT_TRUE(client.request("textDocument/documentSymbol", document()).is_null());
}

TEST(Lifecycle, RefusesASecondInitialize) {
  TestClient client;
  client.start();
  EXPECT_EQ(client.error("initialize", {{"capabilities", Json::object()}}), kInvalidRequest);
}

TEST(Lifecycle, StaysUninitializedAfterBadParameters) {
  TestClient client;
  EXPECT_EQ(client.error("initialize", Json::object()), kInvalidParams);
  client.start();
}

TEST(Lifecycle, EndsWithZeroAfterShutdown) {
  TestClient client;
  client.start();
  EXPECT_TRUE(client.request("shutdown", nullptr).is_null());
  EXPECT_EQ(client.error("textDocument/hover", at(0, 0)), kInvalidRequest);
  EXPECT_EQ(client.error("shutdown", nullptr), kInvalidRequest);
  EXPECT_EQ(client.server.exit_code(), std::nullopt);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.server.exit_code(), 0);
}

TEST(Lifecycle, EndsWithZeroAfterAShutdownWithoutId) {
  TestClient client;
  client.start();
  client.notify("shutdown", Json::object());
  EXPECT_EQ(client.error("textDocument/hover", at(0, 0)), kInvalidRequest);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.server.exit_code(), 0);
}

TEST(Lifecycle, EndsWithOneWithoutShutdown) {
  TestClient early;
  early.notify("exit", nullptr);
  EXPECT_EQ(early.server.exit_code(), 1);
  TestClient client;
  client.start();
  client.notify("exit", nullptr);
  EXPECT_EQ(client.server.exit_code(), 1);
}

TEST(Lifecycle, RemembersTheClientsProcess) {
  TestClient client;
  client.start(Json::object(), {{"processId", getpid()}});
  EXPECT_EQ(client.server.client_process(), getpid());
  TestClient elsewhere;
  elsewhere.start(Json::object(), {{"processId", 0x7ffffff0}});
  EXPECT_EQ(elsewhere.server.client_process(), std::nullopt);
}

TEST(Lifecycle, SaysNothingBeforeTheInitializeReply) {
  TestClient client;
  client.ask("initialize", {{"capabilities", {{"workspace", {{"configuration", true}}}}}});
  EXPECT_THAT(client.messages(), SizeIs(1));
}

TEST(Requests, AnswerUnknownMethods) {
  TestClient client;
  client.start();
  EXPECT_EQ(client.error("textDocument/brew", document()), kMethodNotFound);
  EXPECT_EQ(client.error("$/brew", document()), kMethodNotFound);
  const size_t before = client.messages().size();
  client.notify("$/brew", nullptr);
  client.notify("textDocument/brew", nullptr);
  EXPECT_EQ(client.messages().size(), before);
}

TEST(Requests, RefuseBadParameters) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  EXPECT_EQ(client.error("textDocument/documentSymbol", {{"foo", 1}}), kInvalidParams);
  EXPECT_EQ(client.error("textDocument/documentSymbol", nullptr), kInvalidParams);
  EXPECT_EQ(client.error("textDocument/hover", document()), kInvalidParams);
  EXPECT_EQ(client.error("textDocument/hover", {{"textDocument", {{"uri", 5}}}, {"position", position(0, 0)}}),
            kInvalidParams);
  EXPECT_EQ(client.error("textDocument/semanticTokens/full/delta", document()), kInvalidParams);
}

TEST(Requests, AnswerEmptyForADocumentThatIsNotOpen) {
  TestClient client;
  client.start();
  for (const char* method : {"documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"}) {
    EXPECT_TRUE(client.request(std::string("textDocument/") + method, document()).is_null()) << method;
  }
  EXPECT_TRUE(client.request("textDocument/hover", at(0, 0)).is_null());
  EXPECT_EQ(client.request("textDocument/diagnostic", document()), Json({{"kind", "full"}, {"items", Json::array()}}));
}

TEST(Requests, AreCancelledOnce) {
  TestClient client(1);
  client.start();
  std::string big;
  for (int i = 1; i < 3000; ++i)
    big += "Vraag " + std::to_string(i) + "\nWaarom?\n\nAntwoord " + std::to_string(i) + "\nZo.\n\n";
  client.open(big);
  const int busy = client.ask("textDocument/semanticTokens/full", document());
  const int waiting = client.ask("textDocument/documentSymbol", document());
  client.notify("$/cancelRequest", {{"id", waiting}});
  EXPECT_EQ(client.reply(waiting)["error"]["code"], kCancelled);
  client.notify("$/cancelRequest", {{"id", 12345}});
  client.notify("$/cancelRequest", Json::object());
  client.notify("$/cancelRequest", nullptr);
  while (!client.server.quiet()) client.server.idle();
  EXPECT_TRUE(client.reply(busy).contains("result"));
  EXPECT_EQ(client.reply(waiting)["error"]["code"], kCancelled);
}

TEST(Encoding, IsTheClientsFirstChoice) {
  const auto chosen = [](const Json& offered) {
    TestClient client;
    return client.start({{"general", {{"positionEncodings", offered}}}})["positionEncoding"];
  };
  EXPECT_EQ(chosen({"utf-8", "utf-16"}), "utf-8");
  EXPECT_EQ(chosen({"utf-32", "utf-8"}), "utf-32");
  EXPECT_EQ(chosen({"utf-7", "utf-16"}), "utf-16");
  EXPECT_EQ(chosen(Json::array()), "utf-16");
  TestClient silent;
  EXPECT_EQ(silent.start()["positionEncoding"], "utf-16");
}

class EncodingTriad : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(All, EncodingTriad, testing::Values("utf-8", "utf-16", "utf-32"),
                         [](const auto& test) { return "Utf" + std::string(test.param).substr(4); });

TEST_P(EncodingTriad, CountsInEditsAndInAnswers) {
  const std::string encoding = GetParam();
  TestClient client;
  client.start({{"general", {{"positionEncodings", {encoding}}}}});
  client.open("Vraag 1\nIs de coördinatie 😀 goed? Zie vraag 7.\n\nAntwoord 1\nJa.\n");
  // Columns of the 7, in bytes, UTF-16 units and characters.
  const uint32_t column = encoding == "utf-8" ? 40 : encoding == "utf-16" ? 37 : 36;
  client.change(2, Json::array({{{"range", range(1, column, column + 1)}, {"text", "8"}}}));
  const Json report = client.request("textDocument/diagnostic", document());
  ASSERT_THAT(report["items"], SizeIs(1)) << report.dump();
  EXPECT_EQ(report["items"][0]["code"], "reference-unresolved");
  EXPECT_EQ(report["items"][0]["range"], range(1, column, column + 1));
}

TEST(Sync, AppliesChangesInOrder) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nA\n\nVraag 2\nB\n");
  client.change(2, Json::array({{{"range", range(0, 6, 7)}, {"text", "12"}},
                                {{"range", range(0, 7, 8)}, {"text", ""}},
                                {{"range", range(3, 6, 7)}, {"text", "3"}}}));
  const Json symbols = client.request("textDocument/documentSymbol", document());
  ASSERT_THAT(symbols, SizeIs(2));
  EXPECT_EQ(symbols[0]["name"], "Vraag 1");
  EXPECT_EQ(symbols[1]["name"], "Vraag 3");
}

TEST(Sync, ClampsPositionsBeyondTheText) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nA\n");
  client.change(
      2, Json::array({{{"range", {{"start", position(1, 1)}, {"end", position(10'000'000, 9)}}}, {"text", "B\n"}},
                      {{"range", {{"start", {{"line", 0}, {"character", 1.7e308}}}, {"end", position(0, 0)}}},
                       {"text", "Vraag 2"}}}));
  const Json symbols = client.request("textDocument/documentSymbol", document());
  ASSERT_THAT(symbols, SizeIs(1));
  EXPECT_EQ(symbols[0]["name"], "Vraag 2");
}

TEST(Sync, TakesWholeTexts) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nA\n");
  client.request("textDocument/documentSymbol", document());
  client.change(2, Json::array({{{"text", "Vraag 1\nA\n\nVraag 2\nB\n"}}}));
  EXPECT_THAT(client.request("textDocument/documentSymbol", document()), SizeIs(2));
}

TEST(Sync, IgnoresAChangeThatDoesNotDecode) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nA\n");
  client.change(2, Json::array({{{"range", "everything"}, {"text", "x"}}}));
  client.change(3, 7);
  EXPECT_THAT(client.request("textDocument/documentSymbol", document()), SizeIs(1));
}

TEST(Sync, ForgetsAClosedDocument) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  client.notify("textDocument/didSave", document());
  client.notify("textDocument/didClose", document());
  EXPECT_TRUE(client.request("textDocument/documentSymbol", document()).is_null());
  client.change(2, Json::array({{{"text", "x"}}}));
  EXPECT_TRUE(client.request("textDocument/documentSymbol", document()).is_null());
}

TEST(PushedDiagnostics, CarryTheVersionTheyAreFor) {
  TestClient client;
  client.start();
  client.open(kServerPaper, 7);
  client.server.idle();
  const auto published = client.received("textDocument/publishDiagnostics");
  ASSERT_THAT(published, SizeIs(1));
  EXPECT_EQ(published[0]["uri"], TestClient::kUri);
  EXPECT_EQ(published[0]["version"], 7);
  EXPECT_THAT(codes(published[0]["diagnostics"]), testing::ElementsAre("reference-unresolved", "answer-missing"));
}

TEST(PushedDiagnostics, HoldOnlyWhatTheClientUnderstands) {
  TestClient plain;
  plain.start();
  plain.open(kServerPaper);
  plain.server.idle();
  const Json bare = plain.received("textDocument/publishDiagnostics").at(0);
  EXPECT_FALSE(bare["diagnostics"][0].contains("codeDescription"));
  TestClient rich;
  rich.start({{"textDocument", {{"publishDiagnostics", {{"codeDescriptionSupport", true}}}}}});
  rich.open(kServerPaper);
  rich.server.idle();
  const Json diagnostic = rich.received("textDocument/publishDiagnostics").at(0)["diagnostics"][0];
  EXPECT_EQ(diagnostic["source"], "vraagbaak");
  EXPECT_EQ(diagnostic["codeDescription"]["href"],
            "https://github.com/vraagbaak/vraagbaak/blob/main/server/docs/diagnostics.md#reference-unresolved");
}

TEST(PushedDiagnostics, PointAtTheOtherPlace) {
  TestClient client;
  client.start({{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}});
  client.open("Vraag 1\nA?\n\nVraag 1\nB?\n");
  const Json items = client.request("textDocument/diagnostic", document())["items"];
  ASSERT_THAT(items, testing::Not(IsEmpty()));
  const Json related = items[0]["relatedInformation"];
  ASSERT_THAT(related, testing::Not(IsEmpty())) << items.dump();
  EXPECT_EQ(related[0]["location"]["uri"], TestClient::kUri);
  EXPECT_FALSE(related[0]["message"].get<std::string>().empty());
}

TEST(PushedDiagnostics, StopForAClientThatPulls) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  client.server.idle();
  client.request("textDocument/diagnostic", document());
  client.change(2, Json::array({{{"text", "Vraag 5\nA\n"}}}));
  client.server.idle();
  const auto published = client.received("textDocument/publishDiagnostics");
  ASSERT_THAT(published, SizeIs(2));
  EXPECT_THAT(published[1]["diagnostics"], IsEmpty());
}

TEST(PulledDiagnostics, AreUnchangedForAClientThatHasThem) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  Json params = document();
  const Json full = client.request("textDocument/diagnostic", params);
  EXPECT_EQ(full["kind"], "full");
  EXPECT_THAT(full["items"], SizeIs(2));
  params["previousResultId"] = full["resultId"];
  const Json same = client.request("textDocument/diagnostic", params);
  EXPECT_EQ(same, Json({{"kind", "unchanged"}, {"resultId", full["resultId"]}}));
  client.change(2, Json::array({{{"range", range(4, 26, 27)}, {"text", "3"}}}));
  const Json changed = client.request("textDocument/diagnostic", params);
  EXPECT_EQ(changed["kind"], "full");
  EXPECT_THAT(codes(changed["items"]), testing::Not(testing::Contains("reference-unresolved")));
}

TEST(PulledDiagnostics, CoverTheOpenDocumentsOfAWorkspace) {
  TestClient client;
  client.start();
  client.open(kServerPaper, 3);
  client.open("Vraag 1\nA?\n", 1, "file:///ander.pqa");
  const Json first =
      client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}, {"workDoneToken", "t1"}});
  ASSERT_THAT(first["items"], SizeIs(2));
  EXPECT_EQ(first["items"][0]["uri"], "file:///ander.pqa");
  EXPECT_EQ(first["items"][1]["version"], 3);
  const auto progress = client.received("$/progress");
  ASSERT_GE(progress.size(), 2u);
  EXPECT_EQ(progress.front()["token"], "t1");
  EXPECT_EQ(progress.front()["value"]["kind"], "begin");
  EXPECT_EQ(progress.back()["value"]["kind"], "end");
  const Json again = client.request(
      "workspace/diagnostic",
      {{"previousResultIds", Json::array({{{"uri", "file:///ander.pqa"}, {"value", first["items"][0]["resultId"]}}})}});
  EXPECT_EQ(again["items"][0]["kind"], "unchanged");
  EXPECT_EQ(again["items"][1]["kind"], "full");
}

TEST(PulledDiagnostics, TakeBackWhatWasSaidOfAClosedDocument) {
  TestClient client;
  client.start();
  client.open(kServerPaper, 3);
  const Json first = client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}});
  ASSERT_THAT(first["items"], SizeIs(1));
  const Json uri = first["items"][0]["uri"];
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  const Json after =
      client.request("workspace/diagnostic",
                     {{"previousResultIds", Json::array({{{"uri", uri}, {"value", first["items"][0]["resultId"]}}})}});
  ASSERT_THAT(after["items"], SizeIs(1));
  EXPECT_EQ(after["items"][0]["uri"], uri);
  EXPECT_EQ(after["items"][0]["kind"], "full");
  EXPECT_THAT(after["items"][0]["items"], SizeIs(0));
}

TEST(PulledDiagnostics, TakeBackWhatWasSaidOfADocumentThatNoWorkspaceReportTold) {
  TestClient client;
  client.start();
  client.open(kServerPaper, 3);
  client.request("textDocument/diagnostic", document());
  client.notify("textDocument/didClose", document());
  const Json after = client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}});
  ASSERT_THAT(after["items"], SizeIs(1));
  EXPECT_EQ(after["items"][0]["uri"], document()["textDocument"]["uri"]);
  EXPECT_THAT(after["items"][0]["items"], SizeIs(0));
}

TEST(Configuration, ComesFromTheInitializationOptions) {
  TestClient client;
  client.start(Json::object(),
               {{"initializationOptions", {{"diagnostics", {{"severity", {{"answer-missing", "off"}}}}}}}});
  client.open(kServerPaper);
  EXPECT_THAT(codes(client.request("textDocument/diagnostic", document())["items"]),
              testing::ElementsAre("reference-unresolved"));
}

TEST(Configuration, IsPulledFromTheClient) {
  TestClient client;
  client.start({{"workspace",
                 {{"configuration", true},
                  {"diagnostics", {{"refreshSupport", true}}},
                  {"didChangeConfiguration", {{"dynamicRegistration", true}}}}}});
  const auto registered = client.received("client/registerCapability");
  ASSERT_THAT(registered, SizeIs(1));
  EXPECT_EQ(registered[0]["registrations"][0]["method"], "workspace/didChangeConfiguration");
  EXPECT_EQ(client.received("workspace/configuration").at(0),
            Json({{"items", Json::array({{{"section", "vraagbaak"}}})}}));
  client.open(kServerPaper);
  client.server.idle();
  client.respond(
      "workspace/configuration",
      Json::array({{{"diagnostics", {{"severity", {{"answer-missing", "error"}}}}}, {"maxDiagnostics", 2}}}));
  EXPECT_THAT(client.received("workspace/diagnostic/refresh"), SizeIs(1));
  client.server.idle();
  const auto published = client.received("textDocument/publishDiagnostics");
  ASSERT_THAT(published, SizeIs(2));
  EXPECT_EQ(published[1]["diagnostics"][1]["severity"], 1);
}

TEST(Configuration, IsAskedForAgainWhenItChanged) {
  TestClient client;
  client.start({{"workspace", {{"configuration", true}}}});
  client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
  EXPECT_THAT(client.received("workspace/configuration"), SizeIs(2));
  client.respond("workspace/configuration", Json::array({nullptr}));
  client.open(kServerPaper);
  EXPECT_THAT(client.request("textDocument/diagnostic", document())["items"], SizeIs(2));
}

TEST(Configuration, MayBePushedByTheClient) {
  TestClient client;
  client.start();
  client.notify("workspace/didChangeConfiguration",
                {{"settings", {{"vraagbaak", {{"maxDiagnostics", 1}, {"locale", "en"}}}}}});
  client.open(kServerPaper);
  EXPECT_THAT(client.request("textDocument/diagnostic", document())["items"], SizeIs(1));
  EXPECT_EQ(client.request("textDocument/documentSymbol", document())[0]["name"], "Question 1");
}

TEST(Configuration, LetsTheClientAskAnewForWhatItShows) {
  TestClient client;
  client.start({{"workspace", {{"codeLens", {{"refreshSupport", true}}}, {"inlayHint", {{"refreshSupport", true}}}}}});
  const Json hidden = {{"settings", {{"vraagbaak", {{"codeLens", false}}}}}};
  const size_t lenses = client.received("workspace/codeLens/refresh").size();
  const size_t hints = client.received("workspace/inlayHint/refresh").size();
  client.notify("workspace/didChangeConfiguration", hidden);
  EXPECT_THAT(client.received("workspace/codeLens/refresh"), SizeIs(lenses + 1));
  EXPECT_THAT(client.received("workspace/inlayHint/refresh"), SizeIs(hints + 1));
  client.notify("workspace/didChangeConfiguration", hidden);
  EXPECT_THAT(client.received("workspace/codeLens/refresh"), SizeIs(lenses + 1)) << "nothing changed";
}

TEST(Configuration, ChangesTheResultIdSoThatNothingOldStays) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  Json params = document();
  params["previousResultId"] = client.request("textDocument/diagnostic", params)["resultId"];
  client.notify("workspace/didChangeConfiguration", {{"settings", {{"vraagbaak", {{"maxDiagnostics", 1}}}}}});
  EXPECT_EQ(client.request("textDocument/diagnostic", params)["kind"], "full");
}

TEST(Locale, ChoosesTheLanguageOfNamesAndMessages) {
  const auto first_words = [](const Json& more) {
    TestClient client;
    client.start(Json::object(), more);
    client.open(kServerPaper);
    return client.request("textDocument/documentSymbol", document())[0]["name"].get<std::string>();
  };
  EXPECT_EQ(first_words(Json::object()), "Vraag 1");
  EXPECT_EQ(first_words({{"locale", "nl-NL"}}), "Vraag 1");
  EXPECT_EQ(first_words({{"locale", "en-US"}}), "Question 1");
  EXPECT_EQ(first_words({{"locale", "en"}, {"initializationOptions", {{"locale", "nl"}}}}), "Vraag 1");
}

TEST(Trace, ReportsWhatComesInWhenAsked) {
  TestClient client;
  client.start();
  client.open(kServerPaper);
  EXPECT_THAT(client.received("$/logTrace"), IsEmpty());
  client.notify("$/setTrace", {{"value", "messages"}});
  client.request("textDocument/hover", at(0, 0));
  EXPECT_THAT(client.received("$/logTrace"), SizeIs(1));
  client.notify("$/setTrace", {{"value", "off"}});
  client.request("textDocument/hover", at(0, 0));
  EXPECT_THAT(client.received("$/logTrace"), SizeIs(1));
}

TEST(Workspace, TakesFoldersAndWatchedFiles) {
  TestClient client;
  client.start(Json::object(), {{"workspaceFolders", Json::array({{{"uri", "file:///a"}, {"name", "a"}}})}});
  client.notify(
      "workspace/didChangeWorkspaceFolders",
      {{"event", {{"added", Json::array({{{"uri", "file:///b"}, {"name", "b"}}})}, {"removed", Json::array()}}}});
  client.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  client.notify("workspace/didChangeWorkspaceFolders", 5);
  client.open(kServerPaper);
  EXPECT_THAT(client.request("textDocument/documentSymbol", document()), testing::Not(IsEmpty()));
}

TEST(Robustness, SurvivesWhatIsNoMessage) {
  TestClient client;
  client.start();
  for (const char* body : {"", "{", "[]", "null", "7", "\"x\"", R"({"jsonrpc":"2.0"})", R"({"id":1})",
                           R"({"jsonrpc":"2.0","id":{},"method":"shutdown"})", "\xff\xfe"}) {
    client.server.handle(body);
  }
  client.open(kServerPaper);
  EXPECT_THAT(client.request("textDocument/documentSymbol", document()), testing::Not(IsEmpty()));
}

TEST(Robustness, KeepsBytesThatAreNoOrdinaryText) {
  TestClient client;
  client.start();
  client.server.handle(
      R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///vragen.pqa","languageId":"pqa","version":1,"text":"Vraag 1\nEen \ud83d los teken \u0000 en nul.\n"}}})");
  const Json symbols = client.request("textDocument/documentSymbol", document());
  ASSERT_THAT(symbols, SizeIs(1));
  EXPECT_EQ(symbols[0]["name"], "Vraag 1");
}

}  // namespace
}  // namespace vraagbaak::lsp
