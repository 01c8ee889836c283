// What other texts of the folder say of the figures of an open one: it is looked up after the document's own findings
// are out, and told then.
#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr std::string_view kOther =
    "2022Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring (ingezonden 1 februari "
    "2023).\nAntwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2023).\n\n"
    "Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n";
constexpr const char* kHere =
    "Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 539 schepen gekeurd.\n";

class LookUp : public ::testing::Test {
 protected:
  LookUp() { folder_.write("eerder.txt", kOther); }

  void start(const Json& capabilities = Json::object()) {
    client_.start(capabilities, {{"workspaceFolders", {{{"uri", index::uri_of(folder_.path())}, {"name", "map"}}}}});
    client_.server.idle();
  }
  Json pulled() { return client_.request("textDocument/diagnostic", document())["items"]; }
  static std::vector<std::string> codes(const Json& items) {
    std::vector<std::string> codes;
    for (const Json& item : items) codes.push_back(item["code"]);
    return codes;
  }

  TemporaryFolder folder_;
  TestClient client_;
};

TEST_F(LookUp, FollowsThePublishedFindings) {
  start();
  client_.open(kHere);
  client_.server.idle();
  const std::vector<Json> published = client_.received("textDocument/publishDiagnostics");
  ASSERT_THAT(published, SizeIs(2));
  EXPECT_THAT(codes(published[0]["diagnostics"]), IsEmpty());
  EXPECT_THAT(codes(published[1]["diagnostics"]), ElementsAre("fact-contradiction"));
}

TEST_F(LookUp, LetsAClientThatPullsAskAgain) {
  start({{"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}});
  client_.open(kHere);
  EXPECT_THAT(codes(pulled()), IsEmpty());
  const size_t before = client_.received("workspace/diagnostic/refresh").size();
  client_.server.idle();
  EXPECT_THAT(client_.received("workspace/diagnostic/refresh"), SizeIs(before + 1));
  EXPECT_THAT(codes(pulled()), ElementsAre("fact-contradiction"));
  client_.server.idle();
  EXPECT_THAT(client_.received("workspace/diagnostic/refresh"), SizeIs(before + 1));
}

TEST_F(LookUp, PointsIntoTheOtherText) {
  start({{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}});
  client_.open(kHere);
  client_.server.idle();
  const Json finding = client_.received("textDocument/publishDiagnostics").back()["diagnostics"][0];
  EXPECT_EQ(finding["severity"], 3);
  ASSERT_THAT(finding["relatedInformation"], SizeIs(1));
  const Json& there = finding["relatedInformation"][0];
  EXPECT_EQ(there["location"]["uri"], index::uri_of(folder_.file("eerder.txt")));
  EXPECT_EQ(there["location"]["range"], range(8, 25, 36));
  EXPECT_EQ(there["message"], "Hier staat 593 schepen.");
}

TEST_F(LookUp, StaysWhereTheTextMovesUntilTheNextOne) {
  start();
  client_.open(kHere);
  client_.server.idle();
  client_.change(2, Json::array({{{"range", range(4, 0, 0)}, {"text", "Jazeker. "}}}));
  // Nobody looked up anything between this change and its findings.
  const Json items = pulled();
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0]["range"], range(4, 34, 45));
}

TEST_F(LookUp, TakesBackWhatWasCorrected) {
  start();
  client_.open(kHere);
  client_.server.idle();
  client_.change(2, Json::array({{{"range", range(4, 24, 27)}, {"text", "593"}}}));
  client_.server.idle();
  EXPECT_THAT(client_.received("textDocument/publishDiagnostics").back()["diagnostics"], IsEmpty());
}

TEST_F(LookUp, IsDoneAgainWhenAnotherTextChanges) {
  start();
  client_.open(kHere);
  client_.server.idle();
  std::string corrected(kOther);
  folder_.write("eerder.txt", corrected.replace(corrected.find("593"), 3, "539"));
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  client_.server.idle();
  client_.server.idle();
  EXPECT_THAT(client_.received("textDocument/publishDiagnostics").back()["diagnostics"], IsEmpty());
}

TEST_F(LookUp, OffersTheWordingOfTheOtherText) {
  start({{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", Json::object()}}}}}});
  client_.open(
      "Vraag 1\nSchreef u «In 2022 werden in Delfzijl 593 schepen gekeurd.» (2022Z01234)?\n\nAntwoord 1\nJa.\n");
  client_.server.idle();
  const Json actions = client_.request("textDocument/codeAction", {{"textDocument", {{"uri", TestClient::kUri}}},
                                                                   {"range", range(1, 30, 30)},
                                                                   {"context", {{"diagnostics", Json::array()}}}});
  Json found;
  for (const Json& action : actions)
    if (action["title"] == "Citeer zoals het in de keuring, 3 maart 2023 staat") found = action;
  ASSERT_FALSE(found.is_null()) << actions.dump(1);
  EXPECT_FALSE(found.value("isPreferred", false));
  client_.notify("workspace/didChangeConfiguration", {{"settings", {{"vraagbaak", {{"locale", "en"}}}}}});
  client_.server.idle();
  const Json in_english = client_.request("textDocument/codeAction", {{"textDocument", {{"uri", TestClient::kUri}}},
                                                                      {"range", range(1, 30, 30)},
                                                                      {"context", {{"diagnostics", Json::array()}}}});
  EXPECT_THAT(in_english, ::testing::Contains(
                              ::testing::ResultOf([](const Json& action) { return action["title"].get<std::string>(); },
                                                  "Quote it as it reads in de keuring, 3 March 2023")));
}

TEST(LookUpInTheBackground, EndsWithTheServerAndTheDocument) {
  TemporaryFolder folder;
  folder.write("eerder.txt", kOther);
  TestClient client(2);
  client.start(Json::object(), {{"workspaceFolders", {{{"uri", index::uri_of(folder.path())}, {"name", "map"}}}}});
  client.open(kHere);
  // What ended may have left a message, which begins something new: nothing is to come when it is quiet twice.
  for (int calm = 0; calm < 2;) {
    client.server.idle();
    calm = client.server.quiet() ? calm + 1 : 0;
  }
  EXPECT_THAT(client.received("textDocument/publishDiagnostics").back()["diagnostics"], SizeIs(1));
  client.change(2, Json::array({{{"range", range(4, 0, 0)}, {"text", "Ja. "}}}));
  client.notify("textDocument/didClose", document());
  client.server.idle();
}

}  // namespace
}  // namespace vraagbaak::lsp
