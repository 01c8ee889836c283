// Dates and periods as they are shown: which days they are, and why those.
#pragma once

#include <string>

#include "facts/mention.h"
#include "features/language.h"

namespace vraagbaak::features {

/// False for "28 oktober" in a paper without a date.
bool is_known(const facts::Interval& interval);
/// "woensdag 9 maart 2022"; "2022"; "3–5 maart 2025"; "vanaf 1 januari 2018". For an interval that is known.
std::string days_in_words(const facts::Interval& interval, Language language);
/// " (het jaar volgt uit de datum van dit stuk)"; empty where the text states all of it.
std::string reason_in_words(facts::Interval::Reason reason, Language language);

}  // namespace vraagbaak::features
