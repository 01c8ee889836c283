#include "cli/sheets.h"

#include <ostream>

#include "features/sheet_problems.h"

namespace vraagbaak::cli {

void warn_of_sheet(const std::string& file, const text::SourceText& text,
                   const std::vector<index::SheetProblem>& problems, features::Language language, const World& world) {
  for (const index::SheetProblem& problem : problems) {
    const text::EncodedPosition at = text.position(problem.range.start, text::Encoding::utf32);
    world.err << file << ':' << at.line + 1 << ':' << at.column + 1 << ": "
              << features::sheet_message(problem, language) << '\n';
  }
}

}  // namespace vraagbaak::cli
