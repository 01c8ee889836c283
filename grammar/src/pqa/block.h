// What a line opens. Called at each line start with the look-ahead at the line's first character; pushes the pieces
// that the line begins with and says whether the paragraph before it goes on.
//
// The decision rests on evidence: the label and its shape, the sequence, capitals, blank lines, the question mark that
// a question has and an answer lacks, and the next heading. A wrong number with all other evidence is still a
// question; a number that only continues the sequence is not.
#ifndef PQA_BLOCK_H_
#define PQA_BLOCK_H_

#include "ahead.h"
#include "inline.h"
#include "state.h"

typedef struct {
  bool blank;        // a blank line, or the start of the text, stands before the line
  bool page;         // the line begins with the single blank of a new page
  bool paragraph;    // a paragraph, list item or footnote is open
  bool furniture;    // page furniture stands directly before the line
} LineContext;

enum Decision { GOES_ON, NEW_BLOCK, NEW_SERIES };

/// A text of 32 questions is one series on average: boundaries depend on the question's own words alone.
static bool series_boundary(Ahead *a, uint32_t i) {
  uint32_t hash = 2166136261u;
  for (uint32_t k = 0; k < 24 && at(a, i + k) != 0; k++) hash = (hash ^ (uint32_t)at(a, i + k)) * 16777619u;
  hash ^= hash >> 15;
  return (hash & 31) == 0;
}

// ------------------------------------------------------------------------------------------------------------ headings

/// After a label: its punctuation and the blanks behind it, if the label may end here (line end, punctuation, or a
/// capital, quotation mark or bracket that begins a text). Returns the end, 0 if this is running text.
static uint32_t heading_tail(Ahead *a, uint32_t i) {
  uint32_t j = skip_blanks(a, i);
  bool mark = false;
  while (at(a, j) == ':' || at(a, j) == '.' || at(a, j) == ')') mark = true, j++;
  uint32_t end = skip_blanks(a, j);
  int32_t c = at(a, end);
  if (c == 0 || is_newline(c)) return end > i ? end : i;
  if (is_upper(c) || is_open_quote(c) || c == '(' || c == '[') return end;
  if (mark && (is_letter(c) || is_digit(c))) return end > j ? end : 0;
  return 0;
}

/// "Vraag 4", "Vraag 2, 3 en 4:", "Vraag 1 a", "Vraag 4 Gaan de …". End, or 0 with nothing pushed.
static uint32_t push_question_heading(State *s, Ahead *a, uint32_t *from, uint32_t i) {
  if (at(a, i) != 'V') return 0;
  uint32_t word = match_whole(a, i, "vraag");
  if (!word) word = match_whole(a, i, "vragen");
  if (!word && (word = match_word(a, i, "vraag")) && !is_digit(at(a, word))) word = 0;
  if (!word) return 0;
  uint32_t j = skip_blanks(a, word), sign = match_word(a, j, "nr.");
  if (sign) j = skip_blanks(a, sign);
  if (!is_digit(at(a, j))) return 0;
  uint8_t count_before = s->piece_count;
  uint32_t start = *from, count, last;
  push_at(s, FILL, QUESTION_WORD_START, from, i, word);
  uint32_t end = push_labels(s, a, from, j, &count, &last);
  if (end && count == 1) {
    uint32_t letter = label_letter_at(a, end);
    if (letter) push_at(s, FILL, LABEL_LETTER, from, letter - 1, letter), end = letter;
  }
  uint32_t tail = end ? heading_tail(a, end) : 0;
  if (!tail || (is_newline(at(a, end - 1)))) {
    s->piece_count = count_before, *from = start;
    return 0;
  }
  if (tail > *from) push(s, FILL, tail - *from), *from = tail;
  s->question = (uint16_t)last;
  return tail;
}

/// "Antwoord", "Antwoord:", "Antwoord 5:", "Antwoorden op vraag 3, 4 en 5", "Antwoord vraag 4-7:". End, or 0.
static uint32_t push_answer_heading(State *s, Ahead *a, uint32_t *from, uint32_t i) {
  if (at(a, i) != 'A') return 0;
  uint32_t word = match_whole(a, i, "antwoorden");
  if (!word) word = match_whole(a, i, "antwoord");
  if (!word && (word = match_word(a, i, "antwoord")) && !is_digit(at(a, word))) word = 0;
  if (!word) return 0;
  uint8_t count_before = s->piece_count;
  uint32_t start = *from, count, last;
  push_at(s, FILL, ANSWER_WORD_START, from, i, word);
  uint32_t j = skip_blanks(a, word);
  int32_t c = at(a, j);
  uint32_t tail = 0;
  if (c == 0 || is_newline(c)) {
    tail = j;
  } else if (c == ':') {
    tail = skip_blanks(a, j + 1);
  } else {
    static const char *const kPrepositions[] = {"op", "bij", "onder", "van", NULL};
    static const char *const kNouns[] = {"vragen", "vraag", NULL};
    uint32_t preposition = any_word(a, j, kPrepositions);
    if (preposition) j = skip_blanks(a, preposition);
    uint32_t article = match_whole(a, j, "de");
    if (article) j = skip_blanks(a, article);
    uint32_t noun = any_word(a, j, kNouns);
    if (noun) j = skip_blanks(a, noun);
    uint32_t sign = match_word(a, j, "nr.");
    if (sign) j = skip_blanks(a, sign);
    uint32_t end = (preposition && !noun) ? 0 : push_labels(s, a, from, j, &count, &last);
    if (end && count == 1) {
      uint32_t letter = label_letter_at(a, end);
      if (letter) push_at(s, FILL, LABEL_LETTER, from, letter - 1, letter), end = letter;
    }
    tail = end ? heading_tail(a, end) : 0;
  }
  if (!tail) {
    s->piece_count = count_before, *from = start;
    return 0;
  }
  if (tail > *from) push(s, FILL, tail - *from), *from = tail;
  return tail;
}

/// "Toelichting:", "Mededeling", "BIJLAGE 1": whether such a heading stands at `i`.
static bool other_heading_at(Ahead *a, uint32_t i) {
  if (at(a, i) == 'T') {
    uint32_t end = match_whole(a, i, "toelichting");
    if (!end) return false;
    uint32_t j = skip_blanks(a, end);
    return at(a, j) == ':' || at(a, j) == 0 || is_newline(at(a, j));
  }
  if (at(a, i) == 'M') {
    uint32_t end = match_whole(a, i, "mededeling");
    return end && line_is_blank(a, end);
  }
  return false;
}

// ------------------------------------------------------------------------------------------------------- looking ahead

enum NextKind { NEXT_NONE, NEXT_ANSWER, NEXT_QUESTION, NEXT_NUMBER, NEXT_OTHER };
typedef struct {
  enum NextKind kind;
  uint32_t at;          // where the heading stands, or the end of the look-ahead
  uint32_t first_mark;  // position after the first question mark before it, 0 if none
  uint32_t last_mark;   // position after the last one
  uint32_t paragraph;   // end of the first paragraph
} Next;

