// Renaming and code actions on questions, over the protocol.
#include <gmock/gmock.h>

#include "lsp/test_client.h"

namespace vraagbaak::lsp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kRenamingPaper =
    "Vraag 1\nKent u de brug?\nAntwoord 1\nJa.\nVraag 2\nHoe lang is zij?\nAntwoord 2\nZie het antwoord op vraag 1.\n";

const Json kModern{
    {"workspace", {{"workspaceEdit", {{"documentChanges", true}, {"changeAnnotationSupport", Json::object()}}}}},
    {"textDocument",
     {{"rename", {{"prepareSupport", true}}},
      {"codeAction",
       {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", Json::array()}}}}},
        {"disabledSupport", true},
        {"dataSupport", true},
        {"resolveSupport", {{"properties", {"edit"}}}}}}}}};

Json rename_at(uint32_t line, uint32_t character, const std::string& name) {
  Json params = at(line, character);
  params["newName"] = name;
  return params;
}

/// `text` with the edits of one document, which are given in text order.
std::string edited(std::string text, const Json& edits) {
  std::vector<size_t> starts{0};
  for (size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') starts.push_back(i + 1);
  const auto offset = [&](const Json& position) {
    return starts[position["line"].get<size_t>()] + position["character"].get<size_t>();
  };
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    const size_t from = offset((*edit)["range"]["start"]);
    text.replace(from, offset((*edit)["range"]["end"]) - from, (*edit)["newText"].get<std::string>());
  }
  return text;
}

TEST(Renaming, SaysWhatWouldBeRenamed) {
  TestClient client;
  const Json capabilities = client.start(kModern);
  EXPECT_EQ(capabilities["renameProvider"]["prepareProvider"], true);
  client.open(kRenamingPaper);
  const Json place = client.request("textDocument/prepareRename", at(4, 6));
  EXPECT_EQ(place["range"], range(4, 6, 7));
  EXPECT_EQ(place["placeholder"], "2");
}

TEST(Renaming, SaysWhyNothingCanBeRenamed) {
  TestClient client;
  client.start(kModern);
  client.open(kRenamingPaper);
  const Json answer = client.answer("textDocument/prepareRename", at(1, 3));
  EXPECT_EQ(answer["error"]["code"], -32803);
  EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr("geen nummer"));
}

TEST(Renaming, MovesAQuestionInOneEditWithItsReferences) {
  TestClient client;
  client.start(kModern);
  client.open(kRenamingPaper, 7);
  const Json edit = client.request("textDocument/rename", rename_at(4, 6, "vraag 1"));
  ASSERT_EQ(edit["documentChanges"].size(), 1u);
  const Json& change = edit["documentChanges"][0];
  EXPECT_EQ(change["textDocument"]["version"], 7);
  EXPECT_EQ(edited(kRenamingPaper, change["edits"]),
            "Vraag 1\nHoe lang is zij?\nAntwoord 1\nZie het antwoord op vraag 2.\n"
            "Vraag 2\nKent u de brug?\nAntwoord 2\nJa.\n");
  EXPECT_EQ(edit["changeAnnotations"]["vraagbaak"]["label"], "Vraag 2 wordt vraag 1");
  for (const Json& one : change["edits"]) EXPECT_EQ(one["annotationId"], "vraagbaak");
}

TEST(Renaming, RefusesNonsenseWithARequestThatFailed) {
  TestClient client;
  client.start(kModern);
  client.open(kRenamingPaper);
  const Json answer = client.answer("textDocument/rename", rename_at(4, 6, "brug"));
  EXPECT_EQ(answer["error"]["code"], -32803);
  EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr("Geef een nummer"));
}

TEST(Renaming, SpeaksTheLanguageOfTheEditor) {
  TestClient client;
  client.start(kModern, {{"locale", "en"}});
  client.open(kRenamingPaper);
  EXPECT_THAT(client.answer("textDocument/rename", rename_at(4, 6, "?"))["error"]["message"].get<std::string>(),
              HasSubstr("Give a number"));
}

TEST(Renaming, LinksTheNumbersOfAQuestionAndItsAnswer) {
  TestClient client;
  EXPECT_EQ(client.start(kModern)["linkedEditingRangeProvider"], true);
  client.open(kRenamingPaper);
  const Json linked = client.request("textDocument/linkedEditingRange", at(4, 7));
  EXPECT_EQ(linked["ranges"], Json::array({range(4, 6, 7), range(6, 9, 10)}));
  EXPECT_TRUE(client.request("textDocument/linkedEditingRange", at(1, 3)).is_null());
}

TEST(QuestionActions, AreListedWithoutEditsAndResolved) {
  TestClient client;
  client.start(kModern);
  client.open(kRenamingPaper);
  const Json actions = client.request("textDocument/codeAction", actions_at(4, {"refactor.move"}));
  ASSERT_EQ(actions.size(), 2u);
  EXPECT_EQ(actions[0]["title"], "Vraag 2 naar boven verplaatsen");
  EXPECT_FALSE(actions[0].contains("edit"));
  EXPECT_EQ(actions[1]["disabled"]["reason"], "Vraag 2 is de laatste.");
  const Json resolved = client.request("codeAction/resolve", actions[0]);
  EXPECT_EQ(edited(kRenamingPaper, resolved["edit"]["documentChanges"][0]["edits"]),
            "Vraag 1\nHoe lang is zij?\nAntwoord 1\nZie het antwoord op vraag 2.\n"
            "Vraag 2\nKent u de brug?\nAntwoord 2\nJa.\n");
}

TEST(QuestionActions, AreResolvedForTheVersionTheyWereListedFor) {
  TestClient client;
  client.start(kModern);
  client.open(kRenamingPaper);
  const Json actions = client.request("textDocument/codeAction", actions_at(4, {"refactor.move"}));
  client.change(2, Json::array({{{"text", "Vraag 1\nKlopt het?\n"}}}));
  EXPECT_EQ(client.error("codeAction/resolve", actions.at(0)), -32801);
}

TEST(QuestionActions, ComeWithEditsForAClientThatDoesNotResolve) {
  TestClient client;
  client.start({{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", Json::object()}}}}}});
  client.open(kRenamingPaper);
  const Json actions = client.request("textDocument/codeAction", actions_at(4, {"refactor"}));
  ASSERT_FALSE(actions.empty());
  for (const Json& action : actions) {
    EXPECT_TRUE(action.contains("edit")) << action.dump();
    EXPECT_FALSE(action.contains("disabled"));
  }
}

TEST(QuestionActions, AreNoneForAClientThatKnowsOnlyCommands) {
  TestClient client;
  client.start();
  client.open(kRenamingPaper);
  EXPECT_THAT(client.request("textDocument/codeAction", actions_at(4, {"refactor"})), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::lsp
