#include "features/excerpt.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::excerpt_test {
namespace {

using vraagbaak::fixtures::MarkedText;

TEST(Reflow, MakesOneLineOfLines) {
  EXPECT_EQ(reflow(" Klopt het, \r\n dat  dit\tzo is?\n"), "Klopt het, dat dit zo is?");
}

TEST(Reflow, JoinsAWordBrokenAtALineEnd) {
  EXPECT_EQ(reflow("de vergunnin-\ngen en de coör-\ndinatie"), "de vergunningen en de coördinatie");
  EXPECT_EQ(reflow("de be-\nëindiging"), "de beëindiging");
}

TEST(Reflow, KeepsAHyphenThatBelongsToTheWord) {
  EXPECT_EQ(reflow("Noord-\nHolland"), "Noord-Holland");
  EXPECT_EQ(reflow("COVID-\n19"), "COVID-19");
  EXPECT_EQ(reflow("de in-\nen uitvoer"), "de in- en uitvoer");
  EXPECT_EQ(reflow("per e-\nmail"), "per e-mail");
  EXPECT_EQ(reflow("een vraag -\nen nog een"), "een vraag - en nog een");
}

TEST(Reflow, DropsCharactersThatAreNotSeen) {
  EXPECT_EQ(reflow("ver\xC2\xADgunning\xC2\xA0nr. 5"), "vergunning nr. 5");
  EXPECT_EQ(reflow("a\xE2\x80\xAE"
                   "b"),
            "ab");
}

TEST(Reflow, ReplacesInvalidBytes) { EXPECT_EQ(reflow("caf\xE9 x"), "caf\xEF\xBF\xBD x"); }

TEST(Shorten, LeavesAShortTextAlone) { EXPECT_EQ(shorten("Ja, dat klopt.", 14), "Ja, dat klopt."); }

TEST(Shorten, CutsAfterASentenceInTheLastHalf) {
  EXPECT_EQ(shorten("De brug is dicht. De weg is open voor al het verkeer.", 30), "De brug is dicht. …");
}

TEST(Shorten, CutsAfterAWordWhenNoSentenceEndsInTime) {
  EXPECT_EQ(shorten("De brug over de rivier is al weken dicht voor verkeer.", 30), "De brug over de rivier is al…");
}

TEST(Shorten, DoesNotTakeAnAbbreviationForTheEndOfASentence) {
  EXPECT_EQ(shorten("Dit volgt uit de brief van Kamerstuk 29 383, nr. 406 over de rivieren.", 50),
            "Dit volgt uit de brief van Kamerstuk 29 383, nr…");
}

TEST(Shorten, CountsCharactersNotBytes) { EXPECT_EQ(shorten("ëëë ëëë", 7), "ëëë ëëë"); }

TEST(Excerpt, LeavesOutFurnitureAndFlowsOn) {
  const MarkedText marked(
      "Vraag 1\nHoeveel vergun-\n"
      "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2\n"
      "ningen zijn er verleend?\nAntwoord 1\nTwaalf.\n");
  const auto view = marked.document->block_at({0});
  ASSERT_TRUE(view);
  EXPECT_EQ(excerpt(*marked.document, *view, view->block->body, 600), "Hoeveel vergunningen zijn er verleend?");
}

TEST(Excerpt, KeepsParagraphsApart) {
  const MarkedText marked("Vraag 1\nKlopt het?\nAntwoord 1\nJa.\n\nEr is nog meer te doen.\n");
  const auto view = marked.document->block_at({static_cast<uint32_t>(marked.content.find("Antwoord 1"))});
  ASSERT_TRUE(view);
  EXPECT_EQ(excerpt(*marked.document, *view, view->block->body, 600), "Ja.\nEr is nog meer te doen.");
}

TEST(Excerpt, ReadsNoMoreThanItShows) {
  const MarkedText marked("Vraag 1\nKlopt het?\nAntwoord 1\n" + std::string(100000, 'a') + " b\n");
  const auto view = marked.document->block_at({static_cast<uint32_t>(marked.content.find("Antwoord 1"))});
  ASSERT_TRUE(view);
  EXPECT_EQ(excerpt(*marked.document, *view, view->block->body, 20), std::string(19, 'a') + "…");
}

}  // namespace
}  // namespace vraagbaak::features::excerpt_test
