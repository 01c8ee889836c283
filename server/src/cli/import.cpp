#include "cli/import.h"

#include <ostream>

#include "cli/output.h"
#include "imports/import.h"

namespace vraagbaak::cli {

int run_import(const ImportOptions& options, const World& world) {
  const auto imported = imports::import_file(options.path, {});
  if (!imported) {
    world.err << "vraagbaak: " << imports::explain(imported.error(), options.path, options.language) << '\n';
    const bool missing = imported.error().reason == imports::ImportFailure::Reason::program_missing;
    return missing ? kProgramMissing : kTrouble;
  }
  if (!write_output(options.output, imported->text, world)) return kTrouble;
  world.err << imports::describe_source(*imported, options.path, options.language) << '\n';
  return kNothingFound;
}

}  // namespace vraagbaak::cli
