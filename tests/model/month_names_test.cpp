// Months and weekdays go by their Dutch names.
#include "model/month_names.h"

#include <gtest/gtest.h>

#include <string>

namespace vraagbaak::model {
namespace {

TEST(MonthNames, AreReadAsTheyAreWritten) {
  for (uint32_t month = 1; month <= 12; ++month) EXPECT_EQ(month_word(month_name(month)).month, month);
  for (uint32_t day = 1; day <= 7; ++day) EXPECT_EQ(weekday_word(weekday_name(day)), day);
}

TEST(MonthNames, MayBeShortenedOrInCapitals) {
  EXPECT_EQ(month_word("OKtober").month, 10);
  EXPECT_FALSE(month_word("OKtober").shortened);
  EXPECT_EQ(month_word("mrt").month, 3);
  EXPECT_TRUE(month_word("Sept").shortened);
  EXPECT_FALSE(month_word("mei").shortened);
  EXPECT_EQ(weekday_word("Zondag"), 7);
}

TEST(MonthNames, AreNoOtherWords) {
  for (const char* word : {"maar", "ma", "zo", "junior", "", "maand", "dag"}) {
    EXPECT_EQ(month_word(word).month, 0) << word;
    EXPECT_EQ(weekday_word(word), 0) << word;
  }
  EXPECT_EQ(month_name(0), "");
  EXPECT_EQ(month_name(13), "");
  EXPECT_EQ(weekday_name(8), "");
}

}  // namespace
}  // namespace vraagbaak::model
