// Numbers, styles and words around an annex, as the checks see them.
#include "checks/words.h"

#include <gtest/gtest.h>

#include "checks/facts.h"

namespace vraagbaak::checks::words_test {
namespace {

TEST(Numbers, JoinsThreeOrMoreInARow) {
  EXPECT_EQ(numbers({3}), "3");
  EXPECT_EQ(numbers({3, 4}), "3, 4");
  EXPECT_EQ(numbers({3, 4, 5, 9}), "3–5, 9");
}

TEST(Around, StaysInTheSentence) {
  const std::string_view text = "Nee. Zie de bijlage hier. Einde.";
  const size_t at = text.find("bijlage");
  EXPECT_EQ(around(text, at, at + 7, 60), "Zie de bijlage hier.");
  EXPECT_EQ(around(text, at, at + 7, 3), "de bijlage hi");
}

TEST(HeadingStyle, IsTheSameForEveryNumber) {
  EXPECT_EQ(heading_style("Vraag 4"), heading_style("Vraag  12"));
  EXPECT_NE(heading_style("4."), heading_style("4"));
  EXPECT_NE(heading_style("Vraag 4"), heading_style("Vraag 4:"));
}

AnnexMention mention(std::string_view text) {
  const uint32_t at = static_cast<uint32_t>(text.find("bijlage"));
  return annex_mention(text, {{at}, {at + 7}});
}

TEST(AnnexMention, TellsAnAnnexOfThisPaperFromOneOfAnother) {
  EXPECT_EQ(mention("Als bijlage gaat de lijst."), AnnexMention::enclosed);
  EXPECT_EQ(mention("De cijfers vindt u in bijlage 2."), AnnexMention::enclosed);
  EXPECT_EQ(mention("Zie de bijlage bij de brief."), AnnexMention::passing);
  EXPECT_EQ(mention("De bijlage is aangepast."), AnnexMention::passing);
}

}  // namespace
}  // namespace vraagbaak::checks::words_test
