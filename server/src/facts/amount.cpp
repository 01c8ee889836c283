#include "facts/amount.h"

#include <algorithm>
#include <array>

#include "facts/labels.h"
#include "facts/number_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

Amount amount_of(const Numeral& numeral) {
  Amount amount;
  amount.first = numeral.first;
  amount.last = numeral.last;
  amount.figure.value = numeral.value;
  amount.figure.step = numeral.step;
  amount.figure.malformed = numeral.malformed;
  amount.in_words = numeral.in_words;
  amount.fraction = numeral.fraction;
  amount.multiplier = numeral.multiplier;
  return amount;
}

/// "70-tal" and "dertigtal"
std::optional<Amount> about_at(const Words& words, size_t index) {
  Amount amount;
  amount.first = amount.last = index;
  amount.figure.approximate = true;
  if (words.is(index, Kind::letters)) {
    const auto about = about_word(words[index].folded);
    if (!about) return std::nullopt;
    amount.figure.value = static_cast<int64_t>(*about);
    amount.in_words = true;
    return amount;
  }
  size_t last = index + 1;
  if (words.is(last, "-")) ++last;
  if (!words.is(index, Kind::figure) || !words.is(last, "tal") || !words[last].glued) return std::nullopt;
  const auto numeral = numeral_at(words, index);
  if (!numeral || numeral->last != index) return std::nullopt;
  amount.figure.value = numeral->value;
  amount.figure.step = numeral->step;
  amount.last = last;
  return amount;
}

/// "honderden", "tienduizenden", "tientallen miljoenen", "paar honderd": from twice so many to ten times.
std::optional<Amount> multitude_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  auto times = multitude_word(words[index].folded);
  if (!times && (words.is(index - 1, "enkele") || words.is(index - 1, "paar")))
    if (const auto exponent = multiplier_word(words[index].folded)) {
      times = 1;
      for (uint32_t i = 0; i < *exponent; ++i) *times *= 10;
    }
  if (!times) return std::nullopt;
  Amount amount;
  amount.first = amount.last = index;
  Decimal many = static_cast<int64_t>(*times);
  if (words.is(index + 1, Kind::letters)) {
    // "tientallen miljoenen", "honderden miljoen"
    const auto more = multitude_word(words[index + 1].folded);
    const auto exponent = multiplier_word(words[index + 1].folded);
    const bool multiplied = exponent && *exponent > 5;
    if (more) many = many * Decimal(static_cast<int64_t>(*more));
    if (multiplied) many = many * Decimal::power_of_ten(static_cast<int>(*exponent));
    if (more || multiplied) ++amount.last;
  }
  amount.figure.lower = many * 2;
  amount.figure.upper = many * 10;
  amount.figure.upper_excluded = true;
  amount.figure.approximate = true;
  amount.in_words = true;
  amount.multiplier = many;
  return amount;
}

/// Gives `low` the multiplier of `high` as well: "2 tot 3 miljoen", but not "800.000 tot 1 miljoen".
void share_multiplier(const Amount& high, Amount& low) {
  if (low.multiplier > Decimal(1) || *low.figure.value >= Decimal(1000)) return;
  const Decimal shared = *low.figure.value * high.multiplier;
  if (shared >= *high.figure.value) return;
  low.figure.value = shared;
}

/// A hyphen joins figures to a range only where they can be nothing else: "12-18", not "222-2222" or "2018-2022".
bool hyphen_range(const Words& words, const Numeral& low, const Numeral& high) {
  const bool further = words.is(high.last + 1, "-") && words[high.last + 1].glued;
  const auto plain = [&](const Numeral& one) {
    return one.multiplied || words.written(one.first).size() != 4 || words.written(one.first).ends_with("0");
  };
  const bool years = year_like(words, low.first) && year_like(words, high.first);
  return !further && !years && free_before(words, low.first) && plain(low) && plain(high);
}

