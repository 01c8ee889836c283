// The words that bound or round a figure: "circa", "ten minste", "meer dan", "of meer".
#pragma once

#include <cstddef>

#include "facts/mention.h"
#include "facts/words.h"

namespace vraagbaak::facts {

/// The mention of `figure` in words [first, last]: reads what the words around it say into the figure and sets its
/// phrase. "ruim 50" has 50 as lower bound, "bijna 50" as upper bound, and both are approximate.
Mention figure_mention(const Words& words, size_t first, size_t last, MentionKind kind, Figure figure);

}  // namespace vraagbaak::facts
