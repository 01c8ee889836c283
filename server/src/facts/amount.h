// What the finders of figures share: one numeral, or two that make a range.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/mention.h"
#include "facts/recognise.h"

namespace vraagbaak::facts {

/// "6.000", "6.000 tot 10.000", "tussen de |5 en 7", "18 à 20", "2 tot 3 miljoen", "70-tal", "enkele |honderden".
struct Amount {
  size_t first = 0;  ///< words [first, last], without the words that bound it
  size_t last = 0;
  Figure figure;  ///< without unit
  bool in_words = false;
  bool fraction = false;   ///< "een derde", "3/4"
  Decimal multiplier = 1;  ///< 1000000 for "2 miljoen"
  bool range = false;      ///< of two numerals
};

/// The amount that begins with word `index`. A literal reading has numerals only, and joins none to a range.
std::optional<Amount> amount_at(const Words& words, size_t index, Reading reading);

/// The same for a caller that has a unit to look for right behind it, which makes "een" a number: "een procent".
std::optional<Amount> counted_amount_at(const Words& words, size_t index, Reading reading);

/// Two amounts as one: "€ 5" "€ 7". What only the second multiplies counts for both ("2 tot 3 miljoen"). nullopt where
/// the second is not the greater.
std::optional<Amount> joined(Amount low, const Amount& high);

/// The number of words between two amounts that make them a range: 1 for "à", "t/m" is 3; 0 for none. `index` is the
/// first word behind the lower one; `between` is true behind "tussen", where "en" joins.
size_t range_sign(const Words& words, size_t index, bool between);
/// True when "tussen" (or "tussen de") stands before word `index`.
bool between_before(const Words& words, size_t index);

/// True when nothing is glued to word `index` from before but an opening bracket, a quote or the like: no code, no
/// address, no part of a date.
bool free_before(const Words& words, size_t index);
/// The same behind word `index`: "73e", "100-brief" and "17/5" are not free.
bool free_behind(const Words& words, size_t index);

}  // namespace vraagbaak::facts
