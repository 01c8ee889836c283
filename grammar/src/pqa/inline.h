// Inline elements: from the first word or number of one, where it ends and what its pieces are.
//
// Each matcher is called with the first chunk (a word, a run of digits, one sign) already consumed: characters
// 0…first of the look-ahead. It returns the type of the token that covers this chunk and pushes the pieces that
// follow; TEXT means that nothing begins here. A matcher decides before anything is emitted, so that a reference
// that turns out to be none ("Kamerstukken zijn …") costs one plain word and never an error.
#ifndef PQA_INLINE_H_
#define PQA_INLINE_H_

#include "ahead.h"
#include "state.h"

// ---------------------------------------------------------------------------------------------------- building bricks

/// End of one of `words` (ends with NULL) at `i` as a whole word, or 0.
static uint32_t any_word(Ahead *a, uint32_t i, const char *const *words) {
  for (; *words; words++) {
    uint32_t end = match_whole(a, i, *words);
    if (end) return end;
  }
  return 0;
}

static const char *const kMonths[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",    "juli",
                                      "augustus", "september", "oktober", "november", "december", NULL};
static const char *const kNumberWords[] = {"twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
                                           "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien",
                                           "zeventien", "achttien", "negentien", "twintig", NULL};

/// "2022–2023", "2022/23", "2022-2023", and as it is miswritten: "2022/-23", "2022–203". End, or 0.
static uint32_t session_year_at(Ahead *a, uint32_t i) {
  uint32_t end = skip_digits(a, i);
  if (end - i != 4 || (at(a, i) != '1' && at(a, i) != '2')) return 0;
  uint32_t j = skip_blanks(a, end);
  uint32_t signs = j;
  while ((at(a, j) == '/' || is_dash(at(a, j))) && j - signs < 2) j++;
  if (j == signs) return 0;
  j = skip_gap(a, j);
  uint32_t last = skip_digits(a, j);
  if (last - j < 2 || last - j > 4 || is_letter(at(a, last))) return 0;
  return last;
}

typedef struct {
  uint32_t day_end, month, month_end, year, year_end, end;
} DateShape;

/// "9 maart 2022", "9 maart jl.", "oktober 2022", "13.4.2022", "20/06/2017": shape of the date at `i`, or false.
/// `day_end` is 0 for a date that begins with its month.
static bool date_at(Ahead *a, uint32_t i, DateShape *d) {
  memset(d, 0, sizeof *d);
  uint32_t j = i;
  if (is_digit(at(a, i))) {
    uint32_t end = skip_digits(a, i);
    if (end - i > 2) return false;
    d->day_end = end;
    int32_t sign = at(a, end);
    if (sign == '.' || sign == '/' || sign == '-') {
      uint32_t month_end = skip_digits(a, end + 1);
      if (month_end == end + 1 || month_end - end > 3 || at(a, month_end) != sign) return false;
      uint32_t year_end = skip_digits(a, month_end + 1);
      if (year_end - month_end != 5 && year_end - month_end != 3) return false;
      if (year_end - month_end == 5 && at(a, month_end + 1) != '1' && at(a, month_end + 1) != '2') return false;
      if (number_value(a, end + 1, month_end) > 19 || number_value(a, i, end) > 39) return false;
      if (is_digit(at(a, year_end)) || (at(a, year_end) == sign && is_digit(at(a, year_end + 1)))) return false;
      d->month = end + 1, d->month_end = month_end, d->year = month_end + 1, d->year_end = d->end = year_end;
      return true;
    }
    if (number_value(a, i, end) > 39) return false;
    j = skip_gap(a, end);
    if (j == end) return false;
  }
  uint32_t month_end = any_word(a, j, kMonths);
  if (!month_end) return false;
  d->month = j, d->month_end = d->end = month_end;
  uint32_t next = skip_gap(a, month_end);
  uint32_t year_end = skip_digits(a, next);
  if (next > month_end && year_end - next == 4 && (at(a, next) == '1' || at(a, next) == '2')) {
    d->year = next, d->year_end = d->end = year_end;
  } else {
    uint32_t last = match_word(a, next, "jl.");
    if (!last) last = match_word(a, next, "j.l.");
    if (!last) last = match_word(a, next, "a.s.");
    if (last && next > month_end) d->end = last;
    else if (!d->day_end) return false;
  }
  return true;
}

/// Pushes the pieces of a date that begins at `i`; what lies before it becomes a FILL.
static void push_date(State *s, Ahead *a, uint32_t *from, uint32_t i, const DateShape *d) {
  (void)a;
  if (i > *from) push(s, FILL, i - *from), *from = i;
  if (d->day_end) push_at(s, DATE_FILL, DATE_DAY, from, i, d->day_end);
  push_at(s, DATE_FILL, d->day_end ? MONTH : DATE_MONTH, from, d->month, d->month_end);
  if (d->year_end) push_at(s, DATE_FILL, DATE_YEAR, from, d->year, d->year_end);
  if (d->end > *from) push(s, DATE_FILL, d->end - *from), *from = d->end;
}

/// The sign or words of a range: "-", "t/m", "tot en met", "t.e.m.". End, or 0.
static uint32_t range_word(Ahead *a, uint32_t i) {
  uint32_t end = match_word(a, i, "t/m");
  if (!end) end = match_word(a, i, "t.e.m.");
  if (!end) end = match_word(a, i, "tem");
  if (!end) end = match_word(a, i, "tot en met");
  if (!end && is_dash(at(a, i))) end = i + 1;
  return end;
}

/// End of the number of a label at `i`: up to five digits (bulletins count on) that are no part of an amount.
static uint32_t label_number_at(Ahead *a, uint32_t i) {
  uint32_t end = skip_digits(a, i);
  if (end == i || end - i > 5 || at(a, i) == '0') return 0;
  if (at(a, end) == '%' || (at(a, end) == '.' && is_digit(at(a, end + 1)))) return 0;
  return end;
}

/// The letter of a part directly after its number: "3a", "1 C" (only where nothing but the end of a label follows).
static uint32_t label_letter_at(Ahead *a, uint32_t i) {
  uint32_t j = i;
  if (at(a, j) == ' ') j++;
  if (!is_letter(at(a, j)) || to_lower(at(a, j)) > 'l' || is_alnum(at(a, j + 1))) return 0;
  if (j > i) {
    uint32_t next = skip_blanks(a, j + 1);
    if (at(a, next) != 0 && !is_newline(at(a, next)) && at(a, next) != ')' && at(a, next) != ':') return 0;
  }
  return j + 1;
}

/// Pushes a list of labels at `i`: "5", "3, 4 en 25", "2 t/m 4", "5 en vraag 6". Returns its end (0: no label here).
static uint32_t push_labels(State *s, Ahead *a, uint32_t *from, uint32_t i, uint32_t *count, uint32_t *last) {
  uint32_t end = 0;
  *count = 0;
  for (;;) {
    uint32_t number = label_number_at(a, i);
    if (!number) break;
    if (is_letter(at(a, number)) && !match_word(a, number, "en") && !label_letter_at(a, number)) break;
    uint32_t j = skip_gap(a, number), after = range_word(a, j);
    uint32_t to = after ? skip_gap(a, after) : 0;
    uint32_t to_end = after ? label_number_at(a, to) : 0;
    if (to_end && !is_letter(at(a, to_end))) {
      push_at(s, FILL, RANGE_FIRST, from, i, number);
      push_at(s, FILL, RANGE_LAST, from, to, to_end);
      *last = number_value(a, to, to_end);
      *count += 2;
      end = to_end;
    } else {
      push_at(s, FILL, LABEL_NUMBER, from, i, number);
      *last = number_value(a, i, number);
      *count += 1;
      end = number;
      uint32_t letter = at(a, number) == ' ' ? 0 : label_letter_at(a, number);
      if (letter && !match_whole(a, number, "en")) push_at(s, FILL, LABEL_LETTER, from, letter - 1, letter), end = letter;
    }
    if (*count > 60) break;
    uint32_t k = skip_blanks(a, end);
    bool separated = false;
    if (at(a, k) == ',' || at(a, k) == ';') k = skip_gap(a, k + 1), separated = true;
    else k = skip_gap(a, end);
    uint32_t word = match_word(a, k, "en/of");
    if (!word) word = match_word(a, k, "en ook");
    if (!word && (word = match_word(a, k, "en")) && is_letter(at(a, word))) word = 0;
    if (!word) word = match_whole(a, k, "of");
    if (!word && at(a, k) == '&') word = k + 1;
    if (word) k = skip_gap(a, word), separated = true;
    if (!separated) break;
    static const char *const kAgain[] = {"op vraag", "op vragen", "de vragen", "vraag", "vragen", NULL};
    uint32_t again = any_word(a, k, kAgain);
    if (again) k = skip_gap(a, again);
    i = k;
  }
  return end;
}

