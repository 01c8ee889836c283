// Short reminders behind dates and amounts: the day that "17 juni jl." is, the share of its total that an amount is.
#pragma once

#include <vector>

#include "features/inlay_hints.h"

namespace vraagbaak::features {

/// Adds the hints for the dates of a block that `range` touches, of which the paper's date gives the year.
void add_date_hints(const model::Document& document, const model::BlockView& view, text::ByteRange range,
                    Language language, std::vector<InlayHint>& hints);

/// Adds the hints for the parts of a total in a block that `range` touches; none where the text itself gives the right
/// percentage.
void add_share_hints(const model::Document& document, const model::BlockView& view, text::ByteRange range,
                     Language language, std::vector<InlayHint>& hints);

}  // namespace vraagbaak::features
