#include "features/folder_graph.h"

#include <gmock/gmock.h>

#include "facts/calendar.h"
#include "features/fake_library.h"

namespace vraagbaak::features::folder_graph_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::FakeLibrary;

constexpr const char* kEarlier = "file:///map/eerder.txt";
constexpr const char* kLater = "file:///map/later.txt";
constexpr const char* kAlone = "file:///map/los.txt";

std::string answer(const std::string& number, const std::string& day, const std::string& words) {
  return number +
         "\nAntwoord van minister Bakker (Verkeer) op de vragen van het lid Smit (D66) over veren (ontvangen " + day +
         ")\n\nVraag 1\nVaart de veerboot?\n\nAntwoord 1\n" + words + "\n";
}

class FolderGraphTest : public ::testing::Test {
 protected:
  FolderGraphTest() {
    library_.add(kEarlier, answer("2025Z00001", "3 maart 2025", "Ja."));
    library_.add(kLater, answer("2026Z00002", "9 maart 2026", "Zie 2025Z00001, en nogmaals 2025Z00001."));
    library_.add(kAlone, answer("2026Z00003", "1 april 2026", "Nee."));
  }
  FolderGraph graph(const char* uri) const { return folder_graph(uri, library_, Language::dutch); }

  FakeLibrary library_;
};

std::vector<std::string> names(const FolderGraph& graph) {
  std::vector<std::string> found;
  for (const FolderPaper& paper : graph.papers) found.push_back(paper.name);
  return found;
}

TEST_F(FolderGraphTest, LeadsFromTheCitingToTheCitedTextNewestFirst) {
  const FolderGraph found = graph(kEarlier);
  EXPECT_THAT(names(found), ElementsAre("2026Z00002", "2025Z00001"));
  EXPECT_EQ(found.papers[1].uri, kEarlier);
  EXPECT_EQ(facts::iso(*found.papers[1].date), "2025-03-03");
  ASSERT_THAT(found.links, SizeIs(1));
  EXPECT_EQ(found.links[0].from, 0u);
  EXPECT_EQ(found.links[0].to, 1u);
  EXPECT_EQ(found.links[0].citations, 2u);
  EXPECT_EQ(found.more, 0u);
}

TEST_F(FolderGraphTest, HoldsTheAskedTextThoughNobodyCitesIt) {
  EXPECT_THAT(names(graph(kAlone)), ElementsAre("2026Z00003", "2026Z00002", "2025Z00001"));
}

TEST_F(FolderGraphTest, NamesATextWithoutNumberByItsFile) {
  const FolderGraph found = folder_graph("file:///map/nieuw%20stuk.txt", FakeLibrary(), Language::dutch);
  EXPECT_THAT(names(found), ElementsAre("nieuw stuk.txt"));
  EXPECT_THAT(found.links, IsEmpty());
}

TEST_F(FolderGraphTest, KeepsThoseWithTheMostLinksAndCountsTheOthers) {
  for (size_t i = 0; i < kMostFolderPapers + 5; ++i)
    library_.add("file:///map/n" + std::to_string(i) + ".txt",
                 answer("2026Z1" + std::to_string(1000 + i), "2 mei 2026", "Zie 2025Z00001."));
  const FolderGraph found = graph(kAlone);
  EXPECT_THAT(found.papers, SizeIs(kMostFolderPapers));
  EXPECT_THAT(names(found), ::testing::IsSupersetOf({"2025Z00001", "2026Z00003"}));
  // All but the asked one and the cited one have one link each.
  EXPECT_EQ(found.more, kMostFolderPapers + 5 + 3 - kMostFolderPapers);
  EXPECT_THAT(found.links, SizeIs(kMostFolderPapers - 2));
}

}  // namespace
}  // namespace vraagbaak::features::folder_graph_test