/// The first heading after `i` (which is inside a line). A number counts as one when it is `number` or `number` + 1.
static Next next_heading(State *s, Ahead *a, uint32_t i, uint32_t number) {
  Next n = {NEXT_NONE, 0, 0, 0, 0};
  uint32_t p = i;
  for (;;) {
    int32_t c = at(a, p);
    if (c == 0) break;
    if (c == '?') {
      if (!n.first_mark) n.first_mark = p + 1;
      n.last_mark = p + 1;
    }
    p++;
    if (!is_newline(c)) continue;
    if (c == '\r' && at(a, p) == '\n') p++;
    if (line_is_blank(a, p)) {
      if (!n.paragraph) n.paragraph = p;
      continue;
    }
    uint32_t q = skip_blanks(a, p);
    // "4/6Vraag 6": a heading glued to a page number.
    uint32_t page = skip_digits(a, q);
    if (page > q && at(a, page) == '/' && is_digit(at(a, page + 1))) q = skip_blanks(a, skip_digits(a, page + 1));
    uint8_t count = s->piece_count;
    uint16_t question = s->question;
    uint32_t from = q;
    if (push_answer_heading(s, a, &from, q)) n.kind = NEXT_ANSWER;
    else if (push_question_heading(s, a, &from, q)) n.kind = NEXT_QUESTION;
    else if (other_heading_at(a, q)) n.kind = NEXT_OTHER;
    else if (number && is_digit(at(a, q))) {
      uint32_t end = skip_digits(a, q), value = number_value(a, q, end);
      if (end - q <= 5 && (value == number || value == number + 1)) {
        int32_t d = at(a, end);
        uint32_t text = skip_blanks(a, d == '.' ? end + 1 : end);
        bool lone = d != '.' && (at(a, text) == 0 || is_newline(at(a, text)));
        if ((d == '.' || is_blank(d)) && (is_upper(at(a, text)) || is_open_quote(at(a, text)))) n.kind = NEXT_NUMBER;
        if (lone && (s->flags & FLAG_BARE_LABELS)) n.kind = NEXT_NUMBER;
      }
    }
    s->piece_count = count;
    s->question = question;
    if (n.kind != NEXT_NONE) {
      n.at = p;
      if (!n.paragraph) n.paragraph = p;
      return n;
    }
  }
  n.at = p;
  if (!n.paragraph) n.paragraph = p;
  return n;
}

/// Whether the paragraph at `i` names a source, as a note does: an address, a paper, a date.
static bool names_source(Ahead *a, uint32_t i) {
  for (uint32_t p = i; p < i + 400; p++) {
    int32_t c = at(a, p);
    if (c == 0) return false;
    if (is_newline(c) && line_is_blank(a, next_line(a, p))) return false;
    if (p > i && is_alnum(at(a, p - 1))) continue;
    if (match_word(a, p, "http") || match_word(a, p, "www.") || match_word(a, p, "kamerstuk") ||
        match_word(a, p, "aanhangsel") || match_word(a, p, "bijlage bij") || match_word(a, p, "idem") ||
        match_word(a, p, "stb.") || match_word(a, p, "ecli") || match_word(a, p, "zie bijvoorbeeld"))
      return true;
    DateShape d;
    if (is_digit(c) && date_at(a, p, &d) && d.year_end) return true;
  }
  return false;
}

// ------------------------------------------------------------------------------------------------------ page furniture

/// Page furniture at `i` (a line start, or what follows furniture on the same line); its end and kind, or 0.
static uint32_t furniture_at(Ahead *a, uint32_t i, enum TokenType *type) {
  int32_t c = at(a, i);
  uint32_t end;
  if (c == 'T' && (end = match_word(a, i, "tweede kamer der staten-generaal2"))) return *type = RUNNING_TITLE, end;
  if ((c == 'T' || c == 'E') &&
      ((end = match_word(a, i, "tweede kamer, vergaderjaar ")) || (end = match_word(a, i, "eerste kamer, vergaderjaar ")))) {
    uint32_t year = session_year_at(a, end);
    if (!year || at(a, year) != ',') return 0;
    uint32_t j = skip_blanks(a, year + 1);
    uint32_t word = match_whole(a, j, "aanhangsel");
    if (!word) word = match_word(a, j, "aanhangsel");
    if (!word) word = match_word(a, j, "vragen");
    if (word) {
      uint32_t number = skip_blanks(a, word), last = skip_digits(a, number);
      if (last > number) return *type = RUNNING_TITLE, last;
      return 0;
    }
    // "Tweede Kamer, vergaderjaar 2022–2023, 27 925, nr. 943 12": only with the page number at the line's end.
    uint32_t dossier = dossier_at(a, j, false), last = line_end(a, j);
    if (!dossier) return 0;
    uint32_t sign = match_word(a, skip_blanks(a, at(a, dossier) == ',' ? dossier + 1 : dossier), "nr.");
    if (!sign) return 0;
    uint32_t number = skip_digits(a, skip_blanks(a, sign)), page = skip_blanks(a, number);
    if (page > number && skip_digits(a, page) > page && line_is_blank(a, skip_digits(a, page)))
      return *type = RUNNING_TITLE, last;
    return 0;
  }
  if ((c == 'a' || c == 'k' || c == 'h' || c == 'b') &&
      ((end = match_word(a, i, "ah-tk-")) || (end = match_word(a, i, "kv-tk-")) || (end = match_word(a, i, "kst-")) ||
       (end = match_word(a, i, "ah-ek-")) || (end = match_word(a, i, "blg-")))) {
    while (is_alnum(at(a, end)) || (at(a, end) == '-' && is_alnum(at(a, end + 1)))) end++;
    return line_is_blank(a, end) ? (*type = COLOPHON, end) : 0;
  }
  if (c == 'I' && (end = match_word(a, i, "issn 0921"))) {
    end = skip_blanks(a, end);
    if (is_dash(at(a, end))) end = skip_blanks(a, end + 1);
    return *type = COLOPHON, skip_digits(a, end);
  }
  if ((c == 0x2019 || c == '\'') && (end = match_word(a, i + 1, "s-gravenhage "))) {
    uint32_t year = skip_digits(a, end);
    return year - end == 4 ? (*type = COLOPHON, year) : 0;
  }
  // "3/15", "3/3 Zie het antwoord", "4/6Vraag 6".
  if (is_digit(c)) {
    uint32_t page = skip_digits(a, i);
    if (page - i > 3 || at(a, page) != '/') return 0;
    uint32_t last = skip_digits(a, page + 1);
    if (last == page + 1 || last - page > 4 || at(a, i) == '0') return 0;
    uint32_t number = number_value(a, i, page), pages = number_value(a, page + 1, last);
    if (number > pages || pages < 2 || at(a, last) == '/' || at(a, last) == '-' || at(a, last) == '%') return 0;
    if (is_lower(at(a, last))) return 0;
    return *type = PAGE_NUMBER, last;
  }
  return 0;
}

/// A short paragraph that a page number "N/M" follows directly is the running title of a page. End, or 0.
static uint32_t running_title_at(Ahead *a, uint32_t i) {
  static const char *const kTitles[] = {"antwoorden", "antwoord", "beantwoording", "totaallijst", "lijst", "verslag",
                                        "kamervragen", "brief", NULL};
  if (!is_upper(at(a, i)) || !any_word(a, i, kTitles)) return 0;
  uint32_t p = i, end = i;
  for (int lines = 0; lines < 4; lines++) {
    uint32_t stop = line_end(a, p);
    if (stop - i > 420 || at(a, stop) == 0) return 0;
    uint32_t last = stop;
    while (last > p && is_blank(at(a, last - 1))) last--;
    end = last;
    // The page number may stand on the title's own last line: "… (27925, nr. 919) 12/15".
    uint32_t q = last;
    while (q > p && is_digit(at(a, q - 1))) q--;
    if (q < last && q > p + 1 && at(a, q - 1) == '/' && is_digit(at(a, q - 2))) return 0;
    p = next_line(a, p);
    uint32_t next = p;
    int blanks = 0;
    while (at(a, next) != 0 && line_is_blank(a, next) && blanks < 4) next = next_line(a, next), blanks++;
    enum TokenType type;
    uint32_t number = furniture_at(a, skip_blanks(a, next), &type);
    if (number && type == PAGE_NUMBER) {
      int32_t c = at(a, end - 1);
      return c == '.' || c == '?' || c == ':' || c == ';' ? 0 : end;
    }
    if (blanks) return 0;
  }
  return 0;
}

/// A line of nothing but one to three digits, or of several small ones ("2, 3 en 4"): its end, or 0.
static uint32_t lone_numbers_at(Ahead *a, uint32_t i, uint32_t *count) {
  uint32_t p = i;
  *count = 0;
  for (;;) {
    uint32_t end = skip_digits(a, p);
    if (end == p || end - p > (*count ? 2 : 4)) return 0;
    ++*count;
    p = end;
    if (line_is_blank(a, p)) return p;
    uint32_t q = skip_blanks(a, p);
    if (at(a, q) == ',' || at(a, q) == '.') {
      p = q + 1;
      if (line_is_blank(a, p)) return p;
      q = skip_blanks(a, p);
    }
    uint32_t word = match_whole(a, q, "en");
    if (word) q = skip_blanks(a, word);
    if (q == p) return 0;
    p = q;
  }
}

