#include "features/folding_ranges.h"

#include <gmock/gmock.h>

#include "features/marked_text.h"

namespace vraagbaak::features::folding_ranges_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vraagbaak::fixtures::MarkedText;

std::vector<std::string> folds(const MarkedText& marked, FoldKind kind) {
  std::vector<std::string> result;
  for (const auto& fold : folding_ranges(*marked.document))
    if (fold.kind == kind) result.push_back(marked.slice(fold.range));
  return result;
}

TEST(FoldingRanges, FoldQuestionsAndAnswers) {
  const MarkedText marked("Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\n");
  EXPECT_THAT(folds(marked, FoldKind::block), ElementsAre("Vraag 1\nKlopt het?", "Antwoord 1\nJa."));
}

TEST(FoldingRanges, LeaveOutWhatFitsOnOneLine) {
  const MarkedText marked("1. Klopt het?\n2. Hoezo?\n");
  EXPECT_THAT(folds(marked, FoldKind::block), IsEmpty());
}

TEST(FoldingRanges, FoldPartsOfMoreThanOneLine) {
  const MarkedText marked("Vraag 1\nKunt u aangeven:\na) hoeveel het er\nzijn?\nb) waar?\nAntwoord 1\nNee.\n");
  EXPECT_THAT(folds(marked, FoldKind::part), ElementsAre("a) hoeveel het er\nzijn?"));
}

TEST(FoldingRanges, FoldASectionUpToTheNextHead) {
  const MarkedText marked(
      "Vraag 1\nWat is de stand?\nAntwoord 1\nGoed.\n\nVragen over het Waterfonds (J)\n\n"
      "Vraag 1\nHoeveel?\nAntwoord 1\nGenoeg.\n\n");
  EXPECT_THAT(folds(marked, FoldKind::section),
              ElementsAre("Vragen over het Waterfonds (J)\n\nVraag 1\nHoeveel?\nAntwoord 1\nGenoeg."));
}

TEST(FoldingRanges, NestAndNeverCross) {
  const MarkedText marked(
      "Vraag 1\nKunt u aangeven:\na) hoeveel\nhet er zijn?\nAntwoord 1\nNee.1\n\n1 Zie de brief\nvan mei.\n\n"
      "BIJLAGE 1\nEen\nlijst.\n");
  const auto all = folding_ranges(*marked.document);
  EXPECT_FALSE(all.empty());
  for (size_t i = 0; i < all.size(); ++i)
    for (size_t j = i + 1; j < all.size(); ++j) {
      EXPECT_LE(all[i].range.start, all[j].range.start);
      EXPECT_TRUE(!all[i].range.overlaps(all[j].range) || all[i].range.contains(all[j].range));
    }
}

}  // namespace
}  // namespace vraagbaak::features::folding_ranges_test
