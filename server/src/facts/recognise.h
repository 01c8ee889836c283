// Finds what a passage states. Each kind has a file of its own with one finder; recognise.cpp lists them in the order
// in which they may claim words, so that "9 maart 2022" is a date and not two numbers.
#pragma once

#include <optional>
#include <vector>

#include "facts/mention.h"
#include "facts/numeral.h"
#include "facts/words.h"

namespace vraagbaak::facts {

/// What a recogniser may know besides the passage.
struct Setting {
  std::optional<Day> paper_date;  ///< the day that "jl." and "dit jaar" count from
  Reading reading = Reading::prose;
  bool operator==(const Setting&) const = default;
};

/// What was found so far in a passage, by range; a finder passes over what an earlier one claimed.
class Found {
 public:
  explicit Found(size_t words) : claimed_(words) {}
  /// Claims words [first, last] for `mention`, unless one of them is claimed or `mention` is empty.
  void add(size_t first, size_t last, Mention mention);
  bool free(size_t first, size_t last) const;
  std::vector<Mention> take();  ///< by range

 private:
  std::vector<bool> claimed_;
  std::vector<Mention> mentions_;
};

/// One finder per kind.
void find_dates(const Words& words, const Setting& setting, Found& found);
void find_periods(const Words& words, const Setting& setting, Found& found);
/// Both, which are told apart only when they are read.
void find_times(const Words& words, const Setting& setting, Found& found);
void find_percentages(const Words& words, const Setting& setting, Found& found);
void find_money(const Words& words, const Setting& setting, Found& found);
void find_ordinals(const Words& words, const Setting& setting, Found& found);
void find_quantities(const Words& words, const Setting& setting, Found& found);
void find_numbers(const Words& words, const Setting& setting, Found& found);
void find_abbreviations(const Words& words, const Setting& setting, Found& found);
void find_names(const Words& words, const Setting& setting, Found& found);

/// All mentions of a passage, by place and without overlap; an abbreviation's definition and a name may hold others.
std::vector<Mention> recognise(const Words& words, const Setting& setting);
std::vector<Mention> recognise(const Passage& passage, const Setting& setting);

/// Those of figures and times alone, for who compares and reckons.
std::vector<Mention> recognise_figures(const Words& words, const Setting& setting);

/// The mentions of one kind, as if there were no others, read literally: as numbers, "100 procent" has 100 and
/// "17/5/2018" has three; every number counts, also the article "een", and none is joined with the next to a range.
/// Quantities are those with a unit of measure, without counted nouns. For tools that ask for one kind; what a text
/// states is recognise's.
std::vector<Mention> recognise_kind(const Passage& passage, Setting setting, MentionKind kind);

}  // namespace vraagbaak::facts
