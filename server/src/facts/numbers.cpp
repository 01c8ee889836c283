// Bare numbers: what no other finder has claimed. In running text a figure is no number when it labels something
// ("artikel 3"), is a year, or is a part of a code, an address or a telephone number.
#include <algorithm>
#include <array>

#include "facts/amount.h"
#include "facts/bounds.h"
#include "facts/currencies.h"
#include "facts/labels.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

bool figure_word(const Words& words, size_t index) { return index < words.size() && words[index].kind == Kind::figure; }

/// Figures side by side are a telephone number, an account or a table, unless the first is known to be a year or a day
/// and the second is too long for the mark of a note: "bedroeg in 2022 4.521".
bool beside_figure(const Words& words, const Amount& amount, const Found& found) {
  if (figure_word(words, amount.last + 1)) return true;
  if (amount.first == 0 || !figure_word(words, amount.first - 1)) return false;
  constexpr size_t kLongestMark = 3;
  const bool known = !found.free(amount.first - 1, amount.first - 1);
  return !known || words.written(amount.first).size() <= kLongestMark;
}

/// True when a bracket stands open before word `index`.
bool stands_in_brackets(const Words& words, size_t index) {
  constexpr size_t kFarthest = 60;
  for (size_t count = 0; index > 0 && count < kFarthest; ++count) {
    --index;
    if (words.is(index, ")")) return false;
    if (words.is(index, "(")) return true;
  }
  return false;
}

/// "1." and "2:" where a sentence begins, "3)" anywhere, "(4)"
bool list_mark(const Words& words, const Amount& amount) {
  if (amount.first != amount.last) return false;
  const size_t next = amount.last + 1;
  if (next >= words.size() || !words[next].glued) return false;
  if (words.is(next, ")")) return words.is(amount.first - 1, "(") || !stands_in_brackets(words, amount.first);
  if (words.is(next, "]")) return words.is(amount.first - 1, "[");
  constexpr size_t kMostDigits = 3;
  if (words.written(amount.first).size() > kMostDigits) return false;
  const bool begins = amount.first == 0 || ends_sentence(words, amount.first - 1);
  return begins && (words.is(next, ".") || words.is(next, ":"));
}

/// Years, and numbers of papers and files, which are long and have no points.
bool identifies(const Words& words, const Amount& amount) {
  if (amount.range) return year_like(words, amount.first) && year_like(words, amount.last);
  const std::string_view written = words.written(amount.first);
  const bool code = written.size() > 6 && written.find_first_of(".,") == std::string_view::npos;
  return amount.first == amount.last && (year_like(words, amount.first) || code);
}

/// "acht" is mostly a verb where it stands alone; behind these words it is a number.
bool among_counted(const Words& words, size_t index) {
  constexpr std::array<std::string_view, 19> kWordsBefore{"de",   "alle",  "van",      "met",  "op", "bij",     "voor",
                                                          "tot",  "uit",   "door",     "en",   "of", "slechts", "zijn",
                                                          "over", "circa", "ongeveer", "naar", "dan"};
  return std::any_of(kWordsBefore.begin(), kWordsBefore.end(), [&](auto word) { return words.is(index - 1, word); });
}

/// "één van de leden", "één of meer", "één voor één", "één op één", "een en ander": no count of one.
bool idiom_of_one(const Words& words, const Amount& amount) {
  const size_t next = amount.last + 1;
  if (words.is(next, "van") || words.is(next, "voor") || words.is(next, "of")) return true;
  if (words.is(next, "en") && words.is(next + 1, "ander")) return true;
  if (words.is(next, "op") && words.is(next + 1, "een")) return true;
  const bool behind = words.is(amount.first - 1, "voor") || words.is(amount.first - 1, "op");
  return behind && words.is(amount.first - 2, "een");
}

/// Number words that are something else here: "het kabinet acht het nodig", "de jaren negentig".
bool other_sense(const Words& words, const Amount& amount) {
  if (words.is(amount.first, "acht")) return !among_counted(words, amount.first);
  if (amount.figure.value == Decimal(1)) return idiom_of_one(words, amount);
  return words.is(amount.first - 1, "jaren");
}

/// "een halve maatregel": the half of a thing says how much only with its unit, which makes it a quantity.
bool half_of_thing(const Words& words, size_t last) {
  const bool half = words.is(last, "half") || words.is(last, "halve");
  return half && words.is(last + 1, Kind::letters) && !words.is(last + 1, "van");
}

bool counts_in_prose(const Words& words, const Amount& amount, const Found& found) {
  if (!free_before(words, amount.first) || !free_behind(words, amount.last)) return false;
  if (words.is(amount.last + 1, "uur")) return false;  // a time of day; hours are quantities
  if (words.is(amount.first - 1, "€") || currency_at(words, amount.last + 1)) return false;  // the scale of a table
  if (amount.in_words) return !other_sense(words, amount) && !(amount.fraction && half_of_thing(words, amount.last));
  return !labels_something(words, amount.first) && !beside_figure(words, amount, found) && !identifies(words, amount) &&
         !(amount.first == amount.last && part_of_title(words, amount.first)) && !list_mark(words, amount);
}

/// Letters glued to a figure make it something else: "180ml", "4e".
bool bare(const Words& words, size_t last) { return !words.is(last + 1, Kind::letters) || !words[last + 1].glued; }

void find_literally(const Words& words, Found& found) {
  for (size_t index = 0; index < words.size(); ++index) {
    if (!may_begin_numeral(words, index)) continue;
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
    // What is claimed begins no number with what follows: "steeg in 2022 tot 4.521".
    if (!may_begin_numeral(words, index) || !found.free(index, index)) continue;
    auto amount = amount_at(words, index, setting.reading);
    if (!amount) continue;
    if (counts_in_prose(words, *amount, found))
      found.add(index, amount->last,
                figure_mention(words, index, amount->last, MentionKind::number, std::move(amount->figure)));
    index = amount->last;
  }
}

}  // namespace vraagbaak::facts
