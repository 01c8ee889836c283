// What Unicode says about characters, for texts that may hold invalid bytes. The only user of utf8proc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vraagbaak::text {

struct CodePoint {
  char32_t value = 0;  ///< U+FFFD for an invalid byte
  uint8_t size = 0;    ///< bytes; 0 at the end of the text
  bool valid = true;
};

/// The code point at byte `index`; an invalid byte, or a byte inside a character, is one of its own.
CodePoint decode(std::string_view text, size_t index);
/// The code point that ends before byte `index`.
CodePoint decode_before(std::string_view text, size_t index);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
/// A decimal digit of any script.
bool is_digit(char32_t c);
/// A combining mark, which belongs to the character before it.
bool is_mark(char32_t c);
/// A blank, tab, line break, no-break space or another space of Unicode.
bool is_space(char32_t c);

/// `text` for comparing regardless of case and diacritics: case folded, marks removed, compatibility forms resolved
/// ("Coördinatie" → "coordinatie", "ĳ" → "ij"). Invalid bytes become U+FFFD.
std::string fold(std::string_view text);
/// `text` in lower case; diacritics and invalid bytes stay.
std::string lower(std::string_view text);

}  // namespace vraagbaak::text
