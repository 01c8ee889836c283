// The program as an editor meets it: over pipes, with everything that can go wrong with them.
#include <gmock/gmock.h>

#include "spawned_server.h"

namespace vraagbaak::e2e {
namespace {

using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kPaper = "Vraag 1\nKent u de brug?\n\nAntwoord 1\nZie het antwoord op vraag 9.\n";

TEST(Program, LivesAndEndsAsTheProtocolSays) {
  SpawnedServer server({"lsp", "--stdio"});
  EXPECT_EQ(server.request("textDocument/hover", Json::object())["error"]["code"], -32002);
  EXPECT_EQ(server.start()["serverInfo"]["name"], "vraagbaak");
  EXPECT_TRUE(server.request("shutdown", nullptr)["result"].is_null());
  EXPECT_EQ(server.request("textDocument/hover", Json::object())["error"]["code"], -32600);
  server.notify("exit", nullptr);
  EXPECT_EQ(server.wait(), 0);
  EXPECT_EQ(server.garbage, "");
}

TEST(Program, EndsWithOneWithoutShutdown) {
  SpawnedServer server;
  server.start();
  server.notify("exit", nullptr);
  EXPECT_EQ(server.wait(), 1);
}

TEST(Program, EndsWhenItsClientHangsUp) {
  SpawnedServer server;
  server.start();
  server.open(kPaper);
  server.hang_up();
  EXPECT_EQ(server.wait(), 1);
}

TEST(Program, EndsWhenItsClientHangsUpInTheMiddleOfAMessage) {
  SpawnedServer server;
  server.start();
  server.write("Content-Length: 1000\r\n\r\n{\"jsonrpc\"");
  server.hang_up();
  EXPECT_EQ(server.wait(), 1);
  EXPECT_EQ(server.garbage, "");
}

TEST(Program, EndsWhileItIsAtWork) {
  SpawnedServer server;
  server.start();
  std::string big;
  for (int i = 1; i <= 20000; ++i) big += "Vraag " + std::to_string(i) + "\nWaarom?\n\n";
  server.open(big);
  server.ask("textDocument/semanticTokens/full", SpawnedServer::document());
  server.ask("shutdown", nullptr);
  server.notify("exit", nullptr);
  EXPECT_EQ(server.wait(), 0);
  EXPECT_EQ(server.garbage, "");
}

TEST(Program, FollowsEditsOverTheWire) {
  SpawnedServer server;
  server.start({{"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}});
  server.open(kPaper);
  server.notify(
      "textDocument/didChange",
      {{"textDocument", {{"uri", "file:///a.pqa"}, {"version", 2}}},
       {"contentChanges",
        Json::array({{{"range", {{"start", {{"line", 0}, {"character", 6}}}, {"end", {{"line", 0}, {"character", 7}}}}},
                      {"text", "12"}},
                     {{"range", {{"start", {{"line", 0}, {"character", 7}}}, {"end", {{"line", 0}, {"character", 8}}}}},
                      {"text", "4"}}})}});
  const Json symbols = server.request("textDocument/documentSymbol", SpawnedServer::document())["result"];
  ASSERT_THAT(symbols, Not(IsEmpty()));
  EXPECT_EQ(symbols[0]["name"], "Vraag 14");
}

TEST(Program, RenamesAQuestionOverTheWire) {
  SpawnedServer server;
  server.start();
  server.open("Vraag 1\nKent u de brug?\n\nAntwoord 1\nZie het antwoord op vraag 1.\n");
  Json params = SpawnedServer::document();
  params["position"] = {{"line", 0}, {"character", 6}};
  EXPECT_EQ(server.request("textDocument/prepareRename", params)["result"]["placeholder"], "1");
  params["newName"] = "vraag 7";
  const Json edits = server.request("textDocument/rename", params)["result"]["changes"]["file:///a.pqa"];
  ASSERT_THAT(edits, SizeIs(3));
  for (const Json& edit : edits) EXPECT_EQ(edit["newText"], "7");
  params["newName"] = "zeven";
  EXPECT_EQ(server.request("textDocument/rename", params)["error"]["code"], -32803);
}

TEST(Program, PublishesFindingsWithoutBeingAsked) {
  SpawnedServer server;
  server.start();
  server.open(kPaper, 5);
  const Json published = server.notification("textDocument/publishDiagnostics");
  EXPECT_EQ(published["version"], 5);
  ASSERT_THAT(published["diagnostics"], SizeIs(1));
  EXPECT_EQ(published["diagnostics"][0]["code"], "reference-unresolved");
}

TEST(Program, AnswersACancelledRequestOnce) {
  SpawnedServer server;
  server.start();
  std::string big;
  for (int i = 1; i <= 20000; ++i) big += "Vraag " + std::to_string(i) + "\nWaarom?\n\n";
  server.open(big);
  const int cancelled = server.ask("textDocument/documentSymbol", SpawnedServer::document());
  server.notify("$/cancelRequest", {{"id", cancelled}});
  const int after =
      server.ask("textDocument/hover",
                 Json({{"textDocument", {{"uri", "file:///a.pqa"}}}, {"position", {{"line", 0}, {"character", 0}}}}));
  EXPECT_EQ(server.reply(cancelled)["error"]["code"], -32800);
  EXPECT_TRUE(server.reply(after).contains("result"));
  for (const Json& message : server.others) EXPECT_NE(message.value("id", Json()), cancelled) << message.dump();
}

TEST(Program, AnswersUnknownMethods) {
  SpawnedServer server;
  server.start();
  EXPECT_EQ(server.request("textDocument/brew", Json::object())["error"]["code"], -32601);
  EXPECT_EQ(server.request("$/brew", Json::object())["error"]["code"], -32601);
}

TEST(Program, GoesOnAfterMalformedFrames) {
  SpawnedServer server;
  server.start();
  server.send_body("{\"jsonrpc\":");
  server.send_body("no JSON at all");
  server.send_body("\xff\xfe");
  server.write("Content-Length: many\r\n\r\n");
  server.write("Content-Type: text/plain\r\n\r\n");
  server.write("GET / HTTP/1.1\r\n\r\n");
  server.open(kPaper);
  EXPECT_THAT(server.request("textDocument/documentSymbol", SpawnedServer::document())["result"], Not(IsEmpty()));
  ASSERT_THAT(server.others, Not(IsEmpty()));
  EXPECT_EQ(server.garbage, "");
}

TEST(Program, FindsItsWayBackAfterAContentLengthThatLies) {
  const std::string request = R"({"jsonrpc":"2.0","id":77,"method":"textDocument/brew","params":{}})";
  {
    SpawnedServer server;
    server.start();
    // Too long: it swallows the header of the next message.
    server.write("Content-Length: " + std::to_string(request.size() + 30) + "\r\n\r\n" + request);
    server.send_body(request);
    EXPECT_EQ(server.reply(77)["error"]["code"], -32601);
  }
  {
    SpawnedServer server;
    server.start();
    // Too short: it leaves a tail where the next header should be.
    server.write("Content-Length: " + std::to_string(request.size() - 10) + "\r\n\r\n" + request);
    server.send_body(request);
    EXPECT_EQ(server.reply(77)["error"]["code"], -32601);
  }
}

TEST(Program, TakesAMessageOf64Megabytes) {
  SpawnedServer server;
  server.start();
  std::string big = kPaper;
  big.reserve(64u << 20);
  while (big.size() < (64u << 20))
    big += "De brug wordt hierbij opnieuw beoordeeld, zoals eerder is gemeld aan uw Kamer.\n";
  server.open(big);
  EXPECT_EQ(server.request("textDocument/brew", Json::object())["error"]["code"], -32601);
  server.notify("textDocument/didChange", {{"textDocument", {{"uri", "file:///a.pqa"}, {"version", 2}}},
                                           {"contentChanges", Json::array({{{"text", kPaper}}})}});
  EXPECT_THAT(server.request("textDocument/documentSymbol", SpawnedServer::document())["result"], Not(IsEmpty()));
}

TEST(Program, WritesNothingButFrames) {
  SpawnedServer server;
  server.start();
  server.open(std::string("Vraag 1\n\0\xff\n", 11).substr(0, 8) + "\u0001 vreemd\n");
  server.notify("textDocument/didChange", 7);
  server.request("textDocument/documentSymbol", 7);
  server.send_body("[]");
  server.request("shutdown", nullptr);
  server.notify("exit", nullptr);
  EXPECT_EQ(server.wait(), 0);
  EXPECT_EQ(server.garbage, "");
  EXPECT_FALSE(server.others.empty());
}

TEST(Program, CountsInTheEncodingThatWasAgreed) {
  for (const auto& [encoding, column] :
       std::vector<std::pair<std::string, int>>{{"utf-8", 37}, {"utf-16", 34}, {"utf-32", 33}}) {
    SpawnedServer server;
    EXPECT_EQ(server.start({{"general", {{"positionEncodings", {encoding}}}}})["capabilities"]["positionEncoding"],
              encoding);
    server.open("Vraag 1\nJa\n\nAntwoord 1\nDe coördinatie 😀 staat bij vraag 9.\n");
    const Json items = server.request("textDocument/diagnostic", SpawnedServer::document())["result"]["items"];
    ASSERT_THAT(items, SizeIs(1)) << encoding;
    EXPECT_EQ(items[0]["range"]["start"], Json({{"line", 4}, {"character", column}})) << encoding;
  }
}

TEST(Program, EndsWhenTheProcessOfItsClientIsGone) {
  boost::process::child client("/bin/sleep", "600");
  SpawnedServer server;
  server.start(Json::object(), client.id());
  client.terminate();
  client.wait();
  EXPECT_EQ(server.wait(), 1);
}

TEST(Program, StaysWhenItsClientsNumberMeansNothingHere) {
  SpawnedServer server;
  server.start(Json::object(), 0x7ffffff0);
  server.open(kPaper);
  EXPECT_THAT(server.request("textDocument/documentSymbol", SpawnedServer::document())["result"], Not(IsEmpty()));
}

}  // namespace
}  // namespace vraagbaak::e2e
