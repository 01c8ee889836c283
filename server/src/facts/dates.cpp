// Days: "woensdag 9 maart 2022", "20/06/2017", "17 juni jl.", "gisteren", "vrijdag volgende week", "de laatste dag van
// mei", "drie weken geleden".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/time_phrase.h"
#include "facts/time_words.h"
#include "model/characters.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;
using Reason = Interval::Reason;
using std::chrono::days;

/// "25, 26 en 27 september": so many days may share a month.
constexpr size_t kMostDays = 8;

TimePhrase date_phrase(size_t next, Interval interval, model::Date written = {}) {
  return {next - 1, MentionKind::date, interval, written, false};
}

/// A day that is reckoned from another one.
Interval reckoned(std::optional<Day> day, Reason reason = Reason::paper_date) {
  Interval interval;
  interval.reason = reason;
  interval.from = interval.to = day;
  return interval;
}

std::optional<Day> days_from_paper(const Setting& setting, int32_t offset) {
  return setting.paper_date ? std::optional(*setting.paper_date + days(offset)) : std::nullopt;
}

Interval day_in_year(unsigned month, unsigned day, const YearClause& clause, const Setting& setting) {
  return in_year_of(clause, setting, [&](int year) -> std::optional<Interval> {
    const std::optional<Day> found = day_of(year, month, day);
    return found ? std::optional(day_interval(*found)) : std::nullopt;
  });
}

model::Date written_date(int year, unsigned month, unsigned day) {
  return {static_cast<uint16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

// Figures: "13.4.2022", "20/06/2017", "15-11-2022", "2022-03-09".

struct Figures {
  std::array<std::string_view, 3> parts;
  std::string_view sign;
  size_t next = 0;
};

/// Three figures without blanks, with the same sign between them.
std::optional<Figures> three_figures(const Words& words, size_t index) {
  if (!words.is(index, Kind::figure)) return std::nullopt;
  const std::string_view first = words[index].folded;
  Figures figures;
  figures.next = index + 1;
  if (const size_t dot = first.find('.'); dot != first.npos) {
    const size_t second = first.find('.', dot + 1);
    if (second == first.npos || first.find_first_of(".,", second + 1) != first.npos) return std::nullopt;
    figures.parts = {first.substr(0, dot), first.substr(dot + 1, second - dot - 1), first.substr(second + 1)};
    figures.sign = ".";
    return figures;
  }
  const auto glued = [&](size_t at, Kind kind) { return words.is(at, kind) && words[at].glued; };
  if (!glued(index + 1, Kind::sign) || !glued(index + 2, Kind::figure) || !glued(index + 3, Kind::sign) ||
      !glued(index + 4, Kind::figure) || words[index + 1].folded != words[index + 3].folded)
    return std::nullopt;
  if (!is_dash(words, index + 1) && !words.is(index + 1, "/")) return std::nullopt;
  figures.parts = {first, words[index + 2].folded, words[index + 4].folded};
  figures.sign = words[index + 1].folded;
  figures.next = index + 5;
  return figures;
}

std::optional<TimePhrase> date_in_figures(const Words& words, size_t index, const Setting& setting) {
  const std::optional<Figures> figures = three_figures(words, index);
  if (!figures || !stands_alone(words, index, figures->next)) return std::nullopt;
  const auto& parts = figures->parts;
  if (!std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return part.size() <= 4; }))
    return std::nullopt;
  const auto value = [&](size_t part) { return model::number_of(parts[part]).value_or(0); };
  const bool year_first = parts[0].size() == 4;
  const std::string_view year_digits = parts[year_first ? 0 : 2];
  if (parts[1].size() > 2 || parts[year_first ? 2 : 0].size() > 2) return std::nullopt;
  int year = static_cast<int>(value(year_first ? 0 : 2));
  // "1.2.22" is a section rather than a date.
  const bool led = index > 0 && is_any(words, index - 1, {"op", "per"});
  if (year_digits.size() == 2 && (figures->sign != "." || led)) year += year < 70 ? 2000 : 1900;
  if (year < 1500 || year > 2199) return std::nullopt;
  unsigned day = value(year_first ? 2 : 0);
  unsigned month = value(1);
  // "04/22/2016" can only have the month first.
  const bool either = figures->sign == "/" || setting.reading == Reading::literal;
  if (either && !year_first && month > 12 && day <= 12) std::swap(day, month);
  if (day == 0 || month == 0 || month > 12 || day > 31) return std::nullopt;
  const std::optional<Day> found = day_of(year, month, day);
  return date_phrase(figures->next, reckoned(found, Reason::stated), written_date(year, month, day));
}

