// The program's arguments: which command, with which options.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace vraagbaak::cli {

/// Runs the program with `arguments` (without its own name); `serve` is the language server. Returns the exit status.
int run(const std::vector<std::string>& arguments, const World& world, const std::function<int()>& serve);

}  // namespace vraagbaak::cli
