// Where the result of a command goes.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace vraagbaak::cli {

/// Writes `text` to the file `path`, or to standard output when that is empty. False when it fails; that has been said
/// then.
bool write_output(const std::string& path, std::string_view text, const World& world);

}  // namespace vraagbaak::cli
