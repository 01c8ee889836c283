// Amounts of money: "€ 3,1 miljard", "18 mln. euro", "EUR 75", "2 tot 3 miljoen dollar", "3 euro en 50 cent".
#include "facts/amount.h"
#include "facts/bounds.h"
#include "facts/currencies.h"
#include "facts/number_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

struct Money {
  Amount amount;
  size_t last;  ///< the last word of amount and currency
  std::string_view code;
};

void scale(Figure& figure, const Decimal& factor) {
  for (auto* part : {&figure.value, &figure.lower, &figure.upper})
    if (*part) *part = **part * factor;
  figure.step = figure.step * factor;
}

/// "€ 3,1 miljard"
std::optional<Money> sign_first(const Words& words, size_t index, Reading reading) {
  const auto sign = currency_sign_at(words, index);
  if (!sign || !free_before(words, index)) return std::nullopt;
  auto amount = amount_at(words, sign->last + 1, reading);
  // Behind a code a numeral in words belongs to something else.
  if (!amount || (amount->in_words && words[index].kind == Kind::letters)) return std::nullopt;
  const size_t next = amount->last + 1;
  if (next < words.size() && words[next].glued && words[next].kind != Kind::sign) return std::nullopt;
  scale(amount->figure, sign->factor);
  const size_t last = amount->last;
  return Money{std::move(*amount), last, sign->code};
}

/// "50 cent" and literally "50", behind "3 euro" or "3 euro en".
void add_cents(const Words& words, Reading reading, Money& money) {
  if (!money.amount.figure.value) return;
  const bool with_and = words.is(money.last + 1, "en");
  const auto cents = amount_at(words, money.last + (with_and ? 2 : 1), reading);
  if (!cents || !cents->figure.value || !cents->figure.value->whole() || cents->figure.value >= Decimal(100)) return;
  if (cents->figure.value->negative() || cents->fraction || cents->range || cents->figure.approximate) return;
  const auto unit = currency_at(words, cents->last + 1);
  const bool named = unit && unit->factor == Decimal::power_of_ten(-2);
  if (!named && (unit || reading != Reading::literal)) return;
  if (!free_behind(words, named ? unit->last : cents->last)) return;
  const Decimal hundredth = Decimal::power_of_ten(-2);
  money.amount.figure.value = *money.amount.figure.value + *cents->figure.value * hundredth;
  money.amount.figure.step = cents->figure.step * hundredth;
  money.last = named ? unit->last : cents->last;
}

/// "18 mln. euro"
std::optional<Money> currency_last(const Words& words, size_t index, Reading reading) {
  auto amount = counted_amount_at(words, index, reading);
  if (!amount || !free_before(words, index)) return std::nullopt;
  const auto currency = currency_at(words, amount->last + 1);
  if (!currency || !free_behind(words, currency->last)) return std::nullopt;
  // "5 pond" weighs, "5 miljoen pond" is money.
  if (currency->weight && amount->multiplier == Decimal(1)) return std::nullopt;
  // In "in 2021 € 5" the sign belongs to what follows.
  const bool sign_of_next = !currency->named && words.is(currency->last + 1, Kind::figure);
  if (sign_of_next && !words[amount->last + 1].glued) return std::nullopt;
  scale(amount->figure, currency->factor);
  Money money{std::move(*amount), currency->last, currency->code};
  if (currency->named) add_cents(words, reading, money);
  return money;
}

/// "bedragen x € 1.000" and "in miljoenen euro's" say in what a table counts.
bool scale_of_table(const Words& words, size_t index) {
  if (words.is(index - 1, "x") || words.is(index - 1, "×")) return true;
  return words.is(index - 1, "in") && words.is(index, Kind::letters) && multitude_word(words[index].folded);
}

std::optional<Money> money_at(const Words& words, size_t index, Reading reading) {
  if (scale_of_table(words, index)) return std::nullopt;
  if (auto found = sign_first(words, index, reading)) return found;
  return currency_last(words, index, reading);
}

/// "€ 5 tot € 7 miljoen"
void join_second(const Words& words, size_t first, Reading reading, Money& low) {
  const size_t sign = range_sign(words, low.last + 1, between_before(words, first));
  if (sign == 0 || reading == Reading::literal) return;
  const auto high = money_at(words, low.last + 1 + sign, reading);
  if (!high || high->code != low.code) return;
  if (auto range = joined(low.amount, high->amount)) low = {std::move(*range), high->last, high->code};
}

}  // namespace

void find_money(const Words& words, const Setting& setting, Found& found) {
  for (size_t index = 0; index < words.size(); ++index) {
    if (!may_begin_numeral(words, index) && !currency_sign_at(words, index)) continue;
    auto money = money_at(words, index, setting.reading);
    if (!money) continue;
    join_second(words, index, setting.reading, *money);
    money->amount.figure.unit = money->code;
    found.add(index, money->last,
              figure_mention(words, index, money->last, MentionKind::money, std::move(money->amount.figure)));
    index = money->last;
  }
}

}  // namespace vraagbaak::facts
