// Where UTF-8 characters start and end, for bytes that may be no UTF-8 at all. An invalid byte stands alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vraagbaak::base {

/// Bytes of the well-formed character at `index` (Unicode 15, table 3-7), or 0 when the byte there starts none.
inline size_t utf8_length_at(std::string_view bytes, size_t index) {
  const auto at = [&](size_t i) { return i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : uint8_t{0}; };
  const auto continuation = [&](size_t i) { return (at(i) & 0xC0) == 0x80; };
  const uint8_t lead = at(index);
  if (lead < 0x80) return index < bytes.size() ? 1 : 0;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continuation(index + 1) ? 2 : 0;
  const uint8_t second = at(index + 1);
  if (lead < 0xF0) {
    const uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return second >= low && second <= high && continuation(index + 2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  const uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
  const uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high && continuation(index + 2) && continuation(index + 3) ? 4 : 0;
}

/// True unless `index` lies inside a well-formed character. A lead byte is never part of another character, so
/// looking back three bytes decides, whatever stands before them.
inline bool utf8_boundary(std::string_view bytes, size_t index) {
  if (index >= bytes.size() || (static_cast<uint8_t>(bytes[index]) & 0xC0) != 0x80) return true;
  for (size_t back = 1; back <= 3 && back <= index; ++back)
    if (const size_t length = utf8_length_at(bytes, index - back); length > 0) return length <= back;
  return true;
}

/// Appends `code_point` (a Unicode scalar value) as UTF-8.
inline void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto tail = [&](int shift) { put(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    put(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace vraagbaak::base
