#include "facts/figure_numeral.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "facts/number_words.h"
#include "facts/written_figure.h"
#include "model/characters.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

/// The largest exponent that is worked out; larger ones are no numbers of anything.
constexpr int kLargestExponent = 60;

struct Vulgar {
  std::string_view sign;
  uint8_t above;
  uint8_t below;
};
constexpr std::array<Vulgar, 19> kVulgar{{{"½", 1, 2},
                                          {"⅓", 1, 3},
                                          {"⅔", 2, 3},
                                          {"¼", 1, 4},
                                          {"¾", 3, 4},
                                          {"⅕", 1, 5},
                                          {"⅖", 2, 5},
                                          {"⅗", 3, 5},
                                          {"⅘", 4, 5},
                                          {"⅙", 1, 6},
                                          {"⅚", 5, 6},
                                          {"⅐", 1, 7},
                                          {"⅛", 1, 8},
                                          {"⅜", 3, 8},
                                          {"⅝", 5, 8},
                                          {"⅞", 7, 8},
                                          {"⅑", 1, 9},
                                          {"⅒", 1, 10},
                                          {"↉", 0, 3}}};

bool glued(const Words& words, size_t index, Kind kind) { return words.is(index, kind) && words[index].glued; }
bool glued(const Words& words, size_t index, std::string_view sign) {
  return words.is(index, sign) && words[index].glued;
}

/// "F16", "COVID-19": the figure belongs to a name.
bool glued_to_name(const Words& words, size_t index) {
  if (!words[index].glued) return false;
  if (words.is(index - 1, Kind::letters)) return true;
  return glued(words, index - 1, "-") && words.is(index - 2, Kind::letters);
}

Numeral numeral(size_t first, size_t last, Decimal value) {
  Numeral found;
  found.first = first;
  found.last = last;
  found.value = std::move(value);
  return found;
}

/// True where "27.7" can be neither a time nor a section: "27.7 miljoen", "€ 12.50", "3.5%".
bool calls_for_decimal(const Words& words, size_t index) {
  const size_t next = index + 1;
  if (words.is(index - 1, "€") || words.is(next, "%") || words.is(next, "procent")) return true;
  return words.is(next, Kind::letters) && multiplier_word(words[next].folded).value_or(0) >= 6;
}

/// The figure at `index` with the groups of three that follow it after a blank, as the European institutions write:
/// "152 231,32". `last` becomes the last word of it.
std::string spaced_figure(const Words& words, size_t index, size_t& last) {
  constexpr size_t kMostGroups = 6;
  std::string figure(words.written(index));
  if (figure.size() > 3 || figure[0] == '0' || !model::all_digits(figure)) return figure;
  std::string grouped = figure;
  for (size_t next = index + 1; next < index + kMostGroups && words.is(next, Kind::figure); ++next) {
    const std::string_view group = words.written(next);
    if (words[next].glued || !model::all_digits(group.substr(0, 3))) break;
    const bool ends = group.size() > 4 && group[3] == ',' && model::all_digits(group.substr(4));
    if (group.size() != 3 && !ends) break;
    grouped += group;
    last = next;
    if (ends) break;
  }
  // A code ("12 123 4567") goes on with figures that are no group.
  if (last == index || !words.is(last + 1, Kind::figure)) return grouped;
  last = index;
  return figure;
}

std::optional<Numeral> vulgar_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::sign)) return std::nullopt;
  const auto found =
      std::find_if(kVulgar.begin(), kVulgar.end(), [&](const Vulgar& one) { return one.sign == words.written(index); });
  if (found == kVulgar.end()) return std::nullopt;
  auto part = numeral(index, index, *Decimal(found->above).divided_by(found->below, kFractionPlaces));
  part.fraction = true;
  return part;
}

/// A whole number up to 9999; -1 for any other figure.
int small_whole(std::string_view written) {
  if (written.empty() || written.size() > 4 || !model::all_digits(written)) return -1;
  int value = 0;
  for (const char digit : written) value = value * 10 + (digit - '0');
  return value;
}

