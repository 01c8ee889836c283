// Offsets to positions in bulk, for results that list a hundred thousand of them in text order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::text {

/// Gives what SourceText::position gives, and starts counting where it stopped last time, so that ascending offsets
/// cost a few nanoseconds each. Any order is right. For one thread.
class PositionMapper {
 public:
  PositionMapper(SourceText text, Encoding encoding) : text_(std::move(text)), encoding_(encoding) {}

  EncodedPosition position(ByteOffset offset);

 private:
  EncodedPosition jump(ByteOffset offset);

  SourceText text_;
  Encoding encoding_;
  const SourceText::Chunk* chunk_ = nullptr;  ///< the chunk of the last offset
  uint32_t chunk_start_ = 0;
  uint32_t chunk_end_ = 0;
  uint32_t local_ = 0;    ///< the last offset, within the chunk
  size_t next_line_ = 0;  ///< in the chunk's line starts: the first one beyond local_
  EncodedPosition last_;
};

}  // namespace vraagbaak::text
