#include "syntax/node_kinds.h"

#include <gtest/gtest.h>
#include <tree-sitter-pqa.h>

#include <set>
#include <string>

#include "support/fixture.h"
#include "support/texts.h"
#include "syntax/cursor.h"

namespace vraagbaak::syntax {
namespace {

std::set<std::string> names_in_language() {
  std::set<std::string> names;
  const TSLanguage* language = tree_sitter_pqa();
  for (TSSymbol symbol = 0; symbol < ts_language_symbol_count(language); ++symbol)
    if (ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular)
      names.insert(ts_language_symbol_name(language, symbol));
  return names;
}

std::set<std::string> names_in_enum() {
  std::set<std::string> names;
#define VRAAGBAAK_NODE_KIND(name) names.insert(#name);
  VRAAGBAAK_NODE_KINDS(VRAAGBAAK_NODE_KIND)
#undef VRAAGBAAK_NODE_KIND
  return names;
}

void expect_known(Cursor& cursor) {
  const TSNode node = cursor.node();
  if (ts_node_is_named(node)) {
    EXPECT_EQ(node_kind_name(kind_of(node)), ts_node_type(node));
  }
  cursor.each_child([&](TSNode, NodeKind) { expect_known(cursor); });
}

TEST(NodeKinds, AreTheNamedNodesOfTheLanguage) { EXPECT_EQ(names_in_enum(), names_in_language()); }

TEST(NodeKinds, AreFoundByAliasWhereANodeStands) {
  Parser parser;
  for (const auto& text : fixtures::kTexts) {
    const Tree tree = parser.parse(text::SourceText(text.text));
    Cursor cursor(tree.root());
    expect_known(cursor);
  }
}

TEST(NodeKinds, TellFurnitureFromText) {
  EXPECT_TRUE(is_furniture(NodeKind::page_start));
  EXPECT_TRUE(is_furniture(NodeKind::colophon));
  EXPECT_FALSE(is_furniture(NodeKind::footnote_mark));
  EXPECT_FALSE(is_furniture(NodeKind::label_number));
}

}  // namespace
}  // namespace vraagbaak::syntax
