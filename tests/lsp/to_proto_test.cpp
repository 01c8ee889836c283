// What results look like on the wire.
#include "lsp/to_proto.h"

#include <gmock/gmock.h>

#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kToProtoPaper =
    "Vraag 1\n"  // 0
    "Kent u het bericht (Kamerstuk 27 925, nr. 919)?\n"
    "a) Hoe?\n"
    "b) Wanneer?\n"
    "\n"
    "Antwoord 1\n"  // 5
    "a) Zo.\n"
    "b) Nu.\n"
    "\n"
    "Vraag 2\n"
    "Waarom?\n"  // 10
    "\n"
    "Antwoord 2\n"
    "Zie het antwoord op vraag 1. Het kost 5 miljoen euro.\n";

Json read_of(const std::string& text, text::Encoding encoding, bool hierarchical) {
  auto connection = std::make_shared<Connection>();
  connection->encoding = encoding;
  connection->client.hierarchicalDocumentSymbol = hierarchical;
  session::OpenDocument open("file:///x", 1, text);
  const Read read{open.snapshot(), std::make_shared<const session::Settings>(), 1, connection};
  const features::Symbol outer{features::SymbolKind::question, 0, "Vraag 1", "Wat", {{0}, {9}}, {{0}, {2}}};
  const features::Symbol inner{features::SymbolKind::sub_question, 1, "Vraag 1a", "", {{3}, {8}}, {{3}, {4}}};
  const features::Symbol next{features::SymbolKind::answer, 0, "Antwoord 1", "", {{9}, {10}}, {{9}, {10}}};
  return Json::parse(to_proto::document_symbols({outer, inner, next}, read).text);
}

TEST(DocumentSymbols, Nest) {
  const Json symbols = read_of("ab\ncdefg\nh\n", text::Encoding::utf16, true);
  ASSERT_THAT(symbols, SizeIs(2));
  EXPECT_EQ(symbols[0]["detail"], "Wat");
  EXPECT_EQ(symbols[0]["range"], Json({{"start", position(0, 0)}, {"end", position(2, 0)}}));
  EXPECT_EQ(symbols[0]["selectionRange"], range(0, 0, 2));
  ASSERT_THAT(symbols[0]["children"], SizeIs(1));
  EXPECT_EQ(symbols[0]["children"][0]["name"], "Vraag 1a");
  EXPECT_EQ(symbols[0]["children"][0]["range"], range(1, 0, 5));
  EXPECT_FALSE(symbols[1].contains("children"));
  EXPECT_EQ(symbols[1]["range"], range(2, 0, 1));
}

TEST(DocumentSymbols, AreFlatForASimpleClient) {
  const Json symbols = read_of("ab\ncdefg\nh\n", text::Encoding::utf16, false);
  ASSERT_THAT(symbols, SizeIs(3));
  EXPECT_EQ(symbols[1]["name"], "Vraag 1a");
  EXPECT_EQ(symbols[1]["containerName"], "Vraag 1");
  EXPECT_EQ(symbols[1]["location"]["uri"], "file:///x");
  EXPECT_FALSE(symbols[0].contains("containerName"));
  EXPECT_FALSE(symbols[2].contains("containerName"));
}

TEST(DocumentSymbols, CountInTheNegotiatedEncoding) {
  const std::string text = "é😀\nabcd";  // 6 bytes, 3 UTF-16 units, 2 characters; the range ends at byte 9
  EXPECT_EQ(read_of(text, text::Encoding::utf8, false)[0]["location"]["range"]["end"], position(1, 2));
  const features::Symbol within{features::SymbolKind::question, 0, "v", "", {{0}, {6}}, {{0}, {2}}};
  for (const auto& [encoding, column] : std::vector<std::pair<text::Encoding, uint32_t>>{
           {text::Encoding::utf8, 6}, {text::Encoding::utf16, 3}, {text::Encoding::utf32, 2}}) {
    auto connection = std::make_shared<Connection>();
    connection->encoding = encoding;
    connection->client.hierarchicalDocumentSymbol = true;
    session::OpenDocument open("file:///x", 1, text);
    const Read read{open.snapshot(), std::make_shared<const session::Settings>(), 1, connection};
    const Json symbols = Json::parse(to_proto::document_symbols({within}, read).text);
    EXPECT_EQ(symbols[0]["range"]["end"], position(0, column));
  }
}

