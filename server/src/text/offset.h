// Positions as types. Offsets count UTF-8 bytes and carry, in their type, what they are relative to;
// line/column positions name their encoding. Conversion to an editor's encoding happens in lsp/ alone.
#pragma once

#include <compare>
#include <cstdint>

namespace vraagbaak::text {

/// A byte offset from the start of `Base` (a document, a block). Offsets of different bases do not mix.
template <class Base>
struct Offset {
  uint32_t value = 0;

  constexpr auto operator<=>(const Offset&) const = default;
  constexpr Offset operator+(uint32_t bytes) const { return {value + bytes}; }
  constexpr Offset operator-(uint32_t bytes) const { return {value - bytes}; }
  /// Bytes between two offsets; `other` must not lie after this one.
  constexpr uint32_t operator-(Offset other) const { return value - other.value; }
};

/// A half-open range of bytes [start, end).
template <class Base>
struct Range {
  Offset<Base> start;
  Offset<Base> end;

  constexpr auto operator<=>(const Range&) const = default;
  constexpr uint32_t size() const { return end - start; }
  constexpr bool empty() const { return start == end; }
  constexpr bool contains(Offset<Base> offset) const { return start <= offset && offset < end; }
  /// Like `contains`, but also true at the end, where a caret still touches the range.
  constexpr bool touches(Offset<Base> offset) const { return start <= offset && offset <= end; }
  constexpr bool contains(Range other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Range other) const { return start < other.end && other.start < end; }
};

struct DocumentBase;
/// Bytes from the start of the document.
using ByteOffset = Offset<DocumentBase>;
using ByteRange = Range<DocumentBase>;

/// The position encodings of LSP 3.17 (`general.positionEncodings`).
enum class Encoding : uint8_t { utf8, utf16, utf32 };

/// Zero-based line and column; the column counts code units of the encoding that the caller names.
struct EncodedPosition {
  uint32_t line = 0;
  uint32_t column = 0;
  constexpr auto operator<=>(const EncodedPosition&) const = default;
};

}  // namespace vraagbaak::text
