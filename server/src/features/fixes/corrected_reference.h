// A citation as it should read.
#pragma once

#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {

/// Adds a fix that replaces the reference at `finding` by its correction, where it has a certain one.
void correct_reference(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes);

}  // namespace vraagbaak::features::fixes
