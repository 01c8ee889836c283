// Reading a whole file, for the walker and the indexer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace vraagbaak::index {

/// The bytes of a regular file of at most `most` bytes; nullopt for anything else. Never waits for a pipe or device.
std::optional<std::string> read_file(const std::string& path, uint64_t most);

}  // namespace vraagbaak::index