// --------------------------------------------------------------------------------------------------------------- header

/// Position of `needle` between `i` and `stop`, or 0.
static uint32_t find_words(Ahead *a, uint32_t i, uint32_t stop, const char *needle) {
  for (uint32_t p = i; p < stop && at(a, p) != 0; p++)
    if ((p == i || !is_letter(at(a, p - 1))) && match_word(a, p, needle)) return p;
  return 0;
}
/// End of the paragraph at `i`, at most `limit` characters on.
static uint32_t paragraph_end(Ahead *a, uint32_t i, uint32_t limit) {
  uint32_t p = i;
  while (p < i + limit && at(a, p) != 0) {
    if (is_newline(at(a, p))) {
      uint32_t next = next_line(a, p);
      if (line_is_blank(a, next)) return p;
      uint32_t q = skip_blanks(a, next);
      static const char *const kHeads[] = {"antwoord van", "mededeling van", "vraag 1", "1.", NULL};
      for (const char *const *h = kHeads; *h; h++)
        if (match_word(a, q, *h)) return p;
      if (at(a, q) == '1' && line_is_blank(a, q + 1)) return p;
    }
    p++;
  }
  return p;
}
static uint32_t trim(Ahead *a, uint32_t from, uint32_t to) {
  while (to > from && (is_space(at(a, to - 1)) || at(a, to - 1) == ',')) to--;
  return to;
}

/// "Bromet (GroenLinks) en Van Nispen (SP)", "Leijten en Van Nispen (beiden SP)" between `i` and `stop`.
static void push_askers(State *s, Ahead *a, uint32_t *from, uint32_t i, uint32_t stop) {
  while (i < stop) {
    uint32_t end = i;
    while (end < stop && at(a, end) != '(' && at(a, end) != ',' &&
           !(is_space(at(a, end)) && match_whole(a, skip_gap(a, end), "en")))
      end++;
    uint32_t name = trim(a, i, end);
    if (name > i) push_at(s, FILL, ASKER, from, i, name);
    if (at(a, end) == '(') {
      uint32_t party = end + 1, close = party;
      while (close < stop && at(a, close) != ')') close++;
      uint32_t skip = match_whole(a, party, "beiden");
      if (!skip) skip = match_whole(a, party, "allen");
      if (skip) party = skip_gap(a, skip);
      if (close > party) push_at(s, FILL, PARTY, from, party, close);
      end = close + 1;
    }
    i = skip_gap(a, end);
    if (at(a, i) == ',') i = skip_gap(a, i + 1);
    uint32_t word = match_whole(a, i, "en");
    if (word) i = skip_gap(a, word);
    if (i <= end && at(a, end) != '(' && i < stop && !word && i == end) break;
  }
}

/// A date in "(ingezonden 4 juli 2023)" whose bracket opens at `i`: pushes it and returns the bracket's end, or 0.
static uint32_t push_bracketed_date(State *s, Ahead *a, uint32_t *from, uint32_t i, const char *word,
                                    enum TokenType type) {
  if (at(a, i) != '(') return 0;
  uint32_t end = match_word(a, i + 1, word);
  if (!end) return 0;
  uint32_t date = skip_gap(a, end);
  DateShape d;
  if (!date_at(a, date, &d)) return 0;
  push_at(s, FILL, type, from, date, d.end);
  uint32_t close = skip_gap(a, d.end);
  if (at(a, close) == ')') close++;
  if (at(a, close) == '.') close++;
  push(s, FILL, close - *from);
  return *from = close;
}

static bool has_statement(Ahead *a, uint32_t i) {
  return match_word(a, i, "vragen van het lid ") || match_word(a, i, "vragen van de leden ") ||
         match_word(a, i, "antwoord van ") || match_word(a, i, "mededeling van ") ||
         match_word(a, i, "antwoorden van de ") || match_word(a, i, "vraag van het lid ");
}

/// The statement that heads a question or an answer; returns its end, 0 if there is none.
static uint32_t push_statement(State *s, Ahead *a, uint32_t *from, uint32_t i) {
  uint32_t start = *from;
  uint32_t head = match_word(a, i, "vragen van het lid ");
  if (!head) head = match_word(a, i, "vragen van de leden ");
  if (!head) head = match_word(a, i, "vraag van het lid ");
  if (head) {
    uint32_t stop = paragraph_end(a, i, 1400);
    uint32_t sent = find_words(a, head, stop, "(ingezonden");
    uint32_t subject_end = sent ? sent : stop;
    uint32_t to = find_words(a, head, subject_end, "aan de "), about = find_words(a, head, subject_end, "over ");
    if (!to) to = find_words(a, head, subject_end, "aan het ");
    if (about && to > about) to = 0;
    uint32_t askers_end = to ? to : about ? about : subject_end;
    push_askers(s, a, from, head, trim(a, head, askers_end));
    if (to && about) {
      uint32_t addressee = skip_gap(a, match_word(a, to, "aan"));
      push_at(s, FILL, ADDRESSEE, from, addressee, trim(a, addressee, about));
    }
    if (about) {
      uint32_t subject = skip_gap(a, match_word(a, about, "over")), end = trim(a, subject, subject_end);
      push_at(s, FILL, SUBJECT, from, subject, end);
    }
    if (sent) push_bracketed_date(s, a, from, sent, "ingezonden", SENT_DATE);
    return *from;
  }
  head = match_word(a, i, "antwoorden van ");
  bool title = head != 0;
  if (!head) head = match_word(a, i, "antwoord van ");
  if (!head) head = match_word(a, i, "mededeling van ");
  if (!head) return 0;
  static const char *const kOffices[] = {"de minister", "de staatssecretaris", "minister", "staatssecretaris",
                                         "de ministers", "de minister-president", "minister-president", "ministers",
                                         "staatssecretarissen", NULL};
  if (!any_word(a, head, kOffices) && !match_word(a, head, "minister") && !match_word(a, head, "staatssecretaris"))
    return *from = start, 0;
  uint32_t stop = paragraph_end(a, i, 1400);
  if (title) {
    uint32_t on = find_words(a, head, stop, "op de vragen van "), lead = on ? match_word(a, on, "op de vragen van ") : 0;
    if (!on && (on = find_words(a, head, stop, "op kamervragen van "))) lead = match_word(a, on, "op kamervragen van ");
    if (!on && (on = find_words(a, head, stop, "op vragen van "))) lead = match_word(a, on, "op vragen van ");
    if (!on) return *from = start, 0;
    push_at(s, FILL, ANSWERER, from, head, trim(a, head, on));
    uint32_t member = match_word(a, lead, "het lid ");
    if (!member) member = match_word(a, lead, "de leden ");
    if (!member) return *from;
    uint32_t about = find_words(a, member, stop, "over "), to = find_words(a, member, stop, "aan de ");
    if (about && to > about) to = 0;
    push_askers(s, a, from, member, trim(a, member, to ? to : about ? about : stop));
    if (to && about) {
      uint32_t addressee = skip_gap(a, match_word(a, to, "aan"));
      push_at(s, FILL, ADDRESSEE, from, addressee, trim(a, addressee, about));
    }
    if (about) {
      uint32_t subject = skip_gap(a, match_word(a, about, "over"));
      push_at(s, FILL, SUBJECT, from, subject, trim(a, subject, stop));
    }
    return *from;
  }
  uint32_t open = head;
  while (open < stop && at(a, open) != '(') open++;
  if (open >= stop || match_word(a, open + 1, "ontvangen")) {
    push_at(s, FILL, ANSWERER, from, head, trim(a, head, open));
  } else {
    push_at(s, FILL, ANSWERER, from, head, trim(a, head, open));
    uint32_t close = open;
    while (close < stop && at(a, close) != ')') close++;
    push_at(s, FILL, OFFICE, from, open + 1, close);
    if (at(a, close) == ')') push(s, FILL, 1), *from = close + 1;
  }
  uint32_t received = find_words(a, *from, stop, "(ontvangen");
  if (received) push_bracketed_date(s, a, from, received, "ontvangen", RECEIVED_DATE);
  return *from;
}

