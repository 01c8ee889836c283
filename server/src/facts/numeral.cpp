#include "facts/numeral.h"

#include <algorithm>
#include <array>

#include "facts/number_words.h"
#include "facts/written_figure.h"

namespace vraagbaak::facts {
namespace {

/// Fractions that do not end are cut here.
constexpr uint32_t kPlaces = 30;
/// The largest exponent that is worked out; larger ones are no numbers of anything.
constexpr int kLargestExponent = 60;

using Kind = Word::Kind;

bool glued_kind(const Words& words, size_t index, Kind kind) { return words.is(index, kind) && words[index].glued; }
bool glued_sign(const Words& words, size_t index, std::string_view sign) {
  return words.is(index, sign) && words[index].glued;
}

/// "F16", "COVID-19": the figure belongs to a name.
bool part_of_name(const Words& words, size_t index) {
  if (!words[index].glued) return false;
  if (words.is(index - 1, Kind::letters)) return true;
  return words.is(index - 1, "-") && words[index - 1].glued && words.is(index - 2, Kind::letters);
}

/// "één", with an accent; "een" is an article unless something speaks for a number.
bool article(const Words& words, size_t index) { return words.is(index, "een") && words.written(index).size() == 3; }

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

/// Cut at kPlaces; nullopt for a divisor of zero.
std::optional<Decimal> quotient(const Decimal& above, const Decimal& below) { return above.divided_by(below, kPlaces); }

/// True when a fraction is not in lowest terms, as far as 2, 3 and 5 show; the usual denominators have no others but 7.
bool shares_factor(const Decimal& above, const Decimal& below) {
  for (const int64_t factor : {2, 3, 5}) {
    const auto divides = [&](const Decimal& value) {
      const auto quotient_of = value.divided_by(factor, 0);
      return *quotient_of * Decimal(factor) == value;
    };
    if (divides(above) && divides(below)) return true;
  }
  return false;
}

/// What follows "een derde" when it is a part and not a third thing: "een derde van", "een derde deel", "een derde.".
bool speaks_for_part(const Words& words, size_t next) {
  if (next >= words.size() || words.is(next, Kind::sign)) return true;
  constexpr std::array<std::string_view, 9> kAfter{"van", "deel", "daarvan", "ervan", "hiervan",
                                                   "tot", "meer", "minder",  "en"};
  return std::any_of(kAfter.begin(), kAfter.end(), [&](std::string_view word) { return words.is(next, word); });
}

/// Reads one numeral.
class NumeralReader {
 public:
  NumeralReader(const Words& words, Reading reading) : words_(words), literal_(reading == Reading::literal) {}

  std::optional<Numeral> signed_at(size_t index) const {
    const auto digits = minus_at(index);
    if (!digits) return unsigned_at(index);
    auto found = unsigned_at(*digits);
    if (!found && article(words_, *digits)) found = one(*digits);
    if (!found) return std::nullopt;
    found->first = index;
    found->value = Decimal() - found->value;
    return found;
  }

 private:
  /// The word behind a minus sign that begins a number.
  std::optional<size_t> minus_at(size_t index) const {
    if (words_.is(index, "min") || words_.is(index, "minus")) return index + 1;
    if (!words_.is(index, "-") && !words_.is(index, "−")) return std::nullopt;
    const bool behind_word = words_[index].glued && index > 0 && words_[index - 1].kind != Kind::sign;
    const bool before_figure = words_.is(index + 1, Kind::figure) && (literal_ || words_[index + 1].glued);
    return before_figure && !behind_word ? std::optional(index + 1) : std::nullopt;
  }

  std::optional<Numeral> unsigned_at(size_t index) const {
    if (index >= words_.size() || words_[index].reserved) return std::nullopt;
    auto found = fraction_at(index, true);
    if (!found) found = term_at(index);
    if (!found) found = ratio_of_one(index);
    if (!found) return std::nullopt;
    if (auto ratio = ratio_with(*found)) return ratio;
    while (extend(*found)) {}
    return found;
  }

  Numeral one(size_t index) const {
    Numeral found;
    found.first = found.last = index;
    found.value = 1;
    found.in_words = true;
    return found;
  }

  // ---- A figure or a number word with its multipliers -------------------------------------------------------------

  std::optional<Numeral> term_at(size_t index) const {
    auto found = simple_at(index);
    if (!found) return std::nullopt;
    multiply(*found);
    if (words_.is(index, "half") && found->multiplier == 1) return std::nullopt;
    // "een" is a number when it counts millions, and an article otherwise.
    const bool counts = !article(words_, index) || found->last > index || literal_;
    return counts ? found : std::nullopt;
  }