/// "op 22/4": day and month are a date only behind such a word, being a fraction or a range elsewhere.
std::optional<TimePhrase> day_and_month_in_figures(const Words& words, size_t index, const Setting& setting) {
  const bool literal = setting.reading == Reading::literal;
  const bool led = index > 0 && (words.is(index - 1, "op") || weekday_at(words, index - 1));
  const auto first = led || literal ? count_at(words, index) : std::nullopt;
  const size_t sign = index + 1;
  if (!first || !(words.is(sign, "/") || (literal && is_dash(words, sign))) || !words[sign].glued) return std::nullopt;
  const auto second = count_at(words, sign + 1);
  if (!second || !words[sign + 1].glued || !stands_alone(words, index, second->next)) return std::nullopt;
  auto day = static_cast<unsigned>(first->value);
  auto month = static_cast<unsigned>(second->value);
  if (literal && month > 12 && day <= 12) std::swap(day, month);
  // "3/4 van", "10-12 mei"
  if (day > 31 || month > 12 || words.is(second->next, "van") || month_at(words, second->next)) return std::nullopt;
  return date_phrase(second->next, day_in_year(month, day, {}, setting), written_date(0, month, day));
}

// Words: "9 maart 2022", "de 9e van maart", "28 en 29 oktober".

struct MonthAndYear {
  unsigned month = 0;
  YearClause clause;
};

/// "maart 2022", "van maart jl.", "dezer", "deze maand": what stands behind the number of a day.
std::optional<MonthAndYear> month_and_year_at(const Words& words, size_t index, const Setting& setting) {
  // "1-jan-2016"
  const auto glued_dash = [&](size_t dash) {
    return is_dash(words, dash) && words[dash].glued && dash + 1 < words.size() && words[dash + 1].glued;
  };
  const size_t at = words.is(index, "van") || glued_dash(index) ? index + 1 : index;
  if (const auto month = month_at(words, at)) {
    const size_t year = at > index && glued_dash(month->next) ? month->next + 1 : month->next;
    return MonthAndYear{month->value.number, year_clause_at(words, year, setting)};
  }
  size_t next = 0;
  int step = 0;
  if (words.is(index, "dezer")) {
    next = index + 1;
  } else {
    const auto direction = direction_at(words, skip_article(words, at));
    if (!direction || !words.is(direction->next, "maand")) return std::nullopt;
    step = direction->value.step;
    next = direction->next + 1;
  }
  MonthAndYear found{0, {YearClause::Kind::relative, std::nullopt, next}};
  if (setting.paper_date) {
    const Interval month = unit_interval(CalendarUnit::month, *setting.paper_date, step);
    found.month = month_of(*month.from);
    found.clause.year = year_of(*month.from);
  }
  return found;
}

/// "9 maart en 12 april 2022": the year of a date that follows in the same breath.
YearClause borrowed_year(const Words& words, unsigned month, YearClause clause, const Setting& setting) {
  if (clause.kind != YearClause::Kind::none || !is_any(words, clause.next, {"en", "of", ","})) return clause;
  const size_t at = words.is(clause.next + 1, "op") ? clause.next + 2 : clause.next + 1;
  const auto day = day_number_at(words, at);
  const auto other = day ? month_at(words, day->next) : std::nullopt;
  if (!other || other->value.number < month) return clause;
  const YearClause found = year_clause_at(words, other->next, setting);
  if (found.kind == YearClause::Kind::stated) clause.kind = found.kind, clause.year = found.year;
  return clause;
}

