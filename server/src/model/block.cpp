#include "model/block.h"

#include <algorithm>
#include <iterator>

namespace vraagbaak::model {

std::optional<uint32_t> Block::part_at(BlockOffset offset) const {
  const auto after = std::upper_bound(parts.begin(), parts.end(), offset,
                                      [](BlockOffset value, const Part& part) { return value < part.range.start; });
  if (after == parts.begin() || !std::prev(after)->range.contains(offset)) return std::nullopt;
  return static_cast<uint32_t>(after - parts.begin() - 1);
}

bool Block::one_paragraph() const {
  const auto is_text = [](const Span& span) { return !span.furniture() && span.kind != Span::Kind::footnote; };
  return std::count_if(spans.begin(), spans.end(), is_text) <= 1;
}

}  // namespace vraagbaak::model
