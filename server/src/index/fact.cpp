#include "index/fact.h"

#include <algorithm>
#include <optional>

#include "facts/calendar.h"
#include "facts/statement.h"
#include "index/blob.h"
#include "text/unicode.h"

namespace vraagbaak::index {

using facts::Claim;
using facts::Decimal;
using facts::Figure;
using facts::Interval;
using facts::Stems;

namespace {

void put(BlobWriter& out, const std::optional<Decimal>& value) { out.string(value ? value->str() : std::string()); }

std::optional<Decimal> take_decimal(BlobReader& in) { return Decimal::parse(in.string()); }

void put(BlobWriter& out, const Figure& figure) {
  put(out, figure.value);
  put(out, figure.lower);
  put(out, figure.upper);
  out.string(figure.step.str());
  out.string(figure.unit);
  out.number((figure.approximate ? 1u : 0u) | (figure.lower_excluded ? 2u : 0u) | (figure.upper_excluded ? 4u : 0u));
}

Figure take_figure(BlobReader& in) {
  Figure figure;
  figure.value = take_decimal(in);
  figure.lower = take_decimal(in);
  figure.upper = take_decimal(in);
  figure.step = take_decimal(in).value_or(Decimal());
  figure.unit = in.string();
  const uint64_t flags = in.number();
  figure.approximate = (flags & 1) != 0;
  figure.lower_excluded = (flags & 2) != 0;
  figure.upper_excluded = (flags & 4) != 0;
  return figure;
}

void put(BlobWriter& out, const Stems& stems) {
  out.number(stems.size());
  for (const std::string& stem : stems) out.string(stem);
}

Stems take_stems(BlobReader& in) {
  Stems stems;
  for (uint64_t left = in.number(); left > 0 && !in.done(); --left) stems.emplace_back(in.string());
  return stems;
}

/// Those of `some` by their places in `all`, which has them.
void put_places(BlobWriter& out, const Stems& some, const Stems& all) {
  out.number(some.size());
  for (const std::string& stem : some)
    out.number(static_cast<uint64_t>(std::lower_bound(all.begin(), all.end(), stem) - all.begin()));
}

Stems take_places(BlobReader& in, const Stems& all) {
  Stems some;
  for (uint64_t left = in.number(); left > 0 && !in.done(); --left)
    if (const uint64_t at = in.number(); at < all.size()) some.push_back(all[at]);
  return some;
}

void put(BlobWriter& out, const std::optional<facts::Day>& day) {
  out.number(day ? 1 : 0);
  if (day) out.difference(day->time_since_epoch().count());
}

std::optional<facts::Day> take_day(BlobReader& in) {
  if (in.number() == 0) return std::nullopt;
  constexpr int64_t kMostDays = 10'000'000;
  const int64_t days = std::clamp(in.difference(), -kMostDays, kMostDays);
  return facts::Day(std::chrono::days(static_cast<int32_t>(days)));
}

void put(BlobWriter& out, const Claim& claim) {
  out.number(static_cast<uint64_t>(claim.kind));
  put(out, claim.figure);
  out.string(claim.measure);
  put(out, claim.subject);
  put_places(out, claim.names, claim.subject);
  put_places(out, claim.near, claim.subject);
  put_places(out, claim.kinds, claim.subject);
  put(out, claim.qualifiers);
  out.string(claim.particle);
  out.number((claim.alone ? 1u : 0u) | (claim.time_stated ? 2u : 0u) | (claim.time ? 4u : 0u) |
             (claim.named ? 8u : 0u));
  out.number(claim.conditions.size());
  for (const facts::Condition& condition : claim.conditions) {
    out.string(condition.measure);
    put(out, condition.figure);
  }
  if (!claim.time) return;
  put(out, claim.time->from);
  put(out, claim.time->to);
  out.number(static_cast<uint64_t>(claim.time->precision));
}

Claim take_claim(BlobReader& in) {
  Claim claim;
  const uint64_t kind = in.number();
  if (kind <= static_cast<uint64_t>(facts::MentionKind::name)) claim.kind = static_cast<facts::MentionKind>(kind);
  claim.figure = take_figure(in);
  claim.measure = in.string();
  claim.subject = take_stems(in);
  claim.names = take_places(in, claim.subject);
  claim.near = take_places(in, claim.subject);
  claim.kinds = take_places(in, claim.subject);
  claim.qualifiers = take_stems(in);
  claim.particle = in.string();
  const uint64_t flags = in.number();
  claim.alone = (flags & 1) != 0;
  claim.time_stated = (flags & 2) != 0;
  claim.named = (flags & 8) != 0;
  for (uint64_t left = in.number(); left > 0 && !in.done(); --left) {
    std::string measure(in.string());
    claim.conditions.push_back({std::move(measure), take_figure(in)});
  }
  if ((flags & 4) == 0) return claim;
  Interval time;
  time.from = take_day(in);
  time.to = take_day(in);
  time.precision = static_cast<Interval::Precision>(
      std::min<uint64_t>(in.number(), static_cast<uint64_t>(Interval::Precision::span)));
  claim.time = time;
  return claim;
}

void put(BlobWriter& out, const std::optional<Curation>& curated) {
  out.number(curated ? 1 : 0);
  if (!curated) return;
  for (const std::string* part : {&curated->name, &curated->value, &curated->period, &curated->source, &curated->note})
    out.string(*part);
}

std::optional<Curation> take_curation(BlobReader& in) {
  if (in.number() == 0) return std::nullopt;
  Curation curated;
  for (std::string* part : {&curated.name, &curated.value, &curated.period, &curated.source, &curated.note})
    *part = in.string();
  return curated;
}

void put(BlobWriter& out, const Fact& fact) {
  out.number(fact.range.start.value);
  out.number(fact.range.size());
  out.difference(int64_t{fact.sentence.start.value} - fact.range.start.value);
  out.number(fact.sentence.size());
  put(out, fact.claim);
  put(out, fact.curated);
}

Fact take_fact(std::string_view bytes) {
  BlobReader in(bytes);
  Fact fact;
  fact.range.start = {in.small()};
  fact.range.end = fact.range.start + in.small();
  fact.sentence.start = {static_cast<uint32_t>(fact.range.start.value + in.difference())};
  fact.sentence.end = fact.sentence.start + in.small();
  fact.claim = take_claim(in);
  fact.curated = take_curation(in);
  return fact;
}

}  // namespace

std::vector<Fact> facts_of(const model::Document& document) {
  std::vector<Fact> found;
  const facts::Setting setting = facts::setting_of(document);
  document.for_each_block([&](const model::BlockView& view) {
    const std::string bytes = document.text().slice({view.start, view.start + view.block->size});
    for (facts::PlacedClaim& placed : facts::claims(*view.block, bytes, setting))
      found.push_back({std::move(placed.claim), view.at(placed.range), view.at(placed.sentence)});
  });
  return found;
}

std::string packed(const std::vector<Fact>& facts) {
  BlobWriter out;
  for (const Fact& fact : facts) {
    BlobWriter one;
    put(one, fact);
    out.string(one.bytes());
  }
  return out.bytes();
}

std::vector<Fact> unpacked_facts(std::string_view bytes) {
  std::vector<Fact> facts;
  for (BlobReader in(bytes); !in.done();) facts.push_back(take_fact(in.string()));
  return facts;
}

std::vector<Fact> unpacked_facts(std::string_view bytes, const std::vector<size_t>& places) {
  std::vector<Fact> facts;
  BlobReader in(bytes);
  size_t at = 0;
  for (const size_t place : places) {
    for (; at < place && !in.done(); ++at) in.string();
    if (in.done()) break;
    facts.push_back(take_fact(in.string()));
    ++at;
  }
  return facts;
}

std::string measure_word(const Claim& claim) {
  // Letters and digits only, so that it is one word to the full-text index; two letters that begin no Dutch word.
  std::string word = "qx" + std::to_string(static_cast<unsigned>(claim.kind));
  for (const char c : text::fold(claim.measure))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
  return word;
}

std::string day_word(facts::Day day) {
  std::string word = "qxd";
  for (const char c : facts::iso(day))
    if (c >= '0' && c <= '9') word += c;
  return word;
}

std::optional<facts::Day> stated_day(const Fact& fact) {
  const facts::Claim& claim = fact.claim;
  const bool stated = claim.time && claim.time_stated && claim.time->from == claim.time->to;
  return stated ? claim.time->from : std::nullopt;
}

std::string search_text(const Fact& fact) {
  std::string words = measure_word(fact.claim);
  if (const auto day = stated_day(fact)) (words += ' ') += day_word(*day);
  if (fact.curated) (words += ' ') += kCuratedWord;
  for (const std::string& stem : fact.claim.subject) words += ' ' + stem;
  return words;
}

}  // namespace vraagbaak::index
