// What is shown for a figure, a date, an abbreviation or a name: what it stands for and where else it is said.
#pragma once

#include <optional>

#include "features/hover.h"

namespace vraagbaak::features {

/// nullopt where no fact stands, or where there is nothing to add to what is written.
std::optional<Hover> fact_hover(const model::Document& document, text::ByteOffset offset, Language language);

}  // namespace vraagbaak::features
