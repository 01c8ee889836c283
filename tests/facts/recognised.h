// What the recognisers find in a sentence, in a form that a table of tests can hold.
#pragma once

#include <string>
#include <vector>

#include "facts/calendar.h"
#include "facts/recognise.h"

namespace vraagbaak::facts {

struct Case {
  const char* sentence;
  std::vector<std::string> expected;  ///< "the words = their value", in text order
};

/// "2022-03-09", "2017-06-21..2017-06-24", "2018-01-01..", "?" for unknown days; "~" in front for what is approximate.
inline std::string shown(const Interval& interval) {
  const std::string about = interval.approximate ? "~" : "";
  if (!interval.from && !interval.to) return about + "?";
  if (interval.from == interval.to) return about + iso(*interval.from);
  return about + (interval.from ? iso(*interval.from) : "") + ".." + (interval.to ? iso(*interval.to) : "");
}

inline Setting on(int year, unsigned month, unsigned day) { return {day_of(year, month, day)}; }

/// All mentions of one of `kinds`.
inline std::vector<Mention> mentions_in(std::string_view sentence, const Setting& setting,
                                        std::initializer_list<MentionKind> kinds) {
  std::vector<Mention> found;
  for (Mention& mention : recognise(Passage::of(sentence), setting))
    if (std::find(kinds.begin(), kinds.end(), mention.kind) != kinds.end()) found.push_back(std::move(mention));
  return found;
}

/// The dates and periods of `sentence`: "9 maart 2022 = 2022-03-09".
inline std::vector<std::string> times_in(std::string_view sentence, const Setting& setting,
                                         std::initializer_list<MentionKind> kinds = {MentionKind::date,
                                                                                     MentionKind::period}) {
  std::vector<std::string> found;
  for (const Mention& mention : mentions_in(sentence, setting, kinds))
    found.push_back(std::string(sentence.substr(mention.range.start.value, mention.range.size())) + " = " +
                    shown(std::get<Interval>(mention.value)));
  return found;
}

}  // namespace vraagbaak::facts
