// What the scanner remembers between tokens. It is kept small and forgets quickly: at each question it falls back to
// the question's own number and what is known of the paper's style, so that an edit does not invalidate the rest.
#ifndef PQA_STATE_H_
#define PQA_STATE_H_

#include <stdbool.h>
#include <stdint.h>

#include "tokens.h"

enum Flag {
  FLAG_WORD_LABELS = 1 << 0,    // questions are headed "Vraag N"
  FLAG_DOT_LABELS = 1 << 1,     // "1. Kunt u …"
  FLAG_INLINE_LABELS = 1 << 2,  // "1 Is er …"
  FLAG_BARE_LABELS = 1 << 3,    // "1" on a line of its own
  FLAG_ANSWER_LABELS = 1 << 4,  // answers have headings
  FLAG_PROMISED = 1 << 5,       // the head speaks of answers
  FLAG_QUESTION_ONLY = 1 << 6,  // the head says that this paper holds questions alone
  FLAG_ANSWER_PART = 1 << 7,    // separated form: the numbered answers have begun
  FLAG_IMPLICIT = 1 << 8,       // an answer without a heading has been seen
  FLAG_FLEMISH = 1 << 9,
  FLAG_HEADER = 1 << 10,        // a header has been seen
  FLAG_NUMERIC = FLAG_DOT_LABELS | FLAG_INLINE_LABELS | FLAG_BARE_LABELS,
  FLAG_LABELS = FLAG_NUMERIC | FLAG_WORD_LABELS,
};

enum Mode { MODE_START, MODE_HEADER, MODE_QUESTION, MODE_ANSWER, MODE_OTHER };

/// How the last line of text ended.
/// END_QUESTION_NOTE: in a bracket after the question mark, "(bladzijde 17)".
enum LineEnd { END_NONE, END_QUESTION, END_SENTENCE, END_COLON, END_OPEN, END_HYPHEN, END_QUESTION_NOTE };

/// What stands directly before the next token.
enum Before { BEFORE_SPACE, BEFORE_LOWER, BEFORE_UPPER, BEFORE_DIGIT, BEFORE_CLOSER, BEFORE_OTHER };

#define MAX_PIECES 160

typedef struct {
  uint8_t type;
  uint16_t length;  // characters
} Piece;

typedef struct {
  uint16_t flags;
  uint16_t question;     // number of the last question
  uint16_t answer;       // number of the last answer in a separated answer part
  uint8_t mode;          // enum Mode
  uint8_t line_end;      // enum LineEnd
  uint8_t before;        // enum Before
  uint8_t list;          // number of the last item of a numbered list in this block
  uint8_t letter;        // last sub-question or sub-answer, 1 = a
  uint8_t parts;         // the current question has sub-questions
  uint8_t in_footnote;
  uint8_t begun;
  uint8_t piece_count;
  uint8_t piece_next;
  Piece pieces[MAX_PIECES];
} State;

static inline void push(State *s, enum TokenType type, uint32_t length) {
  if (s->piece_count < MAX_PIECES && length <= 0xFFFF) {
    s->pieces[s->piece_count].type = (uint8_t)type;
    s->pieces[s->piece_count].length = (uint16_t)length;
    s->piece_count++;
  }
}
/// Pushes a piece that ends at `to`, with what lies between it and `*from` as `fill`; moves `*from` to its end.
static inline void push_at(State *s, enum TokenType fill, enum TokenType type, uint32_t *from, uint32_t start,
                           uint32_t to) {
  if (start > *from) push(s, fill, start - *from);
  if (to > start) push(s, type, to - start);
  *from = to;
}

#endif  // PQA_STATE_H_
