// How figures are shown to people.
#pragma once

#include <string>

#include "facts/mention.h"

namespace vraagbaak::facts {

/// The signs of a language: "371.380.000,5" in Dutch, "371,380,000.5" in English.
enum class Notation : uint8_t { dutch, english };

/// All digits, grouped by three from five digits on, as both languages do: "1607", "13.522", "0,077".
std::string grouped(const Decimal& value, Notation notation);
/// A value with its unit: "€ 371.380.000", "51,58%", "593 personen", "100.000 USD".
std::string with_unit(const Decimal& value, std::string_view unit, Notation notation);
/// What a figure says: the value, or its bounds ("meer dan 50 personen", "€ 2 – 3"), with "circa" where it is rounded.
std::string shown(const Figure& figure, Notation notation);

/// An exact quantity in the unit that readers know it by as well: "13.522 km2" is "1.352.200 ha", "100 zeemijl" is
/// "185,2 km". Empty for other units.
std::string converted(const Figure& figure, Notation notation);

}  // namespace vraagbaak::facts
