#include "facts/numeral.h"

#include <algorithm>
#include <array>

#include "facts/figure_numeral.h"
#include "facts/number_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

bool glued_sign(const Words& words, size_t index, std::string_view sign) {
  return words.is(index, sign) && words[index].glued;
}

/// "één", with an accent; "een" is an article unless something speaks for a number.
bool article(const Words& words, size_t index) { return words.is(index, "een") && words.written(index).size() == 3; }

/// Cut where it does not end; nullopt for a divisor of zero.
std::optional<Decimal> quotient(const Decimal& above, const Decimal& below) {
  return above.divided_by(below, kFractionPlaces);
}

/// True for a sign behind which a minus can stand: "(-3", "€-12". Behind "%" or a digit it joins.
bool opens(std::string_view sign) {
  constexpr std::array<std::string_view, 13> kSigns{"(", "[", "€", "$", "£", "<", ">", "=", "~", "'", "‘", "“", "\""};
  return std::find(kSigns.begin(), kSigns.end(), sign) != kSigns.end();
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
    const bool joins = words_[index].glued && !opens(words_.written(index - 1));
    const bool before_figure = words_.is(index + 1, Kind::figure) && (literal_ || words_[index + 1].glued);
    return before_figure && !joins ? std::optional(index + 1) : std::nullopt;
  }

  /// A quick no for most of the many articles: only "een half", "een miljoen" and "een op" go on as a number.
  bool plain_article(size_t index) const {
    const size_t next = index + 1;
    return !literal_ && article(words_, index) && next < words_.size() && !words_[next].number_like &&
           !words_.is(next, "op");
  }

  std::optional<Numeral> unsigned_at(size_t index) const {
    if (index >= words_.size() || words_[index].reserved || plain_article(index)) return std::nullopt;
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
    if (words_.is(index, Kind::letters)) return word_at(index);
    return figure_numeral_at(words_, index, literal_ ? Reading::literal : Reading::prose);
  }

  std::optional<Numeral> word_at(size_t index) const {
    const std::string_view word = words_[index].folded;
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
    const std::string_view word = words_[index].folded;
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
  if (reading == Reading::literal) return NumeralReader(words, reading).signed_at(index);
  NumeralMemo& memo = words.numerals();
  if (!memo.has(index)) memo.put(index, NumeralReader(words, reading).signed_at(index));
  const Numeral* numeral = memo.at(index);
  return numeral ? std::optional(*numeral) : std::nullopt;
}

}  // namespace vraagbaak::facts
