#include "facts/words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "facts/vocabulary.h"

namespace vraagbaak::facts::words_test {
namespace {

TEST(Words, FoldsWordsWithAndWithoutDiacritics) {
  const Passage passage = Passage::of("De Coördinatie van ZES scholen");
  const Words words(passage);
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[1].folded, "coordinatie");
  EXPECT_EQ(words.written(1), "Coördinatie");
  EXPECT_EQ(words[3].folded, "zes");
  EXPECT_EQ(words[4].folded, "scholen");
}

TEST(Words, KnowCapitalsAlsoBeyondAscii) {
  const Passage passage = Passage::of("Één état ÉTAT 4e");
  const Words words(passage);
  EXPECT_TRUE(words[0].capital);
  EXPECT_FALSE(words[1].capital);
  EXPECT_TRUE(words[2].capital);
  EXPECT_FALSE(words[3].capital);
}

TEST(Words, PassOverWhatBeginsNoNumber) {
  const Passage passage = Passage::of("de minister zag eenendertig ½ 14 - achtste miljoenen scholen");
  const Words words(passage);
  std::string numbers;
  for (size_t i = 0; i < words.size(); ++i)
    if (words[i].number_like) numbers += std::string(words.written(i)) + ' ';
  // "minister" begins as "min" does.
  EXPECT_EQ(numbers, "minister eenendertig ½ 14 - achtste miljoenen ");
}

TEST(Words, AreFoundByPlace) {
  const Passage passage = Passage::of("een twee  drie");
  const Words words(passage);
  EXPECT_EQ(words.at({0}), 0U);
  EXPECT_EQ(words.at({3}), 1U);
  EXPECT_EQ(words.at({9}), 2U);
  EXPECT_EQ(words.at({99}), words.size());
}

TEST(Vocabulary, KnowsItsWordsAndNoOthers) {
  const std::string longest(100, 'a');
  Vocabulary<int> words;
  words["jaar"] = 1;
  words["jaren"] = 2;
  words[longest] = 3;
  ASSERT_NE(words.find("jaar"), nullptr);
  EXPECT_EQ(*words.find("jaar"), 1);
  EXPECT_EQ(*words.find(longest), 3);
  EXPECT_FALSE(words.contains("juni"));
  EXPECT_FALSE(words.contains("ja"));
  EXPECT_FALSE(words.contains(std::string(99, 'a')));
  EXPECT_FALSE(words.contains(""));
}

}  // namespace
}  // namespace vraagbaak::facts::words_test
