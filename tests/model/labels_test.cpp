#include "model/labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/fixture.h"
#include "support/matchers.h"

namespace vraagbaak::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Labels in the heading of the first question or answer of `text`.
std::vector<std::string> heading_labels(std::string_view text) {
  const auto document = fixtures::parse_document(text);
  std::vector<std::string> labels;
  bool found = false;
  document->for_each_block([&](const BlockView& view) {
    if (found || view.block->heading.empty()) return;
    found = true;
    for (const LabelMention& mention : view.block->labels) labels.push_back(mention.label.str());
  });
  return labels;
}

TEST(HeadingLabels, AreReadFromJointHeadings) {
  EXPECT_THAT(heading_labels("Vraag 4, 5, 7 en 8\nKunt u dat?\n"), ElementsAre("4", "5", "7", "8"));
  EXPECT_THAT(heading_labels("Vraag 3 a\nKunt u dat?\n"), ElementsAre("3a"));
  EXPECT_THAT(heading_labels("Vraag 1b\nKunt u dat?\n"), ElementsAre("1b"));
}

TEST(HeadingLabels, CoverEveryNumberOfARange) {
  EXPECT_THAT(heading_labels("Vraag 2 t/m 6\nKunt u dat?\n"), ElementsAre("2", "3", "4", "5", "6"));
}

TEST(LabelReader, GivesTheMiddleOfARangeTheRangeOfItsWord) {
  const std::string text = "2 t/m 4";
  LabelReader reader(text);
  reader.take(syntax::NodeKind::label_range, {{0}, {7}});
  reader.take(syntax::NodeKind::label_number, {{0}, {1}});
  reader.take(syntax::NodeKind::label_number, {{6}, {7}});
  const auto labels = reader.finish();
  ASSERT_EQ(labels.size(), 3u);
  EXPECT_EQ(labels[1].label, (Label{3, 0}));
  EXPECT_EQ(labels[1].range, (BlockRange{{2}, {5}}));
  EXPECT_EQ(labels[2].range, (BlockRange{{6}, {7}}));
}

std::vector<std::string> range_labels(const std::string& first, const std::string& last) {
  const std::string text = first + "-" + last;
  const auto middle = static_cast<uint32_t>(first.size());
  const auto end = static_cast<uint32_t>(text.size());
  LabelReader reader(text);
  reader.take(syntax::NodeKind::label_range, {{0}, {end}});
  reader.take(syntax::NodeKind::label_number, {{0}, {middle}});
  reader.take(syntax::NodeKind::label_number, {{middle + 1}, {end}});
  std::vector<std::string> labels;
  for (const auto& mention : reader.finish()) labels.push_back(mention.label.str());
  return labels;
}

TEST(LabelReader, TakesOnlyTheEndsOfARangeThatIsTooLongOrBackwards) {
  EXPECT_THAT(range_labels("1", "900"), ElementsAre("1", "900"));
  EXPECT_THAT(range_labels("7", "4"), ElementsAre("7", "4"));
  EXPECT_THAT(range_labels("4", "4"), ElementsAre("4", "4"));
  EXPECT_EQ(range_labels("1", "201").size(), 201u);
}

TEST(LabelReader, GivesALetterAloneTheNumberBeforeIt) {
  const std::string text = "3a en b";
  LabelReader reader(text);
  reader.take(syntax::NodeKind::label_number, {{0}, {1}});
  reader.take(syntax::NodeKind::label_letter, {{1}, {2}});
  reader.take(syntax::NodeKind::label_letter, {{6}, {7}});
  const auto labels = reader.finish();
  ASSERT_EQ(labels.size(), 2u);
  EXPECT_EQ(labels[0].label, (Label{3, 'a'}));
  EXPECT_EQ(labels[1].label, (Label{3, 'b'}));
}

TEST(LabelReader, KeepsAHugeNumberInBounds) {
  const std::string text = "99999999999999";
  LabelReader reader(text);
  reader.take(syntax::NodeKind::label_number, {{0}, {14}});
  EXPECT_EQ(reader.finish().at(0).label.number, 4294967295u);
}

TEST(LabelReader, IgnoresWhatIsNoLabel) {
  const std::string text = "vraag";
  LabelReader reader(text);
  reader.take(syntax::NodeKind::question_word, {{0}, {5}});
  reader.take(syntax::NodeKind::label_number, {{0}, {5}});
  EXPECT_THAT(reader.finish(), IsEmpty());
}

TEST(Label, IsWrittenAsNumberAndLetter) {
  EXPECT_EQ((Label{4, 0}).str(), "4");
  EXPECT_EQ((Label{4, 'a'}).str(), "4a");
  EXPECT_EQ((Label{0, 'b'}).str(), "b");
}

}  // namespace
}  // namespace vraagbaak::model
