#include "syntax/tree.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/fixture.h"
#include "support/texts.h"
#include "syntax/cursor.h"

namespace vraagbaak::syntax {
namespace {

using fixtures::tree_dump;
using text::SourceText;

constexpr std::string_view kText = "Vraag 1\nKent u het?\n\nAntwoord 1\nJa.\n";

TEST(Parser, CoversEveryByte) {
  Parser parser;
  for (const auto& text : fixtures::kTexts) {
    const Tree tree = parser.parse(SourceText(text.text));
    EXPECT_EQ(ts_node_start_byte(tree.root()), 0u) << text.name;
    EXPECT_EQ(ts_node_end_byte(tree.root()), text.text.size()) << text.name;
    EXPECT_FALSE(ts_node_has_error(tree.root())) << text.name;
  }
}

TEST(Parser, ReadsTextHeldInManyChunks) {
  std::string text;
  while (text.size() < 100'000) text += "Vraag 1\nKent u het bericht, beste coördinator?\n\nAntwoord 1\nJa 🌉.\n\n";
  // A text grown edit by edit lies in other chunks than one made at once.
  SourceText grown;
  for (size_t at = 0; at < text.size(); at += 777)
    grown = grown.with_edit({{grown.size()}, {grown.size()}}, std::string_view(text).substr(at, 777));
  Parser parser;
  EXPECT_EQ(tree_dump(parser.parse(grown)), tree_dump(parser.parse(SourceText(text))));
}

TEST(Parser, ParsesEmptyText) {
  Parser parser;
  const Tree tree = parser.parse(SourceText());
  EXPECT_EQ(ts_node_end_byte(tree.root()), 0u);
  EXPECT_EQ(kind_of(tree.root()), NodeKind::document);
}

TEST(Tree, StaysAsItIsWhenACopyIsEdited) {
  Parser parser;
  const SourceText before(kText);
  const Tree original = parser.parse(before);
  const std::string dump = tree_dump(original);
  const SourceText after = before.with_edit({{6}, {7}}, "12");
  Tree copy = original;
  copy.edit({{6}, {7}}, 2, before, after);
  EXPECT_EQ(tree_dump(original), dump);
  EXPECT_NE(tree_dump(copy), dump);
}

TEST(Tree, MovesAndAssigns) {
  Parser parser;
  Tree tree = parser.parse(SourceText(kText));
  const std::string dump = tree_dump(tree);
  Tree moved = std::move(tree);
  EXPECT_EQ(tree_dump(moved), dump);
  Tree assigned = parser.parse(SourceText("x"));
  assigned = moved;
  EXPECT_EQ(tree_dump(assigned), dump);
  assigned = std::move(moved);
  EXPECT_EQ(tree_dump(assigned), dump);
}

TEST(Tree, IsReparsedWithinALineOfSeveralByteCharacters) {
  const std::string text = "Vraag 1\nIs er één brug 🌉 in Coëvorden?\n\nAntwoord 1\nJa.\n";
  const uint32_t at = static_cast<uint32_t>(text.find("in Co"));
  Parser parser;
  const SourceText before(text);
  const SourceText after = before.with_edit({{at}, {at + 3}}, "bij ");
  Tree edited = parser.parse(before);
  edited.edit({{at}, {at + 3}}, 4, before, after);
  EXPECT_EQ(tree_dump(parser.parse(after, &edited)), tree_dump(parser.parse(after)));
}

TEST(Identity, IsKeptByWhatAnEditDidNotTouch) {
  std::string text;
  for (int number = 1; number <= 200; ++number)
    text += "Vraag " + std::to_string(number) + "\nHoeveel bruggen zijn er in regio " + std::to_string(number * 7) +
            "?\n\nAntwoord " + std::to_string(number) + "\nEr zijn er " + std::to_string(number) + ".\n\n";
  Parser parser;
  const SourceText before(text);
  const Tree first = parser.parse(before);
  const uint32_t at = static_cast<uint32_t>(text.find("Er zijn er 100.")) + 3;
  const SourceText after = before.with_edit({{at}, {at}}, "niet ");
  Tree edited = first;
  edited.edit({{at}, {at}}, 5, before, after);
  const Tree second = parser.parse(after, &edited);

  const auto identities = [](const Tree& tree) {
    std::vector<const void*> list;
    Cursor cursor(tree.root());
    cursor.each_child([&](TSNode node, NodeKind) { list.push_back(identity_of(node)); });
    return list;
  };
  const auto old_series = identities(first);
  const auto new_series = identities(second);
  ASSERT_EQ(old_series.size(), new_series.size());
  ASSERT_GT(old_series.size(), 4u);
  size_t changed = 0;
  for (size_t index = 0; index < old_series.size(); ++index) {
    EXPECT_NE(new_series[index], nullptr);
    if (old_series[index] != new_series[index]) ++changed;
  }
  EXPECT_EQ(changed, 1u);
}

TEST(Identity, DiffersBetweenLikeSubtreesOfOneTree) {
  Parser parser;
  const Tree tree =
      parser.parse(SourceText("Vraag 1\nWat?\n\nAntwoord 1\nDat.\n\nVraag 2\nWat?\n\nAntwoord 2\nDat.\n"));
  Cursor cursor(tree.root());
  ASSERT_TRUE(cursor.to_first_child());
  std::set<const void*> identities;
  size_t blocks = 0;
  cursor.each_child([&](TSNode node, NodeKind) {
    identities.insert(identity_of(node));
    ++blocks;
  });
  EXPECT_EQ(blocks, 4u);
  EXPECT_EQ(identities.size(), blocks);
  EXPECT_EQ(identities.count(nullptr), 0u);
}

TEST(Identity, IsNothingForNoNode) { EXPECT_EQ(identity_of(TSNode{}), nullptr); }

}  // namespace
}  // namespace vraagbaak::syntax
