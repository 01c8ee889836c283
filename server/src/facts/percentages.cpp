// Percentages: "51,58%", "twee procent", "5 tot 7 procent", "1,5 procentpunt". A difference in percentage points keeps
// a unit of its own, for it is no share of anything.
#include <array>

#include "facts/amount.h"
#include "facts/bounds.h"
#include "facts/terms.h"

namespace vraagbaak::facts {
namespace {

struct ShareUnit {
  std::string_view words;
  std::string_view symbol;
};

constexpr std::array<ShareUnit, 14> kShareUnits{{
    {"%", "%"},
    {"procent", "%"},
    {"percent", "%"},
    {"pct", "%"},
    {"pct .", "%"},
    {"procentpunt", "procentpunt"},
    {"procentpunten", "procentpunt"},
    {"procent-punt", "procentpunt"},
    {"percentpunt", "procentpunt"},
    {"percentpunten", "procentpunt"},
    {"% +- +punt", "procentpunt"},
    {"% +- +punten", "procentpunt"},
    {"‰", "‰"},
    {"promille", "‰"},
}};

const Terms& units() {
  static const Terms terms = Terms::of(kShareUnits);
  return terms;
}

struct Share {
  Amount amount;
  size_t last;
  std::string_view unit;
};

/// A blank is often missing behind the sign ("95%van", "3%-norm"); digits behind it belong to an address ("%20").
bool ends_share_unit(const Words& words, size_t last) {
  if (words[last].kind != Word::Kind::sign) return free_behind(words, last);
  return !words.is(last + 1, Word::Kind::figure) || !words[last + 1].glued;
}

std::optional<Share> share_at(const Words& words, size_t index, Reading reading) {
  auto amount = counted_amount_at(words, index, reading);
  if (!amount || !free_before(words, index)) return std::nullopt;
  const auto unit = units().at(words, amount->last + 1);
  if (!unit || !ends_share_unit(words, unit->last)) return std::nullopt;
  return Share{std::move(*amount), unit->last, kShareUnits[unit->term].symbol};
}

/// "een percentage van 2,5"
std::optional<Share> called_percentage(const Words& words, size_t index, Reading reading) {
  if (!words.is(index, "percentage") || !words.is(index + 1, "van")) return std::nullopt;
  auto amount = amount_at(words, index + 2, reading);
  if (!amount || amount->fraction || !free_behind(words, amount->last)) return std::nullopt;
  if (units().at(words, amount->last + 1)) return std::nullopt;
  amount->first = index;
  const size_t last = amount->last;
  return Share{std::move(*amount), last, "%"};
}

/// "tussen 5% en 7%"
void join_second(const Words& words, Reading reading, Share& low) {
  const size_t sign = range_sign(words, low.last + 1, between_before(words, low.amount.first));
  if (sign == 0 || reading == Reading::literal) return;
  const auto high = share_at(words, low.last + 1 + sign, reading);
  if (!high || high->unit != low.unit) return;
  if (auto range = joined(low.amount, high->amount)) low = {std::move(*range), high->last, high->unit};
}

}  // namespace

void find_percentages(const Words& words, const Setting& setting, Found& found) {
  for (size_t index = 0; index < words.size(); ++index) {
    if (!may_begin_numeral(words, index) && !words.is(index, "percentage")) continue;
    auto share = share_at(words, index, setting.reading);
    if (!share) share = called_percentage(words, index, setting.reading);
    if (!share) continue;
    join_second(words, setting.reading, *share);
    share->amount.figure.unit = share->unit;
    found.add(index, share->last,
              figure_mention(words, index, share->last, MentionKind::percentage, std::move(share->amount.figure)));
    index = share->last;
  }
}

}  // namespace vraagbaak::facts