std::optional<Amount> range_from(const Words& words, const Numeral& low) {
  const size_t sign = range_sign(words, low.last + 1, between_before(words, low.first));
  if (sign == 0 || low.malformed) return std::nullopt;
  const auto high = numeral_at(words, low.last + 1 + sign);
  if (!high || high->malformed || high->fraction != low.fraction) return std::nullopt;
  const bool hyphen = words.is(low.last + 1, "-") || words.is(low.last + 1, "–");
  if (hyphen && sign == 1 && !hyphen_range(words, low, *high)) return std::nullopt;
  return joined(amount_of(low), amount_of(*high));
}

}  // namespace

std::optional<Amount> amount_at(const Words& words, size_t index, Reading reading) {
  const auto numeral = numeral_at(words, index, reading);
  if (reading == Reading::literal) return numeral ? std::optional(amount_of(*numeral)) : std::nullopt;
  if (const auto about = about_at(words, index)) return about;
  if (const auto multitude = multitude_at(words, index)) return multitude;
  if (!numeral) return std::nullopt;
  const auto range = range_from(words, *numeral);
  return range ? range : amount_of(*numeral);
}

std::optional<Amount> counted_amount_at(const Words& words, size_t index, Reading reading) {
  if (auto found = amount_at(words, index, reading)) return found;
  if (!words.is(index, "een")) return std::nullopt;
  Amount amount;
  amount.first = amount.last = index;
  amount.figure.value = 1;
  amount.in_words = true;
  return amount;
}

std::optional<Amount> joined(Amount low, const Amount& high) {
  if (!low.figure.value || !high.figure.value) return std::nullopt;
  share_multiplier(high, low);
  if (*low.figure.value >= *high.figure.value) return std::nullopt;
  Amount range = high;
  range.first = low.first;
  range.figure.value.reset();
  range.figure.lower = low.figure.value;
  range.figure.upper = high.figure.value;
  range.figure.malformed = low.figure.malformed || high.figure.malformed;
  range.in_words = low.in_words && high.in_words;
  range.range = true;
  return range;
}

size_t range_sign(const Words& words, size_t index, bool between) {
  if (words.is(index, "tot") && words.is(index + 1, "en") && words.is(index + 2, "met")) return 3;
  if (words.is(index, "t") && words.is(index + 1, "/") && words.is(index + 2, "m")) return 3;
  // "18- tot 65-jarigen"
  const bool hangs =
      words.is(index, "-") && words[index].glued && words.is(index + 1, "tot") && !words[index + 1].glued;
  if (hangs) return 2;
  const bool grave = words.is(index, "a") && words.written(index).size() > 1;  // "à", not "a"
  const bool dash = words.is(index, "-") || words.is(index, "–");
  if (words.is(index, "tot") || grave || dash || words.is(index, "~")) return 1;
  return between && words.is(index, "en") ? (words.is(index + 1, "de") ? 2 : 1) : 0;
}

bool between_before(const Words& words, size_t index) {
  return words.is(index - 1, "tussen") ||
         ((words.is(index - 1, "de") || words.is(index - 1, "het")) && words.is(index - 2, "tussen"));
}

bool free_before(const Words& words, size_t index) {
  if (index == 0 || !words[index].glued) return true;
  constexpr std::array<std::string_view, 18> kOpening{"(", "[", "{", "'", "\"", "‘", "’", "“", "”",
                                                      "„", "«", "<", ">", "≥",  "≤", "~", "±", "≈"};
  const std::string_view before = words.written(index - 1);
  if (before == "+") return !words[index - 1].glued;
  // "5%-7%", "€5–€7"
  if (before == "-" || before == "–")
    return words[index].kind == Kind::sign || (words[index - 1].glued && words.is(index - 2, Kind::sign));
  return std::find(kOpening.begin(), kOpening.end(), before) != kOpening.end();
}

bool free_behind(const Words& words, size_t index) {
  const auto part = [&](size_t at) { return at < words.size() && words[at].glued && words[at].kind != Kind::sign; };
  if (part(index + 1)) return false;
  if (index + 1 >= words.size() || !words[index + 1].glued) return true;
  constexpr std::array<std::string_view, 9> kJoining{"-", "/", "@", ":", "^", "=", "_", "&", "."};
  const bool joins = std::find(kJoining.begin(), kJoining.end(), words.written(index + 1)) != kJoining.end();
  return !joins || !part(index + 2);
}

}  // namespace vraagbaak::facts
