// Periods: "mei 2023", "derde kwartaal 2023", "eind 2022", "vergaderjaar 2022–2023", "vorige maand", "de afgelopen vijf
// jaar", "week 34", and a year by itself where its surroundings say that it is one.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/amount.h"
#include "facts/labels.h"
#include "facts/time_phrase.h"
#include "facts/time_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;
using Precision = Interval::Precision;
using Reason = Interval::Reason;
using std::chrono::days;

/// "mei, juni en juli 2023": so many months may share a year.
constexpr size_t kMostMonths = 11;
/// And so many quarters or halves.
constexpr int kMostParts = 3;

TimePhrase period_phrase(size_t next, Interval interval, model::Date written = {}) {
  return {next - 1, MentionKind::period, interval, written, false};
}

/// An interval whose days are not known.
Interval unknown(Precision precision) {
  Interval interval;
  interval.precision = precision;
  interval.reason = Reason::paper_date;
  return interval;
}

Interval from_paper(const Setting& setting, CalendarUnit unit, int32_t offset) {
  if (!setting.paper_date) return unknown(Precision::span);
  Interval interval = unit_interval(unit, *setting.paper_date, offset);
  interval.reason = Reason::paper_date;
  return interval;
}

YearClause clause_of(Direction direction, const Setting& setting, size_t next) {
  if (direction.step < 0) return {YearClause::Kind::last_before, std::nullopt, next};
  if (direction.step > 0) return {YearClause::Kind::next_after, std::nullopt, next};
  YearClause clause{YearClause::Kind::relative, std::nullopt, next};
  if (setting.paper_date) clause.year = year_of(*setting.paper_date);
  return clause;
}

Interval month_of_year(unsigned month, const YearClause& clause, const Setting& setting) {
  return in_year_of(clause, setting, [&](int year) { return month_interval(year, month); });
}

model::Date written_month(const YearClause& clause, unsigned month) {
  if (clause.kind != YearClause::Kind::none && clause.kind != YearClause::Kind::stated) return {};
  return {static_cast<uint16_t>(clause.year.value_or(0)), static_cast<uint8_t>(month), 0};
}

// Counted from the paper's day.

/// The days before (-1) or after (1) the paper's that `duration` takes.
Interval stretch(const WrittenDuration& duration, int step, const Setting& setting) {
  if (!setting.paper_date) return unknown(Precision::span);
  const Day paper = *setting.paper_date;
  const Duration back{-duration.length.months, -duration.length.days};
  Interval interval = step < 0 ? until(later(paper, back), paper, Precision::span)
                               : until(paper + days(1), later(paper, duration.length) + days(1), Precision::span);
  interval.reason = Reason::paper_date;
  interval.approximate = duration.unit >= CalendarUnit::month;
  return interval;
}

/// "schooljaar": a year that does not begin in January.
std::optional<YearKind> year_kind_at(const Words& words, size_t index) {
  struct Named {
    std::string_view word;
    YearKind kind;
  };
  static constexpr std::array<Named, 6> kNamed{{{"vergaderjaar", YearKind::session_year},
                                                {"zittingsjaar", YearKind::flemish_year},
                                                {"schooljaar", YearKind::school_year},
                                                {"studiejaar", YearKind::academic_year},
                                                {"collegejaar", YearKind::academic_year},
                                                {"academiejaar", YearKind::academic_year}}};
  for (const Named& named : kNamed)
    if (words.is(index, named.word)) return named.kind;
  return std::nullopt;
}

/// "Dit schooljaar" is that of the paper's day; before (-1) or after (1) it the one next to it.
Interval special_year_from(const Setting& setting, YearKind kind, int step) {
  if (!setting.paper_date) return unknown(Precision::year);
  const int year = year_of(*setting.paper_date);
  const bool begun = special_year(kind, year).from <= *setting.paper_date;
  Interval interval = special_year(kind, (begun ? year : year - 1) + step);
  interval.reason = Reason::paper_date;
  return interval;
}

