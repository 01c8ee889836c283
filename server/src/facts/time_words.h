// What dates and periods are written with: day numbers, years, months, "jl.", "vorig", "drie weken". Each reader looks
// at the words from an index on and says where it stopped; a reserved word is read by none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "facts/calendar.h"
#include "facts/recognise.h"
#include "facts/words.h"

namespace vraagbaak::facts {

/// A value and the index of the first word behind it.
template <typename T>
struct Read {
  T value;
  size_t next;
};

/// False for a word with which no date or period can begin; most words of a text are such.
bool may_begin_time(const Words& words, size_t index);
/// Of the words with which one may begin, false for those that say nothing by themselves but only from when or until
/// when: "van", "sinds", "uiterlijk"; and for "in", which belongs to a date only when read literally ("in drie weken").
bool may_be_time(const Words& words, size_t index, Reading reading);
/// True when word `index` folds to one of `any`.
inline bool is_any(const Words& words, size_t index, std::initializer_list<std::string_view> any) {
  if (index >= words.size() || words[index].reserved) return false;
  const std::string_view word = words[index].folded;
  // Almost none is as long and begins the same, so that few are compared.
  return std::any_of(any.begin(), any.end(), [&](std::string_view one) {
    return one.size() == word.size() && one.front() == word.front() && one == word;
  });
}
/// `index`, or the word behind an article.
size_t skip_article(const Words& words, size_t index);
/// A dash of any length.
bool is_dash(const Words& words, size_t index);
/// False where words [first, next) are glued to a letter, figure or dash, and so part of something longer.
bool stands_alone(const Words& words, size_t first, size_t next);

/// "eerste", "derde", "eenentwintigste", "3e", "15de", "1ste".
std::optional<Read<unsigned>> ordinal_at(const Words& words, size_t index);
/// An ordinal, or -1 for "laatste".
std::optional<Read<int>> rank_at(const Words& words, size_t index);
/// A day of the month: "9", "9e", "negende", "negen"; 1 to 31.
std::optional<Read<unsigned>> day_number_at(const Words& words, size_t index);
/// A whole number from 1 to 9999 in figures or words; "een" is 1.
std::optional<Read<int>> count_at(const Words& words, size_t index);
/// "2022", "’22"; whether it is a year depends on what stands around it.
std::optional<Read<int>> year_number_at(const Words& words, size_t index);
/// "2018-2022", "2022/23"; years of two digits and years with a slash have to follow each other.
struct YearPair {
  int first = 0;
  int last = 0;
  bool joined = false;  ///< "2022/23": rather one year that begins in the first than two
};
std::optional<Read<YearPair>> year_pair_at(const Words& words, size_t index);
/// True when words [first, next), a year by their looks, are one by what stands around them: "in 2016", "(2017)", "de
/// begroting 2023", but not "2016 personen" or "van 2000 euro". Read literally, what counts nothing is a year.
bool means_year(const Words& words, size_t first, size_t next, Reading reading);
/// True where the sentence goes on as it may behind a date: not with a word that looks like a plural, which the figure
/// before it would count.
bool may_follow_year(const Words& words, size_t index);
/// "maart", "mrt."
struct Month {
  unsigned number = 0;
  bool shortened = false;
};
std::optional<Read<Month>> month_at(const Words& words, size_t index);
/// "mei-juni".
struct MonthPair {
  unsigned first = 0;
  unsigned last = 0;
};
std::optional<Read<MonthPair>> month_pair_at(const Words& words, size_t index);
/// 1 for Monday … 7 for Sunday, also of "maandagavond".
std::optional<Read<unsigned>> weekday_at(const Words& words, size_t index);
/// "ma", "di.", where a date has to follow.
std::optional<Read<unsigned>> short_weekday_at(const Words& words, size_t index);
/// "voorjaar", "zomer", "herfst", "winter", "zomerreces", "kerstvakantie".
std::optional<Read<Season>> season_at(const Words& words, size_t index);
/// "dag", "weken", "jaar", "decennia".
struct TimeUnit {
  CalendarUnit unit = CalendarUnit::day;
  bool plural = false;
};
std::optional<Read<TimeUnit>> time_unit_at(const Words& words, size_t index);
/// "drie weken", "een half jaar", "anderhalf jaar", "2 jaar en 3 maanden"; the smallest unit is that of the last part.
struct WrittenDuration {
  Duration length;
  CalendarUnit unit = CalendarUnit::day;
};
std::optional<Read<WrittenDuration>> duration_at(const Words& words, size_t index);

/// Where a word points to, seen from the paper's date.
struct Direction {
  int step = 0;       ///< -1 "vorige", 0 "deze", 1 "volgende"
  bool next = false;  ///< the nearest one, not that of the next or last week: "komende", "afgelopen"
};
std::optional<Read<Direction>> direction_at(const Words& words, size_t index);
/// "jl.", "jongstleden", "l.l.": -1; "a.s.", "aanstaande", "e.k.": 1.
std::optional<Read<int>> last_or_next_at(const Words& words, size_t index);

/// What says in which year something is: "2022", "van dit jaar", "jl.", or nothing (then `next` is where it was
/// sought).
struct YearClause {
  enum class Kind : uint8_t { none, stated, relative, last_before, next_after };
  Kind kind = Kind::none;
  /// Not there for a relative year when the paper's date is unknown. Without a kind, a year that the caller presumes.
  std::optional<int> year;
  size_t next = 0;
};
YearClause year_clause_at(const Words& words, size_t index, const Setting& setting);

/// The interval that `in_year` gives for the year that `clause` means. Without a year in the text: that of the paper,
/// unless the year before or after brings it far nearer.
Interval in_year_of(const YearClause& clause, const Setting& setting,
                    const std::function<std::optional<Interval>(int year)>& in_year);

}  // namespace vraagbaak::facts
