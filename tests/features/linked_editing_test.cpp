#include "features/linked_editing.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::linked_editing_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

std::vector<std::string> linked(std::string_view marked) {
  const MarkedText text(marked);
  const auto ranges = linked_editing_ranges(*text.document, text.carets.at(0));
  for (size_t i = 1; i < ranges.size(); ++i) EXPECT_LE(ranges[i - 1].end, ranges[i].start);
  return text.slices(ranges);
}

TEST(LinkedEditing, LinksTheNumberOfAQuestionWithThatOfItsAnswer) {
  EXPECT_THAT(linked("Vraag ¦4\nKlopt het?\n\nAntwoord op vraag 4:\nJa.\n"), ElementsAre("4", "4"));
  EXPECT_THAT(linked("Vraag 4\nKlopt het?\n\nAntwoord op vraag 4¦:\nJa.\n"), ElementsAre("4", "4"));
}

TEST(LinkedEditing, LeavesWordsOfAHeadingAlone) {
  EXPECT_THAT(linked("Vr¦aag 4\nKlopt het?\n\nAntwoord 4\nJa.\n"), IsEmpty());
}

TEST(LinkedEditing, LeavesJointAndUnnumberedAnswersAlone) {
  EXPECT_THAT(linked("Vraag ¦1\nKlopt het?\nVraag 2\nWaarom?\nAntwoord 1 en 2\nJa.\n"), IsEmpty());
  EXPECT_THAT(linked("Vraag ¦1\nKlopt het?\n\nAntwoord\nJa.\n"), IsEmpty());
}

TEST(LinkedEditing, LeavesReferencesAlone) {
  EXPECT_THAT(linked("Vraag 1\nKlopt het?\n\nAntwoord 1\nZie vraag ¦1.\n"), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::features::linked_editing_test
