#include "text/prose.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/unicode.h"

namespace vraagbaak::text {

namespace {

constexpr std::string_view kEllipsis = "…";

/// Abbreviations after which a sentence always goes on: what they shorten needs a next word.
/// Sources: Leidraad voor juridische auteurs (citations), Aanwijzingen voor de regelgeving, and common usage.
constexpr std::array kNeverLast = std::to_array<std::string_view>({
    "a.d.h.v.", "art.",   "artt.",    "bijv.",  "blz.",   "bv.",    "ca.",    "cf.",    "ds.",    "d.d.",
    "d.m.v.",   "d.w.z.", "dd.",      "dhr.",   "dr.",    "drs.",   "dz.",    "eerw.",  "fig.",   "hfdst.",
    "i.c.m.",   "i.h.b.", "i.h.k.v.", "i.o.m.", "i.p.v.", "i.s.m.", "i.v.m.", "incl.",  "ing.",   "ir.",
    "m.a.w.",   "m.b.t.", "m.b.v.",   "m.i.v.", "m.n.",   "m.u.v.", "max.",   "mevr.",  "min.",   "mr.",
    "mw.",      "n.a.v.", "nl.",      "no.",    "nr.",    "nrs.",   "o.a.",   "o.b.v.", "o.g.v.", "o.l.v.",
    "o.m.",     "p.",     "par.",     "pag.",   "plv.",   "pp.",    "prof.",  "resp.",  "sr.",    "stb.",
    "stcrt.",   "st.",    "t.a.v.",   "t.b.v.", "t.g.v.", "t.h.v.", "t.n.v.", "t.o.v.", "t.w.",   "t/m.",
    "tel.",     "trb.",   "v.",       "vgl.",   "vnl.",   "vz.",    "w.o.",   "z.g.",   "zgn.",   "zg.",
});

/// Abbreviations that may be the last word: the sentence ends when a capital follows.
constexpr std::array kMaybeLast = std::to_array<std::string_view>({
    "a.s.",
    "bln.",
    "c.q.",
    "c.s.",
    "e.a.",
    "e.d.",
    "e.o.",
    "e.v.",
    "enz.",
    "etc.",
    "excl.",
    "ff.",
    "jl.",
    "jr.",
    "mld.",
    "mln.",
    "n.v.t.",
    "z.o.z.",
});

bool contains(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018; }
/// Hyphen-minus, hyphen, no-break hyphen, soft hyphen.
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD; }
bool is_word_core(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }
bool is_word_joint(char32_t c) { return is_apostrophe(c) || is_hyphen(c); }

bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0xBB || c == 0x203A;
}
bool is_opener(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201E ||
         c == 0xAB || c == 0x2039;
}
bool is_bullet(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2022; }

size_t skip_while(std::string_view text, size_t at, bool (*predicate)(char32_t)) {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!predicate(c.value)) break;
    at += c.size;
  }
  return at;
}

/// Whether the point at `point` ends a list number: "1." or "a." with nothing before it on its line.
bool is_list_label(std::string_view text, size_t point) {
  size_t start = point;
  while (start > 0 && is_word_core(decode_before(text, start).value)) start -= decode_before(text, start).size;
  const std::string_view label = text.substr(start, point - start);
  const bool digits =
      !label.empty() && std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!(digits && label.size() <= 3) && label.size() != 1) return false;
  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t')) --start;
  return start == 0 || text[start - 1] == '\n' || text[start - 1] == '\r';
}

enum class Point : uint8_t { inside, maybe_last, ends };

/// What the point at `point` means, judged by the word it closes.
Point classify_point(std::string_view text, size_t point) {
  size_t start = point;
  while (start > 0) {
    const CodePoint c = decode_before(text, start);
    if (!is_word_core(c.value) && c.value != '.' && c.value != '/') break;
    start -= c.size;
  }
  const std::string_view written = text.substr(start, point + 1 - start);
  const std::string word = fold(written);
  if (contains(kNeverLast, word)) return Point::inside;
  if (contains(kMaybeLast, word)) return Point::maybe_last;
  // Initials: "J.", "W.A."; a lone capital never ends a sentence often enough to matter.
  const CodePoint last = decode_before(text, point);
  if (is_upper(last.value)) {
    const size_t before = point - last.size;
    if (before == start || text[before - 1] == '.') return Point::inside;
  }
  return is_list_label(text, point) ? Point::inside : Point::ends;
}

