// Offsets relative to a block. A block's analysis is kept while the document around it moves, so everything
// inside it counts from its first byte.
#pragma once

#include "text/offset.h"

namespace vraagbaak::model {

struct BlockBase;
using BlockOffset = text::Offset<BlockBase>;
using BlockRange = text::Range<BlockBase>;

constexpr text::ByteRange absolute(BlockRange range, text::ByteOffset block_start) {
  return {block_start + range.start.value, block_start + range.end.value};
}
constexpr BlockRange relative(text::ByteRange range, text::ByteOffset block_start) {
  return {{range.start - block_start}, {range.end - block_start}};
}

}  // namespace vraagbaak::model
