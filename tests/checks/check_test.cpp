// Messages in two languages.
#include "checks/check.h"

#include <gtest/gtest.h>

namespace vraagbaak::checks::check_test {
namespace {

constexpr Message kMessage{"Vraag {0} staat na vraag {1}.", "Question {0} stands after question {1}."};

TEST(Render, FillsInTheArgumentsOfALanguage) {
  EXPECT_EQ(render(kMessage, {"2", "3a"}, Language::dutch), "Vraag 2 staat na vraag 3a.");
  EXPECT_EQ(render(kMessage, {"2", "3a"}, Language::english), "Question 2 stands after question 3a.");
}

TEST(Render, LeavesNothingForAMissingArgument) {
  EXPECT_EQ(render(kMessage, {"2"}, Language::dutch), "Vraag 2 staat na vraag .");
}

TEST(Render, DoesNotReadBracesInArguments) {
  EXPECT_EQ(render(kMessage, {"{1}", "4"}, Language::english), "Question {1} stands after question 4.");
}

TEST(Render, KeepsBracesThatAreNoSlot) {
  constexpr Message braces{"{x} {0", "{12} {}"};
  EXPECT_EQ(render(braces, {"a"}, Language::dutch), "{x} {0");
  EXPECT_EQ(render(braces, {"a"}, Language::english), "{12} {}");
}

}  // namespace
}  // namespace vraagbaak::checks::check_test