static bool all_capitals(Ahead *a, uint32_t i, uint32_t end) {
  bool letter = false;
  for (uint32_t p = i; p < end; p++) {
    if (is_lower(at(a, p))) return false;
    if (is_upper(at(a, p))) letter = true;
  }
  return letter;
}

/// A line that only the head of a paper has. Pushes its fields; `*from` moves. False: no such line.
static bool push_header_line(State *s, Ahead *a, uint32_t *from, uint32_t i, bool first) {
  uint32_t end = line_end(a, i), word;
  if (at(a, i) == 'A' && at(a, i + 1) == 'H' && is_blank(at(a, i + 2))) {
    uint32_t number = skip_blanks(a, i + 2), last = skip_digits(a, number);
    if (last > number && line_is_blank(a, last)) {
      push_at(s, FILL, PAPER_NUMBER, from, number, last);
      s->flags |= FLAG_PROMISED;
      return true;
    }
  }
  if ((word = identifier_at(a, i, 'Z')) && line_is_blank(a, word)) {
    push_at(s, FILL, CASE_NUMBER, from, i, word);
    return true;
  }
  uint32_t count, lone = s->mode == MODE_HEADER ? lone_numbers_at(a, i, &count) : 0;
  if (lone && count == 1 && at(a, i) != '0' && has_statement(a, skip_blanks(a, next_line(a, i)))) {
    push_at(s, FILL, PAPER_NUMBER, from, i, lone);
    return true;
  }
  if (at(a, i) == 'V' && (word = match_word(a, i, "vergaderjaar "))) {
    uint32_t year = session_year_at(a, word);
    if (year) {
      push_at(s, FILL, SESSION_YEAR, from, word, year);
      uint32_t title = skip_blanks(a, year), last = trim(a, title, end);
      if (match_word(a, title, "vragen gesteld")) s->flags |= FLAG_QUESTION_ONLY;
      if (last > title) push_at(s, FILL, FORM_TITLE, from, title, last);
      return true;
    }
  }
  if (match_word(a, i, "tweede kamer der staten-generaal") || match_word(a, i, "eerste kamer der staten-generaal")) {
    if (end - i < 40) return push_at(s, FILL, RUNNING_TITLE, from, i, end), true;
  }
  if (match_word(a, i, "vragen gesteld door de leden der kamer")) {
    push_at(s, FILL, FORM_TITLE, from, i, trim(a, i, end));
    if (find_words(a, i, i + 140, "daarop")) s->flags = (uint16_t)((s->flags | FLAG_PROMISED) & ~FLAG_QUESTION_ONLY);
    else s->flags |= FLAG_QUESTION_ONLY;
    return true;
  }
  if (has_statement(a, i) && push_statement(s, a, from, i)) {
    if (match_word(a, i, "antwoord"))
      s->flags = (uint16_t)((s->flags | FLAG_PROMISED) & ~FLAG_QUESTION_ONLY);
    return true;
  }
  if (at(a, i) == '(' && match_word(a, i + 1, "ingezonden") &&
      push_bracketed_date(s, a, from, i, "ingezonden", SENT_DATE)) {
    if (!(s->flags & FLAG_PROMISED)) s->flags |= FLAG_QUESTION_ONLY;
    return true;
  }
  // Vlaams Parlement: the fields on lines of their own, or all on one line.
  if (at(a, i) == 'S' && (word = match_word(a, i, "schriftelijke vraag")) && all_capitals(a, i, word)) {
    push_at(s, FILL, FORM_TITLE, from, i, word);
    s->flags |= FLAG_FLEMISH;
    uint32_t stop = paragraph_end(a, i, 900);
    uint32_t j = skip_gap(a, word), sign = match_word(a, j, "nr.");
    if (sign) {
      uint32_t number = skip_gap(a, sign), last = skip_digits(a, number);
      if (last > number) push_at(s, FILL, PAPER_NUMBER, from, number, last);
    }
    uint32_t by = find_words(a, *from, stop, "van "), date = find_words(a, *from, stop, "datum");
    if (by && date && by < date) {
      uint32_t name = skip_gap(a, by + 3);
      push_at(s, FILL, ASKER, from, name, trim(a, name, date));
    }
    if (date) {
      uint32_t j2 = skip_gap(a, date + 5);
      if (at(a, j2) == ':') j2 = skip_gap(a, j2 + 1);
      DateShape d;
      if (date_at(a, j2, &d)) push_at(s, FILL, SENT_DATE, from, j2, d.end);
    }
    uint32_t to = find_words(a, *from, stop, "aan ");
    if (to) {
      uint32_t name = skip_gap(a, to + 3);
      push_at(s, FILL, ADDRESSEE, from, name, trim(a, name, line_end(a, name)));
    }
    return true;
  }
  if (at(a, i) == 'A' && (word = match_word(a, i, "antwoord")) && all_capitals(a, i, word)) {
    uint32_t j = skip_gap(a, word), on = match_word(a, j, "op vraag nr.");
    if (on) {
      push_at(s, FILL, FORM_TITLE, from, i, word);
      uint32_t number = skip_gap(a, on), last = skip_digits(a, number);
      if (last > number) push_at(s, FILL, PAPER_NUMBER, from, number, last);
      uint32_t of = match_whole(a, skip_gap(a, last), "van");
      DateShape d;
      if (of && date_at(a, skip_gap(a, of), &d)) {
        push_at(s, FILL, SENT_DATE, from, skip_gap(a, of), d.end);
        uint32_t by = match_whole(a, skip_gap(a, d.end), "van");
        if (by) {
          uint32_t name = skip_gap(a, by);
          push_at(s, FILL, ASKER, from, name, trim(a, name, line_end(a, name)));
        }
      }
      s->flags |= FLAG_FLEMISH | FLAG_ANSWER_PART | FLAG_PROMISED;
      s->answer = 0;
      return true;
    }
  }
  if ((word = match_word(a, i, "lijst van vragen en antwoorden")) || (word = match_word(a, i, "lijst van vragen")) ||
      (word = match_word(a, i, "verslag van een schriftelijk overleg")) ||
      (word = match_word(a, i, "verslag houdende een lijst van vragen"))) {
    if (line_is_blank(a, word)) {
      push_at(s, FILL, FORM_TITLE, from, i, word);
      return true;
    }
  }
  // "nr. Lijst van vragen en antwoorden": the number was never filled in.
  if ((word = match_word(a, i, "nr. "))) {
    uint32_t title = skip_blanks(a, word), last = match_word(a, title, "lijst van vragen");
    if (last) {
      if (i > *from) push(s, FILL, i - *from), *from = i;
      push(s, PLACEHOLDER_START, 3);
      push(s, TEXT, title - i - 3);
      push(s, FORM_TITLE, trim(a, title, end) - title);
      *from = trim(a, title, end);
      return true;
    }
    uint32_t number = skip_digits(a, title), gap = skip_blanks(a, number);
    if (number > title && (match_word(a, gap, "lijst van vragen") || match_word(a, gap, "verslag van een schriftelijk"))) {
      push_at(s, FILL, PAPER_NUMBER, from, title, number);
      push_at(s, FILL, FORM_TITLE, from, gap, trim(a, gap, end));
      return true;
    }
  }
  static const char *const kSubject[] = {"onderwerp", "betreft", NULL};
  if ((word = any_word(a, i, kSubject))) {
    uint32_t j = skip_blanks(a, word);
    if (at(a, j) == ':') j = skip_blanks(a, j + 1);
    if (is_newline(at(a, j))) j = skip_gap(a, j);
    uint32_t last = trim(a, j, line_end(a, j));
    if (last > j && !is_newline(at(a, j))) {
      push_at(s, FILL, SUBJECT, from, j, last);
      return true;
    }
  }
  static const char *const kLetterHeads[] = {
      "> retouradres", "aan de voorzitter van de", "de voorzitter van de tweede kamer", "voorzitter van de tweede kamer",
      "brief aan de tweede kamer", "beantwoording vragen tweede kamer", "beantwoording kamervragen",
      "antwoorden van de minister", "antwoorden algemene rekenkamer", "vastgesteld", "de vaste commissie voor", "bezorgen",
      NULL};
  for (const char *const *h = kLetterHeads; *h; h++)
    if (match_word(a, i, *h)) return true;
  // "Onderwerp  -  Subtitel": the title of a Flemish question, on the first line of its text.
  if (first && is_upper(at(a, i))) {
    for (uint32_t p = i; p < end; p++) {
      if (is_blank(at(a, p)) && is_blank(at(a, p + 1)) && is_dash(at(a, p + 2)) && is_blank(at(a, p + 3)) &&
          is_blank(at(a, p + 4))) {
        push_at(s, FILL, SUBJECT, from, i, trim(a, i, end));
        s->flags |= FLAG_FLEMISH;
        return true;
      }
    }
  }
  return false;
}

