// What a bare number counts where the sentence says so before it: "het aantal |boetes bedroeg in 2022 4.521".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"

namespace vraagbaak::facts {

/// What "leerlingenaantal" and "dodental" count; empty for another word.
std::string_view counted_in(const Word& word);
/// True for "aantal", "leerlingenaantal", "dodental".
bool announces_count(const Word& word);

struct NamedCount {
  std::string noun;   ///< in lower case
  size_t first = 0;   ///< the words between "aantal" and the noun, which say which ones are counted
  size_t behind = 0;  ///< one past them
};
/// What the number at word `number` is the count of; nullopt where words [first, number) of its sentence do not say. A
/// word that tells how many there are ("bedroeg", "steeg … tot", a colon) belongs to it.
std::optional<NamedCount> named_count(const Words& words, size_t first, size_t number);

}  // namespace vraagbaak::facts