  std::optional<Numeral> simple_at(size_t index) const {
    if (words_.is(index, Kind::figure)) return figure_at(index);
    if (words_.is(index, Kind::letters)) return word_at(index);
    if (const auto vulgar = vulgar_at(index)) {
      Numeral found;
      found.first = found.last = index;
      found.value = *vulgar;
      found.fraction = true;
      return found;
    }
    // ",08"
    if (!literal_ || !words_.is(index, ",") || words_[index].glued || !glued_kind(words_, index + 1, Kind::figure))
      return std::nullopt;
    const auto read = read_figure("0," + std::string(words_.written(index + 1)));
    if (!read) return std::nullopt;
    Numeral found;
    found.first = index;
    found.last = index + 1;
    found.value = read->value;
    found.step = read->step;
    return found;
  }

  std::optional<Numeral> word_at(size_t index) const {
    const std::string& word = words_[index].folded;
    const bool half_of_next = word == "half";
    const auto read = half_of_next ? std::optional(NumberWord{0, 1, true}) : number_word(word);
    if (!read) return std::nullopt;
    Numeral found;
    found.first = found.last = index;
    found.value = static_cast<int64_t>(read->value);
    if (read->half) found.value = found.value + *Decimal::parse("0.5");
    found.in_words = true;
    return found;
  }

  std::optional<Numeral> figure_at(size_t index) const {
    if (part_of_name(words_, index)) return std::nullopt;
    size_t last = index;
    auto read = read_figure(spaced_figure(index, last));
    if (!read && calls_for_decimal(index)) read = read_english_decimal(words_.written(index));
    if (!read) return std::nullopt;
    Numeral found;
    found.first = index;
    found.last = last;
    found.value = read->value;
    found.step = read->step;
    found.malformed = read->malformed;
    if (const auto slashed = slashed_at(index)) return slashed;
    add_part(found);
    if (literal_) raise(found);
    return found;
  }

  /// True where "27.7" can be neither a time nor a section: "27.7 miljoen", "€ 12.50", "3.5%".
  bool calls_for_decimal(size_t index) const {
    const size_t next = index + 1;
    if (words_.is(index - 1, "€") || words_.is(next, "%") || words_.is(next, "procent")) return true;
    return words_.is(next, Kind::letters) && multiplier_word(words_[next].folded).value_or(0) >= 6;
  }

