// The words for what is wrong with a curated fact sheet.
#pragma once

#include <string>

#include "features/language.h"
#include "index/fact_sheet.h"

namespace vraagbaak::features {

/// One sentence for the author of the sheet: what cannot be used, and what to write instead.
std::string sheet_message(const index::SheetProblem& problem, Language language);

}  // namespace vraagbaak::features
