// Where a text explains an abbreviation; apart from recognise.h because names are recognised by it as well.
#pragma once

#include "facts/recognise.h"

namespace vraagbaak::facts {

/// Adds the definitions, as find_abbreviations does, but not the uses.
void find_definitions(const Words& words, Found& found);

}  // namespace vraagbaak::facts
