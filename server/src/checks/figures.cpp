// See figures.h.
#include "checks/figures.h"

#include <algorithm>

#include "checks/words.h"

namespace vraagbaak::checks {
using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;

std::vector<std::reference_wrapper<const ReadPassage>> read_passages(const BlockInput& input, Guard may_hold,
                                                                     Guard may_judge) {
  std::vector<std::reference_wrapper<const ReadPassage>> read;
  if (!may_hold(input.text)) return read;
  for (const ReadPassage& passage : input.reading.passages())
    if (may_judge(passage.text())) read.emplace_back(passage);
  return read;
}

bool has_percentage(std::string_view text) { return contains_any(text, {"%", "procent", "percent"}); }

const Figure* exact_figure(const Mention& mention) {
  const auto* figure = std::get_if<Figure>(&mention.value);
  if (!figure || mention.kind == MentionKind::ordinal) return nullptr;
  return figure->value && !figure->approximate && !figure->malformed ? figure : nullptr;
}

const Decimal& value_of(const Mention& mention) { return *std::get<Figure>(mention.value).value; }

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
