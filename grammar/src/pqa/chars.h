// Character classes. Dutch texts need Latin letters with diacritics and no more, so these are ranges, not tables.
#ifndef PQA_CHARS_H_
#define PQA_CHARS_H_

#include <stdbool.h>
#include <stdint.h>

static inline bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }
static inline bool is_lower(int32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x100 && c <= 0x17F && (c & 1));
}
static inline bool is_upper(int32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c <= 0x17F && !(c & 1));
}
static inline bool is_letter(int32_t c) { return is_lower(c) || is_upper(c); }
static inline bool is_alnum(int32_t c) { return is_digit(c) || is_letter(c); }
/// A blank within a line: space, tab, non-breaking and other fixed spaces, form feed, soft hyphen.
static inline bool is_blank(int32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == '\f' || c == '\v' ||
         c == 0xAD || c == 0xFEFF;
}
static inline bool is_newline(int32_t c) { return c == '\n' || c == '\r'; }
static inline bool is_space(int32_t c) { return is_blank(c) || is_newline(c); }
static inline bool is_dash(int32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
static inline bool is_open_quote(int32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0x201C || c == 0x201E || c == 0x2018 || c == 0x201A || c == 0x2019;
}
static inline bool is_closer(int32_t c) {
  return c == '"' || c == '\'' || c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x201C || c == ')' || c == ']';
}
/// A raised digit, as some marks of notes are written.
static inline bool is_raised(int32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}
static inline bool is_roman(int32_t c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C'; }
static inline int32_t to_lower(int32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

#endif  // PQA_CHARS_H_
