// Ordinals: "73e", "15de", "1ste", "derde", "eenentwintigste". A fraction ("een derde van") is none, and neither is a
// part of a name ("Tweede Kamer").
#include "facts/amount.h"
#include "facts/number_words.h"
#include "facts/written_figure.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

struct Ordinal {
  size_t last;
  Decimal value;
};

/// "73e", "15de", "1ste"
std::optional<Ordinal> figure_ordinal(const Words& words, size_t index) {
  if (!words.is(index, Kind::figure) || !words.is(index + 1, Kind::letters) || !words[index + 1].glued)
    return std::nullopt;
  // "2De" is a footnote's number and a new sentence.
  const std::string_view ending = words.written(index + 1);
  if (ending != "e" && ending != "ᵉ" && ending != "de" && ending != "ste") return std::nullopt;
  const auto read = read_figure(words.written(index));
  if (!read || !read->value.whole() || read->malformed || read->value.zero()) return std::nullopt;
  if (!free_before(words, index) || !free_behind(words, index + 1)) return std::nullopt;
  return Ordinal{index + 1, read->value};
}

std::optional<Decimal> word_value(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  const auto value = ordinal_word(words[index].folded);
  return value ? std::optional(Decimal(static_cast<int64_t>(*value))) : std::nullopt;
}

/// "tweehonderd miljoenste", "duizend zevende": what stands before multiplies a round ordinal, or is added to one below
/// a hundred. As many words as a number has.
std::optional<Ordinal> composed_ordinal(const Words& words, size_t index) {
  constexpr size_t kMostOrdinalWords = 6;
  Decimal before;
  uint64_t room = 1;
  for (size_t at = index; at < index + kMostOrdinalWords && words.is(at, Kind::letters); ++at) {
    if (const auto last = word_value(words, at)) {
      if (at == index) return Ordinal{at, *last};
      if (*last >= Decimal(1000) && before < *last) return Ordinal{at, before * *last};
      const bool fits = *last < Decimal(static_cast<int64_t>(room));
      return fits ? std::optional(Ordinal{at, before + *last}) : std::nullopt;
    }
    if (words.is(at, "en") && at > index) continue;
    const std::string_view folded = words[at].folded;
    if (const auto word = number_word(folded); word && !word->half) {
      before = before + Decimal(static_cast<int64_t>(word->value));
      room = word->room;
    } else if (const auto exponent = multiplier_word(folded); exponent && at > index) {
      before = before * Decimal::power_of_ten(static_cast<int>(*exponent));
      room = 1000;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// "Eerste Kamer", "derde landen", "derde partij"
bool part_of_name(const Words& words, size_t index) {
  if (words.capital(index) && words.is(index + 1, Kind::letters) && words.capital(index + 1)) return true;
  if (words.is(index, "derde"))
    return words.is(index + 1, "land") || words.is(index + 1, "landen") || words.is(index + 1, "partij") ||
           words.is(index + 1, "partijen");
  return words.is(index, "tweede") && words.is(index + 1, "kamer");
}

}  // namespace

void find_ordinals(const Words& words, const Setting& setting, Found& found) {
  const bool literal = setting.reading == Reading::literal;
  for (size_t index = 0; index < words.size(); ++index) {
    if (!may_begin_numeral(words, index)) continue;
    if (!literal) {
      const auto numeral = numeral_at(words, index);
      if (numeral && numeral->fraction) {
        index = numeral->last;
        continue;
      }
    }
    auto ordinal = figure_ordinal(words, index);
    if (!ordinal && literal) ordinal = composed_ordinal(words, index);
    if (!ordinal && !literal && !part_of_name(words, index))
      if (const auto value = word_value(words, index)) ordinal = Ordinal{index, *value};
    if (!ordinal || words[index].reserved) continue;
    Figure figure;
    figure.value = ordinal->value;
    figure.phrase = words.range(index, ordinal->last);
    found.add(index, ordinal->last, {MentionKind::ordinal, figure.phrase, figure});
    index = ordinal->last;
  }
}

}  // namespace vraagbaak::facts