// ---------------------------------------------------------------------------------------------------- numbered questions

enum Shape { SHAPE_NONE, SHAPE_DOT, SHAPE_INLINE, SHAPE_BARE, SHAPE_BRACKET };

static enum Shape number_shape(Ahead *a, uint32_t i, uint32_t *label_end, uint32_t *text) {
  uint32_t end = skip_digits(a, i);
  if (end == i || end - i > 5 || at(a, i) == '0') return SHAPE_NONE;
  *label_end = end;
  int32_t c = at(a, end);
  if (line_is_blank(a, end)) {
    uint32_t p = next_line(a, end);
    if (line_is_blank(a, p)) p = next_line(a, p);
    *text = skip_blanks(a, p);
    return SHAPE_BARE;
  }
  if (c == '.' && !is_digit(at(a, end + 1))) {
    if (!is_space(at(a, end + 1)) && !is_upper(at(a, end + 1))) return SHAPE_NONE;
    *text = skip_blanks(a, end + 1);
    if (line_is_blank(a, end + 1)) {
      uint32_t p = next_line(a, end);
      if (line_is_blank(a, p)) p = next_line(a, p);
      *text = skip_blanks(a, p);
    }
    return SHAPE_DOT;
  }
  if (c == ')') {
    *text = skip_blanks(a, end + 1);
    return SHAPE_BRACKET;
  }
  if (is_blank(c)) {
    *text = skip_blanks(a, end);
    int32_t t = at(a, *text);
    if (is_upper(t) || is_open_quote(t)) return SHAPE_INLINE;
  }
  return SHAPE_NONE;
}

/// "a)" at `i`: 1 for a, 2 for b …; 0 if there is none.
static uint32_t part_letter_at(Ahead *a, uint32_t i) {
  int32_t c = to_lower(at(a, i));
  if (c < 'a' || c > 'l') return 0;
  if (at(a, i + 1) == ')' && (is_blank(at(a, i + 2)) || is_upper(at(a, i + 2)))) return (uint32_t)(c - 'a' + 1);
  if (at(a, i + 1) == '.' && is_blank(at(a, i + 2)) && is_lower(at(a, i))) return (uint32_t)(c - 'a' + 1);
  return 0;
}

enum Role { ROLE_NONE, ROLE_QUESTION, ROLE_ANSWER };

/// Whether the number at `i` opens a question, an answer of a separated answer part, or nothing.
static enum Role number_role(State *s, Ahead *a, uint32_t i, enum Shape shape, uint32_t label_end, uint32_t text,
                             const LineContext *line) {
  uint32_t number = number_value(a, i, label_end);
  if (s->flags & FLAG_WORD_LABELS || number == 0) return ROLE_NONE;
  uint16_t style = shape == SHAPE_DOT ? FLAG_DOT_LABELS : shape == SHAPE_INLINE ? FLAG_INLINE_LABELS : FLAG_BARE_LABELS;
  bool opened = line->blank || line->page || s->mode == MODE_START;
  bool after_sentence = s->line_end == END_SENTENCE || s->line_end == END_QUESTION || s->line_end == END_NONE;
  if (s->flags & FLAG_ANSWER_PART) {
    if (shape == SHAPE_BARE) return ROLE_NONE;
    bool next = number == s->answer + 1u || (opened && number > s->answer && number <= s->question);
    if (s->list && number == s->list + 1u && !opened) next = false;
    return next && (opened || after_sentence || s->answer == 0) ? ROLE_ANSWER : ROLE_NONE;
  }
  int32_t c = at(a, text);
  bool text_opens = is_upper(c) || is_open_quote(c) || c == '(' || part_letter_at(a, text) ||
                    (is_digit(c) && shape == SHAPE_DOT && at(a, label_end) == '.');
  if (!text_opens) return ROLE_NONE;
  Next next = next_heading(s, a, text, number + 1);
  bool asks = next.first_mark != 0;
  bool answered = next.kind == NEXT_ANSWER;
  bool paragraph_asks = asks && next.first_mark <= next.paragraph;
  bool established = (s->flags & FLAG_NUMERIC) != 0, same = (s->flags & style) != 0;
  if (!established) {
    if (!opened && !(s->mode == MODE_HEADER && after_sentence)) return ROLE_NONE;
    if (shape == SHAPE_BARE && !answered && !paragraph_asks) return ROLE_NONE;
    if (number == 1) return asks || (answered && next.at - text < 1500) ? ROLE_QUESTION : ROLE_NONE;
    return answered && asks && s->mode != MODE_START ? ROLE_QUESTION : ROLE_NONE;
  }
  // A bare number among "1. …" is a torn column value, a list number among bare numbers a list.
  if (shape == SHAPE_BARE && !same) return ROLE_NONE;
  if (!opened && !after_sentence) return ROLE_NONE;
  if (number == s->question + 1u) {
    if (s->list && number == s->list + 1u && !answered && !(paragraph_asks && opened)) return ROLE_NONE;
    if (paragraph_asks || (asks && opened)) return ROLE_QUESTION;
    if (answered && opened && next.at - text < 1500) return ROLE_QUESTION;
    return same && opened && s->mode == MODE_QUESTION && s->line_end != END_COLON ? ROLE_QUESTION : ROLE_NONE;
  }
  if (number == 1 && opened && s->line_end != END_COLON) {
    bool separated = !(s->flags & FLAG_ANSWER_LABELS) && !(s->flags & FLAG_IMPLICIT) && s->mode == MODE_QUESTION;
    if (separated && shape != SHAPE_BARE && !paragraph_asks && (line->page || (s->flags & FLAG_FLEMISH))) return ROLE_ANSWER;
    if (paragraph_asks && !s->list && (s->mode == MODE_ANSWER || s->mode == MODE_OTHER || s->flags & FLAG_QUESTION_ONLY))
      return ROLE_QUESTION;
    return ROLE_NONE;
  }
  // A wrong number: seen as a question only when everything else says so.
  bool near = number <= s->question + 5u && number + 3u >= s->question;
  if (near && same && opened && paragraph_asks && !s->list && (answered || s->flags & FLAG_IMPLICIT) &&
      next.at - text < 2500)
    return ROLE_QUESTION;
  return ROLE_NONE;
}