/// "vorig jaar", "deze week", "volgend jaar juni", "afgelopen zomer", "de komende drie maanden".
std::optional<TimePhrase> directed_period(const Words& words, size_t index, const Setting& setting) {
  const auto direction = direction_at(words, index);
  if (!direction) return std::nullopt;
  const int step = direction->value.step;
  const size_t at = direction->next;
  if (const auto duration = duration_at(words, at); duration && step != 0)
    return period_phrase(duration->next, stretch(duration->value, step, setting));
  if (const auto unit = time_unit_at(words, at); unit && !unit->value.plural && unit->value.unit != CalendarUnit::day) {
    const auto month = unit->value.unit == CalendarUnit::year ? month_at(words, unit->next) : std::nullopt;
    if (!month || month->value.shortened) return period_phrase(unit->next, from_paper(setting, unit->value.unit, step));
    YearClause clause{YearClause::Kind::relative, std::nullopt, month->next};
    if (setting.paper_date) clause.year = year_of(*setting.paper_date) + step;
    return period_phrase(month->next, month_of_year(month->value.number, clause, setting));
  }
  if (is_any(words, at, {"kalenderjaar", "begrotingsjaar", "boekjaar"}))
    return period_phrase(at + 1, from_paper(setting, CalendarUnit::year, step));
  if (const auto kind = year_kind_at(words, at)) return period_phrase(at + 1, special_year_from(setting, *kind, step));
  if (const auto month = month_at(words, at); month && !month->value.shortened)
    return period_phrase(
        month->next, month_of_year(month->value.number, clause_of(direction->value, setting, month->next), setting));
  if (const auto season = season_at(words, at)) {
    const YearClause clause = clause_of(direction->value, setting, season->next);
    return period_phrase(season->next, in_year_of(clause, setting, [&](int year) {
                           return std::optional(season_interval(year, season->value));
                         }));
  }
  return std::nullopt;
}

/// "laatste drie maanden", "drie afgelopen jaren"; what is "laatste" of something else is not counted from the paper.
std::optional<TimePhrase> counted_stretch(const Words& words, size_t index, const Setting& setting) {
  if (words.is(index, "laatste")) {
    const auto duration = duration_at(words, index + 1);
    if (!duration || words.is(duration->next, "van")) return std::nullopt;
    return period_phrase(duration->next, stretch(duration->value, -1, setting));
  }
  const auto count = count_at(words, index);
  const auto direction = count ? direction_at(words, count->next) : std::nullopt;
  const auto unit = direction && direction->value.step != 0 ? time_unit_at(words, direction->next) : std::nullopt;
  if (!unit) return std::nullopt;
  const WrittenDuration duration{duration_of(unit->value.unit, count->value), unit->value.unit};
  return period_phrase(unit->next, stretch(duration, direction->value.step, setting));
}

/// "rest van dit jaar", "rest van de maand".
std::optional<TimePhrase> rest_of_period(const Words& words, size_t index, const Setting& setting) {
  if (!words.is(index, "rest") || !words.is(index + 1, "van")) return std::nullopt;
  const auto direction = direction_at(words, index + 2);
  if (direction ? direction->value.step != 0 : !is_any(words, index + 2, {"de", "het"})) return std::nullopt;
  const auto unit = time_unit_at(words, index + 3);
  if (!unit || unit->value.plural || unit->value.unit == CalendarUnit::day) return std::nullopt;
  Interval interval = from_paper(setting, unit->value.unit, 0);
  if (setting.paper_date && interval.from) interval.from = std::max(*interval.from, *setting.paper_date);
  interval.precision = Precision::span;
  return period_phrase(unit->next, interval);
}

// Months, quarters, seasons.

/// True when a month by itself stands where only a month can: "mei" may be lower case only, "April" may be a person.
bool means_month(const Words& words, size_t index, const Month& month, const YearClause& clause) {
  if (clause.kind != YearClause::Kind::none) return true;
  const std::string_view written = words.written(index);
  const bool lower = !written.empty() && written[0] >= 'a' && written[0] <= 'z';
  const bool led = index > 0 && is_any(words, index - 1,
                                       {"in", "sinds", "sedert", "vanaf", "tot", "eind", "begin", "medio", "half",
                                        "maand", "maanden", "periode"});
  return month.shortened ? lower && led : lower || led;
}

