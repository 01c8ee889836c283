// `vraagbaak hover`: what an editor would show at a place, in a terminal.
#pragma once

#include <string>

#include "cli/command.h"

namespace vraagbaak::cli {

struct HoverOptions {
  std::string path;
  std::string place;   ///< "LINE:COL", both counted from 1, the column in characters
  std::string folder;  ///< whose texts a reference may lead into; empty for the file alone
  Language language = Language::dutch;
};

/// Returns the exit status: 0 when something was shown, 1 when there is nothing to show there, 2 for a place or file
/// that cannot be read.
int run_hover(const HoverOptions& options, const World& world);

}  // namespace vraagbaak::cli
