#include "syntax/node_kinds.h"

#include <tree-sitter-pqa.h>

#include <unordered_map>
#include <vector>

namespace vraagbaak::syntax {

namespace {

constexpr TSSymbol kErrorSymbol = static_cast<TSSymbol>(-1);

std::vector<NodeKind> kinds_by_symbol() {
  const std::unordered_map<std::string_view, NodeKind> by_name = {
#define VRAAGBAAK_NODE_KIND(name) {#name, NodeKind::name},
      VRAAGBAAK_NODE_KINDS(VRAAGBAAK_NODE_KIND)
#undef VRAAGBAAK_NODE_KIND
  };
  const TSLanguage* language = tree_sitter_pqa();
  const uint32_t count = ts_language_symbol_count(language);
  std::vector<NodeKind> kinds(count, NodeKind::none);
  for (uint32_t index = 0; index < count; ++index) {
    const auto symbol = static_cast<TSSymbol>(index);
    if (ts_language_symbol_type(language, symbol) != TSSymbolTypeRegular) continue;
    const auto found = by_name.find(ts_language_symbol_name(language, symbol));
    if (found != by_name.end()) kinds[symbol] = found->second;
  }
  return kinds;
}

}  // namespace

NodeKind kind_of(TSNode node) {
  static const std::vector<NodeKind> kinds = kinds_by_symbol();
  const TSSymbol symbol = ts_node_symbol(node);
  if (symbol == kErrorSymbol) return NodeKind::error;
  return symbol < kinds.size() ? kinds[symbol] : NodeKind::none;
}

std::string_view node_kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::none: return "";
    case NodeKind::error: return "ERROR";
#define VRAAGBAAK_NODE_KIND(name) \
  case NodeKind::name: return #name;
      VRAAGBAAK_NODE_KINDS(VRAAGBAAK_NODE_KIND)
#undef VRAAGBAAK_NODE_KIND
  }
  return "";
}

}  // namespace vraagbaak::syntax
