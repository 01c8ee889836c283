// The external scanner: reads tokens from left to right, looks ahead at line starts and at words that may begin a
// reference (pqa/block.h, pqa/inline.h), and hands out the pieces that were decided there one by one.
//
// Every call consumes text or a piece, and every decision looks at no more than AHEAD_CAPACITY characters, so parsing
// is linear in the size of the text whatever it holds.

#include <stddef.h>
#include <stdlib.h>

#include "pqa/ahead.h"
#include "pqa/block.h"
#include "pqa/inline.h"
#include "pqa/state.h"
#include "pqa/tokens.h"
#include "tree_sitter/parser.h"

enum { BEGUN = 1, AFTER_FURNITURE = 2, IN_PARAGRAPH = 4, IN_SECTION_HEAD = 8 };

typedef struct {
  State state;
  int32_t buffer[AHEAD_CAPACITY];
} Scanner;

void *tree_sitter_pqa_external_scanner_create(void) { return calloc(1, sizeof(Scanner)); }
void tree_sitter_pqa_external_scanner_destroy(void *payload) { free(payload); }

#define FIXED_SIZE 15

unsigned tree_sitter_pqa_external_scanner_serialize(void *payload, char *buffer) {
  const State *s = &((Scanner *)payload)->state;
  unsigned char *out = (unsigned char *)buffer;
  out[0] = (unsigned char)(s->flags & 0xFF), out[1] = (unsigned char)(s->flags >> 8);
  out[2] = (unsigned char)(s->question & 0xFF), out[3] = (unsigned char)(s->question >> 8);
  out[4] = (unsigned char)(s->answer & 0xFF), out[5] = (unsigned char)(s->answer >> 8);
  out[6] = s->mode, out[7] = s->line_end, out[8] = s->before, out[9] = s->list, out[10] = s->letter;
  out[11] = s->parts, out[12] = s->in_footnote, out[13] = s->begun;
  unsigned waiting = (unsigned)(s->piece_count - s->piece_next);
  out[14] = (unsigned char)waiting;
  for (unsigned i = 0; i < waiting; i++) {
    const Piece *p = &s->pieces[s->piece_next + i];
    out[FIXED_SIZE + 3 * i] = p->type;
    out[FIXED_SIZE + 3 * i + 1] = (unsigned char)(p->length & 0xFF);
    out[FIXED_SIZE + 3 * i + 2] = (unsigned char)(p->length >> 8);
  }
  return FIXED_SIZE + 3 * waiting;
}

void tree_sitter_pqa_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  State *s = &((Scanner *)payload)->state;
  memset(s, 0, offsetof(State, pieces));
  if (length < FIXED_SIZE) return;
  const unsigned char *in = (const unsigned char *)buffer;
  s->flags = (uint16_t)(in[0] | in[1] << 8);
  s->question = (uint16_t)(in[2] | in[3] << 8);
  s->answer = (uint16_t)(in[4] | in[5] << 8);
  s->mode = in[6], s->line_end = in[7], s->before = in[8], s->list = in[9], s->letter = in[10];
  s->parts = in[11], s->in_footnote = in[12], s->begun = in[13];
  s->piece_count = in[14];
  for (unsigned i = 0; i < s->piece_count; i++) {
    s->pieces[i].type = in[FIXED_SIZE + 3 * i];
    s->pieces[i].length = (uint16_t)(in[FIXED_SIZE + 3 * i + 1] | in[FIXED_SIZE + 3 * i + 2] << 8);
  }
}

static bool emit(TSLexer *lexer, enum TokenType type) {
  lexer->result_symbol = (TSSymbol)type;
  return true;
}

