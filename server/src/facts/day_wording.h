// How days and periods are shown to people. What a machine reads has them as ISO 8601 (calendar.h).
#pragma once

#include <string>

#include "facts/mention.h"
#include "facts/notation.h"
#include "model/reference.h"

namespace vraagbaak::facts {

/// "10 maart 2025", "10 March 2025"; "10 mei 977 v.Chr.".
std::string shown(Day day, Notation notation);
/// The same of a date that need not be complete: "maart 2022", "28 oktober"; empty without month, also for no date.
std::string shown(const model::Date& date, Notation notation);
/// As short as it can be said: "2022", "2018–2020", "maart 2025", "maart–mei 2025", "3–5 maart 2025", "3 maart – 5
/// april 2025", "vanaf 1 januari 2018"; empty where neither end is known.
std::string shown(const Interval& interval, Notation notation);
/// The same with first and last day, also of whole months and years: "1–31 maart 2025".
std::string first_to_last(const Interval& interval, Notation notation);

}  // namespace vraagbaak::facts
