#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace vraagbaak::text {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

}  // namespace

CodePoint decode(std::string_view text, size_t index) {
  if (index >= text.size()) return {};
  const size_t length = base::utf8_length_at(text, index);
  const auto byte = [&](size_t i) { return char32_t{static_cast<uint8_t>(text[index + i])}; };
  const auto tail = [&](size_t i) { return byte(i) & 0x3F; };
  switch (length) {
    case 1: return {byte(0), 1, true};
    case 2: return {(byte(0) & 0x1F) << 6 | tail(1), 2, true};
    case 3: return {(byte(0) & 0x0F) << 12 | tail(1) << 6 | tail(2), 3, true};
    case 4: return {(byte(0) & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4, true};
    default: return {kReplacement, 1, false};
  }
}

CodePoint decode_before(std::string_view text, size_t index) {
  index = std::min(index, text.size());
  if (index == 0) return {};
  size_t start = index - 1;
  while (!base::utf8_boundary(text, start)) --start;
  const CodePoint found = decode(text, start);
  // `index` may lie inside a character, whose first bytes then count one by one.
  return start + found.size == index ? found : CodePoint{kReplacement, 1, false};
}

bool is_letter(char32_t c) {
  if (c < 0x80) return ascii_letter(c);
  const utf8proc_category_t found = category(c);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const utf8proc_category_t found = category(c);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return category(c) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return category(c) == UTF8PROC_CATEGORY_ND;
}

bool is_mark(char32_t c) {
  if (c < 0x80) return false;
  const utf8proc_category_t found = category(c);
  return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  const utf8proc_category_t found = category(c);
  return found >= UTF8PROC_CATEGORY_ZS && found <= UTF8PROC_CATEGORY_ZP;
}

std::string fold(std::string_view text) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                           UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  std::string result;
  result.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    if (const char ascii = text[at]; static_cast<uint8_t>(ascii) < 0x80) {
      ++at;
      result.push_back(ascii >= 'A' && ascii <= 'Z' ? static_cast<char>(ascii + ('a' - 'A')) : ascii);
      continue;
    }
    const CodePoint c = decode(text, at);
    at += c.size;
    // The longest decomposition in Unicode has 18 code points.
    std::array<utf8proc_int32_t, 32> parts;
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c.value), parts.data(),
                                                           parts.size(), kOptions, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i)
      base::append_utf8(result, static_cast<char32_t>(parts[static_cast<size_t>(i)]));
  }
  return result;
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (c.valid)
      base::append_utf8(result, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
    else
      result.append(text.substr(at, c.size));
    at += c.size;
  }
  return result;
}

}  // namespace vraagbaak::text