/// An answer under its question without any heading begins at `i`.
static bool implicit_answer(State *s, Ahead *a, uint32_t i, const LineContext *line) {
  if (s->mode != MODE_QUESTION || (s->flags & (FLAG_QUESTION_ONLY | FLAG_ANSWER_PART)) || s->in_footnote) return false;
  if (!(s->flags & FLAG_LABELS)) return false;
  bool expected = s->flags & (FLAG_PROMISED | FLAG_IMPLICIT | FLAG_ANSWER_LABELS);
  bool gap = line->blank || line->page || line->furniture;
  if (!expected && !gap) return false;
  if (s->line_end != END_QUESTION && !(s->line_end == END_SENTENCE && gap && (s->flags & (FLAG_IMPLICIT | FLAG_PROMISED)))) return false;
  int32_t c = at(a, i);
  if (!is_upper(c) && !is_open_quote(c) && !is_digit(c) && c != '(' && c != 0x20AC && c != 0x2022 && c != '-')
    return false;
  if ((s->flags & FLAG_FLEMISH) && !expected) return false;
  // The day of asking stands below the questions to the European Commission.
  if (match_word(a, i, "ingediend:")) return false;
  // A paragraph that ends in a question mark asks; looked at first because it is cheap.
  uint32_t last = i;
  for (uint32_t p = i; at(a, p) != 0; p++) {
    if (is_newline(at(a, p)) && line_is_blank(a, next_line(a, p))) break;
    if (!is_space(at(a, p))) last = p;
  }
  if (at(a, last) == '?') return false;
  Next next = next_heading(s, a, i, s->flags & FLAG_NUMERIC ? s->question + 1u : 0);
  if (next.kind == NEXT_ANSWER) return false;
  return !next.last_mark || (gap && s->line_end == END_QUESTION);
}

// --------------------------------------------------------------------------------------------------------------- a line

static void reset_block(State *s) {
  s->list = 0;
  s->letter = 0;
  s->in_footnote = 0;
  s->line_end = END_NONE;
}
static void begin_question(State *s, uint16_t style) {
  reset_block(s);
  s->mode = MODE_QUESTION;
  s->parts = 0;
  s->flags |= style;
}
static void begin_answer(State *s) {
  reset_block(s);
  s->mode = MODE_ANSWER;
}

/// What the line at `i` of the look-ahead opens. `from` is where the break before it ended.
static enum Decision classify_line(State *s, Ahead *a, uint32_t i, uint32_t from, LineContext line) {
  bool fresh = line.blank || !line.paragraph;
  enum Decision plain = fresh ? NEW_BLOCK : GOES_ON;
  bool any_furniture = false;
  bool document_start = s->mode == MODE_START && !s->begun;
  if (line.page) {
    push(s, PAGE_START, i - from);
    from = i;
    any_furniture = true;
  }

  if (s->question == 0 && !(s->flags & FLAG_PROMISED)) {
    uint32_t stop = line_end(a, i);
    if (stop > i + 160) stop = i + 160;
    for (uint32_t p = i; p + 7 < stop; p++)
      if (to_lower(at(a, p)) == 'a' && match_word(a, p, "antwoord")) {
        s->flags |= FLAG_PROMISED;
        break;
      }
  }

  // The head of the paper, before its first question; and the second head that opens a Flemish answer part.
  if (s->mode == MODE_START || s->mode == MODE_HEADER || at(a, i) == 'A') {
    bool second = s->mode != MODE_START && s->mode != MODE_HEADER;
    uint8_t count = s->piece_count;
    uint32_t start = from;
    bool open = s->mode == MODE_START || second;
    bool answer_head = second && match_word(a, i, "antwoord") && all_capitals(a, i, i + 8) &&
                       match_word(a, skip_gap(a, i + 8), "op vraag nr.");
    if (!second || answer_head) {
      if (open) push(s, HEADER_START, 0);
      if (push_header_line(s, a, &from, i, document_start || line.page)) {
        s->mode = MODE_HEADER;
        s->flags |= FLAG_HEADER;
        reset_block(s);
        return NEW_BLOCK;
      }
      s->piece_count = count;
      from = start;
    }
  }

  // "Antwoord van de minister van Werk van 14 februari 2023, op de vraag nr. 123 …:" above numbered answers, as the
  // bulletins of the Belgian federal parliament and the European Parliament have it.
  bool asked = (s->mode == MODE_QUESTION || s->mode == MODE_ANSWER) && (s->flags & FLAG_DOT_LABELS) &&
               !(s->flags & (FLAG_WORD_LABELS | FLAG_ANSWER_PART | FLAG_ANSWER_LABELS));
  if (asked && at(a, i) == 'A' && match_word(a, i, "antwoord van ")) {
    uint32_t first = paragraph_end(a, i, 600);
    while (is_newline(at(a, first)) || is_blank(at(a, first))) first++;
    uint32_t label_end, text;
    if (number_shape(a, first, &label_end, &text) == SHAPE_DOT && number_value(a, first, label_end) == 1) {
      push(s, HEADER_START, 0);
      reset_block(s);
      s->flags |= FLAG_ANSWER_PART | FLAG_PROMISED;
      s->answer = 0;
      s->mode = MODE_HEADER;
      return NEW_BLOCK;
    }
  }

  // The minister's name and title in capitals, repeated above the answers of a Flemish paper.
  if ((fresh || line.page) && (s->flags & FLAG_FLEMISH) && s->mode == MODE_QUESTION && is_upper(at(a, i)) &&
      all_capitals(a, i, line_end(a, i))) {
    uint32_t p = next_line(a, i);
    for (int lines = 0; lines < 4 && at(a, p) != 0; lines++) {
      uint32_t head = line_is_blank(a, p) ? 0 : match_word(a, skip_blanks(a, p), "antwoord");
      if (head && match_word(a, skip_gap(a, head), "op vraag nr.")) {
        push(s, HEADER_START, 0);
        push_at(s, FILL, ANSWERER, &from, i, trim(a, i, line_end(a, i)));
        reset_block(s);
        s->mode = MODE_HEADER;
        return NEW_BLOCK;
      }
      p = next_line(a, p);
    }
  }

  for (int chained = 0; chained < 6; chained++) {
    enum TokenType type;
    uint32_t end = furniture_at(a, i, &type);
    if (!end && (line.blank || chained) && (end = running_title_at(a, i))) type = RUNNING_TITLE;
    if (!end) break;
    end = skip_blanks(a, end);
    push_at(s, FILL, type, &from, i, end);
    any_furniture = true;
    i = end;
    if (at(a, i) == 0 || is_newline(at(a, i))) {
      // The paragraph goes on behind the furniture unless its sentence had ended.
      bool through = line.paragraph && !s->in_footnote && (s->line_end == END_OPEN || s->line_end == END_HYPHEN);
      s->in_footnote = 0;
      s->begun |= 2;
      return through ? GOES_ON : NEW_BLOCK;
    }
    line.furniture = true;
  }
  bool was_footnote = s->in_footnote != 0;
  if (any_furniture && was_footnote) s->in_footnote = 0;
  // Text that furniture glued itself to, or that follows it, goes on with the paragraph that the page broke.
  bool resumed = (any_furniture || line.furniture) && line.paragraph && !was_footnote && s->line_end == END_OPEN;
  if (resumed) plain = GOES_ON;
  if (was_footnote && (any_furniture || line.furniture)) plain = NEW_BLOCK;
  int32_t c = at(a, i);

  // Notes: a mark glued to its text, or the number of a note glued to a case number ("32024Z15585").
  if (is_digit(c) && (s->mode == MODE_QUESTION || s->mode == MODE_ANSWER || s->mode == MODE_OTHER)) {
    uint32_t end = skip_digits(a, i);
    int32_t next = at(a, end);
    uint32_t mark = 0;
    if (end - i <= 2 && ((is_upper(next) && is_letter(at(a, end + 1))) || next == 0xAB || next == 0x201C || next == 0x2018 ||
                         match_word(a, end, "http") || match_word(a, end, "www.")))
      mark = end;
    if (end - i >= 5 && end - i <= 6 && (next == 'Z' || next == 'D') && identifier_at(a, end - 4, next)) mark = end - 4;
    if (mark) {
      // "3Vraag 7", "2Antwoord 4": a page number glued to a heading.
      uint8_t count = s->piece_count;
      uint16_t question = s->question;
      uint32_t start = mark;
      bool heading = push_question_heading(s, a, &start, mark) || push_answer_heading(s, a, &start, mark);
      s->piece_count = count;
      s->question = question;
      if (!heading) {
        push_at(s, FILL, FOOTNOTE_MARK, &from, i, mark);
        s->in_footnote = 1;
        s->list = 0;
        return NEW_BLOCK;
      }
      push_at(s, FILL, PAGE_NUMBER, &from, i, mark);
      i = mark;
      c = at(a, i);
      any_furniture = true;
    }
  }

