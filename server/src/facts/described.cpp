#include "facts/described.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/words.h"
#include "model/characters.h"

namespace vraagbaak::facts {
namespace {

std::vector<Mention> figures_in(std::string_view line, const Setting& setting) {
  const Passage passage = Passage::of(line);
  return recognise_figures(Words(passage), setting);
}

bool is_known_time(const Mention& mention) {
  const auto* time = std::get_if<Interval>(&mention.value);
  return time != nullptr && (time->from || time->to);
}

/// Without what ends a sentence or a clause: it is all about the one figure.
std::string as_one_clause(std::string line) {
  for (size_t i = 0; i < line.size(); ++i) {
    const bool word_ends = i + 1 == line.size() || model::blank_at(line, i + 1) > 0;
    if (word_ends && std::string_view(".,;:!?").find(line[i]) != std::string_view::npos) line[i] = ' ';
    if (line[i] == '(' || line[i] == ')') line[i] = ' ';
  }
  return line;
}

void blank(std::string& line, StringRange range) {
  std::fill(line.begin() + range.start.value, line.begin() + range.end.value, ' ');
}

Mention moved(Mention mention, size_t by) {
  const auto move = [&](StringRange& range) {
    range.start = range.start + static_cast<uint32_t>(by);
    range.end = range.end + static_cast<uint32_t>(by);
  };
  move(mention.range);
  if (auto* figure = std::get_if<Figure>(&mention.value)) move(figure->phrase);
  return mention;
}

/// The one figure of an amount.
std::variant<Mention, DescribedFault> amount_in(const std::string& amount, const Setting& setting) {
  std::vector<Mention> figures = figures_in(amount, setting);
  std::erase_if(figures, is_time);
  if (figures.size() > 1) return DescribedFault::several_figures;
  if (figures.empty()) return DescribedFault::no_figure;
  const auto& figure = std::get<Figure>(figures.front().value);
  if (figure.malformed || figures.front().kind == MentionKind::ordinal) return DescribedFault::no_figure;
  if (figure.unit.empty()) return DescribedFault::no_unit;
  return std::move(figures.front());
}

/// The one time of `period`; a bare year is one only behind a preposition.
std::optional<std::pair<std::string, Mention>> period_in(const std::string& period, const Setting& setting) {
  for (const char* before : {"", "in "}) {
    std::string phrase = before + period;
    std::vector<Mention> found = figures_in(phrase, setting);
    if (found.size() == 1 && is_known_time(found.front())) return {{std::move(phrase), std::move(found.front())}};
  }
  return std::nullopt;
}

}  // namespace

std::variant<Claim, DescribedFault> claim_of(const Described& described, const Setting& setting) {
  std::variant<Mention, DescribedFault> amount = amount_in(described.amount, setting);
  if (const auto* fault = std::get_if<DescribedFault>(&amount)) return *fault;

  std::string sentence = as_one_clause(described.what);
  std::vector<Mention> mentions;
  std::vector<Mention> times = figures_in(sentence, setting);
  std::erase_if(times, [](const Mention& mention) { return !is_time(mention); });
  if (described.period.empty()) {
    if (times.size() > 1) return DescribedFault::unclear_period;
    mentions = std::move(times);
  } else {
    for (const Mention& time : times) blank(sentence, time.range);
  }
  sentence += ' ';
  mentions.push_back(moved(std::get<Mention>(std::move(amount)), sentence.size()));
  sentence += described.amount;
  // A point behind it would end the sentence before the period is named; it is no part of the figure.
  while (sentence.ends_with('.')) sentence.pop_back();
  if (!described.period.empty()) {
    auto period = period_in(described.period, setting);
    if (!period) return DescribedFault::unclear_period;
    sentence += ' ';
    mentions.push_back(moved(std::move(period->second), sentence.size()));
    sentence += period->first;
  }
  const Passage passage = Passage::of(sentence);
  std::vector<PlacedClaim> found = claims(Words(passage), mentions);
  if (found.size() != 1) return DescribedFault::no_figure;
  Claim claim = std::move(found.front().claim);
  claim.named = true;
  return claim;
}

}  // namespace vraagbaak::facts
