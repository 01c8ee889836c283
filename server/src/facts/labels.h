// Figures that count nothing in running text: labels and years.
#pragma once

#include <cstddef>

#include "facts/words.h"

namespace vraagbaak::facts {

/// True when the figure at `index` says which one: "artikel 3", "nr. 12", "de vragen 3, 4 en |5".
bool labels_something(const Words& words, size_t index);

/// A sign behind which a sentence or an item begins.
bool ends_sentence(const Words& words, size_t index);

/// Four digits of this century or the last, without a point.
bool year_like(const Words& words, size_t index);
/// The same for a figure that could also count something ("2000 woningen"): a round one is a year only behind a word
/// that speaks for one ("in 2000", "medio 2024").
bool year_in_text(const Words& words, size_t index);

/// True for a figure behind a word with a capital that begins no sentence ("NPO Radio 1", "Binnenhof 4"), and for a
/// footnote's mark that begins a passage ("1 Zie ook").
bool part_of_title(const Words& words, size_t index);

}  // namespace vraagbaak::facts