// ------------------------------------------------------------------------------------------------ internal references

/// After "antwoord", "antwoorden", "beantwoording": "… op vraag 5", "… vraag 2", "… 6", "… op de vorige vraag".
static int match_answer_word(State *s, Ahead *a, uint32_t first) {
  bool noun = match_word(a, 0, "beantwoord") != 0;
  uint32_t from = first, i = skip_gap(a, first);
  static const char *const kPrepositions[] = {"op", "onder", "bij", "van", "aan", "voor", "tot", "naar", NULL};
  static const char *const kArticles[] = {"de", "het", "mijn", "uw", "deze", NULL};
  static const char *const kNouns[] = {"deelvragen", "deelvraag", "subvraag", "vragen", "vraag", NULL};
  static const char *const kRelative[] = {"vorige", "voorgaande", "voorafgaande", NULL};
  uint32_t end = any_word(a, i, kPrepositions);
  if (end) i = skip_gap(a, end);
  if ((end = any_word(a, i, kArticles))) i = skip_gap(a, end);
  uint32_t relative = any_word(a, i, kRelative);
  if (relative) {
    uint32_t word = skip_gap(a, relative), word_end = any_word(a, word, kNouns);
    if (!word_end) return TEXT;
    push_at(s, FILL, RELATIVE_WORD, &from, i, relative);
    push_at(s, FILL, QUESTION_WORD, &from, word, word_end);
    return INTERNAL_ANSWER;
  }
  uint32_t question = any_word(a, i, kNouns), noun_start = i;
  if (question) i = skip_gap(a, question);
  else if (noun) return TEXT;
  uint32_t number_sign = match_word(a, i, "nummers");
  if (!number_sign) number_sign = match_word(a, i, "nummer");
  if (!number_sign) number_sign = match_word(a, i, "nrs.");
  if (!number_sign) number_sign = match_word(a, i, "nr.");
  if (number_sign) i = skip_gap(a, number_sign);
  if (question) push_at(s, FILL, QUESTION_WORD, &from, noun_start, question);
  uint32_t count, last;
  // "zie antwoord 6", but not "in antwoord 2022".
  if (!question && skip_digits(a, i) - i > 3) return TEXT;
  // "door de regering gegeven antwoorden", and on the next line the number of the paper.
  if (!question && s->mode == MODE_HEADER && line_is_blank(a, skip_digits(a, i))) return TEXT;
  uint32_t labels = push_labels(s, a, &from, i, &count, &last);
  if (labels) {
    if (number_sign && question && match_whole(a, skip_gap(a, labels), "van")) {
      DateShape d;
      if (date_at(a, skip_gap(a, match_whole(a, skip_gap(a, labels), "van")), &d)) return TEXT;
    }
    return INTERNAL_ANSWER;
  }
  uint32_t word = any_word(a, i, kNumberWords);
  // "in antwoord vier heb ik …", but not "antwoord twee maanden later".
  static const char *const kAfter[] = {"en", "is", "was", "heb", "heeft", "hebben", "wordt", "werd", "aangegeven", "gemeld",
                                       "genoemd", "genoemde", "vermeld", "toegelicht", "reeds", "al", "gaf", "staat", NULL};
  if (word && (question || !is_letter(at(a, skip_gap(a, word))) || any_word(a, skip_gap(a, word), kAfter))) {
    push_at(s, FILL, NUMBER_WORD, &from, i, word);
    return INTERNAL_ANSWER;
  }
  return TEXT;
}

static int match_written_question(State *s, Ahead *a, uint32_t first, uint32_t i);

/// After "vraag", "vragen", "deelvraag".
static int match_question_word(State *s, Ahead *a, uint32_t first) {
  bool plural = match_whole(a, 0, "vragen") || match_whole(a, 0, "deelvragen");
  bool part = match_word(a, 0, "deelvra") || match_word(a, 0, "subvra");
  uint32_t from = first, i = skip_gap(a, first);
  if (i == first) return TEXT;
  uint32_t sign = match_word(a, i, "nummer");
  if (!sign) sign = match_word(a, i, "nr.");
  if (sign) {
    int type = match_written_question(s, a, first, i);
    if (type != TEXT) return type;
    i = skip_gap(a, sign);
  }
  if (part && is_lower(at(a, i)) && at(a, i) <= 'l' && !is_alnum(at(a, i + 1))) {
    push_at(s, FILL, LABEL_LETTER, &from, i, i + 1);
    return INTERNAL_QUESTION;
  }
  uint32_t count, last, labels = push_labels(s, a, &from, i, &count, &last);
  if (labels) {
    // "Wij vragen 12 ministeries": a verb, not a reference.
    if (plural && count == 1 && is_blank(at(a, labels)) && is_lower(at(a, labels + 1)) &&
        !match_whole(a, labels + 1, "van") && !match_whole(a, labels + 1, "en")) {
      return TEXT;
    }
    return INTERNAL_QUESTION;
  }
  uint32_t word = plural ? 0 : any_word(a, i, kNumberWords);
  if (word && !is_letter(at(a, skip_gap(a, word)))) {
    push_at(s, FILL, NUMBER_WORD, &from, i, word);
    return INTERNAL_QUESTION;
  }
  return TEXT;
}

/// After "vorige", "voorgaande": "… vraag".
static int match_relative_word(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = skip_gap(a, first), end = match_whole(a, i, "vraag");
  if (!end) return TEXT;
  push_at(s, FILL, QUESTION_WORD, &from, i, end);
  return INTERNAL_RELATIVE;
}

// -------------------------------------------------------------------------------------------------- Kamerstuk and kin

/// A dossier at `i`: "27925", "27 925", "31.066", with "-02" for a part of it; "279 25" if `lenient`. End, or 0.
static uint32_t dossier_at(Ahead *a, uint32_t i, bool lenient) {
  uint32_t end = skip_digits(a, i), digits = end - i;
  if (at(a, i) < '1' || at(a, i) > '4') return 0;
  if (digits == 2 && (is_blank(at(a, end)) || at(a, end) == '.' || is_newline(at(a, end)))) {
    uint32_t next = at(a, end) == '.' ? end + 1 : skip_gap(a, end);
    uint32_t more = skip_digits(a, next);
    if (more - next != 3) return 0;
    // "10.000" is a number.
    if (at(a, end) == '.' && number_value(a, next, more) == 0) return 0;
    end = more;
  } else if (digits == 3 && lenient && at(a, end) == ' ') {
    uint32_t more = skip_digits(a, end + 1);
    if (more - end != 3) return 0;
    end = more;
  } else if (digits != 5) {
    return 0;
  }
  if (is_digit(at(a, end)) || at(a, end) == '%' || (at(a, end) == ',' && is_digit(at(a, end + 1)))) return 0;
  // "21 501-02, nr. 1538", "21501-20-2128": two digits that a number follows are a part of the dossier.
  if (at(a, end) == '-') {
    uint32_t part = skip_digits(a, end + 1);
    if (part - end == 3) {
      uint32_t next = at(a, part) == ',' ? skip_gap(a, part + 1) : skip_gap(a, part);
      if ((at(a, part) == '-' && is_digit(at(a, part + 1))) || match_word(a, next, "nr")) end = part;
    }
  }
  return end;
}

