#include "features/statement_at.h"

#include <utility>

namespace vraagbaak::features {

std::optional<StatementAt> statement_at(const model::Document& document, text::ByteOffset offset) {
  constexpr uint32_t kLargestParagraph = 200'000;
  const auto view = document.block_at(offset);
  if (!view || offset < view->start || view->block->size > kLargestParagraph) return std::nullopt;
  const std::string bytes = document.text().slice({view->start, view->start + view->block->size});
  std::optional<StatementAt> best;
  for (facts::Statement& statement : facts::statements(*view->block, bytes, facts::setting_of(document))) {
    if (!statement.range.contains(model::BlockOffset{offset - view->start})) continue;
    const text::ByteRange range = view->at(statement.range);
    if (!best || range.size() < best->range.size()) best = StatementAt{*view, std::move(statement), range};
  }
  return best;
}

}  // namespace vraagbaak::features
