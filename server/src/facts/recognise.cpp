#include "facts/recognise.h"

#include <algorithm>
#include <array>

namespace vraagbaak::facts {
namespace {

using Finder = void (*)(const Words&, const Setting&, Found&);

/// In the order in which they may claim words.
constexpr std::array<Finder, 6> kFinders{find_times,    find_percentages, find_money,
                                         find_ordinals, find_quantities,  find_numbers};
/// These may overlap the others: "Raad van State (RvS)", "de 27 lidstaten van de Europese Unie (EU27)".
constexpr std::array<Finder, 2> kOverlapping{find_abbreviations, find_names};

Finder finder_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::number: return find_numbers;
    case MentionKind::ordinal: return find_ordinals;
    case MentionKind::percentage: return find_percentages;
    case MentionKind::money: return find_money;
    case MentionKind::quantity: return find_quantities;
    case MentionKind::date: return find_dates;
    case MentionKind::period: return find_periods;
    case MentionKind::abbreviation: return find_abbreviations;
    case MentionKind::name: break;
  }
  return find_names;
}

void sort_by_place(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
  });
}

}  // namespace

const char* mention_kind_name(MentionKind kind) {
  constexpr std::array<const char*, 9> kNames{"number", "ordinal", "percentage",   "money", "quantity",
                                              "date",   "period",  "abbreviation", "name"};
  return kNames[static_cast<size_t>(kind)];
}

bool Found::free(size_t first, size_t last) const {
  return std::none_of(claimed_.begin() + static_cast<ptrdiff_t>(first),
                      claimed_.begin() + static_cast<ptrdiff_t>(last) + 1, [](bool claimed) { return claimed; });
}

void Found::add(size_t first, size_t last, Mention mention) {
  if (last < first || last >= claimed_.size() || mention.range.empty() || !free(first, last)) return;
  std::fill(claimed_.begin() + static_cast<ptrdiff_t>(first), claimed_.begin() + static_cast<ptrdiff_t>(last) + 1,
            true);
  mentions_.push_back(std::move(mention));
}

std::vector<Mention> Found::take() { return std::move(mentions_); }

std::vector<Mention> recognise(const Passage& passage, const Setting& setting) {
  return recognise(Words(passage), setting);
}

std::vector<Mention> recognise_figures(const Words& words, const Setting& setting) {
  Found found(words.size());
  for (const Finder find : kFinders) find(words, setting, found);
  std::vector<Mention> mentions = found.take();
  sort_by_place(mentions);
  return mentions;
}

std::vector<Mention> recognise(const Words& words, const Setting& setting) {
  std::vector<Mention> mentions = recognise_figures(words, setting);
  for (const Finder find : kOverlapping) {
    Found apart(words.size());
    find(words, setting, apart);
    for (Mention& mention : apart.take()) mentions.push_back(std::move(mention));
  }
  sort_by_place(mentions);
  return mentions;
}

std::vector<Mention> recognise_kind(const Passage& passage, Setting setting, MentionKind kind) {
  setting.reading = Reading::literal;
  const Words words(passage);
  Found found(words.size());
  finder_of(kind)(words, setting, found);
  return found.take();
}

}  // namespace vraagbaak::facts