/// The chapter of a budget at `i`: "VII", "XVI", "IXB", "-VI", "-A-". Returns its end and puts its start in `*start`.
static uint32_t chapter_at(Ahead *a, uint32_t i, uint32_t *start) {
  uint32_t j = i;
  bool hyphen = at(a, j) == '-' || at(a, j) == '.';
  if (hyphen) j++;
  else j = skip_gap(a, j);
  uint32_t word = match_word(a, j, "hoofdstuk");
  if (word) j = skip_gap(a, word);
  bool bracket = at(a, j) == '(' && is_roman(at(a, j + 1));
  if (bracket) j++;
  uint32_t end = j;
  while (is_roman(at(a, end)) && end - j < 6) end++;
  if (end > j && at(a, end) >= 'A' && at(a, end) <= 'E') end++;
  if (end == j && at(a, j) >= 'A' && at(a, j) <= 'Z' && !is_alnum(at(a, j + 1))) {
    uint32_t after = at(a, j + 1) == ',' ? skip_gap(a, j + 2) : skip_gap(a, j + 1);
    if ((hyphen && at(a, j + 1) == '-' && is_digit(at(a, j + 2))) || match_word(a, after, "nr")) end = j + 1;
  } else if (end == j + 1 && !hyphen && !word && !bracket) {
    // One Roman letter after a blank ("36836 D" is a letter number, "36 410 V, nr. 3" a chapter).
    uint32_t after = at(a, end) == ',' ? skip_gap(a, end + 1) : skip_gap(a, end);
    if (!match_word(a, after, "nr") && !is_digit(at(a, after))) end = j;
  }
  if (end == j || is_alnum(at(a, end))) return 0;
  *start = j;
  return end;
}

/// End of one paper number at `i`: "447", "188b", "AB". 0: none.
static uint32_t paper_number_at(Ahead *a, uint32_t i, bool letters) {
  uint32_t end = skip_digits(a, i);
  if (end > i && end - i <= 5) {
    if (is_lower(at(a, end)) && at(a, end) <= 'z' && !is_alnum(at(a, end + 1)) && !match_whole(a, end, "en")) end++;
    return is_alnum(at(a, end)) && !match_word(a, end, "en ") ? 0 : end;
  }
  if (letters && end == i && at(a, i) >= 'A' && at(a, i) <= 'Z') {
    end = i + 1;
    if (at(a, end) >= 'A' && at(a, end) <= 'Z') end++;
    return is_alnum(at(a, end)) ? 0 : end;
  }
  return 0;
}

/// Pushes "447", "612, 755 en 785", "443 en nr. 447" at `i`; end, or 0.
static uint32_t push_paper_numbers(State *s, Ahead *a, uint32_t *from, uint32_t i, bool several, bool letters) {
  uint32_t end = paper_number_at(a, i, letters);
  if (!end) return 0;
  push_at(s, FILL, PAPER_NUMBER, from, i, end);
  while (several) {
    uint32_t k = at(a, skip_blanks(a, end)) == ',' ? skip_gap(a, skip_blanks(a, end) + 1) : skip_gap(a, end);
    bool comma = at(a, skip_blanks(a, end)) == ',';
    uint32_t word = match_whole(a, k, "en");
    if (!word && !comma) word = match_word(a, k, "t/m");
    if (!word && !comma) word = match_word(a, k, "tot en met");
    if (word) k = skip_gap(a, word);
    else if (!comma) break;
    uint32_t sign = match_word(a, k, "nr.");
    if (sign) k = skip_gap(a, sign);
    uint32_t next = paper_number_at(a, k, false);
    // Another dossier ("31728, 30914, nr. 5") or a year begins here, not another number.
    if (!next || next - k > 4 || session_year_at(a, k) || dossier_at(a, k, false)) break;
    push_at(s, FILL, PAPER_NUMBER, from, k, next);
    end = next;
  }
  return end;
}

static uint32_t push_page(State *s, Ahead *a, uint32_t *from, uint32_t end) {
  uint32_t j = skip_blanks(a, end);
  if (at(a, j) == ',') j = skip_gap(a, j + 1);
  static const char *const kPage[] = {"pagina", "blz.", "blz", "pag.", "p.", NULL};
  for (const char *const *word = kPage; *word; word++) {
    uint32_t k = match_word(a, j, *word);
    if (!k) continue;
    k = skip_gap(a, k);
    uint32_t last = skip_digits(a, k);
    if (last == k) return end;
    if (is_dash(at(a, last)) && is_digit(at(a, last + 1))) last = skip_digits(a, last + 1);
    push_at(s, FILL, PAGE, from, k, last);
    return last;
  }
  return end;
}

/// What follows a dossier that ends at `end`: chapter, number or letter, page. `labelled`: the words before it already
/// say that this is a parliamentary paper. Returns the end of the reference, 0 when a number is needed and missing.
static uint32_t push_after_dossier(State *s, Ahead *a, uint32_t *from, uint32_t end, bool labelled) {
  uint32_t start;
  uint32_t chapter = chapter_at(a, end, &start);
  if (chapter) push_at(s, FILL, CHAPTER, from, start, chapter), end = chapter;
  if (at(a, end) == ')' && chapter && at(a, start - 1) == '(') end++;
  // "36 045 (R2152)": a bill for the whole kingdom; the letter is no part of the number.
  uint32_t j = skip_blanks(a, end);
  if (at(a, j) == '(' && at(a, j + 1) == 'R' && is_digit(at(a, j + 2))) {
    uint32_t k = skip_digits(a, j + 2);
    if (at(a, k) == ')') end = k + 1;
  }
  j = skip_blanks(a, end);
  bool comma = at(a, j) == ',' || at(a, j) == ';';
  j = comma ? skip_gap(a, j + 1) : skip_gap(a, end);
  uint32_t sign = match_word(a, j, "nummers");
  if (!sign) sign = match_word(a, j, "nummer");
  if (!sign) sign = match_word(a, j, "nrs");
  if (!sign) sign = match_word(a, j, "nr");
  if (!sign) sign = match_word(a, j, "no.");
  if (sign && !is_letter(at(a, sign))) {
    while (at(a, sign) == '.' || at(a, sign) == ',') sign++;
    uint32_t number = push_paper_numbers(s, a, from, skip_gap(a, sign), true, true);
    if (number) return push_page(s, a, from, number);
  }
  uint32_t hyphen = skip_blanks(a, end);
  if (is_dash(at(a, hyphen)) && (hyphen == end || labelled)) {
    uint32_t k = skip_blanks(a, hyphen + 1), number = skip_digits(a, k);
    if (number > k && number - k <= 4 && !is_alnum(at(a, number)) && at(a, number) != '-' &&
        !(at(a, number) == ',' && is_digit(at(a, number + 1)))) {
      push_at(s, FILL, PAPER_NUMBER, from, k, number);
      return push_page(s, a, from, number);
    }
    if (labelled && at(a, k) >= 'A' && at(a, k) <= 'Z') {
      number = paper_number_at(a, k, true);
      if (number) {
        push_at(s, FILL, PAPER_NUMBER, from, k, number);
        return push_page(s, a, from, number);
      }
    }
  }
  if (labelled && (comma || at(a, j) != '(')) {
    uint32_t number = paper_number_at(a, j, true);
    if (number && j > end && (comma || number - j <= 2) && number - j <= 4 && !session_year_at(a, j) &&
        !(is_digit(at(a, j)) && !comma)) {
      push_at(s, FILL, PAPER_NUMBER, from, j, number);
      return push_page(s, a, from, number);
    }
  }
  // "33 802, C": a letter number of the Eerste Kamer, known by what closes it.
  if (!labelled && comma && is_upper(at(a, j))) {
    uint32_t letter = paper_number_at(a, j, true);
    int32_t close = letter ? at(a, letter) : 0;
    if (letter && (close == ')' || close == ';' || match_word(a, letter, ", p."))) {
      push_at(s, FILL, PAPER_NUMBER, from, j, letter);
      return push_page(s, a, from, letter);
    }
  }
  return labelled ? end : 0;
}

