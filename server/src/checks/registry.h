// The list of all checks, in the order of the catalogue.
#pragma once

#include <span>

#include "checks/check.h"

namespace vraagbaak::checks {

std::span<const Check* const> all_checks();
const Check* find_check(std::string_view code);

}  // namespace vraagbaak::checks
