#include "cli/outline.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "cli/input.h"
#include "features/document_symbols.h"

namespace vraagbaak::cli {

namespace {

/// Names in one column, line numbers and first words behind them.
void write_outline_text(const model::Document& document, Language language, std::ostream& out) {
  constexpr size_t kIndent = 2;
  constexpr size_t kWidestName = 28;
  const std::vector<features::Symbol> symbols = features::document_symbols(document, language);
  size_t width = 0;
  for (const features::Symbol& symbol : symbols) {
    width = std::max(width, std::min(kWidestName, symbol.depth * kIndent + symbol.name.size()));
  }
  for (const features::Symbol& symbol : symbols) {
    const std::string name = std::string(symbol.depth * kIndent, ' ') + symbol.name;
    const std::string line = std::to_string(line_column(document, symbol.selection.start).line);
    out << name << std::string(width > name.size() ? width - name.size() : 0, ' ') << "  "
        << std::string(line.size() < 5 ? 5 - line.size() : 0, ' ') << line;
    if (!symbol.detail.empty()) out << "  " << symbol.detail;
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
