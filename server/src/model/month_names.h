// The names of months and weekdays: the one table for all that reads or writes a date.
#pragma once

#include <cstdint>
#include <string_view>

namespace vraagbaak::model {

struct MonthWord {
  uint8_t month = 0;       ///< 1…12; 0 when the word names no month
  bool shortened = false;  ///< such a word may well be something else: "jan", "dec"
};

/// The month that `word` names, in full or shortened ("okt", "sept", "mrt"); ASCII case does not matter.
MonthWord month_word(std::string_view word);
/// "januari"; an empty view for a number that is no month.
std::string_view month_name(uint32_t month);
/// "January"; an empty view for a number that is no month.
std::string_view english_month_name(uint32_t month);

/// 1 for Monday … 7 for Sunday as ISO 8601 has it; 0 when `word` is not "maandag" … "zondag".
uint8_t weekday_word(std::string_view word);
/// "maandag" for 1; an empty view for a number that is no day of the week.
std::string_view weekday_name(uint32_t day);
/// "Monday" for 1; an empty view for a number that is no day of the week.
std::string_view english_weekday_name(uint32_t day);

}  // namespace vraagbaak::model