/// Index of the day number that has the month of "28" in "28 en 29 oktober"; nullopt for a day that is not in a list.
std::optional<size_t> last_of_days(const Words& words, size_t next) {
  for (size_t day = 0; day < kMostDays && is_any(words, next, {",", "en", "of", "&", "/"}); ++day) {
    const bool last = !words.is(next, ",");
    size_t at = words.is(next + 1, "op") ? next + 2 : next + 1;
    if (const auto weekday = weekday_at(words, at)) at = weekday->next;
    const auto number = day_number_at(words, at);
    if (!number) return std::nullopt;
    if (last) return at;
    next = number->next;
  }
  return std::nullopt;
}

std::optional<TimePhrase> day_of_month(const Words& words, size_t index, const Setting& setting) {
  const auto day = day_number_at(words, index);
  if (!day) return std::nullopt;
  const auto dated = [&](const MonthAndYear& found, size_t next) {
    const bool written = found.clause.kind != YearClause::Kind::relative;
    const int year = found.clause.kind == YearClause::Kind::none ? 0 : found.clause.year.value_or(0);
    Interval interval =
        found.month == 0 ? reckoned(std::nullopt) : day_in_year(found.month, day->value, found.clause, setting);
    return date_phrase(next, interval,
                       written || year != 0 ? written_date(year, found.month, day->value) : model::Date{});
  };
  if (auto found = month_and_year_at(words, day->next, setting)) {
    found->clause = borrowed_year(words, found->month, found->clause, setting);
    return dated(*found, found->clause.next);
  }
  const auto last = last_of_days(words, day->next);
  if (!last) return std::nullopt;
  const auto last_day = day_number_at(words, *last);
  const auto found = month_and_year_at(words, last_day->next, setting);
  return found && last_day->value > day->value ? std::optional(dated(*found, day->next)) : std::nullopt;
}

/// "op de 9de": of the paper's month, where nothing follows that could be counted. Read literally, "op 9" is one too.
std::optional<TimePhrase> day_alone(const Words& words, size_t index, const Setting& setting) {
  const bool literal = setting.reading == Reading::literal;
  const bool article = index > 0 && words.is(index - 1, "de");
  if (index == 0 ||
      !(literal ? article || words.is(index - 1, "op") : article && index > 1 && words.is(index - 2, "op")))
    return std::nullopt;
  const auto day = article ? ordinal_at(words, index) : day_number_at(words, index);
  if (!day || day->value > 31) return std::nullopt;
  const bool end = day->next >= words.size() || words[day->next].kind == Kind::sign;
  if (!end && (!literal || !may_follow_year(words, day->next) || time_unit_at(words, day->next))) return std::nullopt;
  Interval interval = reckoned(std::nullopt);
  if (setting.paper_date)
    interval = reckoned(day_of(year_of(*setting.paper_date), month_of(*setting.paper_date), day->value));
  interval.approximate = true;
  return date_phrase(day->next, interval);
}

std::optional<TimePhrase> day_of_figures_or_month(const Words& words, size_t index, const Setting& setting) {
  if (auto found = date_in_figures(words, index, setting)) return found;
  if (auto found = day_and_month_in_figures(words, index, setting)) return found;
  return day_of_month(words, index, setting);
}

// Words that count from the paper's day.

