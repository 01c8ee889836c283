// Ranges: "van 21 juni tot en met 24 juni 2017", "2017 tot 2019", "tussen september 2021 en september 2023"; and what
// is open at one end: "sinds 2018", "tot 1 juni 2023".
//
// "Tot en met", "t/m" and a dash include what follows. "Tot" and "tussen … en …" end where it begins: a project between
// September 2021 and September 2023 lasts two years. Not every writer means a dash or "tot" so, which is why
// legislation has only "tot en met" (Aanwijzingen voor de regelgeving, 3.14).
#include "facts/time_phrase.h"

#include "facts/time_words.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;
using Reason = Interval::Reason;
using std::chrono::days;

/// One end of a range.
struct End {
  TimePhrase phrase;
  unsigned day = 0;      ///< "4" in "van 4 tot 22 mei": a day that takes its month from the other end
  bool present = false;  ///< "heden", "nu"
};

struct Connector {
  size_t next = 0;
  bool inclusive = false;
};

TimePhrase of_period(size_t next, Interval interval) {
  interval.precision = Interval::Precision::span;
  return {next - 1, MentionKind::period, interval, {}, false};
}

/// "t/m", "t.e.m."
std::optional<size_t> behind_up_to_and_including(const Words& words, size_t index) {
  if (words.is(index, "tot") && words.is(index + 1, "en") && words.is(index + 2, "met")) return index + 3;
  if (words.is(index, "tot") && words.is(index + 1, "aan")) return index + 2;
  if (words.is(index, "t") && words.is(index + 1, "/") && words.is(index + 2, "m"))
    return words.is(index + 3, ".") ? index + 4 : index + 3;
  if (words.is(index, "t") && words.is(index + 1, ".") && words.is(index + 2, "e") && words.is(index + 3, ".") &&
      words.is(index + 4, "m"))
    return words.is(index + 5, ".") ? index + 6 : index + 5;
  return std::nullopt;
}

std::optional<Connector> connector_at(const Words& words, size_t index, bool between) {
  if (const auto next = behind_up_to_and_including(words, index)) return Connector{*next, true};
  if (words.is(index, "tot")) return Connector{words.is(index + 1, "op") ? index + 2 : index + 1, false};
  if (is_dash(words, index)) return Connector{index + 1, true};
  if (between && words.is(index, "en")) return Connector{index + 1, false};
  return std::nullopt;
}

/// The date and the period that begin with a word, each by itself.
struct Alone {
  std::optional<TimePhrase> date;
  std::optional<TimePhrase> period;
};

Alone alone_at(const Words& words, size_t index, const Setting& setting) {
  return {date_at(words, index, setting), period_at(words, index, setting)};
}

/// The end that begins with word `at`, where `alone` was read.
std::optional<End> end_of(const Words& words, size_t at, const Alone& alone, const Setting& setting) {
  if (year_pair_at(words, at)) return std::nullopt;
  End end;
  if (alone.date || alone.period) {
    end.phrase = alone.date ? *alone.date : *alone.period;
    return end;
  }
  if (const auto year = year_number_at(words, at); year && words.is(at, Kind::figure)) {
    end.phrase = {year->next - 1,
                  MentionKind::period,
                  years_interval(year->value, year->value),
                  {static_cast<uint16_t>(year->value), 0, 0},
                  false};
    return end;
  }
  if (const auto month = month_at(words, at); month && (!month->value.shortened || words.is(month->next - 1, "."))) {
    const model::Date written{0, static_cast<uint8_t>(month->value.number), 0};
    end.phrase = {month->next - 1, MentionKind::period, interval_of(written, setting), written, false};
    return end;
  }
  // "van dinsdag 3 tot en met vrijdag 6 mei"
  const auto weekday = weekday_at(words, at);
  const auto day = day_number_at(words, weekday ? weekday->next : at);
  if (!day) return std::nullopt;
  end.day = day->value;
  end.phrase.last = day->next - 1;
  return end;
}

std::optional<End> end_at(const Words& words, size_t index, const Setting& setting) {
  const size_t at = skip_article(words, index);
  if (is_any(words, at, {"heden", "nu"})) {
    End end;
    if (setting.paper_date) end.phrase.interval = day_interval(*setting.paper_date);
    end.phrase.interval.reason = Reason::paper_date;
    end.phrase.last = words.is(at, "nu") && words.is(at + 1, "toe") ? at + 1 : at;
    end.present = true;
    return end;
  }
  if (at >= words.size() || !may_begin_time(words, at) || !may_be_time(words, at, setting.reading)) return std::nullopt;
  return end_of(words, at, alone_at(words, at, setting), setting);
}

