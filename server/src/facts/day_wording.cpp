#include "facts/day_wording.h"

#include <string_view>

#include "facts/calendar.h"
#include "model/month_names.h"

namespace vraagbaak::facts {
namespace {

using std::chrono::year_month_day;

constexpr std::string_view in(Notation notation, std::string_view dutch, std::string_view english) {
  return notation == Notation::english ? english : dutch;
}

std::string year_in_words(int year, Notation notation) {
  if (year > 0) return std::to_string(year);
  // The calendar counts on below 1, people do not: before the year 1 is the year 1 before Christ.
  return std::to_string(1 - year) + std::string(in(notation, " v.Chr.", " BC"));
}

std::string month_in_words(unsigned month, Notation notation) {
  return std::string(in(notation, model::month_name(month), model::english_month_name(month)));
}

/// A day in pieces, of which a range leaves out what both ends share.
struct NamedDay {
  NamedDay(Day named, Notation notation)
      : day(std::to_string(static_cast<unsigned>(year_month_day(named).day()))),
        month(month_in_words(month_of(named), notation)),
        year(year_in_words(year_of(named), notation)) {}

  std::string of_year() const { return day + " " + month; }
  std::string of_month() const { return month + " " + year; }
  std::string all() const { return of_year() + " " + year; }

  std::string day;
  std::string month;
  std::string year;
};

/// Close to its words, as in print: "3–5", "maart–mei".
std::string words_apart(const std::string& from, const std::string& to) { return from == to ? from : from + "–" + to; }
std::string phrases_apart(const std::string& from, const std::string& to) { return from + " – " + to; }

/// For an interval that lacks an end, or both.
std::string open(const Interval& interval, Notation notation) {
  if (interval.from) return std::string(in(notation, "vanaf ", "from ")) + shown(*interval.from, notation);
  if (interval.to) return std::string(in(notation, "tot en met ", "until ")) + shown(*interval.to, notation);
  return {};
}

bool begins_month(Day day) { return year_month_day(day).day() == std::chrono::day(1); }
bool begins_year(Day day) { return begins_month(day) && month_of(day) == 1; }

}  // namespace

std::string shown(Day day, Notation notation) { return NamedDay(day, notation).all(); }

std::string shown(const model::Date& date, Notation notation) {
  std::string words = month_in_words(date.month, notation);
  if (words.empty()) return words;
  if (date.day != 0) words = std::to_string(date.day) + " " + words;
  if (date.year != 0) words += " " + year_in_words(date.year, notation);
  return words;
}

std::string shown(const Interval& interval, Notation notation) {
  if (!interval.from || !interval.to) return open(interval, notation);
  const Day next = *interval.to + std::chrono::days(1);
  if (!begins_month(*interval.from) || !begins_month(next)) return first_to_last(interval, notation);
  const NamedDay from(*interval.from, notation);
  const NamedDay to(*interval.to, notation);
  if (begins_year(*interval.from) && begins_year(next)) return words_apart(from.year, to.year);
  if (from.year != to.year) return phrases_apart(from.of_month(), to.of_month());
  return words_apart(from.month, to.month) + " " + from.year;
}

std::string first_to_last(const Interval& interval, Notation notation) {
  if (!interval.from || !interval.to) return open(interval, notation);
  const NamedDay from(*interval.from, notation);
  const NamedDay to(*interval.to, notation);
  if (interval.from == interval.to) return from.all();
  if (from.year != to.year) return phrases_apart(from.all(), to.all());
  if (from.month != to.month) return phrases_apart(from.of_year(), to.all());
  return words_apart(from.day, to.day) + " " + from.of_month();
}

}  // namespace vraagbaak::facts
