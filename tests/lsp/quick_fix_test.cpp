// Quick fixes over the protocol: listed with the diagnostics they mend, with edits in the client's positions.
#include <gmock/gmock.h>

#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

const Json kFixingClient = {
    {"textDocument",
     {{"codeAction",
       {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"quickfix", "source"}}}}}},
        {"isPreferredSupport", true},
        {"disabledSupport", true}}}}}};

Json code_action_params(const Json& where, const Json& diagnostics, const Json& only = nullptr) {
  Json params = document();
  params["range"] = where;
  params["context"] = {{"diagnostics", diagnostics}};
  if (!only.is_null()) params["context"]["only"] = only;
  return params;
}

/// The edits of an action on the only document, in either form.
Json edits(const Json& action) { return action["edit"]["changes"][TestClient::kUri]; }

TEST(QuickFix, MendsTheDiagnosticItIsFor) {
  TestClient client;
  client.start(kFixingClient);
  client.open("Vraag 1\nKent u één brief (Kamerstuk 279 25, nr. 868)?\n\nAntwoord 1\nJa.\n");
  const Json report = client.request("textDocument/diagnostic", document());
  ASSERT_EQ(report["items"].size(), 1u);
  const Json diagnostic = report["items"][0];
  const Json actions = client.request("textDocument/codeAction",
                                      code_action_params(diagnostic["range"], Json::array({diagnostic}), {"quickfix"}));
  ASSERT_EQ(actions.size(), 1u) << actions.dump();
  EXPECT_EQ(actions[0]["title"], "Schrijf \"Kamerstuk 27 925, nr. 868\"");
  EXPECT_EQ(actions[0]["kind"], "quickfix");
  EXPECT_EQ(actions[0]["isPreferred"], true);
  EXPECT_EQ(actions[0]["diagnostics"], Json::array({diagnostic}));
  EXPECT_EQ(edits(actions[0]),
            Json::array({{{"range", diagnostic["range"]}, {"newText", "Kamerstuk 27 925, nr. 868"}}}));
}

TEST(QuickFix, IsNotOfferedForAFindingThatIsSwitchedOff) {
  TestClient client;
  client.start(kFixingClient,
               {{"initializationOptions", {{"diagnostics", {{"severity", {{"reference-malformed", "off"}}}}}}}});
  client.open("Vraag 1\nKent u de brief (Kamerstuk 279 25, nr. 868)?\n\nAntwoord 1\nJa.\n");
  EXPECT_EQ(client.request("textDocument/codeAction", code_action_params(range(1, 0, 40), Json::array(), {"quickfix"})),
            Json::array());
}

TEST(QuickFix, MendsEverythingOnSaving) {
  TestClient client;
  client.start(kFixingClient);
  client.open("Vraag 1\nKent u de de brief (Kamerstuk 279 25, nr. 868)?\n\nAntwoord 1\nJa.\n");
  const Json actions =
      client.request("textDocument/codeAction", code_action_params(range(0, 0, 0), Json::array(), {"source.fixAll"}));
  ASSERT_EQ(actions.size(), 3u) << actions.dump();
  EXPECT_EQ(actions[0]["kind"], "source.fixAll.vraagbaak");
  EXPECT_EQ(edits(actions[0]).size(), 2u);
  const Json one =
      client.request("textDocument/codeAction",
                     code_action_params(range(0, 0, 0), Json::array(), {"source.fixAll.vraagbaak.words-repeated"}));
  ASSERT_EQ(one.size(), 1u) << one.dump();
  EXPECT_EQ(edits(one[0]).size(), 1u);
}

TEST(QuickFix, SaysWhyItCannotBeDone) {
  TestClient client;
  client.start(kFixingClient);
  client.open("Vraag 1\nWie?\n\nAntwoord 1\nEen.\n\nAntwoord 1\nTwee.\n");
  const Json actions =
      client.request("textDocument/codeAction", code_action_params(range(6, 0, 10), Json::array(), {"quickfix"}));
  ASSERT_EQ(actions.size(), 1u) << actions.dump();
  EXPECT_FALSE(actions[0]["disabled"]["reason"].get<std::string>().empty());
  EXPECT_FALSE(actions[0].contains("edit"));
}

}  // namespace
}  // namespace vraagbaak::lsp
