// Files that get another name, over the protocol.
#include "lsp/rename_files.h"

#include <gmock/gmock.h>

#include "index/uri.h"
#include "support/temporary_folder.h"
#include "test_client.h"

namespace vraagbaak::lsp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::TemporaryFolder;

class RenamedFiles : public ::testing::Test {
 protected:
  void start() {
    capabilities_ = client_.start(Json::object(), {{"workspaceFolders", {{{"uri", uri("")}, {"name", "map"}}}}});
    client_.server.idle();
  }
  std::string uri(const std::string& name) { return index::uri_of(name.empty() ? folder_.path() : folder_.file(name)); }
  /// The new texts in the file `name` when `from` becomes `to`.
  std::vector<std::string> edits(const std::string& from, const std::string& to, const std::string& name) {
    const Json edit =
        client_.request("workspace/willRenameFiles", {{"files", {{{"oldUri", uri(from)}, {"newUri", uri(to)}}}}});
    std::vector<std::string> texts;
    if (edit.is_null() || !edit["changes"].contains(uri(name))) return texts;
    for (const Json& one : edit["changes"][uri(name)]) texts.push_back(one["newText"]);
    return texts;
  }

  TemporaryFolder folder_;
  TestClient client_;
  Json capabilities_;
};

TEST_F(RenamedFiles, AreAskedForByKind) {
  start();
  const Json filters = capabilities_["workspace"]["fileOperations"]["willRename"]["filters"];
  std::vector<std::string> globs;
  for (const Json& filter : filters) globs.push_back(filter["pattern"]["glob"]);
  EXPECT_THAT(globs, ElementsAre("**/*.pqa", "**/*.txt", "**/*.md", "**"));
  EXPECT_EQ(filters.back()["pattern"]["matches"], "folder");
}

TEST_F(RenamedFiles, AreCalledByTheirNewNameElsewhere) {
  folder_.write("oud.pqa", "Vraag 1\nHoe?\n");
  folder_.write("a.txt", "Vraag 1\nKent u oud.pqa? En goud.pqa, oud.pqa.bak, http://x.nl/oud.pqa? Zie (oud.pqa).\n");
  start();
  EXPECT_THAT(edits("oud.pqa", "nieuw.pqa", "a.txt"), ElementsAre("nieuw.pqa", "nieuw.pqa"));
  EXPECT_THAT(edits("oud.pqa", "nieuw.pqa", "oud.pqa"), IsEmpty());
}

TEST_F(RenamedFiles, AreStillFoundByRelativePaths) {
  folder_.write("map/een stuk.pqa", "Vraag 1\nHoe?\n");
  folder_.write("brief.md", "Zie [het stuk](map/een%20stuk.pqa) en ./map/een%20stuk.pqa.\n\nVraag 1\nHoe?\n");
  folder_.write("ander/b.txt", "Vraag 1\nZie ../map/een%20stuk.pqa, niet map/een%20stuk.pqa.\n");
  start();
  EXPECT_THAT(edits("map/een stuk.pqa", "later/twee é.pqa", "brief.md"),
              ElementsAre("later/twee%20%C3%A9.pqa", "./later/twee%20%C3%A9.pqa"));
  EXPECT_THAT(edits("map/een stuk.pqa", "later/twee é.pqa", "ander/b.txt"), ElementsAre("../later/twee%20%C3%A9.pqa"));
}

TEST_F(RenamedFiles, LeaveNeighboursOfTheSameNameAlone) {
  folder_.write("a/stuk.pqa", "Vraag 1\nHoe?\n");
  folder_.write("b/stuk.pqa", "Vraag 1\nWaar?\n");
  folder_.write("b/brief.txt", "Vraag 1\nKent u stuk.pqa en ../a/stuk.pqa?\n");
  start();
  EXPECT_THAT(edits("a/stuk.pqa", "a/werk.pqa", "b/brief.txt"), ElementsAre("../a/werk.pqa"));
  EXPECT_THAT(edits("b/stuk.pqa", "b/werk.pqa", "b/brief.txt"), ElementsAre("werk.pqa"));
}

TEST_F(RenamedFiles, TakeTheirOwnLinksAlong) {
  folder_.write("map/stuk.md", "Vraag 1\nZie [a](ander.txt), ./ander.txt, ../brief.txt en ../nergens.txt.\n");
  folder_.write("map/ander.txt", "Vraag 1\nHoe?\n");
  folder_.write("brief.txt", "Vraag 1\nWaar?\n");
  start();
  EXPECT_THAT(edits("map/stuk.md", "stuk.md", "map/stuk.md"),
              ElementsAre("map/ander.txt", "./map/ander.txt", "brief.txt"));
}

TEST_F(RenamedFiles, FollowTheirFolder) {
  folder_.write("map/stuk.pqa", "Vraag 1\nZie ./ander.txt, ../brief.txt en stuk.pqa.\n");
  folder_.write("map/ander.txt", "Vraag 1\nHoe?\n");
  folder_.write("brief.txt",
                "Vraag 1\nIn de map: map/stuk.pqa, ook map/onder/niets.txt en http://x.nl/map/stuk.pqa.\n");
  start();
  EXPECT_THAT(edits("map", "later/archief", "brief.txt"), ElementsAre("later/archief/stuk.pqa"));
  EXPECT_THAT(edits("map", "later/archief", "map/stuk.pqa"), ElementsAre("../../brief.txt"));
}

TEST_F(RenamedFiles, AreReadAsTheyStandInTheEditor) {
  folder_.write("oud.pqa", "Vraag 1\nHoe?\n");
  folder_.write("a.txt", "Vraag 1\nKent u oud.pqa?\n");
  start();
  client_.open("Vraag 1\nKent u dat?\n", 1, uri("a.txt"));
  EXPECT_THAT(edits("oud.pqa", "nieuw.pqa", "a.txt"), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::lsp
