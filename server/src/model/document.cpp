#include "model/document.h"

#include <algorithm>

namespace vraagbaak::model {

namespace {

/// Index of the last element of a sorted list that is not greater than `value`; -1 when all are.
template <class List, class Value>
ptrdiff_t last_not_after(const List& list, const Value& value) {
  return std::upper_bound(list.begin(), list.end(), value) - list.begin() - 1;
}

/// Indices of the items of a list in block order that belong to block `id`.
template <class Item>
std::vector<uint32_t> items_in(const std::vector<Item>& items, BlockId id) {
  const auto first = std::lower_bound(items.begin(), items.end(), id,
                                      [](const Item& item, BlockId value) { return item.block < value; });
  std::vector<uint32_t> indices;
  for (auto item = first; item != items.end() && item->block == id; ++item)
    indices.push_back(static_cast<uint32_t>(item - items.begin()));
  return indices;
}

}  // namespace

bool Document::same_interface(const Document& other) const {
  return interface_hash_ == other.interface_hash_ && places_hash_ == other.places_hash_;
}

BlockView Document::view(BlockId id) const {
  const Series& series = *series_[id.series];
  return {series.blocks[id.block].get(), series_starts_[id.series] + series.starts[id.block], id};
}

std::optional<BlockView> Document::block_at(text::ByteOffset offset) const {
  // Blank lines before a series' first block belong to the block before them.
  for (ptrdiff_t s = last_not_after(series_starts_, offset); s >= 0; --s) {
    const Series& series = *series_[static_cast<size_t>(s)];
    const uint32_t within = offset - series_starts_[static_cast<size_t>(s)];
    const ptrdiff_t b = last_not_after(series.starts, within);
    if (b >= 0) return view({static_cast<uint32_t>(s), static_cast<uint32_t>(b)});
  }
  for (uint32_t s = 0; s < series_.size(); ++s)
    if (!series_[s]->blocks.empty()) return view({s, 0});
  return std::nullopt;
}

std::vector<uint32_t> Document::questions_in(BlockId id) const { return items_in(numbering_->questions, id); }

std::vector<uint32_t> Document::answers_in(BlockId id) const { return items_in(numbering_->answers, id); }

bool Document::is_own(const ExternalReference& reference) const {
  return std::any_of(reference.targets.begin(), reference.targets.end(), [&](const Target& target) {
    return std::binary_search(header_->own_ids.begin(), header_->own_ids.end(), target.id);
  });
}

}  // namespace vraagbaak::model
