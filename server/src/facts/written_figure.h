// A number in digits, as Dutch writes it: points between thousands, a comma before decimals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/decimal.h"

namespace vraagbaak::facts {

struct WrittenFigure {
  Decimal value;
  Decimal step;            ///< the weight of the last digit
  bool grouped = false;    ///< has points
  bool malformed = false;  ///< "425.0000", "1,234,567": `value` is what its digits say
};

/// Reads a word of kind figure. nullopt for what is no number at all: a code with a zero before it ("0032"), a section,
/// a version or a time ("3.2", "14.30"), a day ("1.5.1997"), and what is longer than any figure.
std::optional<WrittenFigure> read_figure(std::string_view written);

/// "27.7" and "12.50" as English writes decimals: malformed, for where only a decimal makes sense ("27.7 miljoen").
std::optional<WrittenFigure> read_english_decimal(std::string_view written);

/// `value` in Dutch notation: "1.119.810", "0,077", "-12,5". The reverse of read_figure.
std::string dutch_figure(const Decimal& value);

}  // namespace vraagbaak::facts
