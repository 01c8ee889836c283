// Giving an answer the number of the question it stands under.
#pragma once

#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {

/// Adds a fix that replaces the number at `finding` by that of the question right above the answer, when that
/// question has no answer. It is never safe: the question may as well be elsewhere.
void relabel_answer(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes);

}  // namespace vraagbaak::features::fixes
