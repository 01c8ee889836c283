// Bounded look-ahead over tree-sitter's forward-only lexer. Characters are read into a buffer once and may then be
// looked at in any order; tree-sitter notes how far was read, so that an edit there makes the token anew.
#ifndef PQA_AHEAD_H_
#define PQA_AHEAD_H_

#include <string.h>

#include "chars.h"
#include "tree_sitter/parser.h"

// Enough for a long question with its answer's heading; what is decided from more than this is decided as if the
// text ended here. It bounds the work per line, so that parsing stays linear in the size of the text.
#define AHEAD_CAPACITY 6144

typedef struct {
  TSLexer *lexer;
  int32_t *buffer;
  uint32_t count;
  uint32_t limit;
  bool ended;  // end of the text, or of the look-ahead
} Ahead;

/// Character `i` from where the look-ahead began; 0 beyond the end. A NUL in the text reads as 1.
static inline int32_t at(Ahead *a, uint32_t i) {
  while (a->count <= i && !a->ended) {
    if (a->count >= a->limit) {
      a->ended = true;
      break;
    }
    int32_t c = a->lexer->lookahead;
    if (c == 0) {
      if (a->lexer->eof(a->lexer)) {
        a->ended = true;
        break;
      }
      c = 1;
    }
    a->buffer[a->count++] = c;
    a->lexer->advance(a->lexer, false);
  }
  return i < a->count ? a->buffer[i] : 0;
}

/// A blank, or a line break that is followed by text: references run on over line ends.
static inline uint32_t skip_blanks(Ahead *a, uint32_t i) {
  while (is_blank(at(a, i))) i++;
  return i;
}
static inline uint32_t skip_gap(Ahead *a, uint32_t i) {
  i = skip_blanks(a, i);
  if (at(a, i) == '\r' && at(a, i + 1) == '\n') i++;
  if (is_newline(at(a, i))) {
    uint32_t next = skip_blanks(a, i + 1);
    if (at(a, next) != 0 && !is_newline(at(a, next))) return next;
    return i;
  }
  return i;
}

/// End of `word` (lower case ASCII) at `i` compared without case, or 0. A word broken at a line end, or by a hyphen
/// that a line end left behind ("Aanhang-sel"), is the same word.
static inline uint32_t match_word(Ahead *a, uint32_t i, const char *word) {
  for (const char *p = word; *p; p++, i++) {
    if (*p == ' ') {
      uint32_t next = skip_gap(a, i);
      if (next == i) return 0;
      i = next - 1;
      continue;
    }
    if (p != word && at(a, i) == '-' && *p != '-') {
      uint32_t next = skip_gap(a, i + 1);
      if (to_lower(at(a, next)) == *p) i = next;
    }
    if (to_lower(at(a, i)) != *p) return 0;
  }
  return i;
}
/// The same, but a letter or digit may not follow.
static inline uint32_t match_whole(Ahead *a, uint32_t i, const char *word) {
  uint32_t end = match_word(a, i, word);
  return end && !is_letter(at(a, end)) ? end : 0;
}
static inline uint32_t skip_digits(Ahead *a, uint32_t i) {
  while (is_digit(at(a, i))) i++;
  return i;
}
static inline uint32_t number_value(Ahead *a, uint32_t from, uint32_t to) {
  uint32_t value = 0;
  for (uint32_t i = from; i < to && value < 100000000; i++)
    if (is_digit(at(a, i))) value = value * 10 + (uint32_t)(at(a, i) - '0');
  return value;
}
static inline uint32_t line_end(Ahead *a, uint32_t i) {
  while (at(a, i) != 0 && !is_newline(at(a, i))) i++;
  return i;
}
static inline uint32_t next_line(Ahead *a, uint32_t i) {
  i = line_end(a, i);
  if (at(a, i) == '\r' && at(a, i + 1) == '\n') i++;
  return at(a, i) ? i + 1 : i;
}
static inline bool line_is_blank(Ahead *a, uint32_t i) {
  i = skip_blanks(a, i);
  return at(a, i) == 0 || is_newline(at(a, i));
}

#endif  // PQA_AHEAD_H_
