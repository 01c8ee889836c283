// A passage reads as people read it, and every place of it leads back to the document.
#include "facts/passage.h"

#include <gmock/gmock.h>

#include "support/fixture.h"

namespace vraagbaak::facts::passage_test {
namespace {

using ::testing::ElementsAre;

struct Read {
  std::string text;
  std::vector<Passage> passages;
  std::string block_text;
};

Read read_question(std::string_view text) {
  const auto document = fixtures::parse_document(text);
  Read read;
  document->for_each_block([&](const model::BlockView& view) {
    if (view.block->kind != model::BlockKind::question) return;
    read.block_text = document->text().slice({view.start, view.start + view.block->size});
    read.passages = passages(*view.block, read.block_text);
  });
  return read;
}

/// The bytes of the block behind `words` of the passage.
std::string behind(const Read& read, const Passage& passage, std::string_view words) {
  const auto at = static_cast<uint32_t>(passage.text().find(words));
  const model::BlockRange range = passage.at(StringRange{{at}, {at + static_cast<uint32_t>(words.size())}});
  return read.block_text.substr(range.start.value, range.size());
}

TEST(Passage, IsOneLineWithoutTheHeading) {
  const Read read =
      read_question("Vraag 1\nHoeveel personen\nwerkten er op  97 posten?\n\nWaarom?\n\nAntwoord 1\nGeen.\n");
  ASSERT_EQ(read.passages.size(), 2u);
  EXPECT_EQ(read.passages[0].text(), "Hoeveel personen werkten er op 97 posten?");
  EXPECT_EQ(read.passages[1].text(), "Waarom?");
  EXPECT_EQ(behind(read, read.passages[0], "personen werkten"), "personen\nwerkten");
  EXPECT_EQ(behind(read, read.passages[0], "97 posten"), "97 posten");
  EXPECT_EQ(behind(read, read.passages[1], "Waarom"), "Waarom");
}

TEST(Passage, JoinsWordsThatALineEndBroke) {
  const Read read =
      read_question("Vraag 1\nHoeveel vergunnin-\ngen zijn er in Noord-\nHolland?\n\nAntwoord 1\nGeen.\n");
  ASSERT_EQ(read.passages.size(), 1u);
  EXPECT_EQ(read.passages[0].text(), "Hoeveel vergunningen zijn er in Noord- Holland?");
  EXPECT_EQ(behind(read, read.passages[0], "vergunningen"), "vergunnin-\ngen");
  EXPECT_EQ(behind(read, read.passages[0], "zijn er"), "zijn er");
}

TEST(Passage, HasBlanksForNoBreakSpacesAndNothingForInvisibleMarks) {
  const Read read = read_question("Vraag 1\nIs het \u20ac\u00a03,1 mil\u00adjard?\n\nAntwoord 1\nJa.\n");
  ASSERT_EQ(read.passages.size(), 1u);
  EXPECT_EQ(read.passages[0].text(), "Is het \u20ac 3,1 miljard?");
  EXPECT_EQ(behind(read, read.passages[0], "3,1 miljard"), "3,1 mil\u00adjard");
}

TEST(Passage, ReservesReferences) {
  const Read read = read_question("Vraag 1\nKlopt Kamerstuk 29 521, nr. 447, met 30 posten?\n\nAntwoord 1\nJa.\n");
  ASSERT_EQ(read.passages.size(), 1u);
  ASSERT_EQ(read.passages[0].reserved().size(), 1u);
  EXPECT_EQ(read.passages[0].slice(read.passages[0].reserved()[0].range), "Kamerstuk 29 521, nr. 447");
}

TEST(Passage, KeepsAShortYear) {
  const Read read = read_question("Vraag 1\nHoe was het in de jaren '90 en in mei ’21?\n\nAntwoord 1\nJa.\n");
  ASSERT_EQ(read.passages.size(), 1u);
  EXPECT_EQ(read.passages[0].text(), "Hoe was het in de jaren '90 en in mei ’21?");
}

TEST(Passage, LeavesOutTheMarkOfANoteBehindAQuotation) {
  const Read read = read_question("Vraag 1\nKent u het bericht ‘Weer minder boten’12?\n\nAntwoord 1\nJa.\n");
  ASSERT_EQ(read.passages.size(), 1u);
  EXPECT_EQ(read.passages[0].text(), "Kent u het bericht ‘Weer minder boten’?");
}

TEST(Passage, OfAStringIsTheString) {
  const Passage passage = Passage::of("  zes  posten");
  EXPECT_EQ(passage.text(), "  zes  posten");
  EXPECT_EQ(passage.at(StringOffset{7}), model::BlockOffset{7});
}

}  // namespace
}  // namespace vraagbaak::facts::passage_test
