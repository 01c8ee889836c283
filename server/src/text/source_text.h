// An immutable UTF-8 text held in shared chunks, so that an edit copies a few kilobytes and a table of
// pointers instead of the document. Lines end at '\n' ("\r\n" counts as one break, the '\r' belongs to the
// line end; a lone '\r' is also a break, as LSP 3.17 says). Bytes that are no valid UTF-8 are kept as they
// are and count as one code unit each. Safe to read from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset.h"

namespace vraagbaak::text {

class SourceText {
 public:
  SourceText();
  explicit SourceText(std::string_view content);

  /// Length in bytes.
  uint32_t size() const;
  /// The text with `range` (clamped to the text) replaced by `replacement`; this text is unchanged.
  SourceText with_edit(ByteRange range, std::string_view replacement) const;

  /// A copy of the bytes in `range`, clamped to the text.
  std::string slice(ByteRange range) const;
  std::string str() const;
  /// The longest contiguous run of bytes held from `offset` on, starting at a character; empty at the end.
  /// The view lives as long as this text.
  std::string_view chunk_from(ByteOffset offset) const;

  /// Number of lines; a text that ends in a line break has an empty last line.
  uint32_t line_count() const;
  /// First byte of a zero-based line; the end of the text for a line beyond the last.
  ByteOffset line_start(uint32_t line) const;
  /// End of a line without its line break.
  ByteOffset line_end(uint32_t line) const;
  /// Zero-based line that holds `offset` (clamped).
  uint32_t line_of(ByteOffset offset) const;

  /// Position of `offset` (clamped to the text) in `encoding`. An offset inside a character counts as its start.
  EncodedPosition position(ByteOffset offset, Encoding encoding) const;
  /// Byte offset of `position`; a column beyond the line gives the line's end (without its break), a line beyond
  /// the text gives its end (LSP 3.17, Position). Never splits a character.
  ByteOffset offset(EncodedPosition position, Encoding encoding) const;

  bool operator==(const SourceText& other) const;

 private:
  friend class PositionMapper;
  struct Chunk;
  struct Table;
  explicit SourceText(std::shared_ptr<const Table> table);
  std::shared_ptr<const Table> table_;
};

}  // namespace vraagbaak::text