  /// The figure at `index` with the groups of three that follow it after a blank, as the European institutions write:
  /// "152 231,32". `last` becomes the last word of it.
  std::string spaced_figure(size_t index, size_t& last) const {
    constexpr size_t kMostGroups = 6;
    std::string figure(words_.written(index));
    const auto digits = [](std::string_view text) {
      return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (figure.size() > 3 || figure[0] == '0' || !digits(figure)) return figure;
    std::string grouped = figure;
    for (size_t next = index + 1; next < index + kMostGroups && words_.is(next, Kind::figure); ++next) {
      const std::string_view group = words_.written(next);
      if (words_[next].glued || !digits(group.substr(0, 3))) break;
      const bool ends = group.size() > 4 && group[3] == ',' && digits(group.substr(4));
      if (group.size() != 3 && !ends) break;
      grouped += group;
      last = next;
      if (ends) break;
    }
    // A code ("06 123 4567") goes on with figures that are no group.
    const bool goes_on = last > index && words_.is(last + 1, Kind::figure);
    if (goes_on) last = index;
    return goes_on ? figure : grouped;
  }

  std::optional<Decimal> vulgar_at(size_t index) const {
    if (!words_.is(index, Kind::sign)) return std::nullopt;
    for (const Vulgar& one : kVulgar)
      if (words_.written(index) == one.sign) return quotient(int64_t{one.above}, int64_t{one.below});
    return std::nullopt;
  }

  /// "3/4"; not a part of "17/5/2018" or "2024/25".
  std::optional<Numeral> slashed_at(size_t index) const {
    if (!glued_sign(words_, index + 1, "/") || !glued_kind(words_, index + 2, Kind::figure)) return std::nullopt;
    if (glued_sign(words_, index + 3, "/") || (words_[index].glued && words_.is(index - 1, "/"))) return std::nullopt;
    const auto above = read_figure(words_.written(index));
    const auto below = read_figure(words_.written(index + 2));
    if (!above || !below || !above->value.whole() || !below->value.whole()) return std::nullopt;
    // "24/25" and "2024/1" are years and papers.
    // Nobody says "2/4".
    const bool lowest = !shares_factor(above->value, below->value);
    const bool usual = below->value <= Decimal(10) || below->value == 100 || below->value == 1000;
    if (below->value > Decimal(1000) || (!literal_ && (!usual || !lowest || above->value >= below->value)))
      return std::nullopt;
    const auto value = quotient(above->value, below->value);
    if (!value) return std::nullopt;
    Numeral found;
    found.first = index;
    found.last = index + 2;
    found.value = *value;
    found.fraction = true;
    return found;
  }

  /// "2½", "2 1/4".
  void add_part(Numeral& found) const {
    if (!found.value.whole()) return;
    const size_t next = found.last + 1;
    if (const auto vulgar = vulgar_at(next)) {
      found.value = found.value + *vulgar;
      found.step = 0;
      found.last = next;
    } else if (words_.is(next, Kind::figure) && !words_[next].glued) {
      const auto slashed = slashed_at(next);
      if (!slashed || slashed->value >= Decimal(1)) return;
      found.value = found.value + slashed->value;
      found.step = 0;
      found.last = slashed->last;
    }
  }

  // ---- Notations of machines and shops, read only literally -------------------------------------------------------

  /// "10k", "1e10", "2,5^-1".
  void raise(Numeral& found) const {
    const size_t next = found.last + 1;
    const std::string_view written = words_.written(next);
    if (glued_sign(words_, next, "^")) {
      size_t last = next;
      const auto exponent = exponent_at(next + 1, last);
      const auto value = exponent ? power(found.value, *exponent) : std::nullopt;
      if (!value) return;
      found.value = *value;
      found.last = last;
      return;
    }
    if (written == "e" && words_[next].glued) {
      size_t last = next;
      const auto exponent = exponent_at(next + 1, last);
      if (!exponent) return;
      found.value = found.value * Decimal::power_of_ten(*exponent);
      found.step = found.step * Decimal::power_of_ten(*exponent);
      found.last = last;
      return;
    }
    const int zeros = written == "k" || written == "K"   ? 3
                      : written == "M"                   ? 6
                      : written == "b" || written == "G" ? 9
                      : written == "T"                   ? 12
                                                         : 0;
    if (zeros == 0) return;
    found.value = found.value * Decimal::power_of_ten(zeros);
    found.step = found.step * Decimal::power_of_ten(zeros);
    found.last = next;
  }

  std::optional<int> exponent_at(size_t index, size_t& last) const {
    bool minus = false;
    // "^--23" is two signs
    for (int signs = 0; signs < 2 && (glued_sign(words_, index, "-") || glued_sign(words_, index, "+")); ++signs)
      minus ^= words_.is(index++, "-");
    if (!glued_kind(words_, index, Kind::figure) || words_.written(index).size() > 2) return std::nullopt;
    int value = 0;
    for (const char digit : words_.written(index)) {
      if (digit < '0' || digit > '9') return std::nullopt;
      value = value * 10 + (digit - '0');
    }
    if (value > kLargestExponent) return std::nullopt;
    last = index;
    return minus ? -value : value;
  }

  static std::optional<Decimal> power(const Decimal& base, int exponent) {
    Decimal value = 1;
    for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) value = value * base;
    return exponent < 0 ? quotient(1, value) : value;
  }

  // ---- Multipliers -------------------------------------------------------------------------------------------------

  /// "371,38 miljoen", "honderd duizend", "drie dozijn". A multiplier must be greater than what it multiplies, so
  /// "tweeduizend duizend" is none.
  void multiply(Numeral& found) const {
    for (int count = 0; count < 2; ++count) {
      const size_t next = found.last + 1;
      if (!words_.is(next, Kind::letters)) return;
      // "3,1mln" is written so, "3honderd" is not.
      if (words_[next].glued && multiplier_word(words_[next].folded).value_or(0) < 6) return;
      const auto factor = factor_at(next, found);
      if (!factor) return;
      found.value = found.value * *factor;
      found.step = found.step * *factor;
      found.multiplier = found.multiplier * *factor;
      found.multiplied = true;
      found.last = next;
      if (glued_sign(words_, next + 1, ".") && abbreviated(words_[next].folded)) found.last = next + 1;
    }
  }

