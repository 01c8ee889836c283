// A figure that is described apart from any sentence, as a row of a table is: what it is of, how much, and when. Read
// with the recognisers of running text, so that it is compared with what papers say like any other claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "facts/claim.h"

namespace vraagbaak::facts {

/// Each on one line, in the words of a paper.
struct Described {
  std::string what;    ///< "Gekeurde schepen in Delfzijl"
  std::string amount;  ///< with its unit: "371,38 miljoen euro", "593 schepen", "€ 5"
  std::string period;  ///< "2023", "maart 2023", "vergaderjaar 2022–2023"; empty leaves it to `what`
};

/// Why a description is no claim.
enum class DescribedFault : uint8_t {
  no_figure,        ///< the amount has no figure, or one that cannot be read
  several_figures,  ///< the amount has more than one
  no_unit,          ///< the amount is a bare number
  unclear_period,   ///< the period is not one time, or none is given and `what` names several
};

/// `setting` says what "dit jaar" counts from.
std::variant<Claim, DescribedFault> claim_of(const Described& described, const Setting& setting);

}  // namespace vraagbaak::facts