/// "mei en juni 2023", "mei/juni 2023": the year of the last month of a list.
YearClause year_of_last_month(const Words& words, unsigned month, YearClause clause, const Setting& setting) {
  if (clause.kind != YearClause::Kind::none) return clause;
  size_t at = clause.next;
  for (size_t count = 0; count < kMostMonths && is_any(words, at, {",", "en", "of", "/"}); ++count) {
    const auto other = month_at(words, at + 1);
    if (!other || other->value.number <= month) return clause;
    const YearClause found = year_clause_at(words, other->next, setting);
    if (found.kind != YearClause::Kind::none) {
      clause.kind = found.kind;
      clause.year = found.year;
      return clause;
    }
    month = other->value.number;
    at = other->next;
  }
  return clause;
}

std::optional<TimePhrase> month_period(const Words& words, size_t index, const Setting& setting) {
  const auto month = month_at(words, index);
  if (!month) return std::nullopt;
  YearClause clause = year_clause_at(words, month->next, setting);
  if (!means_month(words, index, month->value, clause)) return std::nullopt;
  clause = year_of_last_month(words, month->value.number, clause, setting);
  return period_phrase(clause.next, month_of_year(month->value.number, clause, setting),
                       written_month(clause, month->value.number));
}

/// "mei-juni 2023", "december-januari 2023": the year is that of the last month.
std::optional<TimePhrase> month_pair_period(const Words& words, size_t index, const Setting& setting) {
  const auto pair = month_pair_at(words, index);
  if (!pair) return std::nullopt;
  const YearClause clause = year_clause_at(words, pair->next, setting);
  if (!means_month(words, index, {pair->value.first, false}, clause)) return std::nullopt;
  Interval interval = in_year_of(clause, setting, [&](int year) -> std::optional<Interval> {
    const bool turn = pair->value.first > pair->value.last;
    const auto first = month_interval(turn ? year - 1 : year, pair->value.first);
    const auto last = month_interval(year, pair->value.last);
    return until(*first->from, *last->to + days(1), Precision::span);
  });
  return period_phrase(clause.next, interval);
}

using PartOfYear = std::optional<Interval> (*)(int year, unsigned index);

/// "Q3", "H1" and the Flemish "S1": letter and figure of a part of the year.
struct PartMark {
  PartOfYear part = nullptr;
  unsigned index = 0;
};
std::optional<Read<PartMark>> part_mark_at(const Words& words, size_t index) {
  const bool quarter = words.is(index, "q");
  if (!quarter && !words.is(index, "h") && !words.is(index, "s")) return std::nullopt;
  const auto number = count_at(words, index + 1);
  if (!number || !words.is(index + 1, Kind::figure) || !words[index + 1].glued) return std::nullopt;
  const auto part = static_cast<unsigned>(number->value);
  const PartOfYear of_year = quarter ? quarter_interval : half_year_interval;
  constexpr int kAnyYear = 2000;
  if (!of_year(kAnyYear, part)) return std::nullopt;
  return Read<PartMark>{{of_year, part}, number->next};
}

/// Whether the parts of a year stand in a list: "Q1 en Q2 van 2023", "eerste, tweede en derde kwartaal".
bool lists(const Words& words, size_t index) { return is_any(words, index, {",", "en", "of"}); }

/// The year behind the last of a list of "Q1 en Q2".
YearClause year_of_last_mark(const Words& words, YearClause clause, const Setting& setting) {
  size_t at = clause.next;
  for (int count = 0; count < kMostParts && clause.kind == YearClause::Kind::none && lists(words, at); ++count) {
    const auto mark = part_mark_at(words, at + 1);
    if (!mark) break;
    const YearClause found = year_clause_at(words, mark->next, setting);
    clause.kind = found.kind;
    clause.year = found.year;
    at = mark->next;
  }
  return clause;
}

