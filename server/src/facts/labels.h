// Figures that count nothing in running text: labels and years.
#pragma once

#include <cstddef>

#include "facts/words.h"

namespace vraagbaak::facts {

/// True when the figure at `index` says which one: "artikel 3", "nr. 12", "de vragen 3, 4 en |5".
bool labels_something(const Words& words, size_t index);

/// Four digits of this century or the last, without a point.
bool year_like(const Words& words, size_t index);
/// The same where the word before it speaks for a year: "in 2019", "medio 2024".
bool year_in_text(const Words& words, size_t index);

}  // namespace vraagbaak::facts
