#include "model/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "support/fixture.h"
#include "support/matchers.h"
#include "support/texts.h"

namespace vraagbaak::model {
namespace {

using fixtures::LiveDocument;
using fixtures::parse_document;

std::string long_paper(int questions) {
  std::string text;
  for (int number = 1; number <= questions; ++number) {
    const std::string label = std::to_string(number);
    text += "Vraag " + label + "\nHoeveel bruggen zijn er in regio " + std::to_string(number * 7) + "?\n\nAntwoord " +
            label + "\nEr zijn er " + label + ".\n\n";
  }
  return text;
}

text::ByteOffset place(const Document& document, std::string_view words) {
  return {static_cast<uint32_t>(document.text().str().find(words))};
}

void insert(LiveDocument& live, std::string_view before, std::string_view words) {
  const text::ByteOffset at = place(*live.document(), before);
  live.edit({at, at}, words);
}

TEST(Blocks, LieOneAfterTheOther) {
  for (const auto& text : fixtures::kTexts) {
    const auto document = parse_document(text.text);
    uint32_t end = 0;
    document->for_each_block([&](const BlockView& view) {
      EXPECT_GE(view.start.value, end) << text.name;
      end = view.start.value + view.block->size;
      EXPECT_LE(view.block->content.end.value, view.block->size) << text.name;
      EXPECT_TRUE(view.block->content.contains(view.block->body)) << text.name;
    });
    EXPECT_LE(end, document->text().size()) << text.name;
  }
}

TEST(Blocks, KeepEntitiesAndSpansInOrderAndInside) {
  for (const auto& text : fixtures::kTexts) {
    parse_document(text.text)->for_each_block([&](const BlockView& view) {
      BlockOffset last;
      for (const Entity& entity : view.block->entities) {
        EXPECT_GE(entity.range.start, last) << text.name;
        EXPECT_LE(entity.range.end.value, view.block->size) << text.name;
        last = entity.range.end;
      }
      BlockOffset start;
      for (const Span& span : view.block->spans) {
        EXPECT_GE(span.range.start, start) << text.name;
        EXPECT_LE(span.range.end.value, view.block->size) << text.name;
        start = span.range.start;
      }
    });
  }
}

TEST(Blocks, HaveTheirHeadingApartFromTheirBody) {
  const auto document = parse_document("Vraag 2 en 3\nKent u één brug? 🌉\n\nAntwoord 2 en 3\nJa.\n\n");
  std::vector<std::pair<std::string, std::string>> found;
  document->for_each_block([&](const BlockView& view) {
    found.emplace_back(fixtures::slice(*document, view.at(view.block->heading)),
                       fixtures::slice(*document, view.at(view.block->body)));
  });
  EXPECT_THAT(found, ::testing::ElementsAre(::testing::Pair("Vraag 2 en 3", "Kent u één brug? 🌉"),
                                            ::testing::Pair("Antwoord 2 en 3", "Ja.")));
}

TEST(Blocks, LeaveFurnitureAtTheirEndOutOfTheirContent) {
  const auto document = parse_document(
      "Vraag 1\nKent u de brug?\nAntwoord 1\nJa, al heel lang.\nTweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1\n"
      "Vraag 2\nWaarom?\nAntwoord 2\nDaarom.\n");
  const auto answer = document->view(document->numbering().answers.at(0).block);
  EXPECT_EQ(fixtures::slice(*document, answer.content()), "Antwoord 1\nJa, al heel lang.");
}

TEST(BlockAt, FindsTheBlockThatHoldsAnOffset) {
  const auto document = parse_document("Vraag 1\nKent u de brug?\n\nAntwoord 1\nJa.\n");
  EXPECT_EQ(document->block_at({0})->block->kind, BlockKind::question);
  EXPECT_EQ(document->block_at({24})->block->kind, BlockKind::question);
  EXPECT_EQ(document->block_at(place(*document, "Antwoord"))->block->kind, BlockKind::answer);
  EXPECT_EQ(document->block_at({document->text().size()})->block->kind, BlockKind::answer);
}

TEST(BlockAt, FindsNothingInAnEmptyText) {
  EXPECT_EQ(parse_document("")->block_at({0}), std::nullopt);
  EXPECT_EQ(parse_document("\n\n")->block_at({1}), std::nullopt);
}

TEST(BlockAt, AgreesWithTheListOfBlocks) {
  const auto document = parse_document(long_paper(120));
  ASSERT_GT(document->series_count(), 2u);
  document->for_each_block([&](const BlockView& view) {
    EXPECT_EQ(document->block_at(view.start)->id, view.id);
    EXPECT_EQ(document->block_at(view.start + (view.block->size - 1))->id, view.id);
    EXPECT_EQ(document->view(view.id).start, view.start);
  });
}

TEST(QuestionsIn, AreThoseOfTheBlock) {
  const auto document = parse_document("Vraag 1\nA?\n\nVraag 2 en 3\nB?\n\nAntwoord 1, 2 en 3\nJa.\n");
  const Numbering& numbering = document->numbering();
  EXPECT_THAT(document->questions_in(numbering.questions[1].block), ::testing::ElementsAre(1u, 2u));
  EXPECT_THAT(document->answers_in(numbering.answers[0].block), ::testing::ElementsAre(0u));
  EXPECT_THAT(document->questions_in(numbering.answers[0].block), ::testing::IsEmpty());
}

TEST(Update, TakesOverAllOtherSeries) {
  LiveDocument live(long_paper(200));
  const auto before = live.document();
  insert(live, "Er zijn er 100.", "Helaas: ");
  const auto& after = live.document();
  ASSERT_EQ(before->series_count(), after->series_count());
  size_t changed = 0;
  for (size_t index = 0; index < before->series_count(); ++index)
    changed += before->series(index) != after->series(index);
  EXPECT_EQ(changed, 1u);
}

TEST(Update, TakesOverBlocksOfTheSeriesThatChanged) {
  LiveDocument live(long_paper(200));
  const auto before = live.document();
  insert(live, "Er zijn er 100.", "Helaas: ");
  std::set<const Block*> kept;
  before->for_each_block([&](const BlockView& view) { kept.insert(view.block); });
  const uint32_t edited = live.document()->block_at(place(*live.document(), "Helaas"))->id.series;
  const Series& series = *live.document()->series(edited);
  const auto taken = std::count_if(series.blocks.begin(), series.blocks.end(),
                                   [&](const auto& block) { return kept.count(block.get()) != 0; });
  // The parser reads every answer's heading of the series again, so the questions are what is left.
  EXPECT_GE(static_cast<size_t>(taken), series.blocks.size() / 2 - 2);
  EXPECT_LT(static_cast<size_t>(taken), series.blocks.size());
}

TEST(Update, TakesOverTheNumberingWhenOnlyTextChanges) {
  LiveDocument live(long_paper(40));
  const auto before = live.document();
  insert(live, "Er zijn er 10.", "Helaas: ");
  EXPECT_EQ(&before->numbering(), &live.document()->numbering());
  EXPECT_TRUE(live.document()->same_interface(*before));
}

TEST(Update, BuildsTheNumberingAnewWhenAHeadingChanges) {
  LiveDocument live(long_paper(40));
  const auto before = live.document();
  const text::ByteOffset at = place(*before, "Antwoord 10") + 9;
  live.edit({at, at + 2}, "11");
  EXPECT_NE(&before->numbering(), &live.document()->numbering());
  EXPECT_FALSE(live.document()->same_interface(*before));
}

TEST(Update, KeepsTheNumberingButNotThePlacesWhenAReferenceMoves) {
  LiveDocument live("Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nVraag 2\nB?\n\nAntwoord 2\nDat is, zie vraag 1, bekend.\n");
  const auto before = live.document();
  insert(live, "zie vraag", "nu ");
  EXPECT_EQ(&before->numbering(), &live.document()->numbering());
  EXPECT_FALSE(live.document()->same_interface(*before));
}

TEST(Update, KeepsAnOlderVersionWhole) {
  LiveDocument live(long_paper(20));
  const auto before = live.document();
  const std::string dump = fixtures::model_dump(*before);
  for (int count = 0; count < 10; ++count) insert(live, "Vraag 5\n", "Vraag 99\nEn?\n\n");
  EXPECT_EQ(fixtures::model_dump(*before), dump);
}

}  // namespace
}  // namespace vraagbaak::model