/// Gives an end the year that `written` now has.
void complete_year(End& end, const Setting& setting) {
  Interval& interval = end.phrase.interval;
  if (interval.reason != Reason::rough) {
    interval = interval_of(end.phrase.written, setting);
  } else if (interval.from && interval.to) {
    // "begin maart" keeps its part of the month.
    const Duration moved{12 * (end.phrase.written.year - year_of(*interval.from)), 0};
    interval.from = later(*interval.from, moved);
    interval.to = later(*interval.to, moved);
  }
}

/// The year of the right end where it has none. That of the left end, or the next one; where the left end has none
/// either and comes first in the year, both are of the year that the right end would have by itself.
void follow(End& left, End& right, const Setting& setting) {
  model::Date& from = left.phrase.written;
  model::Date& to = right.phrase.written;
  Interval& start = left.phrase.interval;
  if (!start.from || !right.phrase.interval.from) return;
  const bool in_order = from.month != 0 && from.year == 0 &&
                        (from.month != to.month || to.day == 0 || from.day <= to.day) && from.month <= to.month;
  const Reason reason = start.reason;
  to.year = static_cast<uint16_t>(year_of(in_order ? *right.phrase.interval.from : *start.from));
  if (in_order) {
    from.year = to.year;
    complete_year(left, setting);
    start.reason = reason;
  } else if (interval_of(to, setting).to < *start.from) {
    ++to.year;
  }
  const bool rough = right.phrase.interval.reason == Reason::rough;
  complete_year(right, setting);
  if (!rough) right.phrase.interval.reason = reason;
}

/// The month and year that are left out at one end are those of the other: "4 tot 22 mei", "mei tot juli 2023", "15
/// december 2022 tot 3 januari". False when the two cannot be the ends of a range.
bool complete(End& left, End& right, const Setting& setting) {
  model::Date& from = left.phrase.written;
  const model::Date& to = right.phrase.written;
  if (left.day != 0) {
    // "van 4 tot 22 deze maand": which month that is may be unknown.
    if (to.day == 0) return right.phrase.kind == MentionKind::date && !right.phrase.interval.from;
    if (to.day <= left.day) return false;
    from = {to.year, to.month, static_cast<uint8_t>(left.day)};
    left.phrase.interval = interval_of(from, setting);
  } else if (from.month != 0 && from.year == 0 && to.year != 0) {
    const bool year_before = to.month != 0 && from.month > to.month;
    from.year = static_cast<uint16_t>(year_before ? to.year - 1 : to.year);
    complete_year(left, setting);
  }
  if (to.month != 0 && to.year == 0) follow(left, right, setting);
  return true;
}

/// "van deze woensdag tot vrijdag": the first such day behind the left end.
void follow_weekday(const End& left, End& right) {
  const Interval& from = left.phrase.interval;
  Interval& to = right.phrase.interval;
  if (!from.from || !to.from) return;
  const int32_t ahead = static_cast<int32_t>((weekday_of(*to.from) + 7 - weekday_of(*from.from)) % 7);
  to = day_interval(*from.from + days(ahead));
  to.reason = from.reason;
}

Interval between(const Interval& left, const Interval& right, bool inclusive) {
  Interval interval;
  interval.reason = left.reason == Reason::stated ? right.reason : left.reason;
  interval.approximate = left.approximate || right.approximate;
  if (!left.from || !right.from || !right.to) return interval;
  const Day to = inclusive ? *right.to : *right.from - days(1);
  if (to < *left.from) return interval;
  interval.from = left.from;
  interval.to = to;
  return interval;
}

/// True when the figure at this end is no year after all: "2000 tot 2050 personen".
bool is_number(const Words& words, const End& end, const Setting& setting) {
  const model::Date& written = end.phrase.written;
  if (written.year == 0 || written.month != 0) return false;
  return end.phrase.last + 1 < words.size() &&
         !means_year(words, end.phrase.last, end.phrase.last + 1, setting.reading);
}

/// `alone` was read at word `index`.
std::optional<TimePhrase> range_at(const Words& words, size_t index, const Alone& alone, const Setting& setting) {
  const bool tussen = words.is(index, "tussen");
  const bool opened = tussen || is_any(words, index, {"van", "vanaf", "sinds", "sedert"});
  auto left = opened ? end_at(words, index + 1, setting) : end_of(words, index, alone, setting);
  if (!left || (left->present && !opened)) return std::nullopt;
  std::optional<Connector> connector = connector_at(words, left->phrase.last + 1, tussen);
  // "de nacht van 3 op 4 mei"
  if (!connector && left->day != 0 && words.is(index, "van") && words.is(left->phrase.last + 1, "op"))
    connector = Connector{left->phrase.last + 2, true};
  if (!connector) return std::nullopt;
  auto right = end_at(words, connector->next, setting);
  if (!right || right->day != 0 || is_number(words, *right, setting)) return std::nullopt;
  // "Van maandag tot en met vrijdag" is every week.
  if (left->phrase.bare_weekday) return of_period(right->phrase.last + 1, Interval{});
  if (right->phrase.bare_weekday) follow_weekday(*left, *right);
  if (!complete(*left, *right, setting)) return std::nullopt;
  const bool inclusive = connector->inclusive || right->present || right->phrase.interval.reason == Reason::rough;
  return of_period(right->phrase.last + 1, between(left->phrase.interval, right->phrase.interval, inclusive));
}