/// "Q3 2023", "Q3-2023", "2023 Q3", "2023-Q3".
std::optional<TimePhrase> marked_part(const Words& words, size_t index, const Setting& setting) {
  if (words.is(index, Kind::figure)) {
    const auto year = year_number_at(words, index);
    if (!year) return std::nullopt;
    const auto mark = part_mark_at(words, is_dash(words, year->next) ? year->next + 1 : year->next);
    if (!mark) return std::nullopt;
    return period_phrase(mark->next, *mark->value.part(year->value, mark->value.index));
  }
  const auto mark = part_mark_at(words, index);
  if (!mark) return std::nullopt;
  const bool dash = is_dash(words, mark->next) && words[mark->next].glued;
  YearClause clause = year_clause_at(words, dash ? mark->next + 1 : mark->next, setting);
  clause = year_of_last_mark(words, clause, setting);
  if (clause.kind == YearClause::Kind::none &&
      (dash || index == 0 || !is_any(words, index - 1, {"in", "vanaf", "sinds", "tot", "begin", "eind", "van"})))
    return std::nullopt;
  return period_phrase(
      clause.next, in_year_of(clause, setting, [&](int year) { return mark->value.part(year, mark->value.index); }));
}

/// A quarter, and where the word "kwartaal" or its figure ends, which is further on for the first of a list.
struct Quarter {
  unsigned index = 0;
  size_t end = 0;
};

/// "derde kwartaal", "kwartaal 3", "eerste" in "eerste en tweede kwartaal".
std::optional<Read<Quarter>> quarter_at(const Words& words, size_t index) {
  if (words.is(index, "kwartaal")) {
    const auto number = count_at(words, index + 1);
    if (!number || !words.is(index + 1, Kind::figure)) return std::nullopt;
    return Read<Quarter>{{static_cast<unsigned>(number->value), number->next}, number->next};
  }
  const auto rank = rank_at(words, index);
  if (!rank) return std::nullopt;
  size_t end = rank->next;
  for (int count = 0; count < kMostParts && lists(words, end); ++count) {
    const auto other = ordinal_at(words, end + 1);
    if (!other) return std::nullopt;
    end = other->next;
  }
  // Belgian statistics have trimesters of three months.
  if (!is_any(words, end, {"kwartaal", "trimester"})) return std::nullopt;
  const size_t next = end == rank->next ? end + 1 : rank->next;
  return Read<Quarter>{{rank->value < 0 ? 4 : static_cast<unsigned>(rank->value), end + 1}, next};
}

/// "derde kwartaal 2023", "laatste kwartaal van dit jaar", "kwartaal 3".
std::optional<TimePhrase> quarter_period(const Words& words, size_t index, const Setting& setting) {
  const auto quarter = quarter_at(words, index);
  constexpr int kAnyYear = 2000;
  if (!quarter || !quarter_interval(kAnyYear, quarter->value.index)) return std::nullopt;
  YearClause clause = year_clause_at(words, quarter->value.end, setting);
  // Schools and pregnancies have trimesters too.
  if (clause.kind == YearClause::Kind::none && words.is(quarter->value.end - 1, "trimester")) return std::nullopt;
  // A quarter is planned further ahead than a day: without a year it is one of the paper's.
  if (clause.kind == YearClause::Kind::none && setting.paper_date) clause.year = year_of(*setting.paper_date);
  const bool alone = quarter->next == quarter->value.end;
  return period_phrase(alone ? clause.next : quarter->next, in_year_of(clause, setting, [&](int year) {
                         return quarter_interval(year, quarter->value.index);
                       }));
}

/// "voorjaar 2023", "zomer van 2020", "winter 2022-2023"; a season without a year is no period of its own.
std::optional<TimePhrase> season_period(const Words& words, size_t index, const Setting& setting) {
  const auto season = season_at(words, index);
  if (!season) return std::nullopt;
  const size_t at = words.is(season->next, "van") ? season->next + 1 : season->next;
  if (const auto pair = year_pair_at(words, at); pair && pair->value.last == pair->value.first + 1)
    return period_phrase(pair->next, season_interval(pair->value.first, season->value));
  const YearClause clause = year_clause_at(words, season->next, setting);
  if (clause.kind == YearClause::Kind::none) return std::nullopt;
  return period_phrase(clause.next, in_year_of(clause, setting, [&](int year) {
                         return std::optional(season_interval(year, season->value));
                       }));
}

