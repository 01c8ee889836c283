// Reading a text that is not open, as far as it belongs to the workspace.
#pragma once

#include <optional>
#include <string>

namespace vraagbaak::session {

/// True when `path`, its links followed, lies below `root`.
bool lies_inside(const std::string& path, const std::string& root);
/// The bytes of a text; nullopt when it cannot be read, or is larger than any text an editor takes.
std::optional<std::string> read_closed(const std::string& path);

}  // namespace vraagbaak::session
