// Bare numbers: what no other finder has claimed. In running text a figure is no number when it labels something
// ("artikel 3"), is a year, or is a part of a code, an address or a telephone number.
#include "facts/amount.h"
#include "facts/labels.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

bool figure_word(const Words& words, size_t index) { return index < words.size() && words[index].kind == Kind::figure; }

/// Figures side by side are a telephone number, an account or a table.
bool beside_figure(const Words& words, const Amount& amount) {
  return (amount.first > 0 && figure_word(words, amount.first - 1)) || figure_word(words, amount.last + 1);
}

/// "1." and "2)" that begin an item, "(3)"
bool list_mark(const Words& words, const Amount& amount) {
  if (amount.first != amount.last || amount.in_words) return false;
  const size_t next = amount.last + 1;
  const bool closed = words.is(next, ")") || words.is(next, "]");
  if (closed && (words.is(amount.first - 1, "(") || words.is(amount.first - 1, "["))) return true;
  return amount.first == 0 && next < words.size() && words[next].glued && (closed || words.is(next, "."));
}

/// "een halve maatregel": the half of a thing says how much only with its unit, which makes it a quantity.
bool half_of_thing(const Words& words, size_t last) {
  const bool half = words.is(last, "half") || words.is(last, "halve");
  return half && words.is(last + 1, Kind::letters) && !words.is(last + 1, "van");
}

bool counts_in_prose(const Words& words, const Amount& amount) {
  if (!free_before(words, amount.first) || !free_behind(words, amount.last)) return false;
  if (amount.in_words) return !(amount.fraction && half_of_thing(words, amount.last));
  return !labels_something(words, amount.first) && !beside_figure(words, amount) &&
         !(amount.first == amount.last && year_like(words, amount.first)) && !list_mark(words, amount);
}

/// Letters glued to a figure make it something else: "180ml", "4e".
bool bare(const Words& words, size_t last) { return !words.is(last + 1, Kind::letters) || !words[last + 1].glued; }

void find_literally(const Words& words, Found& found) {
  for (size_t index = 0; index < words.size(); ++index) {
    const auto numeral = numeral_at(words, index, Reading::literal);
    if (!numeral) continue;
    if (bare(words, numeral->last)) {
      Figure figure;
      figure.value = numeral->value;
      figure.step = numeral->step;
      figure.malformed = numeral->malformed;
      figure.phrase = words.range(index, numeral->last);
      found.add(index, numeral->last, {MentionKind::number, figure.phrase, figure});
    }
    index = numeral->last;
  }
}

}  // namespace

void find_numbers(const Words& words, const Setting& setting, Found& found) {
  if (setting.reading == Reading::literal) return find_literally(words, found);
  for (size_t index = 0; index < words.size(); ++index) {
    auto amount = amount_at(words, index, setting.reading);
    if (!amount) continue;
    if (counts_in_prose(words, *amount))
      found.add(index, amount->last,
                figure_mention(words, index, amount->last, MentionKind::number, std::move(amount->figure)));
    index = amount->last;
  }
}

}  // namespace vraagbaak::facts