// Years and more.

/// "vergaderjaar 2022–2023", "schooljaar 2022/23".
std::optional<TimePhrase> named_year(const Words& words, size_t index, const Setting&) {
  const auto kind = year_kind_at(words, index);
  const auto pair = kind ? year_pair_at(words, index + 1) : std::nullopt;
  if (!pair || pair->value.last != pair->value.first + 1) return std::nullopt;
  return period_phrase(pair->next, special_year(*kind, pair->value.first));
}

/// "jaren negentig", "jaren '90", "jaren 1990", "negentiger jaren", "19e eeuw".
std::optional<TimePhrase> decade_or_century(const Words& words, size_t index, const Setting&) {
  constexpr int kCentury = 1900;
  if (words.is(index, "jaren")) {
    if (const auto year = year_number_at(words, index + 1)) {
      const int decade = year->value >= 2000 && !words.is(index + 1, Kind::figure) ? year->value - 100 : year->value;
      if (decade % 10 != 0 || decade >= 2000 || is_any(words, year->next, {"en", ",", "tot", "t"})) return std::nullopt;
      return period_phrase(year->next, years_interval(decade, decade + 9));
    }
    const auto tens = count_at(words, index + 1);
    if (!tens || tens->value < 20 || tens->value > 90 || tens->value % 10 != 0) return std::nullopt;
    return period_phrase(tens->next, years_interval(kCentury + tens->value, kCentury + tens->value + 9));
  }
  if (words.is(index + 1, "jaren") && words.is(index, Kind::letters) && words[index].folded.ends_with("tiger")) {
    static constexpr std::array<std::string_view, 7> kDecades{"dertiger",   "veertiger", "vijftiger", "zestiger",
                                                              "zeventiger", "tachtiger", "negentiger"};
    const auto* const decade = std::find(kDecades.begin(), kDecades.end(), words[index].folded);
    if (decade == kDecades.end()) return std::nullopt;
    const int first = kCentury + 30 + 10 * static_cast<int>(decade - kDecades.begin());
    return period_phrase(index + 2, years_interval(first, first + 9));
  }
  const auto ordinal = ordinal_at(words, index);
  if (!ordinal || !words.is(ordinal->next, "eeuw") || ordinal->value < 2 || ordinal->value > 30) return std::nullopt;
  const int last = static_cast<int>(ordinal->value) * 100;
  return period_phrase(ordinal->next + 1, years_interval(last - 99, last));
}

std::optional<TimePhrase> year_period(const Words& words, size_t index, const Setting& setting) {
  if (const auto pair = year_pair_at(words, index)) {
    Interval interval = years_interval(pair->value.first, pair->value.last);
    interval.approximate = pair->value.joined;
    return period_phrase(pair->next, interval);
  }
  const auto year = year_number_at(words, index);
  if (!year || !means_year(words, index, year->next, setting.reading)) return std::nullopt;
  return period_phrase(year->next, years_interval(year->value, year->value),
                       {static_cast<uint16_t>(year->value), 0, 0});
}

// Weeks.

std::optional<Read<int>> week_number_at(const Words& words, size_t index) {
  constexpr int kMostWeeks = 53;
  const auto number = words.is(index, Kind::figure) ? count_at(words, index) : std::nullopt;
  return number && number->value <= kMostWeeks ? number : std::nullopt;
}

/// The last week of "34 t/m 36", "34 tot en met 36", "34-36", "34 en 35"; `first` where no other one follows.
std::optional<Read<int>> last_week_at(const Words& words, Read<int> first) {
  size_t next = first.next;
  if (const size_t sign = range_sign(words, next, false); sign > 0)
    next += sign;
  else if (words.is(next, "en") && first.value + 1 == week_number_at(words, next + 1).value_or(first).value)
    ++next;
  else
    return first;
  if (words.is(next, "week")) ++next;
  const auto last = week_number_at(words, next);
  return last && last->value > first.value ? last : std::nullopt;
}

