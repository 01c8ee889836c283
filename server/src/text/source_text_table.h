// How a SourceText keeps its bytes: chunks of a few kilobytes and a table of what stands before each of them.
// Only source_text.cpp and position_mapper.cpp look in here.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace vraagbaak::text {

/// A stretch of text. Neither a character nor "\r\n" is ever split between two chunks.
struct SourceText::Chunk {
  std::string bytes;
  std::vector<uint16_t> line_starts;  ///< the offset behind every line break in the chunk
  uint32_t utf16 = 0;                 ///< code units in the whole chunk
  uint32_t utf32 = 0;
  bool ascii = true;
  bool valid = true;  ///< well-formed UTF-8

  explicit Chunk(std::string_view content);
  uint32_t size() const { return static_cast<uint32_t>(bytes.size()); }
  /// Code units of `encoding` in the bytes [from, to), both at character boundaries.
  uint32_t units(uint32_t from, uint32_t to, Encoding encoding) const;
  /// The last character boundary in [from, size()] that has at most `units` code units between `from` and itself.
  uint32_t advance(uint32_t from, uint32_t units, Encoding encoding) const;
  /// `local`, or the start of the character it lies inside.
  uint32_t character_start(uint32_t local) const;
  /// As character_start, and a "\r\n" has no inside either.
  uint32_t caret(uint32_t local) const;
};

struct SourceText::Table {
  /// What stands before a chunk; the last entry stands for the whole text.
  struct Sum {
    uint32_t bytes = 0;
    uint32_t breaks = 0;
    uint32_t utf16 = 0;
    uint32_t utf32 = 0;

    uint32_t units(Encoding encoding) const {
      return encoding == Encoding::utf8 ? bytes : encoding == Encoding::utf16 ? utf16 : utf32;
    }
  };

  std::vector<std::shared_ptr<const Chunk>> chunks;
  std::vector<Sum> sums{Sum{}};

  void add(std::shared_ptr<const Chunk> chunk);
  uint32_t size() const { return sums.back().bytes; }
  /// The chunk that holds `offset`, the last one at the end of the text. The text must not be empty.
  size_t chunk_at(uint32_t offset) const;
  /// Code units before `offset`, counted from the start of the text.
  uint32_t units_before(uint32_t offset, Encoding encoding) const;
};

}  // namespace vraagbaak::text
