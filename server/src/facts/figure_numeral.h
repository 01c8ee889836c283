// The part of a numeral that is written in digits: "13.522", "152 231,32", "3/4", "2½". Multipliers and what is added
// are numeral.cpp's.
#pragma once

#include <cstddef>
#include <optional>

#include "facts/numeral.h"

namespace vraagbaak::facts {

/// Fractions that do not end are cut after so many places.
inline constexpr uint32_t kFractionPlaces = 30;

/// The number in digits that begins with word `index`; nullopt for a word, a code, and the figure of a name ("F16").
/// Literally also the notations of machines and shops: ",08", "10k", "1e10", "2,5^-1".
std::optional<Numeral> figure_numeral_at(const Words& words, size_t index, Reading reading);

}  // namespace vraagbaak::facts
