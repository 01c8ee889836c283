// The words that dates and periods are made of.
#include "facts/time_words.h"

#include <gtest/gtest.h>

namespace vraagbaak::facts::time_words_test {
namespace {

TEST(TimeWords, GiveTheLengthOfADuration) {
  const auto read = [](std::string_view text) {
    const Passage passage = Passage::of(text);
    const auto duration = duration_at(Words(passage), 0);
    return duration ? std::optional(duration->value.length) : std::nullopt;
  };
  EXPECT_EQ(read("drie weken"), (Duration{0, 21}));
  EXPECT_EQ(read("een half jaar"), (Duration{6, 0}));
  EXPECT_EQ(read("anderhalf jaar"), (Duration{18, 0}));
  EXPECT_EQ(read("2 jaar en 3 maanden"), (Duration{27, 0}));
  EXPECT_EQ(read("1 maand, 2 dagen"), (Duration{1, 2}));
  EXPECT_EQ(read("honderdvijftig dagen"), (Duration{0, 150}));
  EXPECT_EQ(read("drie posten"), std::nullopt);
  EXPECT_EQ(read("1.250 dagen"), std::nullopt);
}

TEST(TimeWords, KnowWhatMayBeAYear) {
  const auto read = [](std::string_view text) {
    const Passage passage = Passage::of(text);
    const auto year = year_number_at(Words(passage), 0);
    return year ? year->value : 0;
  };
  EXPECT_EQ(read("2022"), 2022);
  EXPECT_EQ(read("’98"), 1998);
  EXPECT_EQ(read("'22"), 2022);
  EXPECT_EQ(read("2.022"), 0);
  EXPECT_EQ(read("2022Z25029"), 0);
  EXPECT_EQ(read("3400"), 0);
}

}  // namespace
}  // namespace vraagbaak::facts::time_words_test
