#include "lsp/surrogates.h"

#include <gtest/gtest.h>

namespace vraagbaak::lsp {
namespace {

TEST(Surrogates, LeavesOrdinaryJsonAlone) {
  for (const char* json : {"", "{}", R"("plain é text")", R"("line\nbreak \u00eb")", R"("pair \ud83d\ude00")",
                           R"("\\ud83d is text here")", R"("\u12")", "\\", "\"\\u"}) {
    EXPECT_EQ(without_lone_surrogates(json), std::nullopt) << json;
  }
}

TEST(Surrogates, ReplacesHalfAPair) {
  EXPECT_EQ(without_lone_surrogates(R"("a\ud83d b")"), R"("a\ufffd b")");
  EXPECT_EQ(without_lone_surrogates(R"("a\uDE00")"), R"("a\ufffd")");
  EXPECT_EQ(without_lone_surrogates(R"("\ud83d\ud83d\ude00")"), R"("\ufffd\ud83d\ude00")");
  EXPECT_EQ(without_lone_surrogates(R"("\ude00\ud83d")"), R"("\ufffd\ufffd")");
  EXPECT_EQ(without_lone_surrogates(R"("\\\ud83d")"), R"("\\\ufffd")");
  EXPECT_EQ(without_lone_surrogates(R"("\ud83d\n")"), R"("\ufffd\n")");
}

}  // namespace
}  // namespace vraagbaak::lsp
