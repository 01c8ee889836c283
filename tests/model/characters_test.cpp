#include "model/characters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vraagbaak::model {
namespace {

using ::testing::ElementsAre;

TEST(Characters, OneLineCollapsesAllBlanks) {
  EXPECT_EQ(one_line("  Kent\tu\r\n het\xC2\xA0 bericht? \n"), "Kent u het bericht?");
}

TEST(Characters, OneLineJoinsWordsThatALineEndHyphenates) {
  EXPECT_EQ(one_line("verga-\nderjaar"), "vergaderjaar");
  EXPECT_EQ(one_line("water- \r\n schappen"), "waterschappen");
}

TEST(Characters, OneLineKeepsHyphensThatBelong) {
  EXPECT_EQ(one_line("Noord-\nHolland"), "Noord- Holland");
  EXPECT_EQ(one_line("in-\nen uitvoer"), "in- en uitvoer");
  EXPECT_EQ(one_line("2018 -\n2022"), "2018 - 2022");
  EXPECT_EQ(one_line("minister-president"), "minister-president");
}

TEST(Characters, OneLineDropsSoftHyphens) { EXPECT_EQ(one_line("brug\xC2\xADwachter"), "brugwachter"); }

TEST(Characters, TrimmedTakesBlanksOfSeveralBytesOffBothEnds) {
  EXPECT_EQ(trimmed("\xEF\xBB\xBF \xC2\xA0é\xC2\xA0\n"), "é");
  EXPECT_EQ(trimmed(" \n\xC2\xA0"), "");
}

TEST(Characters, TrimmedLeavesBytesThatOnlyLookLikeBlanks) {
  // 0xA0 is the second byte of the no-break space and of "à".
  EXPECT_EQ(trimmed("voilà"), "voilà");
}

TEST(Characters, FindWordMatchesWholeWordsInAnyCase) {
  EXPECT_EQ(find_word("Uw kenmerk: 5", "kenmerk"), 3u);
  EXPECT_EQ(find_word("UW BRIEF van", "uw brief"), 0u);
  EXPECT_EQ(find_word("kenmerken", "kenmerk"), std::string_view::npos);
  EXPECT_EQ(find_word("énr", "nr"), std::string_view::npos);
}

TEST(Characters, DigitRunsAreInOrder) {
  EXPECT_THAT(digit_runs("21 501-02, nr. 7"), ElementsAre("21", "501", "02", "7"));
}

TEST(Characters, NumberOfSaturates) {
  EXPECT_EQ(number_of("0042"), 42u);
  EXPECT_EQ(number_of("99999999999999999999999"), 4294967295u);
  EXPECT_EQ(number_of(""), std::nullopt);
  EXPECT_EQ(number_of("4a"), std::nullopt);
}

TEST(Characters, NumberOfWordKnowsCardinalsAndOrdinals) {
  EXPECT_EQ(number_of_word("Vier"), 4u);
  EXPECT_EQ(number_of_word("één"), 1u);
  EXPECT_EQ(number_of_word("twintigste"), 20u);
  EXPECT_EQ(number_of_word("vierkant"), std::nullopt);
}

}  // namespace
}  // namespace vraagbaak::model