  std::optional<Decimal> factor_at(size_t index, const Numeral& found) const {
    const std::string& word = words_[index].folded;
    if (word == "dozijn" || word == "dozijnen") return Decimal(12);
    if (literal_ && word == "gros") return Decimal(144);
    const auto exponent = multiplier_word(word);
    if (!exponent || (*exponent == 2 && (!found.in_words || found.value > Decimal(9)))) return std::nullopt;
    const Decimal factor = Decimal::power_of_ten(static_cast<int>(*exponent));
    const bool room = found.multiplied ? found.multiplier < factor : !found.in_words || found.value < factor;
    return room ? std::optional(factor) : std::nullopt;
  }

  static bool abbreviated(std::string_view multiplier) {
    return multiplier == "mln" || multiplier == "mld" || multiplier == "mrd" || multiplier == "mio" ||
           multiplier == "mia" || multiplier == "bln";
  }

  // ---- Fractions ---------------------------------------------------------------------------------------------------

  /// "een derde", "twee derde", "driekwart", "de helft", "een half miljoen". `alone`: nothing of the numeral stands
  /// before it.
  std::optional<Numeral> fraction_at(size_t index, bool alone) const {
    auto found = part_at(index, alone);
    if (!found) return std::nullopt;
    multiply(*found);
    if (found->multiplied) found->fraction = false;
    return found;
  }

  std::optional<Numeral> part_at(size_t index, bool alone) const {
    if (words_.is(index, "driekwart")) return part(index, index, 3, 4);
    if (literal_ && words_.is(index, "helft")) return part(index, index, 1, 2);
    if (alone && words_.is(index, "de") && words_.is(index + 1, "helft")) return part(index, index + 1, 1, 2);
    if (literal_ && words_.is(index, Kind::letters))
      if (const auto hyphened = hyphened_part(index)) return hyphened;
    if (!words_.is(index, Kind::letters)) return std::nullopt;
    const auto above = number_word(words_[index].folded);
    if (!above || above->half || above->value == 0) return std::nullopt;
    size_t next = index + 1;
    if (literal_ && (words_.is(next, "-") || words_.is(next, "/"))) ++next;
    if (!words_.is(next, Kind::letters)) return std::nullopt;
    const uint64_t below = denominator(words_[next].folded);
    if (below == 0) return std::nullopt;
    const bool ordinal = below > 2 && !words_.is(next, "kwart");
    if (!literal_ && ordinal && !shows_part(index, next, *above, below, alone)) return std::nullopt;
    return part(index, next, above->value, below);
  }

  /// "een-achtste"
  std::optional<Numeral> hyphened_part(size_t index) const {
    const std::string_view word = words_[index].folded;
    const size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const auto above = number_word(word.substr(0, hyphen));
    const uint64_t below = denominator(word.substr(hyphen + 1));
    return above && below > 0 ? part(index, index, above->value, below) : std::nullopt;
  }

  bool shows_part(size_t index, size_t next, const NumberWord& above, uint64_t below, bool alone) const {
    if (above.value >= below) return false;
    if (above.value > 1 || !alone) return true;
    return speaks_for_part(words_, next + 1) || !article(words_, index);
  }

  /// 3 for "derde" and "derden", 4 for "kwart", 2 for "half"; 0 for what is none.
  static uint64_t denominator(std::string_view word) {
    if (word == "half" || word == "halve") return 2;
    if (word == "kwart" || word == "kwarten") return 4;
    auto below = ordinal_word(word);
    if (!below && word.ends_with("n")) below = ordinal_word(word.substr(0, word.size() - 1));
    return below && *below > 2 ? *below : 0;
  }

  std::optional<Numeral> part(size_t first, size_t last, uint64_t above, uint64_t below) const {
    const auto value = quotient(static_cast<int64_t>(above), static_cast<int64_t>(below));
    if (!value) return std::nullopt;
    Numeral found;
    found.first = first;
    found.last = last;
    found.value = *value;
    found.in_words = found.fraction = true;
    return found;
  }

  // ---- One in so many ----------------------------------------------------------------------------------------------

  /// "een op de drie" begins with what may be an article.
  std::optional<Numeral> ratio_of_one(size_t index) const {
    return article(words_, index) ? ratio_with(one(index)) : std::nullopt;
  }