/// "3/4"; not a part of "17/5/2018" or "2024/25".
std::optional<Numeral> slashed_at(const Words& words, size_t index, Reading reading) {
  if (!words.is(index, Kind::figure) || !glued(words, index + 1, "/") || !glued(words, index + 2, Kind::figure))
    return std::nullopt;
  if (glued(words, index + 3, "/") || (words[index].glued && words.is(index - 1, "/"))) return std::nullopt;
  const int above = small_whole(words.written(index));
  const int below = small_whole(words.written(index + 2));
  if (above < 0 || below < 1 || below > 1000) return std::nullopt;
  // "24/25" are years and "2/4" is the second of four.
  const bool usual = below <= 10 || below == 100 || below == 1000;
  if (reading == Reading::prose && (!usual || above >= below || std::gcd(above, below) > 1)) return std::nullopt;
  auto part = numeral(index, index + 2, *Decimal(above).divided_by(below, kFractionPlaces));
  part.fraction = true;
  return part;
}

/// "2½", "2 1/4"
void add_part(const Words& words, Reading reading, Numeral& found) {
  const size_t next = found.last + 1;
  if (!found.value.whole() || next >= words.size()) return;
  auto part = vulgar_at(words, next);
  if (!part && !words[next].glued) part = slashed_at(words, next, reading);
  if (!part || part->value >= Decimal(1)) return;
  found.value = found.value + part->value;
  found.step = 0;
  found.last = part->last;
}

/// A number of up to two digits with its signs; "--23" has two. `last` becomes its last word.
std::optional<int> exponent_at(const Words& words, size_t index, size_t& last) {
  bool minus = false;
  for (int signs = 0; signs < 2 && (glued(words, index, "-") || glued(words, index, "+")); ++signs)
    minus ^= words.is(index++, "-");
  if (!glued(words, index, Kind::figure)) return std::nullopt;
  const int value = small_whole(words.written(index));
  if (value < 0 || value > kLargestExponent) return std::nullopt;
  last = index;
  return minus ? -value : value;
}

std::optional<Decimal> power(const Decimal& base, int exponent) {
  Decimal value = 1;
  for (int i = 0; i < std::abs(exponent); ++i) value = value * base;
  return exponent < 0 ? Decimal(1).divided_by(value, kFractionPlaces) : value;
}

void multiply(Numeral& found, int zeros) {
  found.value = found.value * Decimal::power_of_ten(zeros);
  found.step = found.step * Decimal::power_of_ten(zeros);
}

/// "10k", "1e10", "2,5^-1"
void raise(const Words& words, Numeral& found) {
  size_t last = found.last + 1;
  const std::string_view written = words.written(last);
  if (glued(words, last, "^")) {
    const auto exponent = exponent_at(words, last + 1, last);
    const auto value = exponent ? power(found.value, *exponent) : std::nullopt;
    if (!value) return;
    found.value = *value;
  } else if (written == "e" && words[last].glued) {
    const auto exponent = exponent_at(words, last + 1, last);
    if (!exponent) return;
    multiply(found, *exponent);
  } else if (written.size() == 1 && std::string_view("kMbGT").find(written) != std::string_view::npos) {
    multiply(found, written == "k" ? 3 : written == "M" ? 6 : written == "T" ? 12 : 9);
  } else {
    return;
  }
  found.last = last;
}

/// ",08"
std::optional<Numeral> decimals_at(const Words& words, size_t index) {
  if (!words.is(index, ",") || words[index].glued || !glued(words, index + 1, Kind::figure)) return std::nullopt;
  const auto read = read_figure("0," + std::string(words.written(index + 1)));
  if (!read) return std::nullopt;
  auto found = numeral(index, index + 1, read->value);
  found.step = read->step;
  return found;
}

}  // namespace

std::optional<Numeral> figure_numeral_at(const Words& words, size_t index, Reading reading) {
  if (!words.is(index, Kind::figure)) {
    const auto vulgar = vulgar_at(words, index);
    return vulgar || reading == Reading::prose ? vulgar : decimals_at(words, index);
  }
  if (glued_to_name(words, index)) return std::nullopt;
  if (auto slashed = slashed_at(words, index, reading)) return slashed;
  size_t last = index;
  auto read = read_figure(spaced_figure(words, index, last));
  if (!read && calls_for_decimal(words, index)) read = read_english_decimal(words.written(index));
  if (!read) return std::nullopt;
  auto found = numeral(index, last, read->value);
  found.step = read->step;
  found.malformed = read->malformed;
  add_part(words, reading, found);
  if (reading == Reading::literal) raise(words, found);
  return found;
}

}  // namespace vraagbaak::facts
