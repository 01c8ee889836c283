// See figures.h.
#include "checks/figures.h"

#include <algorithm>

#include "checks/words.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace {

/// Sentences are looked at within so many bytes to either side, so that a text without any costs no more.
constexpr uint32_t kSentenceReach = 1500;

}  // namespace

using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;

std::string_view ReadPassage::between(const Mention& first, const Mention& second) const {
  const uint32_t start = first.range.end.value;
  const uint32_t end = second.range.start.value;
  return end > start ? text().substr(start, end - start) : std::string_view();
}

facts::StringRange ReadPassage::sentence(const Mention& mention) const {
  const uint32_t at = mention.range.start.value;
  const uint32_t from = at > kSentenceReach ? at - kSentenceReach : 0;
  const std::string_view near = text().substr(from, at - from + kSentenceReach);
  const facts::StringRange found = text::sentence_at(near, {at - from});
  return {found.start + from, found.end + from};
}

std::vector<ReadPassage> read_passages(const BlockInput& input, Guard may_hold, Guard may_judge) {
  std::vector<ReadPassage> read;
  if (!may_hold(input.text)) return read;
  for (facts::Passage& passage : facts::passages(input.block, input.text)) {
    if (!may_judge(passage.text())) continue;
    std::vector<Mention> mentions = facts::recognise(passage, {});
    std::erase_if(mentions, [](const Mention& mention) {
      return mention.kind == MentionKind::abbreviation || mention.kind == MentionKind::name;
    });
    read.push_back({std::move(passage), std::move(mentions)});
  }
  return read;
}

bool has_percentage(std::string_view text) { return contains_any(text, {"%", "procent", "percent"}); }

const Figure* exact_figure(const Mention& mention) {
  const auto* figure = std::get_if<Figure>(&mention.value);
  if (!figure || mention.kind == MentionKind::ordinal) return nullptr;
  return figure->value && !figure->approximate && !figure->malformed ? figure : nullptr;
}

const Decimal& value_of(const Mention& mention) { return *std::get<Figure>(mention.value).value; }

bool is_time(const Mention& mention) {
  return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
}

bool speaks_of_change(std::string_view sentence) {
  return contains_any(lower(sentence), {"stijg", "steeg", "daling", "daalde", "daalt", "gedaald", "toename", "afname",
                                        "groei", "gegroei", "toegenomen", "afgenomen", "meer dan", "minder", "hoger",
                                        "lager", "krimp", "verschil"});
}

Decimal rounding_of(const Mention& mention) {
  const auto& figure = std::get<Figure>(mention.value);
  const Decimal half = *Decimal::parse("0.5");
  const Decimal& value = *figure.value;
  if (figure.step != Decimal(1) || !value.whole()) return figure.step * half;
  if (value.abs() < Decimal(1000)) return mention.kind == MentionKind::money ? half : Decimal();
  const std::string digits = value.str();
  const size_t zeros = digits.size() - 1 - digits.find_last_not_of('0');
  return Decimal::power_of_ten(static_cast<int>(zeros)) * half;
}

std::string dutch(const Decimal& value) { return facts::grouped(value, facts::Notation::dutch); }
std::string english(const Decimal& value) { return facts::grouped(value, facts::Notation::english); }

}  // namespace vraagbaak::checks
