// A cardinal number in figures, in words or in both ("371,38 miljoen", "honderdvijftig", "18 mln.", "een derde"): what
// every figure is made of. Money, percentages and quantities add a unit to it; dates and ordinals have their own words.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/decimal.h"
#include "facts/words.h"

namespace vraagbaak::facts {

struct Numeral {
  size_t first = 0;  ///< words [first, last]
  size_t last = 0;
  Decimal value;
  Decimal step;             ///< see Figure::step
  bool in_words = false;    ///< no figure in it
  bool fraction = false;    ///< "een derde", "de helft", "driekwart"; value rounded to 30 places where it does not end
  bool multiplied = false;  ///< has a multiplier: miljoen, mld., duizend behind a figure
  bool malformed = false;   ///< grouped wrongly: "425.0000"
};

/// The numeral that begins with word `index`, as long as it can be; nullopt where none begins. A reserved word belongs
/// to none.
std::optional<Numeral> numeral_at(const Words& words, size_t index);

}  // namespace vraagbaak::facts