static bool at_end(TSLexer *lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

/// Notes how a piece of text leaves the line: what the next line is taken for depends on it.
static void note_character(State *s, int32_t c) {
  if (is_blank(c)) {
    s->before = BEFORE_SPACE;
    return;
  }
  if (s->line_end == END_QUESTION_NOTE) {
    if (c == ')') s->line_end = END_QUESTION;
  } else if (c == '(' && s->line_end == END_QUESTION) s->line_end = END_QUESTION_NOTE;
  else if (c == '?') s->line_end = END_QUESTION;
  else if (c == '.' || c == '!' || c == ';') s->line_end = END_SENTENCE;
  else if (c == ':') s->line_end = END_COLON;
  else if (is_closer(c) && s->line_end != END_OPEN && s->line_end != END_NONE) {
    // a closing quotation mark or bracket leaves the sentence as ended as it was
  } else if (is_digit(c) && s->line_end == END_QUESTION) {
    // the mark of a note after the question mark
  } else s->line_end = is_dash(c) ? END_HYPHEN : END_OPEN;
  s->before = is_digit(c) ? BEFORE_DIGIT : is_upper(c) ? BEFORE_UPPER : is_lower(c) ? BEFORE_LOWER
              : (is_closer(c) || c == '?' || c == '.') ? BEFORE_CLOSER : BEFORE_OTHER;
}

/// The same for an inline element.
static void note_element(State *s) {
  s->before = BEFORE_OTHER;
  if (s->line_end != END_QUESTION_NOTE) s->line_end = END_OPEN;
}

/// Hands out the next piece that was decided before.
static bool next_piece(State *s, TSLexer *lexer) {
  Piece piece = s->pieces[s->piece_next++];
  for (uint16_t i = 0; i < piece.length && !at_end(lexer); i++) lexer->advance(lexer, false);
  lexer->mark_end(lexer);
  if (s->piece_next == s->piece_count) s->piece_next = s->piece_count = 0;
  if (piece.type == SECTION_HEAD_START) s->begun |= IN_SECTION_HEAD;
  switch (piece.type) {
    case HEADER_START: case SECTION_HEAD_START: case SIGNATURE_START: case UNLABELLED_QUESTION: case IMPLICIT_ANSWER:
    case QUESTION_WORD_START: case QUESTION_NUMBER_START: case ANSWER_WORD_START: case ANSWER_NUMBER_START:
    case PAGE_START: case PAGE_NUMBER: case RUNNING_TITLE: case COLUMN_VALUE: case COLOPHON:
      s->before = BEFORE_SPACE;
      break;
    case LIST_MARKER: case FOOTNOTE_MARK:
      s->before = BEFORE_SPACE;
      s->begun |= IN_PARAGRAPH;
      break;
    case FOOTNOTE_REFERENCE:
      s->before = BEFORE_OTHER;
      s->begun |= IN_PARAGRAPH;
      break;
    case FILL: case LABEL_NUMBER: case LABEL_LETTER: case RANGE_FIRST: case RANGE_LAST:
      break;
    default:
      s->before = BEFORE_OTHER;
      break;
  }
  return emit(lexer, (enum TokenType)piece.type);
}

/// A line break with the blank lines after it, and what the next line opens.
static bool scan_break(Scanner *scanner, TSLexer *lexer, bool document_start) {
  State *s = &scanner->state;
  uint32_t breaks = 0;
  bool page = false;
  if (!document_start) {
    if (lexer->lookahead == '\r') lexer->advance(lexer, false);
    if (lexer->lookahead == '\n') lexer->advance(lexer, false);
    breaks = 1;
  }
  lexer->mark_end(lexer);
  int32_t first = 0;
  uint32_t blanks = 0;
  for (;;) {
    blanks = 0;
    bool feed = false;
    while (is_blank(lexer->lookahead)) {
      if (blanks == 0) first = lexer->lookahead;
      if (lexer->lookahead == '\f') feed = true;
      blanks++;
      lexer->advance(lexer, false);
    }
    if (is_newline(lexer->lookahead)) {
      if (lexer->lookahead == '\r') lexer->advance(lexer, false);
      if (lexer->lookahead == '\n') lexer->advance(lexer, false);
      breaks++;
      lexer->mark_end(lexer);
      continue;
    }
    page = (blanks == 1 && first == ' ') || feed;
    break;
  }
  if (at_end(lexer)) {
    lexer->mark_end(lexer);
    s->begun = BEGUN;
    return emit(lexer, document_start ? START : BLOCK_BREAK);
  }
  if (!page) {
    if (!document_start) lexer->mark_end(lexer);
  }
  // At the very start the blanks before the text belong to no break: they are read as furniture or as text.
  uint32_t lead = page || document_start ? blanks : 0;
  if (document_start && breaks == 0 && blanks > 0) page = true;
  if (document_start && breaks > 0 && !page) {
    lexer->mark_end(lexer);
    lead = 0;
  }
  Ahead ahead = {lexer, scanner->buffer, 0, AHEAD_CAPACITY, false};
  for (uint32_t i = 0; i < lead && i < 64; i++) ahead.buffer[ahead.count++] = ' ';
  uint32_t start = ahead.count;
  LineContext line = {
      .blank = breaks > 1 || document_start,
      .page = page,
      // The head of a section is one line; nothing goes on from it.
      .paragraph = (s->begun & IN_PARAGRAPH) != 0 && !(s->begun & IN_SECTION_HEAD),
      .furniture = (s->begun & AFTER_FURNITURE) != 0,
  };
  s->begun &= (uint8_t)~(AFTER_FURNITURE | IN_SECTION_HEAD);
  if (lead > start) {
    // More blanks than the buffer was given: treat the line as plain text.
    s->begun |= BEGUN;
    return emit(lexer, document_start ? START : BLOCK_BREAK);
  }
  enum Decision decision = classify_line(s, &ahead, start, 0, line);
  s->begun |= BEGUN;
  s->before = BEFORE_SPACE;
  if (document_start) return emit(lexer, START);
  if (decision == GOES_ON && line.paragraph) return emit(lexer, SOFT_BREAK);
  s->begun &= (uint8_t)~IN_PARAGRAPH;
  if (decision != NEW_SERIES) return emit(lexer, BLOCK_BREAK);
  if (s->piece_count == MAX_PIECES) s->piece_count--;
  memmove(&s->pieces[1], &s->pieces[0], s->piece_count * sizeof(Piece));
  s->pieces[0] = (Piece){SERIES_START, 0};
  s->piece_count++;
  return emit(lexer, SERIES_END);
}

/// A mark of a note: a small number directly after a word, a question mark or a closing quotation mark.
static bool note_mark_may_begin(const State *s) { return s->before == BEFORE_CLOSER || s->before == BEFORE_LOWER; }

/// True for a raised digit that is the mark of a note: not that of "km²".
static bool raised_mark_begins(const State *s, int32_t c) {
  return is_raised(c) && (s->before == BEFORE_CLOSER || (s->before == BEFORE_LOWER && c != 0xB2 && c != 0xB3));
}

/// True when character 0 opens a bracket with nothing but the number of a note: "[1]", "(12)". No further is looked ahead
/// than to where it closes.
static bool bracketed_number(Ahead *a) {
  uint32_t end = 1;
  while (end <= 2 && is_digit(at(a, end))) end++;
  return end > 1 && at(a, 1) != '0' && at(a, end) == (at(a, 0) == '[' ? ']' : ')');
}

static bool scan_text(Scanner *scanner, TSLexer *lexer) {
  State *s = &scanner->state;
  int32_t *word = scanner->buffer;
  bool any = false;
  for (;;) {
    int32_t c = lexer->lookahead;
    if (is_newline(c) || at_end(lexer)) break;
    bool boundary = s->before != BEFORE_LOWER && s->before != BEFORE_UPPER && s->before != BEFORE_DIGIT;
    bool digit = is_digit(c), letter = is_letter(c);
    bool mark = digit && note_mark_may_begin(s);
    bool raised = raised_mark_begins(s, c);
    bool trigger = raised || (digit && (boundary || mark)) || (letter && boundary) || c == 0x20AC || c == '(' || c == '[' || c == '<';
    if (!trigger) {
      note_character(s, c);
      lexer->advance(lexer, false);
      any = true;
      continue;
    }
    if (any) lexer->mark_end(lexer);
    // The first chunk: a word, a run of digits, one sign.
    uint32_t count = 0;
    if (letter) {
      while (is_letter(lexer->lookahead) && count < 40) {
        word[count++] = lexer->lookahead;
        lexer->advance(lexer, false);
      }
      enum Keyword key = keyword_of(word, count);
      if (key == KEY_NONE) {
        note_character(s, word[count - 1]);
        any = true;
        continue;
      }
      if (any) return emit(lexer, TEXT);
      lexer->mark_end(lexer);
      Ahead ahead = {lexer, scanner->buffer, count, 640, false};
      int type = match_keyword(s, &ahead, count, key);
      if (type == TEXT && key != KEY_SESSION) s->piece_count = 0;
      if (type == TEXT && s->piece_count == 0) note_character(s, word[count - 1]);
      else note_element(s);
      s->begun |= IN_PARAGRAPH;
      return emit(lexer, (enum TokenType)type);
    }
    if (any) {
      s->begun |= IN_PARAGRAPH;
      return emit(lexer, TEXT);
    }
    enum Before before = (enum Before)s->before;
    enum LineEnd ended = (enum LineEnd)s->line_end;
    if (digit) {
      while (is_digit(lexer->lookahead) && count < 40) {
        word[count++] = lexer->lookahead;
        lexer->advance(lexer, false);
      }
    } else {
      word[count++] = c;
      lexer->advance(lexer, false);
    }
    while (raised && is_raised(lexer->lookahead) && count < 2) {
      word[count++] = lexer->lookahead;
      lexer->advance(lexer, false);
    }
    lexer->mark_end(lexer);
    Ahead ahead = {lexer, scanner->buffer, count, 640, false};
    bool inside = (s->begun & IN_PARAGRAPH) != 0;
    s->begun |= IN_PARAGRAPH;
    // "varen.”[1]", "varen [1]", "varen.”(1)": a bracket behind a blank is more often that of a list.
    bool bracket = (c == '[' && (inside || before != BEFORE_SPACE)) || (c == '(' && before == BEFORE_CLOSER);
    if (bracket && bracketed_number(&ahead)) {
      lexer->mark_end(lexer);
      raised = true;
    }
    if (raised) {
      s->before = BEFORE_OTHER;
      s->line_end = (uint8_t)ended;
      return emit(lexer, FOOTNOTE_REFERENCE);
    }
    // "Kent u het bericht? 1)"
    if (digit && before == BEFORE_SPACE && ended == END_QUESTION && count <= 2 && at(&ahead, count) == ')') {
      lexer->mark_end(lexer);
      s->before = BEFORE_OTHER;
      return emit(lexer, FOOTNOTE_REFERENCE);
    }
    if (digit && mark && count <= 2) {
      // "gekomen?1 Was", "geïnformeerd3.", "»1": no unit and no decimal may follow.
      int32_t next = at(&ahead, count);
      bool ends = !is_alnum(next) && !((next == '.' || next == ',') && is_digit(at(&ahead, count + 1))) && next != '%';
      if (ends && word[0] != '0') {
        s->before = BEFORE_OTHER;
        s->line_end = (uint8_t)ended;
        return emit(lexer, FOOTNOTE_REFERENCE);
      }
    }
    int type = TEXT;
    if (digit && (before != BEFORE_LOWER && before != BEFORE_UPPER)) type = match_digits(s, &ahead, count);
    else if (c == 0x20AC) type = match_amount_sign(s, &ahead, count);
    else if (c == '(') type = match_bracket(s, &ahead, count);
    else if (c == '[') type = match_slot(s, &ahead, count, ']');
    else if (c == '<') type = match_slot(s, &ahead, count, '>');
    if (type == TEXT) s->piece_count = 0;
    if (type == TEXT) {
      note_character(s, digit ? word[count - 1] : c);
    } else {
      note_element(s);
    }
    return emit(lexer, (enum TokenType)type);
  }
  if (!any) return false;
  lexer->mark_end(lexer);
  s->begun |= IN_PARAGRAPH;
  return emit(lexer, TEXT);
}

bool tree_sitter_pqa_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid_symbols) {
  (void)valid_symbols;  // what may follow is decided here; the rules accept every sequence that this file can emit
  Scanner *scanner = payload;
  State *s = &scanner->state;
  if (s->piece_next < s->piece_count) return next_piece(s, lexer);
  if (!(s->begun & BEGUN)) return scan_break(scanner, lexer, true);
  if (at_end(lexer)) return false;
  if (is_newline(lexer->lookahead)) return scan_break(scanner, lexer, false);
  return scan_text(scanner, lexer);
}
