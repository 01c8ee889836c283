// `vraagbaak outline`: how a document is built, as a tree for people or as the JSON of server/docs/outline-json.md,
// which other programs may rely on.
#pragma once

#include <string>

#include "cli/command.h"
#include "model/document.h"

namespace vraagbaak::cli {

struct OutlineOptions {
  std::string path;
  bool json = false;
  Language language = Language::dutch;
};

/// Returns the exit status.
int run_outline(const OutlineOptions& options, const World& world);

/// The JSON for `document`, which was read from `path`.
void write_outline_json(const model::Document& document, const std::string& path, std::ostream& out);

}  // namespace vraagbaak::cli