  /// "4 op de 10", "1 op 7", and literally "1 van de 3" and "1 uit 20".
  std::optional<Numeral> ratio_with(const Numeral& above) const {
    if (above.multiplied || above.fraction || !above.value.whole()) return std::nullopt;
    size_t next = above.last + 1;
    const bool among = words_.is(next, "op") || (literal_ && (words_.is(next, "van") || words_.is(next, "uit")));
    if (!among) return std::nullopt;
    const bool of_the = words_.is(next + 1, "de");
    const bool one_in = words_.is(next, "op") && above.value == Decimal(1);
    if (!of_the && !one_in && (!literal_ || words_.is(next, "van"))) return std::nullopt;
    next += of_the ? 2 : 1;
    const auto below = term_at(next);
    if (!below || below->fraction || !below->value.whole() || below->value <= above.value) return std::nullopt;
    const auto value = quotient(above.value, below->value);
    if (!value) return std::nullopt;
    Numeral found;
    found.first = above.first;
    found.last = below->last;
    found.value = *value;
    found.fraction = true;
    found.in_words = above.in_words && below->in_words;
    return found;
  }

  // ---- What is added -----------------------------------------------------------------------------------------------

  /// Adds what follows to `found`: "tweeduizend| vierhonderd", "vijf miljard| tweehonderd miljoen", "twee| en een
  /// half". True when still more may follow.
  bool extend(Numeral& found) const {
    if (found.fraction || found.malformed) return false;
    const bool with_and = words_.is(found.last + 1, "en");
    const size_t next = found.last + (with_and ? 2 : 1);
    if (!words_.is(next, Kind::letters) && !words_.is(next, Kind::figure)) return false;
    if (words_.is(next, Kind::letters) && add_fraction(found, next, with_and)) return false;
    return !add_decimals(found) && add_term(found, next, with_and);
  }

  bool add_fraction(Numeral& found, size_t next, bool with_and) const {
    if (!with_and && (!literal_ || !found.in_words)) return false;
    const auto fraction = fraction_at(next, false);
    if (!fraction || !found.value.whole()) return false;
    if (fraction->multiplied && found.multiplied && fraction->multiplier >= found.multiplier) return false;
    if (fraction->multiplied && !found.multiplied) {
      // "twee en een half miljoen"
      found.value = found.value * fraction->multiplier + fraction->value;
      found.multiplier = fraction->multiplier;
      found.multiplied = true;
    } else {
      // "3 miljoen en een half" is half a million more.
      const bool shared = with_and && found.multiplied && !fraction->multiplied;
      found.value = found.value + (shared ? fraction->value * found.multiplier : fraction->value);
    }
    found.step = 0;
    found.last = fraction->last;
    return true;
  }

  /// "vijf komma vijf"
  bool add_decimals(Numeral& found) const {
    if (!found.in_words || found.multiplied || !found.value.whole() || !words_.is(found.last + 1, "komma"))
      return false;
    if (!words_.is(found.last + 2, Kind::letters)) return false;
    const auto part = number_word(words_[found.last + 2].folded);
    if (!part || part->half || part->value > 99) return false;
    found.value =
        found.value + Decimal(static_cast<int64_t>(part->value)) * Decimal::power_of_ten(part->value > 9 ? -2 : -1);
    found.last += 2;
    multiply(found);
    return true;
  }

  bool add_term(Numeral& found, size_t next, bool with_and) const {
    const Decimal room = room_behind(found);
    if (room < Decimal(literal_ ? 100 : 1000)) return false;
    const auto more = term_at(next);
    if (!more || more->fraction || more->malformed || more->value >= room) return false;
    if (article(words_, next) && !more->multiplied) return false;
    // A bare figure behind a multiplier counts something else: "in 2 miljoen 300 gevallen" is not written.
    if (!more->in_words && !more->multiplied) return false;
    if (with_and && !literal_ && (more->multiplied || more->value >= Decimal(100) || !found.in_words)) return false;
    found.value = found.value + more->value;
    found.step = more->step;
    found.multiplier = more->multiplied ? more->multiplier : Decimal(1);
    found.in_words = found.in_words && more->in_words;
    found.last = more->last;
    return true;
  }

  /// Numbers below this may be added behind `found`.
  Decimal room_behind(const Numeral& found) const {
    if (found.multiplier > Decimal(1)) return found.multiplier;
    const auto word = number_word(words_[found.last].folded);
    return found.in_words && word && !word->half ? Decimal(static_cast<int64_t>(word->room)) : Decimal(1);
  }

  const Words& words_;
  bool literal_;
};

}  // namespace

std::optional<Numeral> numeral_at(const Words& words, size_t index, Reading reading) {
  if (index >= words.size() || words[index].reserved) return std::nullopt;
  return NumeralReader(words, reading).signed_at(index);
}

}  // namespace vraagbaak::facts
