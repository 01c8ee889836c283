// Any bytes through the grammar, the model, the checks and the features: no crash, no time beyond measure, every
// byte in the tree, and every range inside the text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "checks/analysis.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding_ranges.h"
#include "features/hover.h"
#include "features/navigation.h"
#include "features/selection_ranges.h"
#include "features/semantic_tokens.h"
#include "model/document.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace {

using vraagbaak::text::ByteOffset;
using vraagbaak::text::ByteRange;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vraagbaak;
  static syntax::Parser parser;
  const text::SourceText text(std::string_view(reinterpret_cast<const char*>(data), size));
  const syntax::Tree tree = parser.parse(text);
  require(ts_node_end_byte(tree.root()) == size && !ts_node_has_error(tree.root()));

  const auto document = model::Document::build(text, tree);
  const auto inside = [&](ByteRange range) { require(range.start <= range.end && range.end.value <= size); };
  for (const features::Symbol& symbol : features::document_symbols(*document, features::Language::dutch)) {
    inside(symbol.range);
    require(symbol.range.contains(symbol.selection) && !symbol.name.empty());
  }
  for (const features::Fold& fold : features::folding_ranges(*document)) inside(fold.range);
  for (const features::Link& link : features::document_links(*document, features::Language::dutch)) inside(link.range);
  ByteOffset last{0};
  for (const features::Token& token : features::semantic_tokens(*document)) {
    inside(token.range);
    require(last <= token.range.start && !token.range.empty());
    last = token.range.end;
  }
  const auto analysis = checks::Analysis::run(document);
  for (const checks::Finding* finding : analysis->findings())
    inside(document->view(finding->place.block).at(finding->place.range));

  // A few places to point at, spread over the text.
  for (size_t step = 0; step <= 8; ++step) {
    const ByteOffset offset{static_cast<uint32_t>(size * step / 8)};
    features::hover(*document, offset, features::Language::english);
    features::definition(*document, offset);
    features::references(*document, offset, true);
    for (const ByteRange range : features::selection_ranges(*document, offset)) inside(range);
  }
  return 0;
}
