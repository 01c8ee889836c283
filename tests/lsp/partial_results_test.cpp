// Long lists in pieces, as a client sees them.
#include "lsp/partial_results.h"

#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr int kMentions = 250;

/// A text in which question 1 is mentioned so often.
std::string text_with_mentions(int count) {
  std::string text = "Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2\nEcht?\n\nAntwoord 2\n";
  for (int i = 0; i < count; ++i) text += "Zie het antwoord op vraag 1.\n";
  return text;
}

Json references_of_question_one(const Json& token) {
  Json params = at(0, 6);
  params["context"] = {{"includeDeclaration", false}};
  if (!token.is_null()) params["partialResultToken"] = token;
  return params;
}

TEST(PartialResults, AreAllOfALongList) {
  TestClient client;
  client.start();
  client.open(text_with_mentions(kMentions));
  const Json whole = client.request("textDocument/references", references_of_question_one(nullptr));
  ASSERT_GE(whole.size(), static_cast<size_t>(kMentions));
  EXPECT_THAT(client.received("$/progress"), IsEmpty()) << "nobody asked for pieces";

  EXPECT_THAT(client.request("textDocument/references", references_of_question_one("stuk")), IsEmpty());
  Json joined = Json::array();
  for (const Json& piece : client.received("$/progress")) {
    EXPECT_EQ(piece["token"], "stuk");
    EXPECT_LE(piece["value"].size(), PartialResults::kPiece);
    for (const Json& location : piece["value"]) joined.push_back(location);
  }
  EXPECT_EQ(joined, whole);
}

TEST(PartialResults, AreNotSentForAShortList) {
  TestClient client;
  client.start();
  client.open(text_with_mentions(3));
  EXPECT_GE(client.request("textDocument/references", references_of_question_one(7)).size(), 3u);
  EXPECT_THAT(client.received("$/progress"), IsEmpty());
}

TEST(PartialResults, KeepANumberForAToken) {
  TestClient client;
  client.start();
  client.open(text_with_mentions(kMentions));
  client.request("textDocument/references", references_of_question_one(7));
  ASSERT_FALSE(client.received("$/progress").empty());
  EXPECT_EQ(client.received("$/progress")[0]["token"], 7);
}

TEST(PartialResults, CarrySymbolsToo) {
  TemporaryFolder folder;
  for (int i = 0; i < kMentions; ++i)
    folder.write("tekst" + std::to_string(i) + ".txt", "Vraag 1\nVaart veerboot " + std::to_string(i) + "?\n");
  TestClient client;
  client.start(Json::object(), {{"workspaceFolders", {{{"uri", index::uri_of(folder.path())}, {"name", "map"}}}}});
  client.server.idle();
  const Json whole = client.request("workspace/symbol", {{"query", "veerboot"}});
  ASSERT_GT(whole.size(), PartialResults::kPiece);
  EXPECT_THAT(client.request("workspace/symbol", {{"query", "veerboot"}, {"partialResultToken", "t"}}), IsEmpty());
  size_t sent = 0;
  for (const Json& piece : client.received("$/progress")) sent += piece["value"].size();
  EXPECT_EQ(sent, whole.size());
  EXPECT_THAT(client.received("$/progress"),
              SizeIs((whole.size() + PartialResults::kPiece - 1) / PartialResults::kPiece));
}

TEST(PartialResults, EndWhenNobodyWaits) {
  struct Silence : rpc::Sink {
    bool send(std::span<const std::string_view>) override { return ++messages > 0; }
    int messages = 0;
  } sink;
  rpc::Dispatcher dispatcher(sink);
  size_t pieces = 0;
  dispatcher.on_request("lijst", [&](Json&, rpc::Reply reply) {
    const auto list = PartialResults(dispatcher, "1").list(1000, reply, [&](size_t, size_t) {
      if (++pieces == 2) dispatcher.cancel(reply.id());
      return rpc::RawJson{"[]"};
    });
    reply.result(list);
  });
  dispatcher.handle(R"({"jsonrpc":"2.0","id":1,"method":"lijst","params":{}})");
  EXPECT_EQ(pieces, 2u);
}

}  // namespace
}  // namespace vraagbaak::lsp