std::optional<TimePhrase> near_day(const Words& words, size_t index, const Setting& setting) {
  struct NearDay {
    std::string_view word;
    int32_t offset;
  };
  static constexpr std::array<NearDay, 16> kNearDays{{{"vandaag", 0},
                                                      {"vanavond", 0},
                                                      {"vanmiddag", 0},
                                                      {"vanmorgen", 0},
                                                      {"vannacht", 0},
                                                      {"vanochtend", 0},
                                                      {"gisteren", -1},
                                                      {"gisteravond", -1},
                                                      {"gistermiddag", -1},
                                                      {"gisterochtend", -1},
                                                      {"morgenavond", 1},
                                                      {"morgenmiddag", 1},
                                                      {"morgenochtend", 1},
                                                      {"eergisteren", -2},
                                                      {"morgen", 1},
                                                      {"overmorgen", 2}}};
  const auto* const near =
      std::find_if(kNearDays.begin(), kNearDays.end(), [&](const NearDay& one) { return words.is(index, one.word); });
  if (near == kNearDays.end()) return std::nullopt;
  // "Vandaag de dag" is nowadays; "de morgen", "goede morgen" and "'s morgens" are hours.
  if (words.is(index + 1, "de") && words.is(index + 2, "dag")) return std::nullopt;
  if (near->word == "morgen" && index > 0 &&
      is_any(words, index - 1, {"de", "deze", "die", "een", "elke", "iedere", "goede", "goeden", "der"}))
    return std::nullopt;
  size_t next = index + 1;
  std::optional<Day> day = days_from_paper(setting, near->offset);
  // "vandaag over een week"
  if (words.is(next, "over")) {
    if (const auto duration = duration_at(words, next + 1)) {
      if (day) day = later(*day, duration->value.length);
      next = duration->next;
    }
  }
  return date_phrase(next, reckoned(day));
}

// Days of the week.

std::optional<Day> weekday_in_week(const Setting& setting, unsigned weekday, int32_t weeks) {
  if (!setting.paper_date) return std::nullopt;
  return nth_weekday(unit_interval(CalendarUnit::week, *setting.paper_date, weeks), weekday, 1);
}

/// The nearest such day before (-1) or after (1) the paper's.
std::optional<Day> nearest_weekday(const Setting& setting, unsigned weekday, int step) {
  if (!setting.paper_date) return std::nullopt;
  const auto ahead = static_cast<int32_t>((weekday + 7 - weekday_of(*setting.paper_date)) % 7);
  if (step > 0) return *setting.paper_date + days(ahead == 0 ? 7 : ahead);
  return *setting.paper_date + days(ahead - 7);
}

/// "volgende dag": in running text the day after whatever was told.
std::optional<TimePhrase> directed_day(const Words& words, size_t index, const Setting& setting) {
  const auto direction = setting.reading == Reading::literal ? direction_at(words, index) : std::nullopt;
  if (!direction || !words.is(direction->next, "dag")) return std::nullopt;
  return date_phrase(direction->next + 1, reckoned(days_from_paper(setting, direction->value.step)));
}

/// "oktober 2": not Dutch, but a date where every word is read as one.
std::optional<TimePhrase> day_behind_month(const Words& words, size_t index, const Setting& setting) {
  const auto month = setting.reading == Reading::literal ? month_at(words, index) : std::nullopt;
  const auto day = month ? day_number_at(words, month->next) : std::nullopt;
  if (!day) return std::nullopt;
  const YearClause clause = year_clause_at(words, day->next, setting);
  return date_phrase(clause.next, day_in_year(month->value.number, day->value, clause, setting));
}

/// "volgende week [op] vrijdag".
std::optional<TimePhrase> weekday_behind_week(const Words& words, size_t index, const Setting& setting) {
  const auto direction = direction_at(words, index);
  if (!direction || !words.is(direction->next, "week")) return std::nullopt;
  const size_t at = words.is(direction->next + 1, "op") ? direction->next + 2 : direction->next + 1;
  const auto weekday = weekday_at(words, at);
  if (!weekday) return std::nullopt;
  return date_phrase(weekday->next, reckoned(weekday_in_week(setting, weekday->value, direction->value.step)));
}

/// "aanstaande vrijdag", "vorige maandag".
std::optional<TimePhrase> directed_weekday(const Words& words, size_t index, const Setting& setting) {
  const auto direction = direction_at(words, index);
  const auto weekday = direction ? weekday_at(words, direction->next) : std::nullopt;
  if (!weekday) return std::nullopt;
  const Direction towards = direction->value;
  return date_phrase(weekday->next, reckoned(towards.next ? nearest_weekday(setting, weekday->value, towards.step)
                                                          : weekday_in_week(setting, weekday->value, towards.step)));
}

