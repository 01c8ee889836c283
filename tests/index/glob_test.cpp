#include "index/glob.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vraagbaak::index {
namespace {

using ::testing::ElementsAre;
using Verdict = IgnoreRules::Verdict;

TEST(Glob, StaysWithinAFolderUnlessDoubled) {
  EXPECT_TRUE(glob_matches("*.txt", "a.txt"));
  EXPECT_FALSE(glob_matches("*.txt", "map/a.txt"));
  EXPECT_TRUE(glob_matches("**/*.txt", "a.txt"));
  EXPECT_TRUE(glob_matches("**/*.txt", "x/y/a.txt"));
  EXPECT_TRUE(glob_matches("x/**/a.txt", "x/a.txt"));
  EXPECT_TRUE(glob_matches("x/**/a.txt", "x/y/z/a.txt"));
  EXPECT_FALSE(glob_matches("x/**/a.txt", "y/x/a.txt"));
  EXPECT_TRUE(glob_matches("x/**", "x/y/z"));
  EXPECT_FALSE(glob_matches("x/**", "x")) << "what lies in it, not the folder itself";
}

TEST(Glob, KnowsSetsAndEscapes) {
  EXPECT_TRUE(glob_matches("a?c", "abc"));
  EXPECT_FALSE(glob_matches("a?c", "ac"));
  EXPECT_TRUE(glob_matches("[a-c]1", "b1"));
  EXPECT_FALSE(glob_matches("[!a-c]1", "b1"));
  EXPECT_TRUE(glob_matches("[]x]", "]"));
  EXPECT_TRUE(glob_matches("a[", "a[")) << "no end: a character like any other";
  EXPECT_TRUE(glob_matches("\\*", "*"));
  EXPECT_FALSE(glob_matches("\\*", "a"));
}

TEST(Glob, GivesStarsBackWhenTheRestDoesNotFit) {
  EXPECT_TRUE(glob_matches("*ab*ab", "abxabab"));
  EXPECT_FALSE(glob_matches("*ab*abc", "abxabab"));
  EXPECT_TRUE(glob_matches("**/b/**/d", "a/b/c/b/d"));
}

TEST(Glob, DoesNotTakeForeverOnManyStars) {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  EXPECT_FALSE(glob_matches(pattern + "b", std::string(2000, 'a')));
}

TEST(Braces, StandForAlternatives) {
  EXPECT_THAT(without_braces("*.{txt,md}"), ElementsAre("*.txt", "*.md"));
  EXPECT_THAT(without_braces("{a,b}{1,2}"), ElementsAre("a1", "a2", "b1", "b2"));
  EXPECT_THAT(without_braces("a{b"), ElementsAre("a{b"));
  EXPECT_LE(without_braces("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}").size(), 100u);
}

TEST(GlobList, TakesANameAtAnyDepthAndAPathFromTheFolder) {
  const GlobList list({"*.txt", "stukken/*.md", "oud/"});
  EXPECT_TRUE(list.matches("a.txt"));
  EXPECT_TRUE(list.matches("x/y/a.txt"));
  EXPECT_TRUE(list.matches("stukken/a.md"));
  EXPECT_FALSE(list.matches("x/stukken/a.md"));
  EXPECT_TRUE(list.matches("x/oud/a.pdf"));
  EXPECT_FALSE(list.matches("a.pdf"));
  EXPECT_FALSE(GlobList(std::vector<std::string>{}).matches("a.txt"));
}

TEST(IgnoreRules, FollowTheLastRuleThatMatches) {
  const IgnoreRules rules("# noot\n\n*.txt\r\n!goed.txt\n/boven\nmap/\na/b.md\n\\#x\nspatie \n");
  EXPECT_EQ(rules.verdict("x/a.txt", false), Verdict::ignored);
  EXPECT_EQ(rules.verdict("x/goed.txt", false), Verdict::wanted);
  EXPECT_EQ(rules.verdict("boven", false), Verdict::ignored);
  EXPECT_EQ(rules.verdict("x/boven", false), Verdict::unknown);
  EXPECT_EQ(rules.verdict("x/map", true), Verdict::ignored);
  EXPECT_EQ(rules.verdict("x/map", false), Verdict::unknown) << "only folders";
  EXPECT_EQ(rules.verdict("a/b.md", false), Verdict::ignored);
  EXPECT_EQ(rules.verdict("x/a/b.md", false), Verdict::unknown) << "a slash ties it to the folder";
  EXPECT_EQ(rules.verdict("#x", false), Verdict::ignored);
  EXPECT_EQ(rules.verdict("spatie", false), Verdict::ignored);
}

}  // namespace
}  // namespace vraagbaak::index