/// "sinds 2018", "vanaf 1 mei", "tot 1 juni 2023", "na 2020", "uiterlijk 1 juli".
std::optional<TimePhrase> open_range_at(const Words& words, size_t index, const Setting& setting) {
  enum class Side { from, behind, until_before, until_end };
  Side side = Side::from;
  size_t next = index + 1;
  // "twee jaar na 2012" is not all the time after it.
  const auto counted = [&] { return index > 0 && time_unit_at(words, index - 1); };
  if (const auto behind = behind_up_to_and_including(words, index)) {
    side = Side::until_end;
    next = *behind;
  } else if (words.is(index, "tot") || (words.is(index, "voor") && !counted())) {
    side = Side::until_before;
  } else if (words.is(index, "na") && !counted()) {
    side = Side::behind;
  } else if (words.is(index, "uiterlijk")) {
    side = words.is(next, "voor") ? Side::until_before : Side::until_end;
    if (is_any(words, next, {"op", "in", "voor", "per"})) ++next;
  } else if (!is_any(words, index, {"sinds", "sedert", "vanaf"})) {
    return std::nullopt;
  }
  const size_t at = skip_article(words, next);
  if (at >= words.size() || !may_begin_time(words, at)) return std::nullopt;
  std::optional<TimePhrase> point = date_at(words, at, setting);
  if (!point) point = period_at(words, at, setting);
  if (!point || point->bare_weekday) return std::nullopt;
  const Interval& bound = point->interval;
  // "Voor 2024" is for that year, and "vóór 2024" before it; "voor 1 mei 2023" can only be before it.
  const bool accented = words.written(index).find("ó") != std::string_view::npos;
  const bool sure =
      setting.reading == Reading::literal || accented || point->written.day != 0 || bound.reason == Reason::rough;
  if (words.is(index, "voor") && !sure) return std::nullopt;
  Interval interval;
  interval.reason = bound.reason;
  interval.approximate = bound.approximate;
  if (!bound.from || !bound.to) return of_period(point->last + 1, interval);
  switch (side) {
    case Side::from: interval.from = bound.from; break;
    case Side::behind: interval.from = *bound.to + days(1); break;
    case Side::until_before: {
      // A part of a year ends at no certain day, but what is to be done before a season is done when that begins.
      const bool within = bound.reason == Reason::rough && bound.precision != Interval::Precision::season;
      interval.to = within ? *bound.to : *bound.from - days(1);
      break;
    }
    case Side::until_end: interval.to = bound.to; break;
  }
  return of_period(point->last + 1, interval);
}

}  // namespace

std::optional<TimePhrase> time_phrase_at(const Words& words, size_t index, const Setting& setting) {
  if (words[index].reserved || !may_begin_time(words, index)) return std::nullopt;
  const bool by_itself = may_be_time(words, index, setting.reading);
  const Alone alone = by_itself ? alone_at(words, index, setting) : Alone{};
  if (auto range = range_at(words, index, alone, setting)) return range;
  if (auto open = open_range_at(words, index, setting)) return open;
  const bool period_first = !alone.date || (alone.period && alone.period->last > alone.date->last);
  return period_first ? alone.period : alone.date;
}

namespace {

/// "rond 1 april", "circa 2015".
bool is_about(const Words& words, size_t index) {
  if (index > 1 && words.is(index - 1, ".")) --index;
  return index > 0 && is_any(words, index - 1, {"rond", "omstreeks", "circa", "ca", "ongeveer"});
}

}  // namespace

void find_time(std::optional<MentionKind> kind, const Words& words, const Setting& setting, Found& found) {
  // Read literally, the ends of a range are dates as well.
  const bool by_itself = kind == MentionKind::date && setting.reading == Reading::literal;
  for (size_t index = 0; index < words.size();) {
    std::optional<TimePhrase> phrase =
        by_itself ? date_at(words, index, setting) : time_phrase_at(words, index, setting);
    if (!phrase) {
      ++index;
      continue;
    }
    phrase->interval.approximate = phrase->interval.approximate || is_about(words, index);
    if (!kind || phrase->kind == *kind)
      found.add(index, phrase->last, {phrase->kind, words.range(index, phrase->last), phrase->interval});
    index = phrase->last + 1;
  }
}

void find_times(const Words& words, const Setting& setting, Found& found) {
  if (setting.reading == Reading::prose) return find_time(std::nullopt, words, setting, found);
  find_dates(words, setting, found);
  find_periods(words, setting, found);
}

}  // namespace vraagbaak::facts
