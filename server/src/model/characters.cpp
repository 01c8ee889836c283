#include "model/characters.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace vraagbaak::model {

namespace {

bool starts_with_at(std::string_view text, size_t at, std::string_view bytes) {
  return text.substr(at, bytes.size()) == bytes;
}

bool is_word_byte(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// A visible ASCII character that `one_line` copies as it stands wherever it is.
bool is_plain_byte(char c) { return c > ' ' && c < '\x7F' && c != '-'; }

/// Where the text goes on after the line break at `at`; npos when there is none or nothing follows.
size_t after_line_end(std::string_view text, size_t at) {
  bool broken = false;
  while (at < text.size()) {
    const size_t blank = blank_at(text, at);
    if (blank == 0) return broken ? at : text.npos;
    broken = broken || is_break(text[at]);
    at += blank;
  }
  return text.npos;
}

}  // namespace

size_t wide_blank_at(std::string_view text, size_t at) {
  switch (text[at]) {
    case '\xC2':  // no-break space, soft hyphen
      return starts_with_at(text, at, "\xC2\xA0") || starts_with_at(text, at, "\xC2\xAD") ? 2 : 0;
    case '\xE2':  // thin and no-break spaces, zero-width marks, line separators
      if (text.size() - at >= 3 && text[at + 1] == '\x80') {
        const auto last = static_cast<unsigned char>(text[at + 2]);
        return (last >= 0x80 && last <= 0x8F) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
      }
      return 0;
    case '\xEF':  // byte order mark
      return starts_with_at(text, at, "\xEF\xBB\xBF") ? 3 : 0;
    default: return 0;
  }
}

size_t dash_at(std::string_view text, size_t at) {
  if (text[at] == '-') return 1;
  if (starts_with_at(text, at, "\xE2\x88\x92")) return 3;
  if (text.size() - at >= 3 && text[at] == '\xE2' && text[at + 1] == '\x80') {
    const auto last = static_cast<unsigned char>(text[at + 2]);
    return last >= 0x90 && last <= 0x95 ? 3 : 0;
  }
  return 0;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const size_t blank = blank_at(text, 0);
    if (blank == 0) break;
    text.remove_prefix(blank);
  }
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (size_t size = 1; size <= 3 && size <= text.size(); ++size) {
      if (blank_at(text, text.size() - size) != size) continue;
      text.remove_suffix(size);
      again = true;
      break;
    }
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), to_lower);
  return result;
}

std::string one_line(std::string_view text, size_t enough) {
  text = trimmed(text);
  std::string result;
  result.reserve(std::min(text.size(), enough));
  size_t characters = 0;
  for (size_t at = 0; at < text.size() && characters < enough;) {
    if (const size_t blank = blank_at(text, at); blank != 0) {
      if (text[at] != '\xC2' || text[at + 1] != '\xAD') {
        if (!result.empty() && result.back() != ' ') {
          result += ' ';
          ++characters;
        }
      }
      at += blank;
      continue;
    }
    if (text[at] == '-' && !result.empty() && is_word_byte(result.back())) {
      const size_t next = after_line_end(text, at + 1);
      // "in-⏎en uitvoer" keeps its hyphen and blank; "minister-⏎president" cannot be told from a hyphenated word.
      if (next != text.npos && is_lower(text[next]) && !starts_with_at(text, next, "en ") &&
          !starts_with_at(text, next, "of ")) {
        at = next;
        continue;
      }
    }
    const size_t start = at++;
    ++characters;
    if (is_plain_byte(text[start])) {
      while (at < text.size() && characters < enough && is_plain_byte(text[at])) ++at, ++characters;
    } else {
      // The other bytes of the character come along.
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    }
    result.append(text, start, at - start);
  }
  return result;
}

size_t find_word(std::string_view text, std::string_view word, size_t from) {
  const auto same = [](char a, char b) { return to_lower(a) == b; };
  while (from < text.size()) {
    const auto found =
        std::search(text.begin() + static_cast<ptrdiff_t>(from), text.end(), word.begin(), word.end(), same);
    if (found == text.end()) return text.npos;
    const auto at = static_cast<size_t>(found - text.begin());
    const size_t end = at + word.size();
    const bool starts = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(word.front());
    const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(word.back());
    if (starts && ends) return at;
    from = at + 1;
  }
  return text.npos;
}

std::vector<std::string_view> digit_runs(std::string_view text) {
  std::vector<std::string_view> runs;
  for (size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    runs.push_back(text.substr(at, end - at));
    at = end;
  }
  return runs;
}

std::string letters_and_digits(std::string_view text) {
  std::string id;
  for (const char c : text)
    if (is_digit(c) || is_letter(c)) id += to_upper(c);
  return id;
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

std::optional<uint32_t> number_of(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  uint64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = std::min<uint64_t>(value * 10 + static_cast<uint64_t>(c - '0'), std::numeric_limits<uint32_t>::max());
  }
  return static_cast<uint32_t>(value);
}

std::optional<uint32_t> number_of_word(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, uint32_t>, 42> kWords = {{
      {"een", 1},         {"één", 1},         {"eerste", 1},     {"twee", 2},         {"tweede", 2},
      {"drie", 3},        {"derde", 3},       {"vier", 4},       {"vierde", 4},       {"vijf", 5},
      {"vijfde", 5},      {"zes", 6},         {"zesde", 6},      {"zeven", 7},        {"zevende", 7},
      {"acht", 8},        {"achtste", 8},     {"negen", 9},      {"negende", 9},      {"tien", 10},
      {"tiende", 10},     {"elf", 11},        {"elfde", 11},     {"twaalf", 12},      {"twaalfde", 12},
      {"dertien", 13},    {"dertiende", 13},  {"veertien", 14},  {"veertiende", 14},  {"vijftien", 15},
      {"vijftiende", 15}, {"zestien", 16},    {"zestiende", 16}, {"zeventien", 17},   {"zeventiende", 17},
      {"achttien", 18},   {"achttiende", 18}, {"negentien", 19}, {"negentiende", 19}, {"twintig", 20},
      {"twintigste", 20}, {"Één", 1},
  }};
  const std::string wanted = lower(trimmed(word));
  for (const auto& [name, value] : kWords)
    if (name == wanted) return value;
  return std::nullopt;
}

}  // namespace vraagbaak::model