/// Whether something at `at` can start a sentence; digits only when `number_too`.
bool starts_sentence(std::string_view text, size_t at, bool number_too) {
  const CodePoint first = decode(text, at);
  if (is_bullet(first.value)) return true;
  // "'s Avonds" and "'t Is" start with a small letter behind the apostrophe.
  if (is_apostrophe(first.value) && at + first.size + 1 < text.size() && text[at + first.size + 1] == ' ') {
    const size_t next = skip_while(text, at + first.size + 1, is_space);
    return is_upper(decode(text, next).value);
  }
  const CodePoint c = decode(text, skip_while(text, at, is_opener));
  return is_upper(c.value) || (number_too && is_digit(c.value)) || (is_letter(c.value) && !is_lower(c.value));
}

/// Whether a list item starts at `at`, the first character of a line: "a) …", "b. …".
bool is_item_start(std::string_view text, size_t at) {
  const CodePoint label = decode(text, at);
  const size_t mark = at + label.size;
  return is_letter(label.value) && mark + 1 < text.size() && (text[mark] == '.' || text[mark] == ')') &&
         is_space(decode(text, mark + 1).value);
}

/// True for most bytes of a text: visible ASCII that can end no sentence.
bool is_inside_sentence(char c) { return c > ' ' && c < '\x7F' && c != '.' && c != '!' && c != '?'; }

/// Where the sentence that starts at `start` (no blank) ends.
size_t sentence_end(std::string_view text, size_t start) {
  for (size_t at = start; at < text.size();) {
    if (is_inside_sentence(text[at])) {
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (is_space(c.value)) {
      const size_t next = skip_while(text, at, is_space);
      const std::string_view gap = text.substr(at, next - at);
      const bool blank_line = std::count(gap.begin(), gap.end(), '\n') > 1;
      if (next == text.size() || blank_line) return at;
      at = next;
      continue;
    }
    at += c.size;
    const bool mark = c.value == '!' || c.value == '?' || c.value == 0x2026;
    if (!mark && c.value != '.') continue;
    const size_t after_mark = skip_while(text, at, [](char32_t x) { return x == '.' || x == '!' || x == '?'; });
    size_t after = skip_while(text, after_mark, is_closer);
    const CodePoint before = decode_before(text, at - c.size);
    if (mark || is_letter(before.value) || is_closer(before.value)) {
      // A footnote mark stands glued behind the point: "… gesproken.1 De minister".
      constexpr size_t kMostMarkDigits = 3;
      const size_t digits = skip_while(text, after, is_digit);
      if (digits - after <= kMostMarkDigits) after = digits;
    }
    const size_t next = skip_while(text, after, is_space);
    if (next == text.size()) return after;
    if (next == after) continue;
    const Point point = mark || after_mark > at ? Point::ends : classify_point(text, at - c.size);
    if (point == Point::inside) continue;
    const bool new_line = text.substr(after, next - after).find('\n') != std::string_view::npos;
    if (starts_sentence(text, next, point == Point::ends) || (new_line && is_item_start(text, next))) return after;
  }
  return text.size();
}

}  // namespace

