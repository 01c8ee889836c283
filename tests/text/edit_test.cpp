#include "text/edit.h"

#include <gtest/gtest.h>

namespace vraagbaak::text {
namespace {

TextEdit edit(uint32_t start, uint32_t end, std::string replacement) {
  return {{{start}, {end}}, std::move(replacement)};
}

TEST(TextEdit, RangesCountInTheTextBeforeAllEdits) {
  const auto result = apply(SourceText("vraag 1, vraag 2"), {edit(15, 16, "20"), edit(6, 7, "10"), edit(0, 1, "V")});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->str(), "Vraag 10, vraag 20");
}

TEST(TextEdit, OverlappingEditsAreRefused) {
  EXPECT_FALSE(apply(SourceText("abcdef"), {edit(0, 3, "x"), edit(2, 4, "y")}));
  EXPECT_FALSE(apply(SourceText("abcdef"), {edit(0, 3, "x"), edit(1, 1, "y")}));
  EXPECT_TRUE(overlapping({edit(2, 4, ""), edit(3, 5, "")}));
}

TEST(TextEdit, EditsThatOnlyMeetAreApplied) {
  const auto result = apply(SourceText("abcdef"), {edit(3, 6, "y"), edit(0, 3, "x"), edit(3, 3, "-")});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->str(), "x-y");
  EXPECT_FALSE(overlapping({edit(0, 3, ""), edit(3, 5, "")}));
}

TEST(TextEdit, InsertionsInOnePlaceKeepTheirOrder) {
  const auto result = apply(SourceText("ac"), {edit(1, 1, "1"), edit(1, 1, "2"), edit(1, 1, "3")});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->str(), "a123c");
}

TEST(TextEdit, NoEditsLeaveTheText) { EXPECT_EQ(apply(SourceText("abc"), {})->str(), "abc"); }

}  // namespace
}  // namespace vraagbaak::text