/// "week 34", "week 34 van 2023", "weken 34 t/m 36".
std::optional<TimePhrase> numbered_week(const Words& words, size_t index, const Setting& setting) {
  const bool several = words.is(index, "weken");
  if (!several && !words.is(index, "week")) return std::nullopt;
  const auto first = week_number_at(words, index + 1);
  const auto last = first ? last_week_at(words, *first) : std::nullopt;
  if (!last || (several && last->value == first->value)) return std::nullopt;
  YearClause clause = year_clause_at(words, last->next, setting);
  // "week 3 van het project"
  if (clause.kind == YearClause::Kind::none && words.is(last->next, "van")) return std::nullopt;
  if (clause.kind == YearClause::Kind::none && setting.paper_date) clause.year = year_of(*setting.paper_date);
  Interval interval = in_year_of(clause, setting, [&](int year) -> std::optional<Interval> {
    const auto from = week_interval(year, static_cast<unsigned>(first->value));
    const auto to = week_interval(year, static_cast<unsigned>(last->value));
    return from && to ? std::optional(until(*from->from, *to->to + days(1), Precision::week)) : std::nullopt;
  });
  interval.precision = last->value == first->value ? Precision::week : Precision::span;
  return period_phrase(clause.next, interval);
}

/// "01-2022", "3/2023": a month of a year in figures, where a date may stand.
std::optional<TimePhrase> month_in_figures(const Words& words, size_t index, const Setting&) {
  const auto month = words.is(index, Kind::figure) ? count_at(words, index) : std::nullopt;
  constexpr int kMonths = 12;
  if (!month || month->value > kMonths || words[index].folded.size() > 2) return std::nullopt;
  const bool dash = is_dash(words, month->next) && words[index].folded.size() == 2;
  if (!dash && !words.is(month->next, "/")) return std::nullopt;
  const auto year = words.is(month->next + 1, Kind::figure) ? year_number_at(words, month->next + 1) : std::nullopt;
  constexpr int kEarliest = 1900;
  if (!year || year->value < kEarliest || !words[month->next].glued || !words[month->next + 1].glued ||
      !stands_alone(words, index, year->next) || labels_something(words, index))
    return std::nullopt;
  const auto number = static_cast<unsigned>(month->value);
  return period_phrase(year->next, month_interval(year->value, number).value_or(Interval{}),
                       {static_cast<uint16_t>(year->value), static_cast<uint8_t>(number), 0});
}

/// "week van 15 september", "weekend van 3 juni".
std::optional<TimePhrase> week_of_day(const Words& words, size_t index, const Setting& setting) {
  const auto unit = time_unit_at(words, index);
  if (!unit || unit->value.plural || !words.is(unit->next, "van")) return std::nullopt;
  if (unit->value.unit != CalendarUnit::week && unit->value.unit != CalendarUnit::weekend) return std::nullopt;
  const auto day = date_at(words, skip_article(words, unit->next + 1), setting);
  if (!day || day->bare_weekday) return std::nullopt;
  Interval interval = unknown(Precision::week);
  if (day->interval.from) interval = unit_interval(unit->value.unit, *day->interval.from, 0);
  interval.reason = day->interval.reason;
  return period_phrase(day->last + 1, interval);
}

/// A period that is no part of another one: "2023", "vorige maand", but not "eind 2023".
std::optional<TimePhrase> whole_period_at(const Words& words, size_t index, const Setting& setting) {
  using Reader = std::optional<TimePhrase> (*)(const Words&, size_t, const Setting&);
  static constexpr std::array<Reader, 12> kReaders{
      month_in_figures, directed_period, counted_stretch, rest_of_period, month_period,      marked_part,
      quarter_period,   season_period,   named_year,      numbered_week,  decade_or_century, month_pair_period};
  for (const Reader read : kReaders)
    if (auto found = read(words, index, setting)) return found;
  return year_period(words, index, setting);
}

