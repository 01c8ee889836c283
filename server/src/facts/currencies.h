// The currencies of parliamentary papers, by sign, code and Dutch name.
#pragma once

#include <optional>
#include <string_view>

#include "facts/decimal.h"
#include "facts/words.h"

namespace vraagbaak::facts {

struct Currency {
  size_t last = 0;        ///< the last word it covers
  std::string_view code;  ///< ISO 4217
  Decimal factor = 1;     ///< what one of these is in the currency: 0.01 for a cent, 1000 for "k€"
  bool named = false;     ///< a name ("euro"), behind which cents may follow; not a sign or code
  bool weight = false;    ///< may be a weight: "pond"
};

/// The currency that stands behind an amount at word `index`: "euro", "Amerikaanse dollar", "EUR", "€", "k€", "cent".
std::optional<Currency> currency_at(const Words& words, size_t index);
/// The currency sign or code that stands before an amount: "€", "US$", "EUR", "usd$".
std::optional<Currency> currency_sign_at(const Words& words, size_t index);

}  // namespace vraagbaak::facts
