// The complete and incomplete dates that a block names, as the grammar found them.
#pragma once

#include <vector>

#include "checks/check.h"
#include "model/reference.h"

namespace vraagbaak::checks {

struct WrittenDate {
  model::Date date;
  model::BlockRange range;  ///< from the day's figure on
};

/// The dates of running text and of the letters it cites ("brief van 9 maart 2022"), in text order.
std::vector<WrittenDate> written_dates(const BlockInput& input);

}  // namespace vraagbaak::checks
