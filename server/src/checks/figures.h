// What checks on figures share. Recognising is costly and most blocks have nothing to judge, so each check first asks a
// passage's bytes whether it could state what the check looks for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "checks/check.h"
#include "facts/mention.h"
#include "facts/notation.h"

namespace vraagbaak::checks {

/// A cheap test of bytes: false only for a text in which there is nothing to judge.
using Guard = bool (*)(std::string_view text);
/// The passages that `may_judge` lets through. `may_hold` is asked of the block first, where a line may end between any
/// two words.
std::vector<std::reference_wrapper<const ReadPassage>> read_passages(const BlockInput& input, Guard may_hold,
                                                                     Guard may_judge);

/// True for a text with "%", "procent" or "percent".
bool has_percentage(std::string_view text);

/// The figure of a number, percentage, amount of money or quantity that states one exact value; null for any other
/// mention, for a bound, a range, an approximation and what is malformed.
const facts::Figure* exact_figure(const facts::Mention& mention);

/// The value of a mention that has an exact figure.
const facts::Decimal& value_of(const facts::Mention& mention);
using facts::is_time;
/// True where a sentence speaks of a rise or a fall, which no figure in it need be a part of.
bool speaks_of_change(std::string_view sentence);

/// By how much the stated value may be off either way through rounding. A count below a thousand is not rounded, a
/// larger one may be at its closing zeros, an amount with decimals or a multiplier at its last digit.
facts::Decimal rounding_of(const facts::Mention& mention);

/// `value` in the notation of each language.
std::string dutch(const facts::Decimal& value);
std::string english(const facts::Decimal& value);

}  // namespace vraagbaak::checks