/// What makes a day of the week a certain day: "maandag jl.", "maandag volgende week", "maandag over een week".
std::optional<TimePhrase> weekday_and_more(const Words& words, size_t index, const Setting& setting) {
  const auto weekday = weekday_at(words, index);
  if (!weekday) return std::nullopt;
  if (const auto side = last_or_next_at(words, weekday->next))
    return date_phrase(side->next, reckoned(nearest_weekday(setting, weekday->value, side->value)));
  const size_t at = is_any(words, weekday->next, {"van", "in"}) ? weekday->next + 1 : weekday->next;
  if (const auto direction = direction_at(words, skip_article(words, at));
      direction && words.is(direction->next, "week"))
    return date_phrase(direction->next + 1, reckoned(weekday_in_week(setting, weekday->value, direction->value.step)));
  if (!words.is(weekday->next, "over")) return std::nullopt;
  const auto duration = duration_at(words, weekday->next + 1);
  if (!duration || duration->value.unit != CalendarUnit::week) return std::nullopt;
  std::optional<Day> day = nearest_weekday(setting, weekday->value, 1);
  if (day) day = later(*day, duration->value.length);
  return date_phrase(duration->next, reckoned(day));
}

/// "op vrijdag": the last one, as far as one can tell.
std::optional<TimePhrase> weekday_alone(const Words& words, size_t index, const Setting& setting) {
  const auto weekday = weekday_at(words, index);
  if (!weekday || words.is(weekday->next, ":") || words.is(weekday->next, Kind::figure)) return std::nullopt;
  // "maandagavond" is as often that of every week.
  if (!words[index].folded.ends_with("dag")) return std::nullopt;
  // "dinsdag- en donderdagochtend"
  if (is_dash(words, weekday->next) && words[weekday->next].glued) return std::nullopt;
  if (index > 0 && is_any(words, index - 1, {"de", "die", "een", "goede", "witte", "zwarte", "t", "en", "of"}))
    return std::nullopt;
  // Days of which there are more are days of every week.
  if (is_any(words, weekday->next, {"en", ","}) && weekday_at(words, weekday->next + 1)) return std::nullopt;
  Interval interval = reckoned(nearest_weekday(setting, weekday->value, -1));
  interval.approximate = true;
  TimePhrase found = date_phrase(weekday->next, interval);
  found.bare_weekday = true;
  return found;
}

/// "donderdag 24 oktober" without a year is of the year in which that was a Thursday, if one is near.
void in_year_of_weekday(TimePhrase& found, unsigned weekday) {
  Interval& interval = found.interval;
  if (interval.reason != Reason::year_of_paper || !interval.from) return;
  const int year = year_of(*interval.from);
  for (const int near : {year, year - 1, year + 1, year - 2}) {
    const std::optional<Day> day = day_of(near, found.written.month, found.written.day);
    if (!day || weekday_of(*day) != weekday) continue;
    interval.from = interval.to = day;
    return;
  }
}

/// "woensdag 9 maart 2022", "woensdag de 9e".
std::optional<TimePhrase> weekday_with_date(const Words& words, size_t index, const Setting& setting) {
  auto weekday = weekday_at(words, index);
  const bool shortened = !weekday;
  if (shortened) weekday = short_weekday_at(words, index);
  if (!weekday) return std::nullopt;
  size_t at = is_any(words, weekday->next, {",", "op"}) ? weekday->next + 1 : weekday->next;
  if (shortened && !words.is(at, Kind::figure)) return std::nullopt;
  const bool article = words.is(at, "de");
  if (article) ++at;
  if (auto found = day_of_figures_or_month(words, at, setting)) {
    in_year_of_weekday(*found, weekday->value);
    return found;
  }
  const auto day = article ? ordinal_at(words, at) : std::nullopt;
  if (!day || day->value > 31) return std::nullopt;
  std::optional<Day> found;
  if (setting.paper_date) found = day_of(year_of(*setting.paper_date), month_of(*setting.paper_date), day->value);
  return date_phrase(day->next, reckoned(found));
}

