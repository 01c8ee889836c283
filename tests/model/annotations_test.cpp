// The harness itself: what the other tests rely on to name places.
#include "support/annotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

namespace vraagbaak::fixtures {
namespace {

using ::testing::ElementsAre;
using text::ByteRange;

ByteRange bytes(uint32_t start, uint32_t end) { return {{start}, {end}}; }

TEST(Annotated, TakesMarkersOutOfTheText) {
  const Annotated fixture("Zie [[vraag 5]] en $next[[vraag 6]].¦");
  EXPECT_EQ(fixture.text(), "Zie vraag 5 en vraag 6.");
  EXPECT_EQ(fixture.range(), bytes(4, 11));
  EXPECT_EQ(fixture.range("next"), bytes(15, 22));
  EXPECT_EQ(fixture.caret().value, 23u);
}

TEST(Annotated, CountsBytesNotCharacters) {
  const Annotated fixture("één 🌉 [[brug]]");
  EXPECT_EQ(fixture.range(), bytes(11, 15));
}

TEST(Annotated, NestsRanges) {
  const Annotated fixture("$all[[vraag [[5]]]]");
  EXPECT_EQ(fixture.text(), "vraag 5");
  EXPECT_EQ(fixture.range("all"), bytes(0, 7));
  EXPECT_EQ(fixture.range(), bytes(6, 7));
}

TEST(Annotated, GivesSeveralRangesAndCaretsInTextOrder) {
  const Annotated fixture("¦[[a]] [[b]]¦");
  EXPECT_THAT(fixture.ranges(), ElementsAre(bytes(0, 1), bytes(2, 3)));
  EXPECT_EQ(fixture.caret(1).value, 3u);
}

TEST(Annotated, UsesOtherMarkersWhereTheTextHoldsThese) {
  const Annotated fixture("[[geen]] <brug>", {.open = "<", .close = ">", .caret = "|"});
  EXPECT_EQ(fixture.text(), "[[geen]] brug");
  EXPECT_EQ(fixture.range(), bytes(9, 13));
}

TEST(Annotated, FailsTheTestForAMissingPlace) {
  const Annotated fixture("Zie vraag 5.");
  EXPECT_NONFATAL_FAILURE(fixture.range("target"), "no range 'target'");
  EXPECT_NONFATAL_FAILURE(fixture.caret(), "no caret 0");
}

TEST(Underlined, SpeaksAboutTheLineAbove) {
  const Underlined fixture = underlined("\nVraag 1\nVraag 2\n^^^^^^^ answer-missing\nJa?\n");
  EXPECT_EQ(fixture.text, "Vraag 1\nVraag 2\nJa?\n");
  EXPECT_THAT(fixture.underlines, ElementsAre(Underline{bytes(8, 15), "answer-missing"}));
}

TEST(Underlined, LinesUpWithCharactersOfSeveralBytes) {
  const Underlined fixture = underlined("één brug\n    ^^^^ here\n");
  EXPECT_THAT(fixture.underlines, ElementsAre(Underline{bytes(6, 10), "here"}));
}

TEST(Underlined, AllowsSeveralUnderOneLine) {
  const Underlined fixture = underlined("a b\n^ first\n  ^ second\n");
  EXPECT_EQ(fixture.text, "a b\n");
  EXPECT_THAT(fixture.underlines, ElementsAre(Underline{bytes(0, 1), "first"}, Underline{bytes(2, 3), "second"}));
}

TEST(Underlined, ComesBackAsItWasWritten) {
  const std::string fixture = "Vraag 1\nIs één brug dicht?\n   ^^^ first\n       ^^^^ second\nNee\n";
  const Underlined parsed = underlined(fixture);
  EXPECT_EQ(with_underlines(parsed.text, parsed.underlines), fixture);
}

}  // namespace
}  // namespace vraagbaak::fixtures
