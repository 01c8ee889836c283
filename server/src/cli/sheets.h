// Curated fact sheets on the command line: what is wrong with them goes to standard error.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "features/language.h"
#include "index/fact_sheet.h"
#include "text/source_text.h"

namespace vraagbaak::cli {

/// One line for each problem: file, line, column, and what to do.
void warn_of_sheet(const std::string& file, const text::SourceText& text,
                   const std::vector<index::SheetProblem>& problems, features::Language language, const World& world);

}  // namespace vraagbaak::cli