/// "I", "II", "TK", "EK", "Eerste Kamer", "Tweede Kamer" at `i`; end, or 0.
static uint32_t chamber_at(Ahead *a, uint32_t i) {
  static const char *const kChambers[] = {"eerste kamer", "tweede kamer", "ek", "tk", NULL};
  if (at(a, i) == 'I') {
    uint32_t end = at(a, i + 1) == 'I' ? i + 2 : i + 1;
    return is_alnum(at(a, end)) ? 0 : end;
  }
  return is_upper(at(a, i)) ? any_word(a, i, kChambers) : 0;
}

static uint32_t skip_separators(Ahead *a, uint32_t i) {
  i = skip_gap(a, i);
  while (at(a, i) == ',' || at(a, i) == ';' || at(a, i) == ')') i = skip_gap(a, i + 1);
  return i;
}

/// "vergaderjaar", "zittingsjaar" before a session year; end of the word, or `i`.
static uint32_t skip_session_word(Ahead *a, uint32_t i) {
  static const char *const kWords[] = {"vergaderjaar", "zittingsjaar", "zittingjaar", "vergaderjaren", NULL};
  uint32_t end = any_word(a, i, kWords);
  return end ? skip_gap(a, end) : i;
}

/// A case number "2022Z25029" ('Z') or document number "2025D04328" ('D') at `i`; end, or 0.
static uint32_t identifier_at(Ahead *a, uint32_t i, int32_t letter) {
  if (at(a, i) != '2' || at(a, i + 1) != '0' || !is_digit(at(a, i + 2)) || !is_digit(at(a, i + 3))) return 0;
  if (at(a, i + 4) != letter) return 0;
  uint32_t j = i + 5;
  if (letter == 'Z' && at(a, j) == ' ' && skip_digits(a, j + 1) - j == 6) j++;
  uint32_t end = skip_digits(a, j);
  return end - j >= 4 && end - j <= 5 ? end : 0;
}

/// "Kamerstuk 29 521, nr. 447" after its first word, with chamber, session year, and the miswritten forms.
static int match_kamerstuk(State *s, Ahead *a, uint32_t first, enum TokenType start) {
  uint32_t from = first, i = skip_separators(a, first);
  static const char *const kMore[] = {"nummer", "nrs.", "nr.", "nr", "dossier", NULL};
  uint32_t more = any_word(a, i, kMore);
  if (!more && (more = match_word(a, i, "nr."))) more = i + 3;
  if (more) i = skip_separators(a, more);
  if (start == KAMERSTUK_LABEL) {
    uint32_t id = identifier_at(a, i, 'Z');
    if (id) return push_at(s, FILL, CASE_NUMBER, &from, i, id), CASE_LABEL;
    id = identifier_at(a, i, 'D');
    if (id) return push_at(s, FILL, DOCUMENT_NUMBER, &from, i, id), DOCUMENT_LABEL;
  }
  uint32_t chamber = chamber_at(a, i);
  if (chamber) {
    push_at(s, FILL, CHAMBER, &from, i, chamber);
    i = skip_separators(a, chamber);
  }
  uint32_t year_start = skip_session_word(a, i), year = session_year_at(a, year_start);
  bool year_seen = year != 0;
  if (year) {
    push_at(s, FILL, SESSION_YEAR, &from, year_start, year);
    i = skip_separators(a, year);
  }
  bool opened = at(a, i) == '(';
  if (opened) i = skip_gap(a, i + 1);
  uint32_t dossier = dossier_at(a, i, true);
  if (!dossier) return TEXT;
  push_at(s, FILL, DOSSIER, &from, i, dossier);
  // "31728, 30914, nr. 5": several dossiers, the number belongs to the first.
  for (uint32_t more_dossiers = 0; more_dossiers < 6; more_dossiers++) {
    uint32_t comma = skip_blanks(a, dossier);
    uint32_t next = at(a, comma) == ',' ? skip_gap(a, comma + 1) : 0;
    if (!next) {
      uint32_t word = match_whole(a, skip_gap(a, dossier), "en");
      next = word ? skip_gap(a, word) : 0;
    }
    uint32_t end = next ? dossier_at(a, next, false) : 0;
    if (!end) break;
    push_at(s, FILL, DOSSIER, &from, next, end);
    dossier = end;
  }
  bool labelled = start == KAMERSTUK_LABEL || year_seen || chamber || start == KAMERSTUK_CHAMBER;
  uint32_t end = push_after_dossier(s, a, &from, dossier, labelled);
  if (!end) return TEXT;
  // Without the word "Kamerstuk", a chamber alone is no label unless a paper is named.
  if (start == KAMERSTUK_CHAMBER && end == dossier && !year_seen && match_word(a, 0, "i")) return TEXT;
  return start;
}

/// "Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276"; "Handelingen II 2010/11, nr. 108, item 5".
static int match_handelingen(State *s, Ahead *a, uint32_t first, bool appendix) {
  uint32_t from = first, i = skip_separators(a, first);
  bool named = !appendix;
  if (appendix) {
    uint32_t of = match_whole(a, i, "van de");
    if (of) i = skip_gap(a, of);
    if (at(a, i) == '-' ) i = skip_gap(a, i + 1);
    uint32_t word = match_whole(a, i, "handelingen");
    if (word) {
      push_at(s, FILL, REFERENCE_LABEL, &from, i, word);
      i = skip_separators(a, word);
      named = true;
    }
  }
  uint32_t chamber = chamber_at(a, i);
  if (chamber) {
    push_at(s, FILL, CHAMBER, &from, i, chamber);
    i = skip_separators(a, chamber);
  }
  uint32_t year_start = skip_session_word(a, i), year = session_year_at(a, year_start);
  if (year) {
    push_at(s, FILL, SESSION_YEAR, &from, year_start, year);
    i = skip_separators(a, year);
  }
  uint32_t sign = match_word(a, i, "nrs");
  if (!sign) sign = match_word(a, i, "nummer");
  if (!sign) sign = match_word(a, i, "nr");
  while (sign && (at(a, sign) == '.' || at(a, sign) == ',')) sign++;
  if (!sign && !(named && appendix)) return TEXT;
  if (!year && !sign && !named) return TEXT;
  uint32_t number_start = sign ? skip_gap(a, sign) : i;
  uint32_t number = push_paper_numbers(s, a, &from, number_start, true, false);
  if (!number) return TEXT;
  number = push_page(s, a, &from, number);
  uint32_t item = skip_separators(a, number), word = match_whole(a, item, "item");
  if (word && !appendix) {
    uint32_t k = skip_gap(a, word), end = skip_digits(a, k);
    if (end > k) {
      push_at(s, FILL, PAPER_NUMBER, &from, k, end);
      push_page(s, a, &from, end);
    }
  }
  return appendix ? AANHANGSEL_LABEL : HANDELINGEN_LABEL;
}

