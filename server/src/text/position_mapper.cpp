#include "text/position_mapper.h"

#include <algorithm>

#include "text/source_text_table.h"

namespace vraagbaak::text {

EncodedPosition PositionMapper::position(ByteOffset offset) {
  // Outside the chunk, or back in it: the end of the chunk belongs to the next one.
  if (offset.value < chunk_start_ + local_ || offset.value >= chunk_end_) return jump(offset);
  const uint32_t local = chunk_->caret(offset.value - chunk_start_);
  if (local <= local_) return last_;
  const auto& starts = chunk_->line_starts;
  if (next_line_ < starts.size() && starts[next_line_] <= local) {
    constexpr size_t kSteps = 8;
    const size_t near = std::min(next_line_ + kSteps, starts.size());
    size_t next = next_line_ + 1;
    while (next < near && starts[next] <= local) ++next;
    if (next == near) {
      const auto after = std::upper_bound(starts.begin() + static_cast<ptrdiff_t>(near), starts.end(), local);
      next = static_cast<size_t>(after - starts.begin());
    }
    last_.line += static_cast<uint32_t>(next - next_line_);
    last_.column = 0;
    next_line_ = next;
    local_ = starts[next - 1];
  }
  last_.column += chunk_->units(local_, local, encoding_);
  local_ = local;
  return last_;
}

EncodedPosition PositionMapper::jump(ByteOffset offset) {
  const SourceText::Table& table = *text_.table_;
  if (table.chunks.empty()) return {};
  last_ = text_.position(offset, encoding_);
  const uint32_t at = std::min(offset.value, table.size());
  const size_t index = table.chunk_at(at);
  chunk_ = table.chunks[index].get();
  chunk_start_ = table.sums[index].bytes;
  chunk_end_ = table.sums[index + 1].bytes;
  local_ = chunk_->caret(at - chunk_start_);
  const auto& starts = chunk_->line_starts;
  next_line_ = static_cast<size_t>(std::upper_bound(starts.begin(), starts.end(), local_) - starts.begin());
  return last_;
}

}  // namespace vraagbaak::text
