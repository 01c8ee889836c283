// Reads a text from front to back in the chunks it is held in, without looking each of them up again.
#pragma once

#include <algorithm>
#include <string_view>

#include "text/source_text.h"

namespace vraagbaak::features {

class ChunkCursor {
 public:
  explicit ChunkCursor(const text::SourceText& text) : text_(text) {}

  /// The bytes from `range.start` on that lie together, at most up to `range.end`; empty only for an empty range or
  /// at the end of the text. Valid as long as the text.
  std::string_view read(text::ByteRange range) {
    if (range.start < start_ || range.start >= start_ + static_cast<uint32_t>(chunk_.size())) {
      chunk_ = text_.chunk_from(range.start);
      start_ = range.start;
    }
    return chunk_.substr(range.start - start_, range.size());
  }

  /// True when a line ends inside `range`.
  bool breaks_line(text::ByteRange range) {
    while (!range.empty()) {
      const auto bytes = read(range);
      if (bytes.empty()) return false;
      if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; })) return true;
      range.start = range.start + static_cast<uint32_t>(bytes.size());
    }
    return false;
  }

 private:
  const text::SourceText& text_;
  std::string_view chunk_;
  text::ByteOffset start_;
};

}  // namespace vraagbaak::features
