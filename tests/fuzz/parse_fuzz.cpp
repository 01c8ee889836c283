// Any bytes give a tree without ERROR or MISSING nodes that covers them all, and a document whose ranges lie inside it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "model/document.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace {

void require(bool condition, const char* claim) {
  if (condition) return;
  std::fprintf(stderr, "does not hold: %s\n", claim);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vraagbaak;
  static syntax::Parser parser;
  const text::SourceText text(std::string_view(reinterpret_cast<const char*>(data), size));
  const syntax::Tree tree = parser.parse(text);
  require(!ts_node_has_error(tree.root()), "no ERROR or MISSING node");
  // tree-sitter passes over a byte order mark before it asks the grammar.
  const size_t first = std::string_view(reinterpret_cast<const char*>(data), size).starts_with("\xEF\xBB\xBF") ? 3 : 0;
  require(ts_node_start_byte(tree.root()) <= first, "the tree starts at the first byte");
  require(ts_node_end_byte(tree.root()) == text.size(), "the tree ends at the last byte");

  const auto document = model::Document::build(text, tree);
  uint32_t end = 0;
  document->for_each_block([&](const model::BlockView& view) {
    require(view.start.value >= end, "blocks do not overlap");
    end = view.start.value + view.block->size;
    require(end <= text.size(), "blocks lie inside the text");
    for (const model::Entity& entity : view.block->entities)
      require(entity.range.start <= entity.range.end && entity.range.end.value <= view.block->size,
              "entities lie inside their block");
  });
  for (const auto& reference : document->numbering().references)
    require(
        reference.question == model::Numbering::kNone || reference.question < document->numbering().questions.size(),
        "references lead to questions that exist");
  return 0;
}
