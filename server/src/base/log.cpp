#include "base/log.h"

#include <unistd.h>

#include <atomic>
#include <string>

namespace vraagbaak::base {

namespace {

std::atomic<LogLevel> threshold{LogLevel::warning};

const char* name(LogLevel level) {
  switch (level) {
    case LogLevel::debug: return "debug";
    case LogLevel::info: return "info";
    case LogLevel::warning: return "warning";
    case LogLevel::error:
    case LogLevel::off: break;
  }
  return "error";
}

}  // namespace

void set_log_level(LogLevel level) { threshold.store(level, std::memory_order_relaxed); }

LogLevel log_level() { return threshold.load(std::memory_order_relaxed); }

void log(LogLevel level, std::string_view message) {
  if (level < log_level() || level == LogLevel::off) return;
  std::string line = "vraagbaak: ";
  line.append(name(level)).append(": ").append(message).push_back('\n');
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
    if (written <= 0) return;
    rest.remove_prefix(static_cast<size_t>(written));
  }
}

}  // namespace vraagbaak::base
