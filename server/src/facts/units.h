// The units of measure of parliamentary papers, by symbol and Dutch name. Symbols follow the SI brochure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "facts/numeral.h"

namespace vraagbaak::facts {

struct Unit {
  size_t last = 0;          ///< the last word it covers
  std::string_view symbol;  ///< "km2", "uur", "°C"
  bool time = false;        ///< a length of time or an age
};

/// The unit that begins with word `index`. Only a literal reading takes single letters for degrees ("5 C").
std::optional<Unit> unit_at(const Words& words, size_t index, Reading reading);

}  // namespace vraagbaak::facts