/// "het jaar" in "het einde van het jaar" is the paper's year; other units are meant so only where one asks for dates.
std::optional<TimePhrase> present_unit(const Words& words, size_t index, const Setting& setting) {
  if (index == 0 || !is_any(words, index - 1, {"de", "het"})) return std::nullopt;
  const auto unit = time_unit_at(words, index);
  if (!unit || unit->value.plural || unit->value.unit == CalendarUnit::day) return std::nullopt;
  if (setting.reading != Reading::literal && unit->value.unit != CalendarUnit::year) return std::nullopt;
  if (is_any(words, unit->next, {"van", "na", "voor", "daarvoor", "daarna", "erop", "ervoor"})) return std::nullopt;
  return period_phrase(unit->next, from_paper(setting, unit->value.unit, 0));
}

// Parts of a period.

/// Months from the first day of the one to the last day of the other; 0 for what is no whole months.
int32_t whole_months(const Interval& interval) {
  const Day next = *interval.to + days(1);
  for (const int32_t months : {1, 3, 6, 12, 120, 1200})
    if (later(*interval.from, {months, 0}) == next) return months;
  return 0;
}

/// The days of `interval` from `from` to `to` quarters of it. Of a month halves are counted to the 15th.
Interval quarters_of(const Interval& interval, int from, int to) {
  Interval part = interval;
  if (!interval.from || !interval.to) return part;
  const int32_t months = whole_months(interval);
  const auto length = static_cast<int32_t>((*interval.to - *interval.from).count()) + 1;
  const auto at = [&](int quarters) {
    if (quarters == 4) return *interval.to + days(1);
    if (months == 1) return *interval.from + days(quarters == 1 ? 9 : quarters == 2 ? 15 : quarters == 3 ? 20 : 0);
    if (months * quarters % 4 == 0 && months > 0) return later(*interval.from, {months * quarters / 4, 0});
    return *interval.from + days(length * quarters / 4);
  };
  part.from = at(from);
  part.to = at(to) - days(1);
  part.precision = Precision::span;
  return part;
}

/// "begin 2024", "eind jaren negentig", "half mei", "begin van dit jaar".
std::optional<TimePhrase> rough_part(const Words& words, size_t index, const Setting& setting) {
  int from = 0;
  int to = 0;
  if (is_any(words, index, {"begin", "primo", "aanvang"}))
    from = 0, to = 2;
  else if (is_any(words, index, {"medio", "midden", "half", "halverwege", "halfweg"}))
    from = 1, to = 3;
  else if (is_any(words, index, {"eind", "einde", "ultimo"}))
    from = 2, to = 4;
  else
    return std::nullopt;
  const size_t at = words.is(index + 1, "van") ? index + 2 : index + 1;
  const auto whole = whole_at(words, at, setting);
  if (!whole || whole->interval.precision == Precision::day) return std::nullopt;
  Interval interval = quarters_of(whole->interval, from, to);
  interval.reason = Reason::rough;
  interval.approximate = true;
  // "eind 2023" has a year for the other end of a range, "begin '24" is read as no number there.
  const bool named = whole->written.month != 0 || year_number_at(words, whole->last);
  return period_phrase(whole->last + 1, interval, named ? whole->written : model::Date{});
}

