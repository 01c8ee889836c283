// What a number counts: "593 |personen", "39 |Belgische F16-piloten".
#pragma once

#include <cstddef>
#include <optional>

#include "facts/words.h"

namespace vraagbaak::facts {

struct CountedNoun {
  size_t first = 0;  ///< the words of the noun, without adjectives: more than one for "F16-piloten"
  size_t last = 0;
};

/// The noun that word `index`, the one behind a number, is or leads to across adjectives ("nieuwe", "Belgische").
/// Without a dictionary only what has the form of one is taken: a plural, or any noun behind "één". nullopt otherwise.
std::optional<CountedNoun> counted_noun_at(const Words& words, size_t index, bool single);

}  // namespace vraagbaak::facts
