// vraagbaak/overview, vraagbaak/references, vraagbaak/facts and vraagbaak/folder as a client sees them.
#include <gmock/gmock.h>

#include "lsp/test_client.h"

namespace vraagbaak::lsp {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr const char* kOverviewPaper =
    "Vraag 1\nKent u “één” brug (Kamerstuk 31 409, nr. 412)?\n\nAntwoord 1\nJa.\n\n"
    "Vraag 2\nWaarom?\n\nAntwoord 2\nZie één antwoord op vraag 1.\n\nVraag 3\nEcht?\n";

Json whole_line(uint32_t line, uint32_t length) { return range(line, 0, length); }

TEST(OverviewRequest, IsAdvertised) {
  TestClient client;
  const Json capabilities = client.start();
  EXPECT_THAT(
      capabilities["experimental"]["vraagbaak"]["requests"],
      ::testing::IsSupersetOf({"vraagbaak/overview", "vraagbaak/references", "vraagbaak/facts", "vraagbaak/folder"}));
}

TEST(OverviewRequest, GivesStatesAndPlacesInTheClientsUnits) {
  TestClient client;
  client.start();
  client.open(kOverviewPaper, 7);
  const Json overview = client.request("vraagbaak/overview", document());
  EXPECT_EQ(overview["version"], 7);
  EXPECT_EQ(overview["form"], "draft");
  EXPECT_EQ(overview["formName"], "Concept");
  EXPECT_EQ(overview["answersExpected"], true);
  EXPECT_EQ(overview["index"]["building"], false);
  EXPECT_EQ(overview["counts"]["asked"], 3);
  EXPECT_EQ(overview["counts"]["answered"], 2);
  EXPECT_EQ(overview["counts"]["unanswered"], 1);
  ASSERT_THAT(overview["questions"], SizeIs(3));
  const Json& first = overview["questions"][0];
  EXPECT_EQ(first["label"], "1");
  EXPECT_EQ(first["name"], "Vraag 1");
  EXPECT_EQ(first["state"], "answered");
  EXPECT_EQ(first["selectionRange"], whole_line(0, 7));
  EXPECT_EQ(first["answers"][0]["name"], "Antwoord 1");
  EXPECT_EQ(first["answers"][0]["selectionRange"], whole_line(3, 10));
  ASSERT_THAT(first["mentions"], SizeIs(1));
  EXPECT_EQ(first["mentions"][0]["from"], "Antwoord 2");
  EXPECT_EQ(first["mentions"][0]["range"]["end"], (Json{{"line", 10}, {"character", 27}}));
  EXPECT_EQ(overview["questions"][2]["state"], "unanswered");
}

TEST(OverviewRequest, FollowsTheSeveritiesThatAreSet) {
  const std::string paper = "Vraag 1\nKlopt het?\n\nAntwoord 1\nZie ook het antwoord op vraag 8, en de brief.\n";
  TestClient client;
  client.start();
  client.open(paper);
  EXPECT_EQ(client.request("vraagbaak/overview", document())["questions"][0]["state"], "problem");
  TestClient lenient;
  lenient.start(Json::object(),
                {{"initializationOptions", {{"diagnostics", {{"severity", {{"reference-unresolved", "hint"}}}}}}}});
  lenient.open(paper);
  EXPECT_EQ(lenient.request("vraagbaak/overview", document())["questions"][0]["state"], "answered");
}

TEST(OverviewRequest, IsNullForATextThatIsNotOpen) {
  TestClient client;
  client.start();
  EXPECT_TRUE(client.request("vraagbaak/overview", document()).is_null());
  EXPECT_TRUE(client.request("vraagbaak/references", document()).is_null());
  EXPECT_TRUE(client.request("vraagbaak/facts", document()).is_null());
  EXPECT_TRUE(client.request("vraagbaak/folder", document()).is_null());
}

TEST(ReferencesRequest, GivesWordsPlacesAndAddresses) {
  TestClient client;
  client.start();
  client.open(kOverviewPaper);
  const Json lists = client.request("vraagbaak/references", document());
  ASSERT_THAT(lists["inside"], SizeIs(1));
  const Json& inside = lists["inside"][0];
  EXPECT_EQ(inside["range"], range(10, 26, 27));
  EXPECT_EQ(inside["from"], "Antwoord 2");
  EXPECT_EQ(inside["to"], "Vraag 1");
  EXPECT_EQ(inside["target"]["range"], whole_line(3, 10));
  ASSERT_THAT(lists["outside"], SizeIs(1));
  const Json& outside = lists["outside"][0];
  EXPECT_EQ(outside["words"], "Kamerstuk 31 409, nr. 412");
  EXPECT_EQ(outside["range"], range(1, 19, 44));
  EXPECT_EQ(outside["id"], "kst-31409-412");
  EXPECT_EQ(outside["address"], "https://zoek.officielebekendmakingen.nl/kst-31409-412.html");
  EXPECT_FALSE(outside.contains("question"));
  EXPECT_FALSE(outside.contains("target"));
  EXPECT_THAT(lists["incoming"], SizeIs(0));
}

constexpr const char* kAnswer =
    "Vraag 1\nHoeveel?\n\nAntwoord 1\nZoals “geëist” zijn in 2022 in Delfzijl 593 schepen gekeurd voor 1,5 miljoen "
    "euro.\n";
constexpr const char* kOtherPaper = "file:///ander.pqa";

TEST(FactsRequest, GivesFactsInTheClientsUnits) {
  TestClient client;
  client.start();
  client.open(kAnswer, 7);
  const Json ledger = client.request("vraagbaak/facts", document());
  EXPECT_EQ(ledger["version"], 7);
  EXPECT_EQ(ledger["truncated"], false);
  ASSERT_THAT(ledger["facts"], SizeIs(3));
  EXPECT_EQ(ledger["facts"][0]["kind"], "period");
  const Json& ships = ledger["facts"][1];
  EXPECT_EQ(ships["kind"], "quantity");
  EXPECT_EQ(ships["text"], "593 schepen");
  EXPECT_FALSE(ships.contains("value"));
  EXPECT_EQ(ships["from"], "2022-01-01");
  EXPECT_EQ(ships["to"], "2022-12-31");
  EXPECT_EQ(ships["block"], "Antwoord 1");
  EXPECT_EQ(ships["range"], range(4, 40, 51));
  EXPECT_EQ(ships["state"], "alone");
  EXPECT_THAT(ships["elsewhere"], SizeIs(0));
  EXPECT_EQ(ledger["facts"][2]["value"], "€ 1.500.000");
}

TEST(FactsRequest, LeadsToWhatAnotherOpenTextSays) {
  TestClient client;
  client.start();
  client.open("Antwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n");
  client.open("Antwoord 1\nIn totaal zijn in 2022 in Delfzijl 539 schepen gekeurd.\n", 1, kOtherPaper);
  const Json ledger = client.request("vraagbaak/facts", document());
  const Json& ships = ledger["facts"][1];
  EXPECT_EQ(ships["state"], "contradicted");
  ASSERT_THAT(ships["elsewhere"], SizeIs(1));
  const Json& other = ships["elsewhere"][0];
  EXPECT_EQ(other["uri"], kOtherPaper);
  EXPECT_EQ(other["range"], range(1, 35, 46));
  EXPECT_EQ(other["text"], "539 schepen");
  EXPECT_EQ(other["agrees"], false);
  EXPECT_EQ(other["sentence"], "In totaal zijn in 2022 in Delfzijl 539 schepen gekeurd.");
}

TEST(FolderRequest, GivesPapersAndWhoCitesWhom) {
  TestClient client;
  client.start();
  client.open(
      "2026Z00002\nAntwoord van minister Bakker (Verkeer) (ontvangen 9 maart 2026)\n\nVraag 1\nKent u "
      "2025Z00001?\n\nAntwoord 1\nJa.\n");
  client.open("2025Z00001\n\nVraag 1\nHoeveel?\n", 1, kOtherPaper);
  const Json folder = client.request("vraagbaak/folder", document());
  EXPECT_EQ(folder["index"]["building"], false);
  ASSERT_THAT(folder["papers"], SizeIs(2));
  EXPECT_EQ(folder["papers"][0]["name"], "2026Z00002");
  EXPECT_EQ(folder["papers"][0]["date"], "2026-03-09");
  EXPECT_EQ(folder["papers"][1]["uri"], kOtherPaper);
  EXPECT_FALSE(folder["papers"][1].contains("date"));
  EXPECT_EQ(folder["links"], (Json::array({{{"from", 0}, {"to", 1}, {"count", 1}}})));
  EXPECT_EQ(folder["more"], 0);
}

}  // namespace
}  // namespace vraagbaak::lsp
