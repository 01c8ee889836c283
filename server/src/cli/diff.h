// Two texts as a unified diff, for people and for `patch`.
#pragma once

#include <string>
#include <string_view>

namespace vraagbaak::cli {

/// The lines that differ, with three lines around them, under "--- path" and "+++ path"; empty for equal texts.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace vraagbaak::cli