  // Headings in words.
  uint32_t heading_from = from;
  uint8_t pieces_before = s->piece_count;
  if (push_answer_heading(s, a, &heading_from, i)) {
    bool numbered = false;
    for (uint8_t p = 0; p < s->piece_count; p++)
      if (s->pieces[p].type == LABEL_NUMBER || s->pieces[p].type == RANGE_FIRST) numbered = true;
    // A second "Antwoord" without a number, in the middle of an answer, heads nothing.
    if (!numbered && s->mode == MODE_ANSWER && !fresh) {
      s->piece_count = pieces_before;
      return plain;
    }
    begin_answer(s);
    s->flags |= FLAG_ANSWER_LABELS;
    return NEW_BLOCK;
  }
  if (push_question_heading(s, a, &heading_from, i)) {
    begin_question(s, FLAG_WORD_LABELS);
    return series_boundary(a, i) ? NEW_SERIES : NEW_BLOCK;
  }
  if (other_heading_at(a, i) && (s->question > 0 || s->mode == MODE_HEADER)) {
    bool notice = c == 'M';
    uint32_t end = match_word(a, i, notice ? "mededeling" : "toelichting"), tail = skip_blanks(a, end);
    push_at(s, FILL, notice ? NOTICE_LABEL : EXPLANATION_LABEL, &from, i, end);
    if (at(a, tail) == ':') push(s, FILL, skip_blanks(a, tail + 1) - end);
    reset_block(s);
    s->mode = MODE_OTHER;
    return NEW_BLOCK;
  }
  if (c == 'B' && (fresh || line.page) && s->question > 0) {
    uint32_t end = match_whole(a, i, "bijlagen");
    if (!end) end = match_whole(a, i, "bijlage");
    if (end) {
      uint32_t j = skip_blanks(a, end), number = label_number_at(a, j);
      uint32_t tail = number ? skip_blanks(a, number) : j;
      if (at(a, tail) == ':') tail++;
      if (line_is_blank(a, tail) || (all_capitals(a, i, end) && line_end(a, i) - i < 80)) {
        push_at(s, FILL, ANNEX_WORD, &from, i, end);
        if (number) push_at(s, FILL, LABEL_NUMBER, &from, j, number);
        reset_block(s);
        s->mode = MODE_OTHER;
        return NEW_BLOCK;
      }
    }
  }

  // Numbered questions and answers, numbered lists.
  uint32_t label_end = 0, text = 0;
  enum Shape shape = is_digit(c) ? number_shape(a, i, &label_end, &text) : SHAPE_NONE;
  if (shape == SHAPE_NONE && is_digit(c) && (s->flags & FLAG_ANSWER_PART) && fresh) {
    // "1-3.", "1. t.e.m. 3.", "1 en 2." in a separated answer part.
    label_end = label_number_at(a, i);
  }
  // Directly below the answer before it only the next number counts.
  bool below = (s->flags & FLAG_ANSWER_PART) && s->line_end == END_SENTENCE && label_end &&
               number_value(a, i, label_end) == s->answer + 1u;
  if (is_digit(c) && label_end && ((s->flags & FLAG_ANSWER_PART) || (s->mode == MODE_QUESTION && line.page)) &&
      (fresh || line.page || below)) {
    uint32_t j = at(a, label_end) == '.' ? skip_blanks(a, label_end + 1) : skip_blanks(a, label_end);
    uint32_t range = range_word(a, j), to = range ? skip_blanks(a, range) : 0, to_end = range ? label_number_at(a, to) : 0;
    uint32_t first = number_value(a, i, label_end);
    if (to_end && at(a, to_end) == '.' && number_value(a, to, to_end) <= s->question && first <= s->question) {
      push_at(s, FILL, ANSWER_NUMBER_RANGE, &from, i, label_end);
      push_at(s, FILL, RANGE_LAST, &from, to, to_end);
      push(s, FILL, skip_blanks(a, to_end + 1) - to_end);
      s->answer = (uint16_t)number_value(a, to, to_end);
      begin_answer(s);
      s->flags |= FLAG_ANSWER_PART;
      return NEW_BLOCK;
    }
    uint32_t and = match_whole(a, j, "en"), second = and ? skip_blanks(a, and) : 0;
    uint32_t second_end = and ? label_number_at(a, second) : 0;
    if (second_end && at(a, second_end) == '.' && number_value(a, second, second_end) <= s->question) {
      push_at(s, FILL, ANSWER_NUMBER_START, &from, i, label_end);
      push_at(s, FILL, LABEL_NUMBER, &from, second, second_end);
      push(s, FILL, skip_blanks(a, second_end + 1) - second_end);
      s->answer = (uint16_t)number_value(a, second, second_end);
      begin_answer(s);
      s->flags |= FLAG_ANSWER_PART;
      return NEW_BLOCK;
    }
  }
  if (shape == SHAPE_DOT || shape == SHAPE_INLINE || shape == SHAPE_BARE) {
    LineContext evidence = line;
    evidence.blank = fresh;
    evidence.page = line.page || (any_furniture && !resumed);
    enum Role role = number_role(s, a, i, shape, label_end, text, &evidence);
    if (role != ROLE_NONE) {
      uint32_t number = number_value(a, i, label_end);
      push_at(s, FILL, role == ROLE_QUESTION ? QUESTION_NUMBER_START : ANSWER_NUMBER_START, &from, i, label_end);
      uint32_t tail = label_end;
      if (at(a, tail) == '.') tail++;
      tail = skip_blanks(a, tail);
      if (tail > from) push(s, FILL, tail - from), from = tail;
      if (role == ROLE_QUESTION) {
        s->question = (uint16_t)number;
        begin_question(s, shape == SHAPE_DOT ? FLAG_DOT_LABELS : shape == SHAPE_INLINE ? FLAG_INLINE_LABELS
                                                                                       : FLAG_BARE_LABELS);
      } else {
        s->answer = (uint16_t)number;
        begin_answer(s);
        s->flags |= FLAG_ANSWER_PART;
      }
      uint32_t letter = part_letter_at(a, tail);
      if (letter == 1) {
        push(s, role == ROLE_QUESTION ? SUB_QUESTION_LETTER : SUB_ANSWER_LETTER, 1);
        push(s, FILL, skip_blanks(a, tail + 2) - tail - 1);
        s->letter = 1;
        if (role == ROLE_QUESTION) s->parts = 1;
      }
      return role == ROLE_QUESTION && series_boundary(a, i) ? NEW_SERIES : NEW_BLOCK;
    }
  }

  // Parts of a question and of its answer.
  uint32_t letter = part_letter_at(a, i);
  // A letter that was left out is no reason to lose the next: a check says that one is missing.
  bool follows = letter == 1 || letter == s->letter + 1u || (s->letter > 0 && letter == s->letter + 2u && s->parts >= letter);
  // "a) van het aantal aanvragen ⏎ b) van het aantal goedkeuringen": parts of one sentence. A line that goes on with the
  // very next letter and a bracket is no chance.
  bool goes_on = letter > 1 && letter == s->letter + 1u && at(a, i + 1) == ')';
  if (letter && follows && (fresh || s->line_end != END_OPEN || goes_on)) {
    bool sub_question = s->mode == MODE_QUESTION, sub_answer = s->mode == MODE_ANSWER && (s->parts || s->flags & FLAG_ANSWER_PART);
    if (sub_question && letter == 1) {
      Next next = next_heading(s, a, i, s->flags & FLAG_NUMERIC ? s->question + 1u : 0);
      sub_question = next.first_mark != 0 || next.kind == NEXT_ANSWER;
    }
    if (sub_question || sub_answer) {
      push_at(s, FILL, sub_question ? SUB_QUESTION_LETTER : SUB_ANSWER_LETTER, &from, i, i + 1);
      push(s, FILL, skip_blanks(a, i + 2) - i - 1);
      s->letter = (uint8_t)letter;
      s->list = 0;
      s->in_footnote = 0;
      if (sub_question) s->parts = (uint8_t)letter;
      return NEW_BLOCK;
    }
  }