StringRange word_at(std::string_view text, StringOffset offset) {
  size_t at = std::min<size_t>(offset.value, text.size());
  while (!base::utf8_boundary(text, at)) --at;
  const auto core_at = [&](size_t index) { return index < text.size() && is_word_core(decode(text, index).value); };
  const auto core_before = [&](size_t index) { return index > 0 && is_word_core(decode_before(text, index).value); };

  size_t start = at;
  size_t end = at;
  const bool on_joint = at < text.size() && is_word_joint(decode(text, at).value);
  if (on_joint && !core_before(at)) {
    const auto here = static_cast<uint32_t>(at);
    return {{here}, {here}};
  }
  while (start > 0) {
    const CodePoint c = decode_before(text, start);
    const size_t before = start - c.size;
    const bool inner_joint = is_word_joint(c.value) && core_before(before) && core_at(start);
    if (!is_word_core(c.value) && !inner_joint) break;
    start = before;
  }
  while (end < text.size()) {
    const CodePoint c = decode(text, end);
    const bool inner_joint = is_word_joint(c.value) && core_before(end) && core_at(end + c.size);
    if (!is_word_core(c.value) && !inner_joint) break;
    end += c.size;
  }
  return {{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(end)}};
}

ByteRange word_at(const SourceText& text, ByteOffset offset) {
  constexpr uint32_t kReach = 1024;
  const uint32_t at = std::min(offset.value, text.size());
  const uint32_t start = at - std::min(at, kReach);
  std::string window = text.slice({{start}, {at + std::min(text.size() - at, kReach)}});
  // The window may start inside a character.
  uint32_t skip = 0;
  while (skip < 3 && skip < window.size() && start > 0 && (static_cast<uint8_t>(window[skip]) & 0xC0) == 0x80) ++skip;
  const StringRange word = word_at(std::string_view(window).substr(skip), {at - start - std::min(skip, at - start)});
  return {{start + skip + word.start.value}, {start + skip + word.end.value}};
}

StringRange sentence_at(std::string_view paragraph, StringOffset offset) {
  const size_t at = std::min<size_t>(offset.value, paragraph.size());
  size_t start = skip_while(paragraph, 0, is_space);
  size_t end = start;
  while (start < paragraph.size()) {
    end = sentence_end(paragraph, start);
    const size_t next = skip_while(paragraph, end, is_space);
    if (at < next || next == paragraph.size()) break;
    start = next;
  }
  return {{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(end)}};
}

StringRange sentence_near(std::string_view paragraph, StringOffset offset, uint32_t reach) {
  const auto size = static_cast<uint32_t>(paragraph.size());
  const auto inside_character = [&](uint32_t at) {
    return at < size && (static_cast<uint8_t>(paragraph[at]) & 0xC0u) == 0x80u;
  };
  const uint32_t at = std::min(offset.value, size);
  uint32_t from = at - std::min(at, reach);
  uint32_t to = at + std::min(size - at, reach);
  while (from < at && inside_character(from)) ++from;
  while (to > at && inside_character(to)) --to;
  const StringRange found = sentence_at(paragraph.substr(from, to - from), {at - from});
  return {found.start + from, found.end + from};
}

StringRange next_sentence(std::string_view paragraph, StringOffset offset) {
  const size_t start = skip_while(paragraph, std::min<size_t>(offset.value, paragraph.size()), is_space);
  const size_t end = start < paragraph.size() ? sentence_end(paragraph, start) : start;
  return {{static_cast<uint32_t>(start)}, {static_cast<uint32_t>(end)}};
}

std::string shorten(std::string_view text, size_t max_characters) {
  size_t fits = 0;       // bytes of the first max_characters - 1 characters
  size_t words_end = 0;  // end of the last whole word within them
  size_t characters = 0;
  size_t at = 0;
  while (at < text.size() && characters < max_characters) {
    const CodePoint c = decode(text, at);
    if (is_space(c.value) && at > 0 && !is_space(decode_before(text, at).value)) words_end = at;
    if (!is_mark(c.value)) fits = at;
    at += c.size;
    ++characters;
  }
  if (at == text.size()) return std::string(text);
  if (max_characters == 0) return {};
  std::string_view kept = text.substr(0, words_end > 0 ? std::min(words_end, fits) : fits);
  while (!kept.empty() && std::string_view(" \t\r\n,;:.-(").find(kept.back()) != std::string_view::npos)
    kept.remove_suffix(1);
  return std::string(kept).append(kEllipsis);
}

}  // namespace vraagbaak::text
