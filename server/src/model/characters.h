// Small readers of Dutch text as it comes out of PDF and Word: blanks of all kinds, dashes, hyphenated line ends,
// numbers in digits and in words. Bytes are UTF-8; what is not ASCII and not named here is passed through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::model {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr bool is_break(char c) { return c == '\n' || c == '\r'; }

/// `blank_at` for a character of several bytes.
size_t wide_blank_at(std::string_view text, size_t at);
/// Bytes of the blank at `at` (space, tab, line break, no-break space, soft hyphen, zero-width mark); 0 if none.
inline size_t blank_at(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return byte == ' ' || (byte >= '\t' && byte <= '\r') ? 1 : 0;
  return wide_blank_at(text, at);
}
/// Bytes of the dash at `at` (hyphen, no-break hyphen, en and em dash, minus); 0 if none.
size_t dash_at(std::string_view text, size_t at);

/// `text` without blanks at either end.
std::string_view trimmed(std::string_view text);
/// ASCII letters in lower case.
std::string lower(std::string_view text);
/// One line of text: runs of blanks made one space, none at the ends, words joined that a line end hyphenates.
/// Stops after `enough` characters.
std::string one_line(std::string_view text, size_t enough = std::string_view::npos);
/// Position of `word` (lower case) in `text`, ASCII case ignored; npos if absent.
size_t find_word(std::string_view text, std::string_view word, size_t from = 0);
inline bool has_word(std::string_view text, std::string_view word) { return find_word(text, word) != text.npos; }

/// Runs of digits in `text`, in order.
std::vector<std::string_view> digit_runs(std::string_view text);
/// The ASCII letters and digits of `text`, in capitals: how identifiers are compared.
std::string letters_and_digits(std::string_view text);
/// Whether `text` has nothing but digits; true for an empty one.
bool all_digits(std::string_view text);
/// All digits of `text` in one string.
std::string digits_of(std::string_view text);
/// Value of a run of digits; the largest uint32_t when it does not fit, nullopt for an empty run or another character.
std::optional<uint32_t> number_of(std::string_view digits);
/// "vier" → 4, "eerste" → 1, up to twenty; nullopt for another word.
std::optional<uint32_t> number_of_word(std::string_view word);

}  // namespace vraagbaak::model