// Days that are counted within a period or from another day.

/// "eerste maandag van mei", "laatste dag van 2023", "derde dinsdag van september".
std::optional<TimePhrase> nth_day(const Words& words, size_t index, const Setting& setting) {
  const auto rank = rank_at(words, index);
  if (!rank) return std::nullopt;
  const auto weekday = weekday_at(words, rank->next);
  if (!weekday && !words.is(rank->next, "dag")) return std::nullopt;
  if (!is_any(words, rank->next + 1, {"van", "in"})) return std::nullopt;
  const auto period = whole_at(words, rank->next + 2, setting);
  if (!period) return std::nullopt;
  const Interval& in = period->interval;
  Interval interval = reckoned(std::nullopt, in.reason);
  if (in.from && in.to) {
    if (weekday)
      interval.from = nth_weekday(in, weekday->value, rank->value);
    else if (const Day day = rank->value > 0 ? *in.from + days(rank->value - 1) : *in.to; day <= *in.to)
      interval.from = day;
    interval.to = interval.from;
  }
  return date_phrase(period->last + 1, interval);
}

/// Days reckoned in years or months are rarely meant to the day.
Interval far_off(std::optional<Day> day, CalendarUnit unit) {
  Interval interval = reckoned(day);
  interval.approximate = unit >= CalendarUnit::month;
  return interval;
}

/// True when "over" does not look ahead: "verspreid over drie jaar", "cijfers over vijf jaar", "over drie jaar
/// verdeeld".
bool spread(const Words& words, size_t index, size_t next) {
  const auto participle = [&](size_t at) {
    if (!words.is(at, Kind::letters)) return false;
    const std::string_view word = words[at].folded;
    const bool ends = word.ends_with("d") || word.ends_with("t") || word.ends_with("en");
    return ends &&
           (word.starts_with("ver") || word.starts_with("ge") || word.starts_with("uitge") || word.starts_with("be"));
  };
  if (is_any(words, next, {"heen", "verspreid", "verdeeld", "uitgesmeerd", "gespreid"})) return true;
  if (index == 0) return false;
  return participle(index - 1) ||
         is_any(words, index - 1,
                {"cijfers",     "data",           "informatie", "periode",      "omzet",      "winst",
                 "kosten",      "uitgaven",       "inkomsten",  "rapport",      "rapportage", "verslag",
                 "jaarverslag", "verantwoording", "trend",      "ontwikkeling", "totaal",     "overzicht",
                 "gaat",        "gaan",           "ging",       "gingen"});
}

/// "drie weken geleden", "over 3 dagen".
std::optional<TimePhrase> days_ago_or_ahead(const Words& words, size_t index, const Setting& setting) {
  const bool literal = setting.reading == Reading::literal;
  const bool ahead = words.is(index, "over") || (literal && words.is(index, "in"));
  const auto duration = duration_at(words, ahead ? index + 1 : index);
  if (!duration) return std::nullopt;
  Duration length = duration->value.length;
  size_t next = duration->next;
  if (ahead) {
    if (spread(words, index, next)) return std::nullopt;
  } else {
    if (!words.is(next, "geleden")) return std::nullopt;
    length = {-length.months, -length.days};
    ++next;
  }
  std::optional<Day> day;
  if (setting.paper_date) day = later(*setting.paper_date, length);
  return date_phrase(next, far_off(day, duration->value.unit));
}

