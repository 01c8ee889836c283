#include "features/selection_ranges.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::selection_ranges_test {
namespace {

using ::testing::ElementsAre;
using vraagbaak::fixtures::MarkedText;

std::vector<std::string> grown(std::string_view text) {
  const MarkedText marked(text);
  return marked.slices(selection_ranges(*marked.document, marked.carets.at(0)));
}

TEST(SelectionRanges, GrowFromWordToDocument) {
  EXPECT_THAT(grown("Vraag 1\nKlopt het?\nAntwoord 1\nJa. Het wa¦ter is hoog.\n\nNog iets.\nVraag 2\nHoezo?\n"),
              ElementsAre("water", "Het water is hoog.", "Ja. Het water is hoog.",
                          "Ja. Het water is hoog.\n\nNog iets.", "Antwoord 1\nJa. Het water is hoog.\n\nNog iets.",
                          "Vraag 1\nKlopt het?\nAntwoord 1\nJa. Het water is hoog.\n\nNog iets.",
                          "Vraag 1\nKlopt het?\nAntwoord 1\nJa. Het water is hoog.\n\nNog iets.\nVraag 2\nHoezo?\n"));
}

TEST(SelectionRanges, GrowStrictly) {
  const MarkedText marked(
      "Vraag 1\nKunt u aangeven:\na) hoeveel er zijn?\nAntwoord 1\nZie vraag 2 en Kamerstuk 27 925, nr. 3.\n");
  for (uint32_t at = 0; at <= marked.content.size(); ++at) {
    const auto ranges = selection_ranges(*marked.document, {at});
    ASSERT_FALSE(ranges.empty());
    EXPECT_EQ(ranges.back().size(), marked.content.size());
    for (size_t i = 0; i < ranges.size(); ++i) {
      EXPECT_TRUE(ranges[i].touches({at}));
      EXPECT_TRUE(i == 0 || (ranges[i].contains(ranges[i - 1]) && ranges[i] != ranges[i - 1]));
    }
  }
}

TEST(SelectionRanges, KeepMultiByteWordsWhole) {
  EXPECT_EQ(grown("Vraag 1\nIs de coördi¦natie («één loket») goed?\nAntwoord 1\nJa.\n").front(), "coördinatie");
}

TEST(SelectionRanges, GiveTheEmptyRangeOfAnEmptyText) {
  const auto ranges = selection_ranges(*MarkedText("").document, {0});
  ASSERT_EQ(ranges.size(), 1u);
  EXPECT_TRUE(ranges[0].empty());
}

}  // namespace
}  // namespace vraagbaak::features::selection_ranges_test