TEST(SemanticTokensDelta, IsOneEditBetweenTheCommonEnds) {
  const std::vector<uint32_t> before{1, 2, 3, 4, 5, 6, 7};
  const auto delta = [&](const std::vector<uint32_t>& after) {
    const Json json = Json::parse(to_proto::semantic_tokens_delta(before, after, "2").text);
    std::vector<uint32_t> applied = before;
    for (const Json& edit : json["edits"]) {
      const auto start = applied.begin() + edit["start"].get<int>();
      const auto data = edit["data"].get<std::vector<uint32_t>>();
      applied.insert(applied.erase(start, start + edit["deleteCount"].get<int>()), data.begin(), data.end());
    }
    EXPECT_EQ(applied, after);
    return json;
  };
  EXPECT_THAT(delta(before)["edits"], IsEmpty());
  EXPECT_EQ(delta({1, 2, 3, 9, 5, 6, 7})["edits"][0], Json({{"start", 3}, {"deleteCount", 1}, {"data", {9}}}));
  delta({});
  delta({1, 2, 3, 4, 5, 6, 7, 8});
  delta({7});
  delta({1, 2, 3, 4, 4, 5, 6, 7});
}

TEST(Answers, OutlineTheDocument) {
  TestClient client;
  client.start({{"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}});
  client.open(kToProtoPaper);
  const Json symbols = client.request("textDocument/documentSymbol", document());
  std::vector<std::string> names;
  for (const Json& symbol : symbols) {
    names.push_back(symbol["name"]);
    if (symbol.contains("children")) {
      for (const Json& child : symbol["children"]) names.push_back("  " + child["name"].get<std::string>());
    }
  }
  EXPECT_THAT(names, ElementsAre("Vraag 1", "  Vraag 1a", "  Vraag 1b", "Antwoord 1", "  Antwoord 1a", "  Antwoord 1b",
                                 "Vraag 2", "Antwoord 2"));
}

TEST(Answers, FoldByLinesWhenTheClientWantsThat) {
  TestClient lines;
  lines.start({{"textDocument", {{"foldingRange", {{"lineFoldingOnly", true}, {"rangeLimit", 2}}}}}});
  lines.open(kToProtoPaper);
  const Json folds = lines.request("textDocument/foldingRange", document());
  ASSERT_THAT(folds, SizeIs(2));
  EXPECT_EQ(folds[0]["startLine"], 0);
  EXPECT_EQ(folds[0]["endLine"], 3);
  EXPECT_FALSE(folds[0].contains("startCharacter"));
  TestClient characters;
  characters.start();
  characters.open(kToProtoPaper);
  const Json all = characters.request("textDocument/foldingRange", document());
  EXPECT_GT(all.size(), 2u);
  EXPECT_EQ(all[0]["endCharacter"], 11);
}

TEST(Answers, LinkPublications) {
  TestClient client;
  client.start({{"textDocument", {{"documentLink", {{"tooltipSupport", true}}}}}});
  client.open(kToProtoPaper);
  const Json links = client.request("textDocument/documentLink", document());
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_THAT(links[0]["target"].get<std::string>(), testing::HasSubstr("kst-27925-919"));
  EXPECT_EQ(links[0]["range"]["start"]["line"], 1);
  EXPECT_TRUE(links[0].contains("tooltip"));
}

TEST(Answers, LeadFromAReferenceToTheAnswer) {
  TestClient client;
  client.start({{"textDocument", {{"definition", {{"linkSupport", true}}}}}});
  client.open(kToProtoPaper);
  const Json links = client.request("textDocument/definition", at(13, 26));
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_EQ(links[0]["targetUri"], TestClient::kUri);
  EXPECT_EQ(links[0]["targetSelectionRange"], range(5, 0, 10));
  EXPECT_EQ(links[0]["originSelectionRange"], range(13, 26, 27));
  TestClient simple;
  simple.start();
  simple.open(kToProtoPaper);
  EXPECT_EQ(simple.request("textDocument/definition", at(13, 26))[0],
            Json({{"uri", TestClient::kUri}, {"range", range(5, 0, 10)}}));
  EXPECT_TRUE(simple.request("textDocument/definition", at(10, 2)).is_null());
}

TEST(Answers, FindReferencesAndHighlights) {
  TestClient client;
  client.start();
  client.open(kToProtoPaper);
  Json params = at(0, 6);
  params["context"] = {{"includeDeclaration", false}};
  const Json mentions = client.request("textDocument/references", params);
  ASSERT_THAT(mentions, SizeIs(1));
  EXPECT_EQ(mentions[0]["range"]["start"], position(13, 26));
  params["context"]["includeDeclaration"] = true;
  EXPECT_GT(client.request("textDocument/references", params).size(), 1u);
  const Json highlights = client.request("textDocument/documentHighlight", at(0, 6));
  ASSERT_THAT(highlights, Not(IsEmpty()));
  EXPECT_EQ(highlights[0]["kind"], 3);
  EXPECT_EQ(highlights[highlights.size() - 1]["kind"], 2);
}

TEST(Answers, HoverInTheFormatTheClientPrefers) {
  TestClient markdown;
  markdown.start({{"textDocument", {{"hover", {{"contentFormat", {"markdown", "plaintext"}}}}}}});
  markdown.open(kToProtoPaper);
  const Json hover = markdown.request("textDocument/hover", at(13, 26));
  EXPECT_EQ(hover["contents"]["kind"], "markdown");
  EXPECT_THAT(hover["contents"]["value"].get<std::string>(), testing::HasSubstr("Antwoord 1"));
  TestClient plain;
  plain.start({{"textDocument", {{"hover", {{"contentFormat", {"plaintext", "markdown"}}}}}}});
  plain.open(kToProtoPaper);
  EXPECT_EQ(plain.request("textDocument/hover", at(13, 26))["contents"]["kind"], "plaintext");
}

TEST(Answers, SelectFromTheWordOutwards) {
  TestClient client;
  client.start();
  client.open(kToProtoPaper);
  Json params = document();
  params["positions"] = {position(13, 5), position(0, 0)};
  const Json lists = client.request("textDocument/selectionRange", params);
  ASSERT_THAT(lists, SizeIs(2));
  EXPECT_EQ(lists[0]["range"], range(13, 4, 7));
  int depth = 0;
  for (Json step = lists[0]; step.contains("parent"); step = Json(step["parent"])) ++depth;
  EXPECT_GE(depth, 3);
}

TEST(Answers, ColourInFullInPartAndByDifference) {
  TestClient client;
  const Json legend = client.start()["semanticTokensProvider"]["legend"];
  EXPECT_THAT(legend["tokenTypes"], Not(IsEmpty()));
  client.open(kToProtoPaper);
  const Json full = client.request("textDocument/semanticTokens/full", document());
  auto data = full["data"].get<std::vector<uint32_t>>();
  ASSERT_GT(data.size(), 10u);
  EXPECT_EQ(data.size() % 5, 0u);
  EXPECT_THAT(std::vector<uint32_t>(data.begin(), data.begin() + 3), ElementsAre(0, 0, 7));

  client.change(2, Json::array({{{"range", range(10, 0, 0)}, {"text", "In 5 miljoen gevallen. "}}}));
  Json params = document();
  params["previousResultId"] = full["resultId"];
  const Json delta = client.request("textDocument/semanticTokens/full/delta", params);
  ASSERT_TRUE(delta.contains("edits"));
  for (const Json& edit : delta["edits"]) {
    const auto start = data.begin() + edit["start"].get<int>();
    const auto inserted = edit["data"].get<std::vector<uint32_t>>();
    data.insert(data.erase(start, start + edit["deleteCount"].get<int>()), inserted.begin(), inserted.end());
  }
  const Json fresh = client.request("textDocument/semanticTokens/full", document());
  EXPECT_EQ(data, fresh["data"].get<std::vector<uint32_t>>());
  // The result the client names was replaced by a newer one: everything is sent.
  EXPECT_TRUE(client.request("textDocument/semanticTokens/full/delta", params).contains("data"));

  Json part = document();
  part["range"] = {{"start", position(9, 0)}, {"end", position(10, 0)}};
  const auto some = client.request("textDocument/semanticTokens/range", part)["data"].get<std::vector<uint32_t>>();
  ASSERT_GE(some.size(), 5u);
  EXPECT_EQ(some[0], 9u);
  EXPECT_LT(some.size(), data.size());
}

}  // namespace
}  // namespace vraagbaak::lsp
