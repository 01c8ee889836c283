#include "features/reference_lists.h"

#include <gmock/gmock.h>

#include "features/fake_library.h"
#include "features/marked_text.h"

namespace vraagbaak::features::reference_lists_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::FakeLibrary;
using vraagbaak::fixtures::MarkedText;

constexpr const char* kUri = "file:///map/2026Z00002.pqa";
constexpr const char* kOther = "file:///map/2026Z00001.pqa";
constexpr const char* kCiting = "file:///map/2026Z00003.pqa";

constexpr std::string_view kPaper = R"(Vraag 1
Kent u de brief van de minister ([[Kamerstuk 31 409, nr. 412]])?

Antwoord 1
Ja. Zie ook het antwoord op vraag [[2]].

Vraag 2
Klopt het?

Antwoord 2
Zie het antwoord op vraag [[1]], en het antwoord op vraag [[2]] van de vragen over pontjes ([[2026Z00001]]).
Over vraag [[9]] valt niets te zeggen.
)";

TEST(ReferenceLists, LeadInsideThePaper) {
  const MarkedText marked(kPaper);
  const ReferenceLists lists = reference_lists(*marked.document, kUri, index::EmptyLibrary(), Language::dutch);
  ASSERT_THAT(lists.inside, SizeIs(3));
  EXPECT_EQ(lists.inside[0].range, marked.ranges[1]);
  EXPECT_EQ(lists.inside[0].from, "Antwoord 1");
  EXPECT_EQ(lists.inside[0].to, "Vraag 2");
  ASSERT_TRUE(lists.inside[0].target);
  EXPECT_EQ(marked.slice(lists.inside[0].target->selection), "Antwoord 2");
  EXPECT_EQ(lists.inside[2].to, "Vraag 9");
  EXPECT_FALSE(lists.inside[2].target) << "there is no such question";
}

TEST(ReferenceLists, LeadOutsideWithTheOfficialAddress) {
  const MarkedText marked(kPaper);
  const ReferenceLists lists = reference_lists(*marked.document, kUri, index::EmptyLibrary(), Language::dutch);
  ASSERT_THAT(lists.outside, SizeIs(3));
  EXPECT_EQ(lists.outside[0].words, "Kamerstuk 31 409, nr. 412");
  EXPECT_EQ(lists.outside[0].id, "kst-31409-412");
  EXPECT_EQ(lists.outside[0].address, "https://zoek.officielebekendmakingen.nl/kst-31409-412.html");
  EXPECT_FALSE(lists.outside[0].target);
  EXPECT_EQ(lists.outside[1].question, (model::Label{2, 0}));
  EXPECT_EQ(lists.outside[1].id, "2026Z00001");
}

TEST(ReferenceLists, KnowWhatLiesInTheFolder) {
  const MarkedText marked(kPaper);
  FakeLibrary library;
  library.add(kOther,
              "Vragen van het lid Bakker over pontjes (ingezonden 1 februari 2026)\n\nVraag 1\nWaar?\n\n"
              "Vraag 2\nHoe vaak?\n");
  const ReferenceLists lists = reference_lists(*marked.document, kUri, library, Language::dutch);
  ASSERT_THAT(lists.outside, SizeIs(3));
  ASSERT_TRUE(lists.outside[1].target);
  EXPECT_EQ(lists.outside[1].target->uri, kOther);
  EXPECT_FALSE(lists.outside[1].target->range.empty()) << "leads to question 2";
  ASSERT_TRUE(lists.outside[2].target);
  EXPECT_TRUE(lists.outside[2].target->range.empty()) << "leads to the paper";
  EXPECT_EQ(lists.outside[2].title, "pontjes");
}

TEST(ReferenceLists, TellWhoRefersToThePaper) {
  const MarkedText marked(kPaper);
  FakeLibrary library;
  library.add(kCiting, "Vraag 1\nKent u de vragen met nummer 2026Z00002?\n\nAntwoord 1\nJa.\n");
  library.add(kUri, marked.content);
  const ReferenceLists lists = reference_lists(*marked.document, kUri, library, Language::dutch);
  ASSERT_THAT(lists.incoming, SizeIs(1));
  EXPECT_EQ(lists.incoming[0].uri, kCiting);
  EXPECT_EQ(lists.incoming[0].question.number, 0u);
}

TEST(ReferenceLists, AreEmptyForATextWithoutReferences) {
  const MarkedText marked("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n");
  const ReferenceLists lists = reference_lists(*marked.document, kUri, index::EmptyLibrary(), Language::english);
  EXPECT_THAT(lists.inside, IsEmpty());
  EXPECT_THAT(lists.outside, IsEmpty());
  EXPECT_THAT(lists.incoming, IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::reference_lists_test
