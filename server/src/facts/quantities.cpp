// Quantities: an amount with a unit of measure ("13.522 km2", "48 uur", "35-jarige") or with what it counts ("593
// personen", "39 Belgische F16-piloten").
#include <algorithm>
#include <array>
#include <string>

#include "facts/amount.h"
#include "facts/bounds.h"
#include "facts/counted_noun.h"
#include "facts/labels.h"
#include "facts/number_words.h"
#include "facts/units.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

struct Quantity {
  Amount amount;
  size_t last;
  std::string unit;
};

/// "om 9 uur" is a time of day.
bool time_of_day(const Words& words, const Amount& amount, std::string_view unit) {
  const bool at = words.is(amount.first - 1, "om") || words.is(amount.first - 1, "omstreeks");
  return at && unit == "uur" && amount.figure.value && *amount.figure.value <= Decimal(24);
}

/// A symbol must not run on: "5 m/w" and "3 l-vormige" have no unit.
bool ends_unit(const Words& words, size_t last) {
  const size_t next = last + 1;
  if (next >= words.size() || !words[next].glued) return true;
  return words[next].kind == Kind::sign && !words.is(next, "/") && !words.is(next, "-");
}

/// "6 km", and "3-inch" with a hyphen.
std::optional<Unit> unit_behind(const Words& words, size_t last, Reading reading) {
  if (const auto unit = unit_at(words, last + 1, reading)) return unit;
  const bool hyphen = words.is(last + 1, "-") && words[last + 1].glued;
  const bool joined_word =
      words.is(last + 2, Kind::letters) && words[last + 2].glued && words.written(last + 2).size() > 1;
  return hyphen && joined_word ? unit_at(words, last + 2, reading) : std::nullopt;
}

/// "zesjarige", "driejarig"
std::optional<Quantity> in_years_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  std::string_view word = words[index].folded;
  for (const std::string_view ending : {"jarigen", "jarige", "jarig"}) {
    if (!word.ends_with(ending)) continue;
    const auto number = number_word(word.substr(0, word.size() - ending.size()));
    if (!number || number->half || number->value == 0) return std::nullopt;
    Amount amount;
    amount.first = amount.last = index;
    amount.figure.value = static_cast<int64_t>(number->value);
    amount.in_words = true;
    return Quantity{std::move(amount), index, "jaar"};
  }
  return std::nullopt;
}

std::optional<Quantity> measured_at(const Words& words, size_t index, Reading reading) {
  auto amount = counted_amount_at(words, index, reading);
  if (!amount || !free_before(words, index)) return std::nullopt;
  const auto unit = unit_behind(words, amount->last, reading);
  if (!unit || !ends_unit(words, unit->last)) return std::nullopt;
  const bool an = words.is(index, "een") && amount->last == index && words.written(index).size() == 3;
  size_t last = unit->last;
  if (unit->time && (words.is(last + 1, "oud") || words.is(last + 1, "jong"))) ++last;
  // "over een jaar" and "een dag" rarely say how long; "een jaar oud" does.
  if (an && unit->time && last == unit->last && reading == Reading::prose) return std::nullopt;
  if (time_of_day(words, *amount, unit->symbol)) return std::nullopt;
  return Quantity{std::move(*amount), last, std::string(unit->symbol)};
}

/// What one of a unit of time is in the smaller one that it is written with; 0 for other pairs: "2 uur en 30 minuten".
int parts_of_time(std::string_view unit, std::string_view smaller) {
  struct Parts {
    std::string_view unit;
    std::string_view smaller;
    int count;
  };
  static constexpr std::array<Parts, 5> kParts{{{"jaar", "maand", 12},
                                                {"week", "dag", 7},
                                                {"dag", "uur", 24},
                                                {"uur", "minuut", 60},
                                                {"minuut", "seconde", 60}}};
  const auto* const found = std::find_if(kParts.begin(), kParts.end(),
                                         [&](const Parts& one) { return one.unit == unit && one.smaller == smaller; });
  return found == kParts.end() ? 0 : found->count;
}

/// "1 jaar en 3 maanden" is one length of time, told in its smaller unit.
void join_smaller(const Words& words, Reading reading, Quantity& large) {
  if (reading == Reading::literal || !large.amount.figure.value) return;
  if (words.is(large.last, "oud") || words.is(large.last, "jong")) return;
  const size_t at = words.is(large.last + 1, "en") ? large.last + 2 : large.last + 1;
  if (at >= words.size()) return;
  const auto small = measured_at(words, at, reading);
  const int parts = small && small->amount.figure.value ? parts_of_time(large.unit, small->unit) : 0;
  // "twee jaar en 24 maanden" are two lengths.
  if (parts == 0 || *small->amount.figure.value >= Decimal(parts)) return;
  large.amount.figure.value = *large.amount.figure.value * parts + *small->amount.figure.value;
  large.amount.figure.step = small->amount.figure.step;
  large.unit = small->unit;
  large.last = small->last;
}

/// The noun as it is written, in lower case.
std::string noun_name(const Words& words, const CountedNoun& noun) {
  return text::lower(words.passage().slice(words.range(noun.first, noun.last)));
}

std::optional<Quantity> counted_at(const Words& words, size_t index) {
  auto amount = amount_at(words, index, Reading::prose);
  if (!amount || amount->fraction || !free_before(words, index)) return std::nullopt;
  if (labels_something(words, index) || (!amount->in_words && index == 0 && part_of_title(words, 0)))
    return std::nullopt;
  if (year_in_text(words, index) && (!amount->range || year_in_text(words, amount->last))) return std::nullopt;
  const bool single = amount->figure.value == Decimal(1);
  const auto noun = counted_noun_at(words, amount->last + 1, single);
  if (!noun) return std::nullopt;
  return Quantity{std::move(*amount), noun->last, noun_name(words, *noun)};
}

/// "2 km tot 3 km"
void join_second(const Words& words, size_t first, Reading reading, Quantity& low) {
  const size_t sign = range_sign(words, low.last + 1, between_before(words, first));
  if (sign == 0 || reading == Reading::literal) return;
  const auto high = measured_at(words, low.last + 1 + sign, reading);
  if (!high || high->unit != low.unit) return;
  if (auto range = joined(low.amount, high->amount)) low = {std::move(*range), high->last, high->unit};
}

}  // namespace

void find_quantities(const Words& words, const Setting& setting, Found& found) {
  for (size_t index = 0; index < words.size(); ++index) {
    if (!may_begin_numeral(words, index) || !found.free(index, index)) continue;
    auto quantity = measured_at(words, index, setting.reading);
    if (!quantity) quantity = in_years_at(words, index);
    if (quantity) {
      join_smaller(words, setting.reading, *quantity);
      join_second(words, index, setting.reading, *quantity);
    } else if (setting.reading == Reading::prose)
      quantity = counted_at(words, index);
    if (!quantity) {
      // "nr. 27 925 gevallen" has no 925, nor "een op de vijf jongeren" five.
      if (const auto other = amount_at(words, index, setting.reading)) index = other->last;
      continue;
    }
    quantity->amount.figure.unit = std::move(quantity->unit);
    found.add(index, quantity->last,
              figure_mention(words, index, quantity->last, MentionKind::quantity, std::move(quantity->amount.figure)));
    index = quantity->last;
  }
}

}  // namespace vraagbaak::facts
