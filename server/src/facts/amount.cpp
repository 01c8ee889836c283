#include "facts/amount.h"

#include <algorithm>
#include <array>

#include "facts/labels.h"
#include "facts/number_words.h"
#include "facts/terms.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

enum class Bound : uint8_t { about, at_least, more_than, rather_more, at_most, less_than, almost, exactly };

struct BoundTerm {
  std::string_view words;
  Bound bound;
};

constexpr std::array<BoundTerm, 84> kBefore{{
    {"hoger dan of gelijk aan", Bound::at_least},
    {"groter dan of gelijk aan", Bound::at_least},
    {"meer dan of gelijk aan", Bound::at_least},
    {"lager dan of gelijk aan", Bound::at_most},
    {"kleiner dan of gelijk aan", Bound::at_most},
    {"minder dan of gelijk aan", Bound::at_most},
    {"niet lager dan", Bound::at_least},
    {"niet kleiner dan", Bound::at_least},
    {"niet hoger dan", Bound::at_most},
    {"niet groter dan", Bound::at_most},
    {"gelijk aan", Bound::exactly},
    {"exact", Bound::exactly},
    {"circa", Bound::about},
    {"ca", Bound::about},
    {"ca .", Bound::about},
    {"ongeveer", Bound::about},
    {"zo'n", Bound::about},
    {"zo’n", Bound::about},
    {"zowat", Bound::about},
    {"om en nabij", Bound::about},
    {"om en bij", Bound::about},
    {"rond", Bound::about},
    {"rondom", Bound::about},
    {"rond de", Bound::about},
    {"rond het", Bound::about},
    {"naar schatting", Bound::about},
    {"geschat op", Bound::about},
    {"grofweg", Bound::about},
    {"plusminus", Bound::about},
    {"±", Bound::about},
    {"~", Bound::about},
    {"≈", Bound::about},
    {"in de orde van", Bound::about},
    {"pakweg", Bound::about},
    {"een kleine", Bound::almost},
    {"ruim", Bound::rather_more},
    {"ruim een", Bound::rather_more},
    {"een goede", Bound::rather_more},
    {"iets meer dan", Bound::rather_more},
    {"dik", Bound::rather_more},
    {"krap", Bound::almost},
    {"bijna", Bound::almost},
    {"haast", Bound::almost},
    {"iets minder dan", Bound::almost},
    {"net geen", Bound::almost},
    {"meer dan", Bound::more_than},
    {"meer dan de", Bound::more_than},
    {"hoger dan", Bound::more_than},
    {"groter dan", Bound::more_than},
    {"langer dan", Bound::more_than},
    {"ouder dan", Bound::more_than},
    {"boven de", Bound::more_than},
    {"boven", Bound::more_than},
    {"niet minder dan", Bound::at_least},
    {"ten minste", Bound::at_least},
    {"tenminste", Bound::at_least},
    {"minstens", Bound::at_least},
    {"minimaal", Bound::at_least},
    {"op zijn minst", Bound::at_least},
    {"vanaf", Bound::at_least},
    {"minder dan", Bound::less_than},
    {"lager dan", Bound::less_than},
    {"kleiner dan", Bound::less_than},
    {"korter dan", Bound::less_than},
    {"jonger dan", Bound::less_than},
    {"onder de", Bound::less_than},
    {"beneden de", Bound::less_than},
    {"nog geen", Bound::less_than},
    {"niet meer dan", Bound::at_most},
    {"hoogstens", Bound::at_most},
    {"hooguit", Bound::at_most},
    {"ten hoogste", Bound::at_most},
    {"maximaal", Bound::at_most},
    {"maximum", Bound::at_most},
    {"tot maximaal", Bound::at_most},
    {"tot ten hoogste", Bound::at_most},
    {"tot wel", Bound::at_most},
    {"tot en met", Bound::at_most},
    {"tot", Bound::at_most},
    {">", Bound::more_than},
    {"<", Bound::less_than},
    {"≥", Bound::at_least},
    {"≤", Bound::at_most},
    {"precies", Bound::exactly},
}};

constexpr std::array<BoundTerm, 16> kBehind{{
    {"of meer", Bound::at_least},
    {"en meer", Bound::at_least},
    {"of hoger", Bound::at_least},
    {"en hoger", Bound::at_least},
    {"of ouder", Bound::at_least},
    {"en ouder", Bound::at_least},
    {"of langer", Bound::at_least},
    {"of groter", Bound::at_least},
    {"of minder", Bound::at_most},
    {"en minder", Bound::at_most},
    {"of lager", Bound::at_most},
    {"en lager", Bound::at_most},
    {"of jonger", Bound::at_most},
    {"en jonger", Bound::at_most},
    {"of korter", Bound::at_most},
    {"of kleiner", Bound::at_most},
}};

template <size_t size>
Terms index_of(const std::array<BoundTerm, size>& table) {
  std::vector<std::string_view> words;
  for (const BoundTerm& one : table) words.push_back(one.words);
  return Terms(words);
}

