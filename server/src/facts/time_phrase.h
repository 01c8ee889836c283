// A phrase that names a day or a period. Days (dates.cpp) and periods (periods.cpp) are made of each other: "van 21
// juni tot en met 24 juni 2017", "de laatste dag van mei 2023". Both finders therefore read the same phrases
// (time_phrase.cpp), the longest at each word, and each keeps those of its own kind.
#pragma once

#include <optional>

#include "facts/calendar.h"
#include "facts/recognise.h"
#include "facts/words.h"
#include "model/reference.h"

namespace vraagbaak::facts {

struct TimePhrase {
  size_t last = 0;  ///< the last word of the phrase
  MentionKind kind = MentionKind::date;
  Interval interval;
  /// What is written of a day, month or year, for the other end of a range: "21 juni tot en met 24 juni 2017". All zero
  /// for a phrase of another kind.
  model::Date written;
  /// "maandag" alone, which may be any Monday.
  bool bare_weekday = false;
};

/// A day by itself.
std::optional<TimePhrase> date_at(const Words& words, size_t index, const Setting& setting);
/// The period of which something is a part, with or without an article: "mei", "het jaar 2023", "het jaar".
std::optional<TimePhrase> whole_at(const Words& words, size_t index, const Setting& setting);
/// A period by itself, without "van … tot …", "sinds" and the like.
std::optional<TimePhrase> period_at(const Words& words, size_t index, const Setting& setting);
/// Any of the two, or a range of them; the longest that begins at word `index`.
std::optional<TimePhrase> time_phrase_at(const Words& words, size_t index, const Setting& setting);
/// Adds the phrases of `kind`; without one, dates and periods alike.
void find_time(std::optional<MentionKind> kind, const Words& words, const Setting& setting, Found& found);

/// The day or month of `written` in the year that it names, or that the paper's date gives it.
Interval interval_of(const model::Date& written, const Setting& setting);

}  // namespace vraagbaak::facts