/// "Stb. 2024, 444", "Staatsblad 2018, nr. 144", "Staatscourant 16 juni 2005, nr. 114".
static int match_gazette(State *s, Ahead *a, uint32_t first, enum TokenType type) {
  uint32_t from = first, i = first;
  if (at(a, i) == '.') i++;
  i = skip_gap(a, i);
  DateShape d;
  uint32_t year, year_end;
  if (date_at(a, i, &d) && d.year_end) {
    year = d.year, year_end = d.year_end;
  } else {
    year = i, year_end = skip_digits(a, i);
    if (year_end - year != 4) return TEXT;
  }
  push_at(s, FILL, YEAR, &from, year, year_end);
  uint32_t j = skip_separators(a, year_end), sign = match_word(a, j, "nr");
  while (sign && at(a, sign) == '.') sign++;
  if (sign) j = skip_gap(a, sign);
  else if (j == year_end) return TEXT;
  uint32_t number = skip_digits(a, j);
  if (number == j || number - j > 6) return TEXT;
  push_at(s, FILL, PAPER_NUMBER, &from, j, number);
  return type;
}

/// "schriftelijke vraag nr. 437 van 9 maart 2022", "vraag nr. 437 van …", "SV nr. 382 (2024-2025)"; `i` is at "nr.".
static int match_written_question(State *s, Ahead *a, uint32_t first, uint32_t i) {
  uint32_t sign = match_word(a, i, "nummer");
  if (!sign) sign = match_word(a, i, "nr");
  if (!sign) return TEXT;
  while (at(a, sign) == '.') sign++;
  uint32_t number = skip_gap(a, sign), end = skip_digits(a, number), from = first;
  if (end == number || end - number > 4) return TEXT;
  uint32_t next = skip_gap(a, end), of = match_whole(a, next, "van");
  DateShape d;
  if (of && date_at(a, skip_gap(a, of), &d)) {
    push_at(s, FILL, PAPER_NUMBER, &from, number, end);
    push_date(s, a, &from, skip_gap(a, of), &d);
    return WRITTEN_QUESTION_LABEL;
  }
  uint32_t year = at(a, next) == '(' ? session_year_at(a, next + 1) : 0;
  if (year) {
    push_at(s, FILL, PAPER_NUMBER, &from, number, end);
    push_at(s, FILL, SESSION_YEAR, &from, next + 1, year);
    if (at(a, year) == ')') push(s, FILL, 1);
    return WRITTEN_QUESTION_LABEL;
  }
  return TEXT;
}

// ----------------------------------------------------------------------------------------- laws, Europe, courts, the web