void apply(Bound bound, Figure& figure) {
  if (!figure.value) {
    // "circa 5 tot 7"; other bounds say nothing about a range.
    figure.approximate = figure.approximate || bound == Bound::about;
    return;
  }
  const bool below = bound == Bound::at_least || bound == Bound::more_than || bound == Bound::rather_more;
  const bool above = bound == Bound::at_most || bound == Bound::less_than || bound == Bound::almost;
  figure.approximate =
      figure.approximate || bound == Bound::about || bound == Bound::rather_more || bound == Bound::almost;
  figure.lower_excluded = bound == Bound::more_than;
  figure.upper_excluded = bound == Bound::less_than || bound == Bound::almost;
  if (below) figure.lower = figure.value;
  if (above) figure.upper = figure.value;
  if (below || above) figure.value.reset();
}

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
std::optional<Amount> about_at(const Words& words, size_t index, Reading reading) {
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
  const auto numeral = numeral_at(words, index, reading);
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
    auto more = multitude_word(words[index + 1].folded);
    if (const auto exponent = multiplier_word(words[index + 1].folded); !more && exponent && *exponent > 5)
      many = many * Decimal::power_of_ten(static_cast<int>(*exponent)), ++amount.last;
    if (more) many = many * Decimal(static_cast<int64_t>(*more)), ++amount.last;
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

std::optional<Amount> range_from(const Words& words, const Numeral& low, Reading reading) {
  const size_t sign = range_sign(words, low.last + 1, between_before(words, low.first));
  if (sign == 0 || low.fraction || low.malformed) return std::nullopt;
  const auto high = numeral_at(words, low.last + 1 + sign, reading);
  if (!high || high->malformed) return std::nullopt;
  const bool hyphen = words.is(low.last + 1, "-") || words.is(low.last + 1, "–");
  if (hyphen && !hyphen_range(words, low, *high)) return std::nullopt;
  return joined(amount_of(low), amount_of(*high));
}

/// "gestegen tot 5 procent" says what it became, not what it is at most.
bool becomes(const Words& words, size_t to) {
  constexpr std::array<std::string_view, 22> kChanges{
      "afgenomen",  "toegenomen", "gestegen",  "gedaald",    "verhoogd",  "verlaagd",    "teruggebracht", "gegroeid",
      "uitgebreid", "opgelopen",  "gekrompen", "verminderd", "afgebouwd", "herleid",     "opgetrokken",   "stijgt",
      "daalt",      "steeg",      "daalde",    "groeide",    "gezakt",    "teruggelopen"};
  return words.is(to, "tot") &&
         std::any_of(kChanges.begin(), kChanges.end(), [&](auto change) { return words.is(to - 1, change); });
}

}  // namespace

std::optional<Amount> amount_at(const Words& words, size_t index, Reading reading) {
  if (const auto about = about_at(words, index, reading)) return about;
  if (const auto multitude = multitude_at(words, index)) return multitude;
  const auto numeral = numeral_at(words, index, reading);
  if (!numeral) return std::nullopt;
  if (const auto range = range_from(words, *numeral, reading)) return range;
  return amount_of(*numeral);
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
  const bool grave = words.is(index, "a") && words.written(index).size() > 1;  // "à", not "a"
  const bool dash = words.is(index, "-") || words.is(index, "–");
  if (words.is(index, "tot") || grave || dash || words.is(index, "~")) return 1;
  return between && words.is(index, "en") ? (words.is(index + 1, "de") ? 2 : 1) : 0;
}

bool between_before(const Words& words, size_t index) {
  return words.is(index - 1, "tussen") ||
         ((words.is(index - 1, "de") || words.is(index - 1, "het")) && words.is(index - 2, "tussen"));
}

Mention figure_mention(const Words& words, size_t first, size_t last, MentionKind kind, Figure figure) {
  static const Terms before = index_of(kBefore);
  static const Terms behind = index_of(kBehind);
  size_t from = first;
  size_t to = last;
  if (const auto bound = behind.at(words, last + 1)) {
    apply(kBehind[bound->term].bound, figure);
    to = bound->last;
  }
  // "maar liefst circa 50" has one bound, "tot ongeveer 50" two.
  for (int count = 0; count < 2; ++count) {
    const auto bound = before.before(words, from);
    if (!bound || becomes(words, bound->last)) break;
    apply(kBefore[bound->term].bound, figure);
    from = bound->last;
  }
  if (figure.lower && figure.upper && between_before(words, from)) {
    const bool article = !words.is(from - 1, "tussen");
    from -= article ? 2 : 1;
  }
  figure.phrase = words.range(from, to);
  return {kind, words.range(first, last), std::move(figure)};
}

bool free_before(const Words& words, size_t index) {
  if (index == 0 || !words[index].glued) return true;
  constexpr std::array<std::string_view, 18> kOpening{"(", "[", "{", "'", "\"", "‘", "’", "“", "”",
                                                      "„", "«", "<", ">", "≥",  "≤", "~", "±", "≈"};
  const std::string_view before = words.written(index - 1);
  if (before == "+") return !words[index - 1].glued;
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