  // Notes at the end: "1) NOS, 6 maart 2024 …", "1 Kamerstukken II …", "[1] …", "(1) …", "¹ …".
  bool opens = c == '[' || c == '(', raised = is_raised(c);
  if ((is_digit(c) || opens || raised) && (fresh || was_footnote) && s->question > 0) {
    uint32_t j = opens ? i + 1 : i, end = raised ? j : skip_digits(a, j);
    while (raised && is_raised(at(a, end))) end++;
    if (end > j && end - j <= 2) {
      int32_t next = at(a, end);
      bool bracket = c == '[' ? next == ']' : next == ')' && !raised;
      uint32_t note = skip_blanks(a, bracket ? end + 1 : end);
      bool apart = !opens && (is_blank(next) || raised) && is_upper(at(a, note));
      if ((bracket || apart) && names_source(a, note)) {
        push_at(s, FILL, FOOTNOTE_MARK, &from, i, note);
        s->in_footnote = 1;
        return NEW_BLOCK;
      }
    }
  }
  // Marks of notes on a line of their own, torn column values, page numbers.
  if (is_digit(c)) {
    uint32_t count, end = lone_numbers_at(a, i, &count);
    if (end && (count > 1 || skip_digits(a, i) - i <= 3)) {
      s->begun |= 2;
      if (!was_footnote && line.paragraph && (s->flags & FLAG_WORD_LABELS) && (s->mode == MODE_QUESTION || s->mode == MODE_ANSWER)) {
        push_at(s, FILL, FOOTNOTE_REFERENCE, &from, i, end);
        return GOES_ON;
      }
      if (count == 1 && fresh) {
        bool column = (s->flags & FLAG_NUMERIC) && !(s->flags & FLAG_BARE_LABELS);
        push_at(s, FILL, column ? COLUMN_VALUE : PAGE_NUMBER, &from, i, end);
        bool through = line.paragraph && !was_footnote && s->line_end == END_OPEN;
        s->in_footnote = 0;
        return through ? GOES_ON : NEW_BLOCK;
      }
    }
    // "2 Dit is in 2022 …": the mark of the sentence before, thrown to the next line.
    uint32_t mark = skip_digits(a, i);
    if (!fresh && !was_footnote && mark - i <= 2 && (s->flags & FLAG_WORD_LABELS) && at(a, i) != '0' &&
        (s->mode == MODE_QUESTION || s->mode == MODE_ANSWER)) {
      bool next_sentence = is_blank(at(a, mark)) && is_upper(at(a, mark + 1)) && s->line_end != END_OPEN;
      bool comma = at(a, mark) == ',' && is_blank(at(a, mark + 1)) && is_lower(at(a, mark + 2));
      if (next_sentence || comma) {
        push_at(s, FILL, FOOTNOTE_REFERENCE, &from, i, mark);
        return GOES_ON;
      }
    }
  }

  if (implicit_answer(s, a, i, &line)) {
    push(s, IMPLICIT_ANSWER, 0);
    begin_answer(s);
    s->flags |= FLAG_IMPLICIT;
    return NEW_BLOCK;
  }

  // Lists.
  if (!was_footnote || fresh) {
    uint32_t end = 0;
    if ((c == 0x2022 || c == 0x25AA || c == 0x25CF || c == 0x25E6 || c == 0xB7 || c == 0xF0B7 || c == '*' || is_dash(c)) &&
        is_blank(at(a, i + 1)) && !(is_dash(c) && s->line_end == END_OPEN && !fresh && s->list == 0 && resumed)) {
      end = i + 1;
    } else if (is_digit(c) && (shape == SHAPE_DOT || shape == SHAPE_BRACKET) && text > label_end && label_end - i <= 2) {
      uint32_t number = number_value(a, i, label_end);
      if (fresh || number == 1 || number == s->list + 1u) {
        if (fresh || s->line_end != END_OPEN || number == s->list + 1u) {
          end = label_end + 1;
          s->list = (uint8_t)number;
        }
      }
    } else if (letter && (letter == 1 || letter == s->letter + 1u) && (fresh || s->line_end != END_OPEN || goes_on)) {
      end = i + 2;
      s->letter = (uint8_t)letter;
    }
    if (end && !line_is_blank(a, end)) {
      push_at(s, FILL, LIST_MARKER, &from, i, skip_blanks(a, end));
      s->in_footnote = 0;
      return NEW_BLOCK;
    }
  }

  if (fresh && (match_whole(a, i, "hoogachtend") || match_word(a, i, "met vriendelijke groet")) && s->question > 0) {
    push(s, SIGNATURE_START, 0);
    reset_block(s);
    s->mode = MODE_OTHER;
    return NEW_BLOCK;
  }

  // A short line without a full stop, directly before a question: the head of a section. Under the heading of an answer
  // such a line is the answer, half typed or short.
  static const char *const kAnswers[] = {"ja", "nee", "neen", "zie", NULL};
  bool answers = s->mode == MODE_ANSWER && s->line_end == END_NONE && (!line.blank || any_word(a, i, kAnswers));
  if (fresh && is_upper(c) && s->mode != MODE_QUESTION && !any_furniture && !answers) {
    uint32_t end = line_end(a, i), last = trim(a, i, end);
    int32_t sign = last > i ? at(a, last - 1) : 0;
    static const char *const kSections[] = {"vragen", "vraag", "thema", "hoofdstuk", "artikel", "onderdeel", "deel", NULL};
    if (last - i <= 110 && sign != '.' && sign != '?' && sign != ':' && sign != ';' && sign != ',' && sign != '!' &&
        (s->question > 0 || any_word(a, i, kSections))) {
      uint32_t p = next_line(a, i);
      int blanks = 0;
      while (at(a, p) != 0 && line_is_blank(a, p) && blanks < 4) p = next_line(a, p), blanks++;
      uint32_t q = skip_blanks(a, p), start = q;
      uint8_t count = s->piece_count;
      uint16_t question = s->question;
      bool before_question = push_question_heading(s, a, &start, q) != 0;
      s->piece_count = count;
      s->question = question;
      uint32_t next_label, next_text;
      bool named = any_word(a, i, kSections) != 0;
      if (!before_question && blanks && (named || s->flags & FLAG_NUMERIC) && is_digit(at(a, q))) {
        enum Shape next_shape = number_shape(a, q, &next_label, &next_text);
        uint32_t number = next_shape != SHAPE_NONE ? number_value(a, q, next_label) : 0;
        bool bare = next_shape == SHAPE_BARE && (s->flags & FLAG_BARE_LABELS || s->question == 0);
        before_question = (next_shape == SHAPE_DOT || next_shape == SHAPE_INLINE || bare) &&
                          (number == 1 || number == question + 1u) && is_upper(at(a, next_text));
      }
      if (before_question && (blanks || s->question > 0)) {
        push(s, SECTION_HEAD_START, 0);
        reset_block(s);
        s->mode = MODE_OTHER;
        return NEW_BLOCK;
      }
    }
  }

  // Questions whose list numbers were lost on the way out of Word: paragraphs that end in a question mark.
  if (fresh && (s->flags & FLAG_QUESTION_ONLY) && !(s->flags & FLAG_LABELS) && is_upper(c) &&
      (s->mode == MODE_HEADER || s->mode == MODE_QUESTION)) {
    uint32_t end = paragraph_end(a, i, 2500), last = trim(a, i, end);
    while (last > i && (is_digit(at(a, last - 1)) || is_closer(at(a, last - 1)) || is_blank(at(a, last - 1)))) last--;
    if (last > i && at(a, last - 1) == '?' && next_heading(s, a, i, 0).kind != NEXT_QUESTION) {
      push(s, UNLABELLED_QUESTION, 0);
      s->question++;
      begin_question(s, 0);
      return NEW_BLOCK;
    }
  }

  if (fresh && !resumed) {
    s->in_footnote = 0;
    if (s->mode == MODE_START && series_boundary(a, i)) return NEW_SERIES;
  }
  return plain;
}

#endif  // PQA_BLOCK_H_