static int match_law(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = first;
  if (at(a, i) == '.') i++;
  uint32_t j = skip_gap(a, i);
  if (j == i && at(a, first) != '.') return TEXT;
  uint32_t end = j;
  if (!is_digit(at(a, j))) return TEXT;
  while (is_alnum(at(a, end)) || ((at(a, end) == '.' || at(a, end) == ':') && is_alnum(at(a, end + 1)))) end++;
  // "artikel 100-brief": a kind of letter, named after an article of the constitution.
  if (at(a, end) == '-' && is_letter(at(a, end + 1))) return TEXT;
  push_at(s, FILL, ARTICLE_NUMBER, &from, j, end);
  uint32_t k = skip_gap(a, end);
  uint32_t paragraph = at(a, k) == ',' ? skip_gap(a, k + 1) : k;
  static const char *const kOrdinals[] = {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", NULL};
  uint32_t ordinal = any_word(a, paragraph, kOrdinals);
  uint32_t lid = ordinal ? match_whole(a, skip_gap(a, ordinal), "lid") : 0;
  if (lid) {
    k = skip_gap(a, lid);
    if (at(a, k) == ',') k = skip_gap(a, k + 1);
  }
  static const char *const kOf[] = {"van de", "van het", "van", NULL};
  uint32_t of = any_word(a, k, kOf);
  if (of) k = skip_gap(a, of);
  if (!is_upper(at(a, k)) && !match_word(a, k, "wet ")) return LAW_LABEL;
  // The name: a word that is or holds "wet", "wetboek", "besluit", "regeling", "verdrag", or an abbreviation.
  static const char *const kNames[] = {"wet", "besluit", "regeling", "verdrag", "code", "boek", "reglement", NULL};
  uint32_t name = k, word_end = k;
  bool known = false;
  for (int words = 0; words < 8; words++) {
    uint32_t w = word_end;
    uint32_t upper = 0;
    while (is_alnum(at(a, w)) || (at(a, w) == '-' && is_letter(at(a, w + 1)))) upper += is_upper(at(a, w)) ? 1 : 0, w++;
    if (w == word_end) break;
    bool law_word = false;
    for (const char *const *n = kNames; *n; n++)
      for (uint32_t p = word_end; p < w; p++)
        if (match_word(a, p, *n) && match_word(a, p, *n) <= w) law_word = true;
    if (words == 0 && upper >= 2 && w - word_end <= 8) {
      known = true;
      word_end = w;
      break;
    }
    static const char *const kLinks[] = {"van", "op", "de", "het", "en", "inzake", "der", "betreffende", "voor", NULL};
    bool link = any_word(a, word_end, kLinks) == w;
    if (words > 0 && known && !link && !is_lower(at(a, word_end))) break;
    if (words > 0 && known && !link && words > 1 && !law_word) {
      // One noun after the links ends the name: "Wet op de lijkbezorging".
      word_end = w;
      break;
    }
    known = known || law_word;
    if (words == 0 && !known && !is_upper(at(a, word_end))) break;
    word_end = w;
    if (!is_blank(at(a, w)) && !is_newline(at(a, w))) break;
    uint32_t next = skip_gap(a, w);
    if (words == 0 && known && !match_whole(a, k, "wet") && !match_whole(a, k, "besluit") &&
        !match_whole(a, k, "regeling") && !match_whole(a, k, "wetboek") && !match_whole(a, k, "verdrag"))
      break;
    if (!is_letter(at(a, next))) break;
    if (known && words >= 1 && !link) break;
    word_end = next;
  }
  while (word_end > name && is_space(at(a, word_end - 1))) word_end--;
  if (known && word_end > name) push_at(s, FILL, LAW_NAME, &from, name, word_end);
  return LAW_LABEL;
}

/// "Verordening (EU) 2016/679", "Richtlijn 2008/98/EG", "richtlijn 2014/24/EU".
static int match_eu_act(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = skip_gap(a, first);
  if (at(a, i) == '(') {
    uint32_t end = i + 1;
    while (is_upper(at(a, end)) || at(a, end) == ',' || is_blank(at(a, end))) end++;
    if (at(a, end) != ')') return TEXT;
    i = skip_gap(a, end + 1);
  }
  uint32_t sign = match_word(a, i, "nr.");
  if (sign) i = skip_gap(a, sign);
  uint32_t end = skip_digits(a, i);
  if (end == i || end - i > 4 || at(a, end) != '/') return TEXT;
  uint32_t second = skip_digits(a, end + 1);
  if (second == end + 1 || second - end > 5) return TEXT;
  static const char *const kBodies[] = {"/eeg", "/eu", "/eg", "/jbz", "/gbvb", NULL};
  uint32_t body = any_word(a, second, kBodies);
  push_at(s, FILL, ACT_NUMBER, &from, i, body ? body : second);
  return EU_LABEL;
}

static int match_com(State *s, Ahead *a, uint32_t first) {
  uint32_t i = skip_blanks(a, first);
  if (at(a, i) != '(') return TEXT;
  uint32_t year = skip_digits(a, i + 1);
  if (year - i != 5 || at(a, year) != ')') return TEXT;
  uint32_t number = skip_blanks(a, year + 1), end = skip_digits(a, number);
  if (end == number || end - number > 4) return TEXT;
  push(s, FILL, end - first);
  return COM_START;
}

static int match_ecli(State *s, Ahead *a, uint32_t first) {
  uint32_t i = first, parts = 0;
  while (at(a, i) == ':' || at(a, i) == ';') {
    uint32_t j = skip_blanks(a, i + 1), end = j;
    while (is_alnum(at(a, end)) || (at(a, end) == '.' && is_alnum(at(a, end + 1)))) end++;
    if (end == j) break;
    i = end;
    parts++;
    if (parts == 4) break;
  }
  if (parts != 4) return TEXT;
  push(s, FILL, i - first);
  return ECLI_START;
}

/// "Veiligheidsraadresolutie 2254", "resolutie 2254 (2015)".
static int match_resolution(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = skip_gap(a, first), end = skip_digits(a, i);
  if (end - i < 3 || end - i > 4 || is_alnum(at(a, end))) return TEXT;
  push_at(s, FILL, PAPER_NUMBER, &from, i, end);
  uint32_t j = skip_gap(a, end);
  if (at(a, j) == '(' && skip_digits(a, j + 1) - j == 5 && at(a, j + 5) == ')') {
    push_at(s, FILL, YEAR, &from, j + 1, j + 5);
    push(s, FILL, 1);
  }
  return UN_LABEL;
}

static bool is_url_char(int32_t c) {
  return c > ' ' && c < 0x2000 && c != '<' && c != '>' && c != '"' && c != 0xAB && c != 0xBB && c != 0xA0 && c != '{' &&
         c != '}' && c != '|' && c != '\\' && c != '^' && c != '`';
}
static int match_url(State *s, Ahead *a, uint32_t first) {
  uint32_t i = first;
  if (match_word(a, 0, "http")) {
    if (at(a, i) != ':' || at(a, i + 1) != '/' || at(a, i + 2) != '/') return TEXT;
    i += 3;
  } else if (at(a, i) != '.' || !is_alnum(at(a, i + 1))) {
    return TEXT;
  }
  uint32_t start = i;
  int depth = 0;
  while (is_url_char(at(a, i))) {
    if (at(a, i) == '(') depth++;
    if (at(a, i) == ')' && --depth < 0) break;
    i++;
  }
  while (i > start) {
    int32_t c = at(a, i - 1);
    if (c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' || c == ']') i--;
    else break;
  }
  if (i == start) return TEXT;
  push(s, FILL, i - first);
  return URL_START;
}

/// "brief van 28 oktober", "Kamerbrief d.d. 13 december 2022".
static int match_letter(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = skip_gap(a, first);
  static const char *const kOf[] = {"van", NULL};
  uint32_t of = any_word(a, i, kOf);
  if (!of) of = match_word(a, i, "d.d.");
  if (!of) of = match_word(a, i, "dd.");
  if (!of) return TEXT;
  i = skip_gap(a, of);
  DateShape d;
  if (!date_at(a, i, &d) || !d.day_end) return TEXT;
  push_date(s, a, &from, i, &d);
  return LETTER_LABEL;
}

// ------------------------------------------------------------------------------------------------- numbers and their kin

static uint32_t number_end(Ahead *a, uint32_t i) {
  uint32_t end = skip_digits(a, i);
  while ((at(a, end) == '.' || at(a, end) == ',') && is_digit(at(a, end + 1))) end = skip_digits(a, end + 1);
  return end;
}
static uint32_t multiplier_at(Ahead *a, uint32_t i) {
  static const char *const kMultipliers[] = {"duizend", "miljoen", "miljard", "biljoen", "mln", "mld", "mio", "mia",
                                             "bln", NULL};
  uint32_t end = any_word(a, i, kMultipliers);
  if (end && at(a, end) == '.' && end - i == 3) end++;
  return end;
}
static uint32_t currency_at(Ahead *a, uint32_t i) {
  static const char *const kCurrencies[] = {"euro", "eur", "dollar", "usd", "pond", "cent", "eurocent", "gulden", NULL};
  if (at(a, i) == 0x20AC) return i + 1;
  return any_word(a, i, kCurrencies);
}
static uint32_t unit_at(Ahead *a, uint32_t i) {
  static const char *const kUnits[] = {
      "kilometer", "meter", "hectare", "seconden", "minuten", "minuut", "uren", "uur", "dagen", "dag", "weken", "week",
      "maanden", "maand", "kwartalen", "jaren", "jaar", "ton", "kilogram", "kilo", "gram", "liter", "graden", "fte",
      "km", "ha", "kg", "mw", "gw", "kwh", "mwh", "gwh", "twh", "pj", "km²", "m²", "m³", NULL};
  uint32_t end = any_word(a, i, kUnits);
  if (end) {
    if (at(a, end) == '2' || at(a, end) == '3') end++;
    return is_alnum(at(a, end)) ? 0 : end;
  }
  if ((at(a, i) == 'm') && (at(a, i + 1) == '2' || at(a, i + 1) == '3') && !is_alnum(at(a, i + 2))) return i + 2;
  return 0;
}

static int match_amount_sign(State *s, Ahead *a, uint32_t first) {
  uint32_t i = skip_gap(a, first);
  if (!is_digit(at(a, i))) return TEXT;
  uint32_t end = number_end(a, i);
  if (at(a, end) == ',' && is_dash(at(a, end + 1))) end += 2;
  uint32_t next = skip_gap(a, end), more = multiplier_at(a, next);
  if (more) end = more;
  push(s, FILL, end - first);
  return AMOUNT_START;
}

/// A run of digits: an identifier, a reference without a label, a date, a period, an amount, a number.
static int match_digits(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first;
  if (first == 4) {
    uint32_t id = identifier_at(a, 0, 'Z');
    if (id) return push(s, IDENTIFIER_REST, id - first), CASE_START;
    id = identifier_at(a, 0, 'D');
    if (id) return push(s, IDENTIFIER_REST, id - first), DOCUMENT_START;
  }
  if (first == 5 && at(a, 0) == '3' && (at(a, 1) == '1' || at(a, 1) == '2') &&
      (at(a, 5) == 'R' || at(a, 5) == 'L' || at(a, 5) == 'D') && skip_digits(a, 6) == 10) {
    push(s, FILL, 5);
    return CELEX_START;
  }
  uint32_t dossier = dossier_at(a, 0, false);
  if (dossier) {
    if (dossier > first) push(s, DOSSIER_REST, dossier - first), from = dossier;
    uint32_t end = push_after_dossier(s, a, &from, dossier, false);
    if (end) return KAMERSTUK_DOSSIER;
    s->piece_count = 0;
    from = first;
  }
  DateShape d;
  if (date_at(a, 0, &d)) {
    from = d.day_end;
    push_at(s, DATE_FILL, MONTH, &from, d.month, d.month_end);
    if (d.year_end) push_at(s, DATE_FILL, DATE_YEAR, &from, d.year, d.year_end);
    if (d.end > from) push(s, DATE_FILL, d.end - from);
    return DATE_DAY;
  }
  uint32_t bracket = skip_blanks(a, first);
  if (first <= 4 && at(a, bracket) == '(') {
    uint32_t year = session_year_at(a, bracket + 1);
    if (year && at(a, year) == ')') {
      push_at(s, FILL, SESSION_YEAR, &from, bracket + 1, year);
      uint32_t j = skip_gap(a, year + 1);
      if (is_dash(at(a, j))) j = skip_gap(a, j + 1);
      uint32_t sign = match_word(a, j, "nr.");
      if (sign) {
        uint32_t number = skip_gap(a, sign), end = skip_digits(a, number);
        if (end > number) {
          push_at(s, FILL, PAPER_NUMBER, &from, number, end);
          return FLEMISH_PAPER_START;
        }
      }
      push(s, FILL, 1);
      return FLEMISH_PAPER_START;
    }
  }
  uint32_t year = first == 4 ? session_year_at(a, 0) : 0;
  if (year && (year - first == 5 || year - first == 3)) {
    push(s, FILL, year - first);
    return PERIOD_START;
  }
  uint32_t end = number_end(a, 0), next = skip_gap(a, end);
  if (at(a, skip_blanks(a, end)) == '%') {
    push(s, FILL, skip_blanks(a, end) + 1 - first);
    return PERCENTAGE_START;
  }
  static const char *const kPercent[] = {"procentpunten", "procentpunt", "procent", NULL};
  uint32_t percent = any_word(a, next, kPercent);
  if (percent) return push(s, FILL, percent - first), PERCENTAGE_START;
  uint32_t multiplier = multiplier_at(a, next), currency = currency_at(a, multiplier ? skip_gap(a, multiplier) : next);
  if (currency && next > first - 1) return push(s, FILL, currency - first), AMOUNT_START;
  if (multiplier) return push(s, FILL, multiplier - first), NUMBER_START;
  uint32_t unit = unit_at(a, next);
  if (unit) return push(s, FILL, unit - first), QUANTITY_START;
  // An ordinal: 73e, 15de.
  uint32_t ordinal = match_whole(a, end, "de");
  if (!ordinal) ordinal = match_whole(a, end, "ste");
  if (!ordinal) ordinal = match_whole(a, end, "e");
  if (ordinal) end = ordinal;
  if (end > first) push(s, FILL, end - first);
  return NUMBER_START;
}

static int match_month(State *s, Ahead *a, uint32_t first) {
  DateShape d;
  uint32_t from = first;
  if (!date_at(a, 0, &d) || d.day_end || d.month_end != first) return TEXT;
  if (d.year_end) push_at(s, DATE_FILL, DATE_YEAR, &from, d.year, d.year_end);
  if (d.end > from) push(s, DATE_FILL, d.end - from);
  return DATE_MONTH;
}

/// "(OIR)" after its expansion; a party or a chapter number in brackets is none.
static int match_bracket(State *s, Ahead *a, uint32_t first) {
  static const char *const kNotAbbreviations[] = {
      "vvd", "pvv", "cda", "sp", "pvda", "groenlinks-pvda", "bbb", "sgp", "denk", "pvdd", "fvd", "nsc", "volt", "cd&v",
      "n-va", "ppr", "gl", "cu", "bij", "nl", "eu", "eg", "eeg", NULL};
  uint32_t end = first, upper = 0, roman = 0;
  while (is_alnum(at(a, end)) || at(a, end) == '&' || at(a, end) == '-') {
    if (is_upper(at(a, end))) upper++;
    if (is_roman(at(a, end))) roman++;
    end++;
  }
  if (at(a, end) != ')' || upper < 2 || end - first < 2 || end - first > 12 || !is_upper(at(a, first))) return TEXT;
  if (roman == end - first || any_word(a, first, kNotAbbreviations) == end) return TEXT;
  push(s, ABBREVIATION, end - first);
  push(s, FILL, 1);
  return ABBREVIATION_START;
}

static int match_placeholder_words(State *s, Ahead *a, uint32_t first) {
  static const char *const kWords[] = {"wordt door griffie ingevuld", "wordt door de griffie ingevuld",
                                       "wordt nog ingevuld", NULL};
  uint32_t end = any_word(a, 0, kWords);
  if (!end) return TEXT;
  push(s, FILL, end - first);
  return PLACEHOLDER_START;
}

/// "[datum]", "[naam invullen]", "<nummer>": a slot that was not filled in. An elision "[…]" is none.
static int match_slot(State *s, Ahead *a, uint32_t first, int32_t closer) {
  static const char *const kSlots[] = {"datum", "naam", "nummer", "nr", "invullen", "in te vullen", "aanvullen",
                                       "bedrag", "xx", "xxx", "pm", "p.m.", "n.t.b.", "ntb", "volgt", NULL};
  uint32_t end = any_word(a, first, kSlots);
  if (!end) return TEXT;
  for (uint32_t i = end; i < end + 40; i++) {
    if (at(a, i) == closer) {
      push(s, FILL, i + 1 - first);
      return PLACEHOLDER_START;
    }
    if (at(a, i) == 0 || is_newline(at(a, i))) break;
  }
  return TEXT;
}

static int match_annex(State *s, Ahead *a, uint32_t first) {
  uint32_t from = first, i = skip_gap(a, first);
  // "Bijlage bij Kamerstuk …", "bijlage 1 van de Regeling …": another paper's annex.
  uint32_t number = label_number_at(a, i);
  if (number && is_letter(at(a, number))) number = 0;
  uint32_t after = number ? skip_gap(a, number) : i;
  static const char *const kOther[] = {"bij", "van", "in de zin", "behorende", NULL};
  if (any_word(a, after, kOther)) return TEXT;
  if (number) push_at(s, FILL, LABEL_NUMBER, &from, i, number);
  return ANNEX_MENTION_WORD;
}

static int match_session_word(State *s, Ahead *a, uint32_t first) {
  uint32_t i = skip_gap(a, first), end = session_year_at(a, i);
  if (!end || i == first) return TEXT;
  push(s, TEXT, i - first);
  push(s, INLINE_SESSION_YEAR, end - i);
  return TEXT;
}

// ------------------------------------------------------------------------------------------------------------- dispatch

enum Keyword {
  KEY_NONE, KEY_ANSWER, KEY_QUESTION, KEY_RELATIVE, KEY_KAMERSTUK, KEY_CHAMBER, KEY_APPENDIX, KEY_HANDELINGEN,
  KEY_STB, KEY_STCRT, KEY_TRB, KEY_WRITTEN, KEY_SV, KEY_LAW, KEY_EU, KEY_COM, KEY_ECLI, KEY_RESOLUTION, KEY_URL,
  KEY_LETTER, KEY_MONTH, KEY_WORDT, KEY_XX, KEY_PM, KEY_ANNEX, KEY_SESSION, KEY_STUK,
};

static const struct { const char *word; uint8_t length; uint8_t key; } kKeywords[] = {
    {"antwoord", 8, KEY_ANSWER},       {"antwoorden", 10, KEY_ANSWER},   {"beantwoording", 13, KEY_ANSWER},
    {"beantwoord", 10, KEY_ANSWER},    {"vraag", 5, KEY_QUESTION},       {"vragen", 6, KEY_QUESTION},
    {"deelvraag", 9, KEY_QUESTION},    {"deelvragen", 10, KEY_QUESTION}, {"subvraag", 8, KEY_QUESTION},
    {"vorige", 6, KEY_RELATIVE},       {"voorgaande", 10, KEY_RELATIVE}, {"kamerstuk", 9, KEY_KAMERSTUK},
    {"kamerstukken", 12, KEY_KAMERSTUK}, {"kamerstuknummer", 15, KEY_KAMERSTUK}, {"kst", 3, KEY_KAMERSTUK},
    {"tk", 2, KEY_CHAMBER},            {"ek", 2, KEY_CHAMBER},           {"i", 1, KEY_CHAMBER},
    {"ii", 2, KEY_CHAMBER},            {"eerste", 6, KEY_CHAMBER},       {"tweede", 6, KEY_CHAMBER},
    {"aanhangsel", 10, KEY_APPENDIX},  {"aanhang", 7, KEY_APPENDIX},     {"handelingen", 11, KEY_HANDELINGEN},
    {"stb", 3, KEY_STB},               {"staatsblad", 10, KEY_STB},      {"stcrt", 5, KEY_STCRT},
    {"staatscourant", 13, KEY_STCRT},  {"trb", 3, KEY_TRB},              {"tractatenblad", 13, KEY_TRB},
    {"schriftelijke", 13, KEY_WRITTEN}, {"sv", 2, KEY_SV},               {"stuk", 4, KEY_STUK},
    {"artikel", 7, KEY_LAW},           {"artikelen", 9, KEY_LAW},        {"art", 3, KEY_LAW},
    {"verordening", 11, KEY_EU},       {"richtlijn", 9, KEY_EU},         {"com", 3, KEY_COM},
    {"ecli", 4, KEY_ECLI},             {"resolutie", 9, KEY_RESOLUTION}, {"veiligheidsraadresolutie", 24, KEY_RESOLUTION},
    {"vnvr", 4, KEY_RESOLUTION},       {"http", 4, KEY_URL},             {"https", 5, KEY_URL},
    {"www", 3, KEY_URL},               {"januari", 7, KEY_MONTH},        {"februari", 8, KEY_MONTH},
    {"maart", 5, KEY_MONTH},           {"april", 5, KEY_MONTH},          {"mei", 3, KEY_MONTH},
    {"juni", 4, KEY_MONTH},            {"juli", 4, KEY_MONTH},           {"augustus", 8, KEY_MONTH},
    {"september", 9, KEY_MONTH},       {"oktober", 7, KEY_MONTH},        {"november", 8, KEY_MONTH},
    {"december", 8, KEY_MONTH},        {"wordt", 5, KEY_WORDT},          {"xx", 2, KEY_XX},
    {"xxx", 3, KEY_XX},                {"pm", 2, KEY_PM},                {"bijlage", 7, KEY_ANNEX},
    {"bijlagen", 8, KEY_ANNEX},        {"vergaderjaar", 12, KEY_SESSION}, {"zittingsjaar", 12, KEY_SESSION},
    {"zittingjaar", 11, KEY_SESSION},
};

/// What the word in characters 0…length announces. Any word that ends in "brief" announces a letter.
static enum Keyword keyword_of(const int32_t *word, uint32_t length) {
  if (length > 24) return KEY_NONE;
  int32_t head = to_lower(word[0]);
  for (unsigned k = 0; k < sizeof kKeywords / sizeof *kKeywords; k++) {
    if (kKeywords[k].length != length || kKeywords[k].word[0] != head) continue;
    uint32_t i = 1;
    while (i < length && to_lower(word[i]) == kKeywords[k].word[i]) i++;
    if (i < length) continue;
    enum Keyword key = (enum Keyword)kKeywords[k].key;
    // Capitals make these words what they are.
    if ((key == KEY_CHAMBER || key == KEY_COM || key == KEY_XX || key == KEY_PM || key == KEY_SV) && !is_upper(word[0]))
      return KEY_NONE;
    if ((key == KEY_XX || key == KEY_PM || key == KEY_COM || key == KEY_SV) && !is_upper(word[length - 1])) return KEY_NONE;
    return key;
  }
  if (length >= 5 && to_lower(word[length - 5]) == 'b' && word[length - 4] == 'r' && word[length - 3] == 'i' &&
      word[length - 2] == 'e' && word[length - 1] == 'f')
    return KEY_LETTER;
  return KEY_NONE;
}

static int match_keyword(State *s, Ahead *a, uint32_t first, enum Keyword key) {
  switch (key) {
    case KEY_ANSWER: return match_answer_word(s, a, first);
    case KEY_QUESTION: return match_question_word(s, a, first);
    case KEY_RELATIVE: return match_relative_word(s, a, first);
    case KEY_KAMERSTUK: return match_kamerstuk(s, a, first, KAMERSTUK_LABEL);
    case KEY_CHAMBER: {
      uint32_t chamber = first;
      if (match_whole(a, 0, "eerste") || match_whole(a, 0, "tweede")) {
        uint32_t word = skip_gap(a, first), end = match_whole(a, word, "kamer");
        if (!end || !is_upper(at(a, 0))) return TEXT;
        chamber = end;
        uint32_t next = skip_separators(a, chamber);
        if (next == chamber) return TEXT;
        int type = match_kamerstuk(s, a, chamber, KAMERSTUK_CHAMBER);
        if (type == TEXT) return TEXT;
        if (s->piece_count < MAX_PIECES) {
          for (int i = s->piece_count; i > 0; i--) s->pieces[i] = s->pieces[i - 1];
          s->pieces[0].type = FILL;
          s->pieces[0].length = (uint16_t)(chamber - first);
          s->piece_count++;
        }
        return type;
      }
      return match_kamerstuk(s, a, first, KAMERSTUK_CHAMBER);
    }
    case KEY_APPENDIX: {
      // "(Aanhang-sel) 2020–2021, nr. 2345": a hyphen that a line end left in the word.
      uint32_t end = first;
      if (first == 7) {
        end = match_word(a, 0, "aanhangsel");
        if (!end) return TEXT;
      }
      int type = match_handelingen(s, a, end, true);
      if (type != TEXT && end > first && s->piece_count < MAX_PIECES) {
        for (int i = s->piece_count; i > 0; i--) s->pieces[i] = s->pieces[i - 1];
        s->pieces[0].type = FILL;
        s->pieces[0].length = (uint16_t)(end - first);
        s->piece_count++;
      }
      return type;
    }
    case KEY_HANDELINGEN: return match_handelingen(s, a, first, false);
    case KEY_STB: return match_gazette(s, a, first, STAATSBLAD_LABEL);
    case KEY_STCRT: return match_gazette(s, a, first, STAATSCOURANT_LABEL);
    case KEY_TRB: return match_gazette(s, a, first, TRACTATENBLAD_LABEL);
    case KEY_WRITTEN: {
      uint32_t i = skip_gap(a, first), word = match_whole(a, i, "vraag");
      return match_written_question(s, a, first, word ? skip_gap(a, word) : i);
    }
    case KEY_SV: return match_written_question(s, a, first, skip_gap(a, first));
    case KEY_STUK: {
      uint32_t from = first, i = skip_gap(a, first), end = skip_digits(a, i), bracket = skip_blanks(a, end);
      if (end == i || end - i > 4 || at(a, bracket) != '(') return TEXT;
      uint32_t year = session_year_at(a, bracket + 1);
      if (!year || at(a, year) != ')') return TEXT;
      push_at(s, FILL, PAPER_NUMBER, &from, i, end);
      push_at(s, FILL, SESSION_YEAR, &from, bracket + 1, year);
      uint32_t j = skip_gap(a, year + 1);
      if (is_dash(at(a, j))) j = skip_gap(a, j + 1);
      uint32_t sign = match_word(a, j, "nr."), number = sign ? skip_gap(a, sign) : 0;
      if (sign && skip_digits(a, number) > number) push_at(s, FILL, PAPER_NUMBER, &from, number, skip_digits(a, number));
      else push(s, FILL, 1);
      return FLEMISH_PAPER_LABEL;
    }
    case KEY_LAW: return match_law(s, a, first);
    case KEY_EU: return match_eu_act(s, a, first);
    case KEY_COM: return match_com(s, a, first);
    case KEY_ECLI: return match_ecli(s, a, first);
    case KEY_RESOLUTION: return match_resolution(s, a, first);
    case KEY_URL: return match_url(s, a, first);
    case KEY_LETTER: return match_letter(s, a, first);
    case KEY_MONTH: return match_month(s, a, first);
    case KEY_WORDT: return match_placeholder_words(s, a, first);
    case KEY_XX: return PLACEHOLDER_START;
    case KEY_PM: {
      uint32_t next = skip_blanks(a, first);
      return is_digit(at(a, next)) || at(a, first) == '-' || at(a, first) == '\'' ? TEXT : PLACEHOLDER_START;
    }
    case KEY_ANNEX: return match_annex(s, a, first);
    case KEY_SESSION: return match_session_word(s, a, first);
    case KEY_NONE: break;
  }
  return TEXT;
}

#endif  // PQA_INLINE_H_
