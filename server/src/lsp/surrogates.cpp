#include "lsp/surrogates.h"

#include <cstdint>

namespace vraagbaak::lsp {

namespace {

constexpr size_t kEscapeSize = 6;  // "\ud83d"

/// The UTF-16 unit that the escape at `at` stands for, if there is one.
std::optional<uint16_t> unit_at(std::string_view json, size_t at) {
  if (at + kEscapeSize > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (size_t i = at + 2; i < at + kEscapeSize; ++i) {
    const char digit = json[i];
    if (digit >= '0' && digit <= '9') {
      unit = unit * 16 + static_cast<unsigned>(digit - '0');
    } else if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f') {
      unit = unit * 16 + static_cast<unsigned>((digit | 0x20) - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return static_cast<uint16_t>(unit);
}

bool high(std::optional<uint16_t> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool low(std::optional<uint16_t> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

}  // namespace

std::optional<std::string> without_lone_surrogates(std::string_view message) {
  std::optional<std::string> repaired;
  for (size_t at = message.find('\\'); at != std::string_view::npos; at = message.find('\\', at)) {
    const auto unit = unit_at(message, at);
    if (!unit) {
      at += 2;  // another escape, "\\" or "\n"; its second character starts none
    } else if (high(unit) && low(unit_at(message, at + kEscapeSize))) {
      at += 2 * kEscapeSize;
    } else {
      if (high(unit) || low(unit)) {
        if (!repaired) repaired = std::string(message);
        repaired->replace(at, kEscapeSize, "\\ufffd");
      }
      at += kEscapeSize;
    }
  }
  return repaired;
}

}  // namespace vraagbaak::lsp
