#include "checks/look_up.h"

#include "checks/folder.h"

namespace vraagbaak::checks::look_up_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::parse_document;

constexpr const char* kText =
    "Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 539 schepen gekeurd.\n";

struct Looked : Folder {
  Looked() {
    library.add("file:///map/eerder.txt",
                "Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n");
    done = LookUp::run(parse_document(kText), kHere, library, known);
  }
  /// The words that the findings mark in `text`, which nobody looked up.
  std::vector<std::string> marked_in(std::string_view text) const {
    const auto now = parse_document(text);
    std::vector<std::string> marked;
    for (const Finding& finding : done->placed(*now))
      marked.push_back(now->text().slice(document_range(finding.place, *now)));
    return marked;
  }

  KnownFacts known;
  std::shared_ptr<const LookUp> done;
};

TEST(LookUp, FollowsItsWordsIntoAnotherVersion) {
  const Looked looked;
  EXPECT_THAT(looked.marked_in(kText), ElementsAre("539 schepen"));
  EXPECT_THAT(looked.marked_in("Vraag 1\nHoeveel schepen zijn gekeurd?\n\nAntwoord 1\nDat is bekend. In 2022 zijn in "
                               "Delfzijl 539 schepen gekeurd. Dat is veel.\n"),
              ElementsAre("539 schepen"));
}

TEST(LookUp, IsSilentOnceItsWordsAreGone) {
  const Looked looked;
  EXPECT_THAT(looked.marked_in("Vraag 1\nHoeveel?\n\nAntwoord 1\nIn 2022 zijn in Delfzijl 593 schepen gekeurd.\n"),
              IsEmpty());
  EXPECT_THAT(looked.marked_in(""), IsEmpty());
}

TEST(LookUp, RemembersWhatTheIndexSaid) {
  Looked looked;
  ASSERT_THAT(looked.known, SizeIs(1));
  // A library that has forgotten everything is not asked again.
  const vraagbaak::fixtures::FakeLibrary empty;
  const auto document = parse_document(kText);
  Surroundings around(*document, Folder::kHere, empty, looked.known);
  EXPECT_THAT(around.others(around.facts().at(0).claim), SizeIs(1));
}

TEST(LookUp, GivesNothingWhenItIsStopped) {
  Looked looked;
  std::stop_source stop;
  stop.request_stop();
  KnownFacts known;
  EXPECT_EQ(LookUp::run(parse_document(kText), Folder::kHere, looked.library, known, stop.get_token()), nullptr);
  EXPECT_THAT(known, IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::look_up_test
