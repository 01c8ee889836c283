#include "cli/outline.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "cli/input.h"
#include "features/document_symbols.h"

namespace vraagbaak::cli {

namespace {

/// Line numbers, names in a column, first words:
///      20  Vraag 1     Hoeveel sluizen zijn ouder dan tachtig jaar?
void write_outline_text(const model::Document& document, Language language, std::ostream& out) {
  constexpr size_t kIndent = 2;
  constexpr size_t kLineDigits = 6;
  constexpr size_t kWidestName = 24;  // a longer one, of a header or a section, pushes its first words aside
  const auto blanks = [](size_t wanted, size_t used) { return std::string(wanted > used ? wanted - used : 0, ' '); };
  const std::vector<features::Symbol> symbols = features::document_symbols(document, language);
  size_t width = 0;
  for (const features::Symbol& symbol : symbols) {
    const size_t size = symbol.depth * kIndent + symbol.name.size();
    if (size <= kWidestName) width = std::max(width, size);
  }
  for (const features::Symbol& symbol : symbols) {
    const std::string line = std::to_string(line_column(document, symbol.selection.start).line);
    const std::string name = std::string(symbol.depth * kIndent, ' ') + symbol.name;
    out << blanks(kLineDigits, line.size()) << line << "  " << name;
    if (!symbol.description().empty()) out << blanks(width, name.size()) << "  " << symbol.description();
    out << '\n';
  }
}

}  // namespace

int run_outline(const OutlineOptions& options, const World& world) {
  const Input input = read_input(options.path, world);
  if (!input.document) {
    world.err << "vraagbaak: " << input.path << ": " << input.error << '\n';
    return kTrouble;
  }
  if (options.json) {
    write_outline_json(*input.document, input.path, world.out);
  } else {
    write_outline_text(*input.document, options.language, world.out);
  }
  return kNothingFound;
}

}  // namespace vraagbaak::cli