/// "eerste helft van 2023", "tweede halfjaar 2022", "tweede helft van mei".
std::optional<TimePhrase> half_of_period(const Words& words, size_t index, const Setting& setting) {
  const auto rank = rank_at(words, index);
  if (!rank || rank->value == 0 || rank->value > 2) return std::nullopt;
  size_t next = rank->next + 1;
  if (words.is(rank->next, "half") && words.is(next, "jaar"))
    ++next;
  else if (!is_any(words, rank->next, {"helft", "halfjaar", "jaarhelft", "semester"}))
    return std::nullopt;
  const bool semester = words.is(rank->next, "semester");
  const bool of_year = !words.is(rank->next, "helft");
  const auto whole = whole_at(words, words.is(next, "van") ? next + 1 : next, setting);
  // "het laatste half jaar" is no second half; as with a quarter, the year of the others is the paper's.
  if (!whole && of_year && rank->value > 0 && !semester) {
    if (!setting.paper_date) return period_phrase(next, unknown(Precision::half_year));
    return period_phrase(next, *half_year_interval(year_of(*setting.paper_date), static_cast<unsigned>(rank->value)));
  }
  if (!whole || (semester && whole->interval.precision != Precision::year)) return std::nullopt;
  const bool first = rank->value == 1;
  Interval interval = quarters_of(whole->interval, first ? 0 : 2, first ? 2 : 4);
  if (whole->interval.precision == Precision::year) interval.precision = Precision::half_year;
  return period_phrase(whole->last + 1, interval);
}

/// "eerste week van oktober", "laatste drie maanden van 2022", "eerste weekend van mei".
std::optional<TimePhrase> ranked_part(const Words& words, size_t index, const Setting& setting) {
  const auto rank = rank_at(words, index);
  if (!rank) return std::nullopt;
  const auto duration = duration_at(words, rank->next);
  const auto unit = time_unit_at(words, rank->next);
  if (duration ? rank->value > 1 : !unit || unit->value.plural) return std::nullopt;
  const size_t next = duration ? duration->next : unit->next;
  const bool joined = is_any(words, next, {"van", "in"});
  // "eerste zes maanden 2022"
  if (!joined && !(words.is(next, Kind::figure) && means_year(words, next, next + 1, Reading::literal)))
    return std::nullopt;
  const auto whole = whole_at(words, joined ? next + 1 : next, setting);
  if (!whole) return std::nullopt;
  const Interval& in = whole->interval;
  Interval interval = unknown(Precision::span);
  interval.reason = in.reason;
  if (in.from && in.to && duration) {
    const Duration back{-duration->value.length.months, -duration->value.length.days};
    interval = rank->value > 0 ? until(*in.from, later(*in.from, duration->value.length), Precision::span)
                               : until(later(*in.to + days(1), back), *in.to + days(1), Precision::span);
  } else if (in.from && in.to) {
    if (unit->value.unit == CalendarUnit::week) {
      interval = nth_week(in, rank->value).value_or(interval);
    } else if (unit->value.unit == CalendarUnit::weekend) {
      if (const auto saturday = nth_weekday(in, 6, rank->value))
        interval = until(*saturday, *saturday + days(2), Precision::span);
    } else if (unit->value.unit == CalendarUnit::month && in.precision == Precision::year) {
      const unsigned month = rank->value < 0 ? 12 : static_cast<unsigned>(rank->value);
      interval = month_interval(year_of(*in.from), month).value_or(interval);
    } else {
      return std::nullopt;
    }
  }
  interval.reason = in.reason;
  return period_phrase(whole->last + 1, interval);
}

}  // namespace

std::optional<TimePhrase> whole_at(const Words& words, size_t index, const Setting& setting) {
  const size_t at = skip_article(words, index);
  if (auto period = whole_period_at(words, at, setting)) return period;
  // A year needs no more evidence here.
  const size_t named = words.is(at, "jaar") ? at + 1 : at;
  if (const auto year = year_number_at(words, named); year && stands_alone(words, named, year->next))
    return period_phrase(year->next, years_interval(year->value, year->value),
                         {static_cast<uint16_t>(year->value), 0, 0});
  return present_unit(words, at, setting);
}

std::optional<TimePhrase> period_at(const Words& words, size_t index, const Setting& setting) {
  if (auto found = rough_part(words, index, setting)) return found;
  if (auto found = half_of_period(words, index, setting)) return found;
  if (auto found = ranked_part(words, index, setting)) return found;
  if (auto found = week_of_day(words, index, setting)) return found;
  return whole_period_at(words, index, setting);
}

void find_periods(const Words& words, const Setting& setting, Found& found) {
  find_time(MentionKind::period, words, setting, found);
}

}  // namespace vraagbaak::facts
