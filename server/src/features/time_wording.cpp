#include "features/time_wording.h"

#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "model/month_names.h"

namespace vraagbaak::features {

using facts::Interval;

bool is_known(const Interval& interval) { return interval.from || interval.to; }

std::string days_in_words(const Interval& interval, Language language) {
  const std::string days = facts::shown(interval, notation_of(language));
  if (!interval.from || interval.from != interval.to) return days;
  const unsigned weekday = facts::weekday_of(*interval.from);
  return std::string(say(language, model::weekday_name(weekday), model::english_weekday_name(weekday))) + " " + days;
}

std::string reason_in_words(Interval::Reason reason, Language language) {
  using Reason = Interval::Reason;
  const auto words = [&](std::string_view dutch, std::string_view english) {
    return std::string(say(language, dutch, english));
  };
  switch (reason) {
    case Reason::stated: return {};
    case Reason::year_of_paper:
      return words(" (het jaar volgt uit de datum van dit stuk)", " (the year follows from this paper's date)");
    case Reason::last_before:
      return words(" (de laatste keer vóór de datum van dit stuk)", " (the last one before this paper's date)");
    case Reason::next_after:
      return words(" (de eerste keer na de datum van dit stuk)", " (the first one after this paper's date)");
    case Reason::paper_date:
      return words(" (gerekend vanaf de datum van dit stuk)", " (counted from this paper's date)");
    case Reason::session_year: return words(" (van Prinsjesdag tot Prinsjesdag)", " (from Prinsjesdag to Prinsjesdag)");
    case Reason::rough: return words(" (bij benadering)", " (roughly)");
  }
  return {};
}

}  // namespace vraagbaak::features