/// "twee dagen na 9 maart 2022", "de dag voor Prinsjesdag", "een week vanaf vandaag".
std::optional<TimePhrase> days_from_a_day(const Words& words, size_t index, const Setting& setting) {
  Duration length{0, 1};
  size_t next = index + 1;
  if (const auto duration = duration_at(words, index)) {
    length = duration->value.length;
    next = duration->next;
  } else if (!words.is(index, "dag")) {
    return std::nullopt;
  }
  const bool before = words.is(next, "voor");
  const bool from = words.is(next, "vanaf");
  if (!before && !from && !words.is(next, "na")) return std::nullopt;
  // "drie jaar vanaf 1 mei" begins then.
  if (from && !is_any(words, next + 1, {"vandaag", "morgen", "nu"})) return std::nullopt;
  if (before) length = {-length.months, -length.days};
  if (words.is(next + 1, "nu"))
    return date_phrase(next + 2,
                       reckoned(setting.paper_date ? std::optional(later(*setting.paper_date, length)) : std::nullopt));
  const size_t at = skip_article(words, next + 1);
  std::optional<TimePhrase> other = weekday_with_date(words, at, setting);
  if (!other) other = day_of_figures_or_month(words, at, setting);
  if (!other) other = near_day(words, at, setting);
  if (!other) return std::nullopt;
  Interval interval = reckoned(std::nullopt, other->interval.reason);
  if (other->interval.from) interval = reckoned(later(*other->interval.from, length), other->interval.reason);
  return date_phrase(other->last + 1, interval);
}

/// "Prinsjesdag 2023", "tweede kerstdag".
std::optional<TimePhrase> feast_at(const Words& words, size_t index, const Setting& setting) {
  int32_t offset = 0;
  size_t at = index;
  if (const auto ordinal = ordinal_at(words, index);
      ordinal && ordinal->value <= 2 && is_any(words, ordinal->next, {"kerstdag", "paasdag", "pinksterdag"})) {
    offset = static_cast<int32_t>(ordinal->value) - 1;
    at = ordinal->next;
  }
  if (!words.is(at, Kind::letters)) return std::nullopt;
  std::string name(words[at].folded);
  size_t next = at + 1;
  if (name == "goede" && words.is(next, "vrijdag")) {
    name += " vrijdag";
    ++next;
  }
  const bool numbered = is_any(words, at, {"kerstdag", "paasdag", "pinksterdag"});
  constexpr int kAnyYear = 2000;
  if ((numbered && at == index) || !feast(name, kAnyYear)) return std::nullopt;
  const YearClause clause = year_clause_at(words, next, setting);
  Interval interval = in_year_of(clause, setting, [&](int year) { return feast(name, year); });
  if (interval.from) *interval.from += days(offset);
  if (interval.to) *interval.to += days(offset);
  TimePhrase found = date_phrase(clause.next, interval);
  if (interval.precision != Interval::Precision::day) found.kind = MentionKind::period;
  return found;
}

/// "maandag" in "elke maandag" is no certain day.
bool repeated(const Words& words, size_t index) {
  return index > 0 && weekday_at(words, index) && is_any(words, index - 1, {"elke", "iedere", "alle", "per"});
}

}  // namespace

Interval interval_of(const model::Date& written, const Setting& setting) {
  YearClause clause;
  if (written.year != 0) clause = {YearClause::Kind::stated, written.year, 0};
  if (written.day != 0) return day_in_year(written.month, written.day, clause, setting);
  if (written.month == 0) return years_interval(written.year, written.year);
  return in_year_of(clause, setting, [&](int year) { return month_interval(year, written.month); });
}

std::optional<TimePhrase> date_at(const Words& words, size_t index, const Setting& setting) {
  if (repeated(words, index)) return std::nullopt;
  using Reader = std::optional<TimePhrase> (*)(const Words&, size_t, const Setting&);
  // The first that reads it; what needs more words comes first.
  static constexpr std::array<Reader, 14> kReaders{directed_day,
                                                   day_behind_month,
                                                   weekday_with_date,
                                                   day_of_figures_or_month,
                                                   weekday_behind_week,
                                                   directed_weekday,
                                                   weekday_and_more,
                                                   near_day,
                                                   nth_day,
                                                   days_ago_or_ahead,
                                                   days_from_a_day,
                                                   feast_at,
                                                   day_alone,
                                                   weekday_alone};
  for (const Reader read : kReaders)
    if (auto found = read(words, index, setting)) return found;
  return std::nullopt;
}

void find_dates(const Words& words, const Setting& setting, Found& found) {
  find_time(MentionKind::date, words, setting, found);
}

}  // namespace vraagbaak::facts
