// Formatting over the protocol: small edits, in the client's positions, as the settings say.
#include <gmock/gmock.h>

#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

Json params(const Json& options = Json::object()) {
  Json result = document();
  result["options"] = {{"tabSize", 2}, {"insertSpaces", true}};
  result["options"].update(options);
  return result;
}

constexpr const char* kLoose = "Vraag 1\nKent u Kamerstuk 27 925, nr. 447? 🌉\n\n\n\nAntwoord 1\nJa.\n\n\n\nEn nee. \n";

Json edit(uint32_t line, uint32_t column, uint32_t to_line, uint32_t to_column, const std::string& text) {
  return {{"range", {{"start", position(line, column)}, {"end", position(to_line, to_column)}}}, {"newText", text}};
}

TEST(FormattingRequest, GivesSmallEdits) {
  TestClient client;
  const Json capabilities = client.start();
  EXPECT_EQ(capabilities["documentFormattingProvider"], true);
  EXPECT_EQ(capabilities["documentRangeFormattingProvider"], true);
  EXPECT_EQ(capabilities["documentOnTypeFormattingProvider"]["firstTriggerCharacter"], "\n");
  client.open(kLoose);
  const Json edits = client.request("textDocument/formatting", params());
  // Positions in UTF-16: the bridge counts two.
  EXPECT_EQ(edits, Json::array({edit(1, 36, 5, 0, "\n\n"), edit(6, 3, 10, 0, "\n\n")})) << edits.dump();
}

TEST(FormattingRequest, FollowsTheSettings) {
  TestClient client;
  client.start(Json::object(), {{"initializationOptions", {{"format", {{"nonBreakingSpaces", true}}}}}});
  client.open("Vraag 1\nKent u Kamerstuk 27 925, nr. 447?\n");
  EXPECT_EQ(client.request("textDocument/formatting", params()),
            Json::array({edit(1, 19, 1, 20, "\u00a0"), edit(1, 28, 1, 29, "\u00a0")}));
}

TEST(FormattingRequest, TrimsWhenTheEditorAsks) {
  TestClient client;
  client.start();
  client.open("Vraag 1\nWie?\n\nAntwoord 1\nEen. \nTwee.");
  EXPECT_EQ(client.request("textDocument/formatting",
                           params({{"trimTrailingWhitespace", true}, {"insertFinalNewline", true}})),
            Json::array({edit(4, 4, 5, 0, "\n"), edit(5, 5, 5, 5, "\n")}));
}

TEST(FormattingRequest, ChangesARangeAlone) {
  TestClient client;
  client.start();
  client.open(kLoose);
  Json some = params();
  some["range"] = {{"start", position(5, 0)}, {"end", position(11, 0)}};
  EXPECT_EQ(client.request("textDocument/rangeFormatting", some), Json::array({edit(6, 3, 10, 0, "\n\n")}));
}

TEST(FormattingRequest, ChangesTheLineThatWasTyped) {
  TestClient client;
  client.start(Json::object(), {{"initializationOptions", {{"format", {{"nonBreakingSpaces", true}}}}}});
  client.open("Vraag 1\nKent u Kamerstuk 27 925, nr. 447?\n\nAntwoord 1\nZie Kamerstuk 27 925, nr. 448.\n");
  Json typed = params();
  typed["position"] = position(2, 0);
  typed["ch"] = "\n";
  EXPECT_EQ(client.request("textDocument/onTypeFormatting", typed),
            Json::array({edit(1, 19, 1, 20, "\u00a0"), edit(1, 28, 1, 29, "\u00a0")}));
}

TEST(FormattingRequest, TakesSettingsThatMakeNoSenseForNone) {
  TestClient client;
  client.start(Json::object(),
               {{"initializationOptions",
                 {{"format", {{"wrap", 3}, {"width", "wide"}, {"nonBreakingSpaces", "yes"}, {"quotes", nullptr}}}}}});
  client.open("Vraag 1\nKent u \"dit\" uit Kamerstuk 27 925, nr. 447?\n");
  EXPECT_EQ(client.request("textDocument/formatting", params()), Json::array());
}

}  // namespace
}  // namespace vraagbaak::lsp
