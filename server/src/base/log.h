// The server's diary on standard error; standard output belongs to the protocol.
#pragma once

#include <cstdint>
#include <string_view>

namespace vraagbaak::base {

enum class LogLevel : uint8_t { debug, info, warning, error, off };

/// Messages below `level` are dropped; the program starts at `warning`. Safe from any thread.
void set_log_level(LogLevel level);
LogLevel log_level();
/// Writes one line ("vraagbaak: warning: …") to standard error, whole, so that threads do not mix their lines.
void log(LogLevel level, std::string_view message);

}  // namespace vraagbaak::base
