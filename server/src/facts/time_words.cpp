#include "facts/time_words.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "facts/number_words.h"
#include "facts/vocabulary.h"
#include "model/characters.h"
#include "model/month_names.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;
using Reason = Interval::Reason;
using std::chrono::days;

constexpr int kEarliestYear = 1500;
constexpr int kLatestYear = 2199;
/// No count of days, weeks or years has more figures.
constexpr uint64_t kMostCount = 9999;
/// Figures beyond these are rarely years in a paper of today.
constexpr int kFirstLikelyYear = 1900;
constexpr int kLastLikelyYear = 2099;
/// "'69" is 2069 and "'70" is 1970.
constexpr int kPivot = 70;
/// Without a year in the text a day is taken for one of the paper's year, unless it would lie so far ahead or behind.
constexpr days kFarAhead{183};
constexpr days kFarBehind{304};
/// 29 February comes round within so many years.
constexpr int kLeapYears = 8;

/// "vier", "eenentwintig", "honderdvijftig"; 0 for another word.
int cardinal(std::string_view word) {
  const std::optional<NumberWord> number = number_word(word);
  return number && !number->half && number->value <= kMostCount ? static_cast<int>(number->value) : 0;
}

/// "eerste", "derde", "twintigste"; 0 for another word.
unsigned ordinal(std::string_view word) {
  const std::optional<uint64_t> number = ordinal_word(word);
  return number && *number <= kMostCount ? static_cast<unsigned>(*number) : 0;
}

/// The value of a figure of at most `digits` digits; nullopt for another word, and for "1.250" or "0".
std::optional<int> small_figure(const Words& words, size_t index, size_t digits) {
  if (!words.is(index, Kind::figure) || words[index].folded.size() > digits) return std::nullopt;
  const std::string_view figure = words[index].folded;
  if (!std::all_of(figure.begin(), figure.end(), model::is_digit)) return std::nullopt;
  const auto value = static_cast<int>(model::number_of(figure).value_or(0));
  return value > 0 ? std::optional(value) : std::nullopt;
}

bool glued_word(const Words& words, size_t index) {
  return index < words.size() && words[index].glued && words[index].kind != Kind::sign;
}

bool is_apostrophe(const Words& words, size_t index) {
  return words.is(index, "'") || words.is(index, "’") || words.is(index, "‘");
}

/// The word behind "a.s." or "a. s.", written with or without its points.
std::optional<size_t> behind_initials(const Words& words, size_t index, std::string_view initials) {
  size_t at = index;
  if (words.is(at, initials)) return words.is(at + 1, ".") && words[at + 1].glued ? at + 2 : at + 1;
  for (const char& letter : initials) {
    if (!words.is(at, std::string_view(&letter, 1)) || !words.is(at + 1, ".")) return std::nullopt;
    at += 2;
  }
  return at;
}

/// True when word `index` is what a figure before it counts: "2000 euro", "2000 tot 2050 personen".
bool counts_something(const Words& words, size_t index) {
  if (is_any(words, index, {"tot", "en", "of", "-", "–"}) && words.is(index + 1, Kind::figure)) index += 2;
  return is_any(words, index,
                {"euro",
                 "euro's",
                 "eur",
                 "dollar",
                 "procent",
                 "procentpunt",
                 "%",
                 "€",
                 "$",
                 "°",
                 "km",
                 "km2",
                 "m",
                 "m2",
                 "meter",
                 "kilometer",
                 "hectare",
                 "ha",
                 "kg",
                 "kilo",
                 "gram",
                 "ton",
                 "liter",
                 "uur",
                 "uren",
                 "jaar",
                 "watt",
                 "mw",
                 "gw",
                 "kwh",
                 "miljoen",
                 "miljard",
                 "duizend",
                 "mln",
                 "mld",
                 "fte",
                 "keer",
                 "maal",
                 "man",
                 "punt",
                 "stuks",
                 "personen",
                 "mensen",
                 "inwoners",
                 "gevallen",
                 "woningen",
                 "huishoudens",
                 "leerlingen",
                 "studenten",
                 "medewerkers",
                 "gemeenten",
                 "bedrijven",
                 "aanvragen",
                 "meldingen",
                 "zaken",
                 "dossiers",
                 "plaatsen",
                 "plekken",
                 "exemplaren",
                 "vergunningen",
                 "kinderen",
                 "vluchtelingen",
                 "asielzoekers",
                 "militairen",
                 "deelnemers",
                 "bezoekers",
                 "patienten"});
}

/// True for papers, laws and events that are called after a year: "begroting 2023", "jaarverslag 2021".
bool has_year_for_name(std::string_view word) {
  static constexpr std::array<std::string_view, 22> kEndings{
      "begroting", "verslag",  "rapport",   "rapportage",  "nota",    "agenda",       "akkoord",  "verkiezingen",
      "monitor",   "plan",     "programma", "raming",      "cijfers", "editie",       "rekening", "slotwet",
      "wet",       "regeling", "besluit",   "conferentie", "spelen",  "voorjaarsnota"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

YearClause stated(int year, size_t next) { return {YearClause::Kind::stated, year, next}; }

/// What a word can begin.
enum class Opener : uint8_t {
  range,   ///< a period by its ends, and nothing else
  phrase,  ///< any date or period
};

/// The words with which a date or period may begin, number words apart.
Vocabulary<Opener> openers() {
  Vocabulary<Opener> words;
  for (const std::string_view word : std::initializer_list<std::string_view>{
           // Ahead.
           "over", "in",
           // Parts.
           "begin", "primo", "aanvang", "medio", "midden", "half", "halverwege", "halfweg", "eind", "einde", "ultimo",
           "rest", "laatste",
           // Directions.
           "dit", "deze", "huidig", "huidige", "lopend", "lopende", "vorig", "vorige", "verleden", "afgelopen",
           "voorbije", "jongstleden", "vergangen", "volgend", "volgende", "komend", "komende", "aankomend",
           "aankomende", "aanstaand", "aanstaande", "eerstvolgende", "eerstkomende",
           // Days.
           "vandaag", "vanavond", "vanmiddag", "vanmorgen", "vannacht", "vanochtend", "gisteren", "gisteravond",
           "gistermiddag", "gisterochtend", "eergisteren", "morgen", "morgenavond", "morgenmiddag", "morgenochtend",
           "overmorgen", "dag", "goede", "ma", "di", "wo", "do", "vr", "za", "zo",
           // Periods.
           "week", "weekend", "weekeinde", "kwartaal", "q", "h", "s", "jaren", "voorjaar", "lente", "zomer", "najaar",
           "herfst", "winter", "zomerreces", "kerstreces", "herfstreces", "voorjaarsreces", "krokusreces", "meireces",
           "paasreces", "zomervakantie", "kerstvakantie", "herfstvakantie", "voorjaarsvakantie", "krokusvakantie",
           "meivakantie", "paasvakantie", "lentevakantie", "weken", "vergaderjaar", "zittingsjaar", "schooljaar",
           "studiejaar", "collegejaar", "academiejaar", "anderhalf", "anderhalve", "dertiger", "veertiger", "vijftiger",
           "zestiger", "zeventiger", "tachtiger", "negentiger",
           // Shortened months that are not the beginning of their name.
           "mrt", "febr", "sept"})
    words[word] = Opener::phrase;
  constexpr uint32_t kMonths = 12;
  constexpr size_t kShortMonth = 3;
  for (uint32_t month = 1; month <= kMonths; ++month) {
    words[model::month_name(month)] = Opener::phrase;
    words[model::month_name(month).substr(0, kShortMonth)] = Opener::phrase;
  }
  constexpr uint32_t kWeekdays = 7;
  for (uint32_t day = 1; day <= kWeekdays; ++day) words[model::weekday_name(day)] = Opener::phrase;
  for (const std::string_view feast : feast_names()) words[feast] = Opener::phrase;
  for (const std::string_view word :
       {"van", "tussen", "vanaf", "sinds", "sedert", "tot", "t", "na", "voor", "uiterlijk"})
    words[word] = Opener::range;
  return words;
}

/// nullptr for a word with which none begins.
const Opener* opener(std::string_view word) {
  static const Vocabulary<Opener> kOpeners = openers();
  return kOpeners.find(word);
}

Vocabulary<Month> months() {
  Vocabulary<Month> all;
  const auto add = [&](std::string_view name) {
    if (const model::MonthWord month = model::month_word(name); month.month != 0)
      all[name] = {month.month, month.shortened};
  };
  constexpr size_t kShortMonth = 3;
  constexpr uint32_t kMonths = 12;
  for (uint32_t month = 1; month <= kMonths; ++month) {
    add(model::month_name(month));
    add(model::month_name(month).substr(0, kShortMonth));
  }
  for (const std::string_view name : {"mrt", "febr", "sept"}) add(name);
  return all;
}

Vocabulary<unsigned> weekdays() {
  Vocabulary<unsigned> all;
  constexpr uint32_t kWeekdays = 7;
  for (uint32_t day = 1; day <= kWeekdays; ++day) all[model::weekday_name(day)] = day;
  return all;
}

/// 1 for "maandag" and "maandagavond" … 7 for "zondag"; 0 for another word.
unsigned weekday_of_word(std::string_view word) {
  static const Vocabulary<unsigned> kWeekdays = weekdays();
  if (const unsigned* day = kWeekdays.find(word)) return *day;
  constexpr size_t kShortest = std::string_view("zondagavond").size();
  if (word.size() < kShortest) return 0;
  for (const std::string_view part : {"ochtend", "morgen", "middag", "avond", "nacht"})
    if (word.ends_with(part))
      if (const unsigned* day = kWeekdays.find(word.substr(0, word.size() - part.size()))) return *day;
  return 0;
}

/// The same for "ma", "di." …, which are words of their own as well.
unsigned short_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 7> kShort{"ma", "di", "wo", "do", "vr", "za", "zo"};
  const auto* const day = std::find(kShort.begin(), kShort.end(), word);
  return day == kShort.end() ? 0 : static_cast<unsigned>(day - kShort.begin()) + 1;
}

/// 1 to 12 for the whole name of a month, else 0.
unsigned month_of_word(std::string_view word) {
  const model::MonthWord month = model::month_word(word);
  return month.shortened ? 0 : month.month;
}

/// "mei-juni", which is one word.
std::optional<MonthPair> month_pair(std::string_view word) {
  const size_t dash = word.find('-');
  if (dash == word.npos) return std::nullopt;
  const MonthPair pair{month_of_word(word.substr(0, dash)), month_of_word(word.substr(dash + 1))};
  return pair.first != 0 && pair.last != 0 ? std::optional(pair) : std::nullopt;
}

/// True for a date or the beginning of one that is written as one word: "mei-juni", "maandagavond".
bool is_compound(std::string_view word) {
  constexpr size_t kShortest = std::string_view("mei-juni").size();
  return word.size() >= kShortest && (month_pair(word) || weekday_of_word(word) != 0);
}

}  // namespace

bool may_begin_time(const Words& words, size_t index) {
  if (words[index].kind == Kind::sign) return is_apostrophe(words, index);
  if (words[index].kind == Kind::figure) return true;
  const std::string_view word = words[index].folded;
  return opener(word) != nullptr || (words[index].number_like && (cardinal(word) != 0 || ordinal(word) != 0)) ||
         is_compound(word);
}

bool may_be_time(const Words& words, size_t index, Reading reading) {
  if (words.is(index, "in")) return reading == Reading::literal;
  const Opener* found = words.is(index, Kind::letters) ? opener(words[index].folded) : nullptr;
  return found == nullptr || *found != Opener::range;
}

size_t skip_article(const Words& words, size_t index) {
  return is_any(words, index, {"de", "het"}) ? index + 1 : index;
}

bool is_dash(const Words& words, size_t index) { return is_any(words, index, {"-", "–", "—", "\u2010", "\u2011"}); }

bool may_follow_year(const Words& words, size_t index) {
  if (index >= words.size() || words[index].kind == Kind::sign) return true;
  if (!words.is(index, Kind::letters)) return false;
  const std::string_view word = words[index].folded;
  if (word.empty() || (word.back() != 'n' && word.back() != 's' && word.back() != 'a')) return true;
  return is_any(words, index,
                {"is",     "zijn",   "was",     "waren",  "werden",  "worden", "hebben", "hadden", "zullen",
                 "zouden", "kunnen", "konden",  "moeten", "moesten", "gaan",   "gingen", "bleken", "bleven",
                 "kwamen", "en",     "een",     "in",     "aan",     "van",    "geen",   "als",    "dan",
                 "sinds",  "tussen", "volgens", "ten",    "binnen",  "naar",   "na",     "alleen"});
}

bool stands_alone(const Words& words, size_t first, size_t next) {
  const auto joins = [&](size_t at) { return is_dash(words, at) || words.is(at, "/"); };
  const auto glued = [&](size_t at) { return at < words.size() && words[at].glued; };
  const bool before = first > 0 && glued(first) && (words[first - 1].kind != Kind::sign || joins(first - 1));
  const bool behind = glued(next) && (words[next].kind != Kind::sign ||
                                      (joins(next) && glued(next + 1) && words.is(next + 1, Kind::figure)));
  return !before && !behind;
}

std::optional<Read<unsigned>> ordinal_at(const Words& words, size_t index) {
  if (words.is(index, Kind::letters)) {
    const unsigned value = ordinal(words[index].folded);
    return value > 0 ? std::optional(Read<unsigned>{value, index + 1}) : std::nullopt;
  }
  const std::optional<int> value = small_figure(words, index, 2);
  if (!value || !glued_word(words, index + 1) || !is_any(words, index + 1, {"e", "de", "ste"})) return std::nullopt;
  return Read<unsigned>{static_cast<unsigned>(*value), index + 2};
}

std::optional<Read<int>> rank_at(const Words& words, size_t index) {
  if (words.is(index, "laatste")) return Read<int>{-1, index + 1};
  const auto ordinal = ordinal_at(words, index);
  return ordinal ? std::optional(Read<int>{static_cast<int>(ordinal->value), ordinal->next}) : std::nullopt;
}

std::optional<Read<unsigned>> day_number_at(const Words& words, size_t index) {
  std::optional<Read<unsigned>> read = ordinal_at(words, index);
  if (!read && words.is(index, Kind::letters)) {
    // "een maart" is no date: the day is called "1 maart" or "eerste maart".
    if (const int value = cardinal(words[index].folded); value > 1) read = {static_cast<unsigned>(value), index + 1};
  } else if (!read && !glued_word(words, index + 1)) {
    if (const auto value = small_figure(words, index, 2)) read = {static_cast<unsigned>(*value), index + 1};
  }
  return read && read->value <= 31 ? read : std::nullopt;
}

std::optional<Read<int>> count_at(const Words& words, size_t index) {
  if (words.is(index, Kind::letters)) {
    const int value = cardinal(words[index].folded);
    return value > 0 ? std::optional(Read<int>{value, index + 1}) : std::nullopt;
  }
  const std::optional<int> value = small_figure(words, index, 4);
  return value && !glued_word(words, index + 1) ? std::optional(Read<int>{*value, index + 1}) : std::nullopt;
}

std::optional<Read<int>> year_number_at(const Words& words, size_t index) {
  if (is_apostrophe(words, index) && words.is(index + 1, Kind::figure) && words[index + 1].glued &&
      words[index + 1].folded.size() == 2 && !glued_word(words, index + 2)) {
    const auto value = static_cast<int>(model::number_of(words[index + 1].folded).value_or(0));
    return Read<int>{value < kPivot ? 2000 + value : 1900 + value, index + 2};
  }
  const std::optional<int> value = small_figure(words, index, 4);
  if (!value || *value < kEarliestYear || *value > kLatestYear || glued_word(words, index + 1)) return std::nullopt;
  return Read<int>{*value, index + 1};
}

std::optional<Read<YearPair>> year_pair_at(const Words& words, size_t index) {
  const auto first = words.is(index, Kind::figure) ? year_number_at(words, index) : std::nullopt;
  if (!first) return std::nullopt;
  const bool slash = words.is(first->next, "/");
  if (!slash && !is_dash(words, first->next)) return std::nullopt;
  const size_t at = first->next + 1;
  const bool glued = words.is(at, Kind::figure) && words[at].glued && words[at - 1].glued;
  const std::optional<int> last = small_figure(words, at, 4);
  if (!last || glued_word(words, at + 1) || !stands_alone(words, index, at + 1)) return std::nullopt;
  const bool following = *last == (words[at].folded.size() == 2 ? (first->value + 1) % 100 : first->value + 1);
  if (words[at].folded.size() == 2 || slash) {
    if (!following || !glued) return std::nullopt;
    return Read<YearPair>{{first->value, first->value + 1, true}, at + 1};
  }
  constexpr int kMostYears = 150;
  if (*last <= first->value || *last - first->value > kMostYears) return std::nullopt;
  return Read<YearPair>{{first->value, *last, false}, at + 1};
}

bool means_year(const Words& words, size_t first, size_t next, Reading reading) {
  const auto value = year_number_at(words, first);
  if (!value || value->value < kFirstLikelyYear || value->value > kLastLikelyYear) return false;
  if (!stands_alone(words, first, next) || counts_something(words, next)) return false;
  if (reading == Reading::literal) return true;
  // A cell of a table holds a year alone.
  if (first == 0) return next == words.size();
  const size_t before = first - 1;
  if (is_any(words, before,
             {"in",    "sinds",        "sedert",         "gedurende", "heel",        "tijdens",    "vanaf",  "medio",
              "begin", "eind",         "einde",          "midden",    "half",        "halverwege", "anno",   "jaar",
              "jaren", "kalenderjaar", "begrotingsjaar", "boekjaar",  "verslagjaar", "peiljaar",   "ultimo", "primo"}))
    return true;
  if (!may_follow_year(words, next)) return false;
  if (is_any(words, before,
             {"van", "voor", "tot", "over", "met", "na", "uit", "per", "m", "rond", "omstreeks", "circa", "op"}))
    return true;
  // "2016, 2017 en 2018"
  if (is_any(words, before, {",", "en", "of"}) && before > 0) return year_number_at(words, before - 1).has_value();
  if (words.is(before, "(")) return next < words.size() && is_any(words, next, {")", ",", ";"});
  return words.is(before, Kind::letters) && has_year_for_name(words[before].folded);
}

std::optional<Read<Month>> month_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  static const Vocabulary<Month> kMonths = months();
  const Month* month = kMonths.find(words[index].folded);
  if (month == nullptr) return std::nullopt;
  const bool point = month->shortened && words.is(index + 1, ".") && words[index + 1].glued;
  return Read<Month>{*month, point ? index + 2 : index + 1};
}

std::optional<Read<MonthPair>> month_pair_at(const Words& words, size_t index) {
  const auto pair = words.is(index, Kind::letters) ? month_pair(words[index].folded) : std::nullopt;
  return pair ? std::optional(Read<MonthPair>{*pair, index + 1}) : std::nullopt;
}

std::optional<Read<unsigned>> weekday_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  const unsigned day = weekday_of_word(words[index].folded);
  return day == 0 ? std::nullopt : std::optional(Read<unsigned>{day, index + 1});
}

namespace {

/// "zomerreces", "krokusvakantie".
std::optional<Read<Season>> recess_at(const Words& words, size_t index) {
  struct Named {
    std::string_view when;
    Season season;
  };
  static constexpr std::array<Named, 8> kNamed{{{"zomer", Season::summer_recess},
                                                {"kerst", Season::christmas_recess},
                                                {"herfst", Season::autumn_recess},
                                                {"voorjaars", Season::spring_recess},
                                                {"krokus", Season::spring_recess},
                                                {"mei", Season::may_recess},
                                                {"paas", Season::may_recess},
                                                {"lente", Season::may_recess}}};
  if (!words.is(index, Kind::letters)) return std::nullopt;
  const std::string_view word = words[index].folded;
  for (const std::string_view rest : {"reces", "vakantie"})
    if (word.ends_with(rest))
      for (const Named& named : kNamed)
        if (word.substr(0, word.size() - rest.size()) == named.when) return Read<Season>{named.season, index + 1};
  return std::nullopt;
}

}  // namespace

std::optional<Read<unsigned>> short_weekday_at(const Words& words, size_t index) {
  const unsigned day = words.is(index, Kind::letters) ? short_weekday(words[index].folded) : 0;
  if (day == 0) return std::nullopt;
  return Read<unsigned>{day, words.is(index + 1, ".") && words[index + 1].glued ? index + 2 : index + 1};
}

std::optional<Read<Season>> season_at(const Words& words, size_t index) {
  if (is_any(words, index, {"voorjaar", "lente"})) return Read<Season>{Season::spring, index + 1};
  if (words.is(index, "zomer")) return Read<Season>{Season::summer, index + 1};
  if (is_any(words, index, {"najaar", "herfst"})) return Read<Season>{Season::autumn, index + 1};
  if (words.is(index, "winter")) return Read<Season>{Season::winter, index + 1};
  return recess_at(words, index);
}

std::optional<Read<TimeUnit>> time_unit_at(const Words& words, size_t index) {
  struct Names {
    std::string_view one;
    std::string_view many;
    CalendarUnit unit;
  };
  static constexpr std::array<Names, 10> kCalendarUnits{{{"dag", "dagen", CalendarUnit::day},
                                                         {"weekend", "weekenden", CalendarUnit::weekend},
                                                         {"weekeinde", "weekeinden", CalendarUnit::weekend},
                                                         {"week", "weken", CalendarUnit::week},
                                                         {"maand", "maanden", CalendarUnit::month},
                                                         {"kwartaal", "kwartalen", CalendarUnit::quarter},
                                                         {"halfjaar", "halfjaren", CalendarUnit::half_year},
                                                         {"jaar", "jaren", CalendarUnit::year},
                                                         {"decennium", "decennia", CalendarUnit::decade},
                                                         {"eeuw", "eeuwen", CalendarUnit::century}}};
  if (!words.is(index, Kind::letters)) return std::nullopt;
  for (const Names& names : kCalendarUnits) {
    const bool plural = words[index].folded == names.many;
    if (plural || words[index].folded == names.one) return Read<TimeUnit>{{names.unit, plural}, index + 1};
  }
  return std::nullopt;
}

std::optional<Read<WrittenDuration>> duration_at(const Words& words, size_t index) {
  // Halves are said of years: "een half jaar", "anderhalf jaar".
  const size_t half = words.is(index, "een") ? index + 1 : index;
  if (words.is(half, "half") && words.is(half + 1, "jaar"))
    return Read<WrittenDuration>{{{6, 0}, CalendarUnit::half_year}, half + 2};
  if (words.is(index, "anderhalf") && words.is(index + 1, "jaar"))
    return Read<WrittenDuration>{{{18, 0}, CalendarUnit::half_year}, index + 2};
  if (words.is(index, "anderhalve") && words.is(index + 1, "maand"))
    return Read<WrittenDuration>{{{1, 15}, CalendarUnit::month}, index + 2};
  const auto count = count_at(words, index);
  const auto unit = count ? time_unit_at(words, count->next) : std::nullopt;
  if (!unit) return std::nullopt;
  const CalendarUnit first = unit->value.unit;
  Read<WrittenDuration> read{{duration_of(first, count->value), first}, unit->next};
  const size_t more = is_any(words, read.next, {"en", ","}) ? read.next + 1 : read.next;
  const auto count_more = count_at(words, more);
  const auto unit_more = count_more ? time_unit_at(words, count_more->next) : std::nullopt;
  if (unit_more && unit_more->value.unit < first) {
    const CalendarUnit second = unit_more->value.unit;
    const Duration rest = duration_of(second, count_more->value);
    read.value = {{read.value.length.months + rest.months, read.value.length.days + rest.days}, second};
    read.next = unit_more->next;
  }
  return read;
}

std::optional<Read<Direction>> direction_at(const Words& words, size_t index) {
  const auto read = [&](int step, bool next) { return Read<Direction>{{step, next}, index + 1}; };
  if (is_any(words, index, {"dit", "deze", "huidig", "huidige", "lopend", "lopende"})) return read(0, false);
  if (is_any(words, index, {"vorig", "vorige", "verleden"})) return read(-1, false);
  if (is_any(words, index, {"afgelopen", "voorbije", "jongstleden", "vergangen"})) return read(-1, true);
  if (is_any(words, index, {"volgend", "volgende"})) return read(1, false);
  if (is_any(
          words, index,
          {"komend", "komende", "aankomend", "aankomende", "aanstaand", "aanstaande", "eerstvolgende", "eerstkomende"}))
    return read(1, true);
  return std::nullopt;
}

std::optional<Read<int>> last_or_next_at(const Words& words, size_t index) {
  if (is_any(words, index, {"jongstleden", "laatstleden"})) return Read<int>{-1, index + 1};
  if (is_any(words, index, {"aanstaande", "eerstkomend", "eerstkomende"})) return Read<int>{1, index + 1};
  for (const std::string_view initials : {std::string_view("jl"), std::string_view("ll")})
    if (const auto next = behind_initials(words, index, initials)) return Read<int>{-1, *next};
  // "as" without points is a word of its own.
  for (const std::string_view initials : {std::string_view("as"), std::string_view("ek")})
    if (const auto next = behind_initials(words, index, initials); next && *next > index + 1)
      return Read<int>{1, *next};
  return std::nullopt;
}

YearClause year_clause_at(const Words& words, size_t index, const Setting& setting) {
  if (const auto read = last_or_next_at(words, index))
    return {read->value < 0 ? YearClause::Kind::last_before : YearClause::Kind::next_after, std::nullopt, read->next};
  if (const auto year = year_number_at(words, index)) return stated(year->value, year->next);
  if (words.is(index, ",")) {
    // "9 maart, 2022": not "op 9 maart, 2022 personen".
    const auto year = year_number_at(words, index + 1);
    if (year && !words.is(year->next, Kind::letters)) return stated(year->value, year->next);
    return {YearClause::Kind::none, std::nullopt, index};
  }
  size_t at = words.is(index, "van") ? index + 1 : index;
  if (at > index) {
    const size_t named = words.is(at, "het") && words.is(at + 1, "jaar") ? at + 2 : at;
    if (const auto year = year_number_at(words, named)) return stated(year->value, year->next);
  }
  at = skip_article(words, at);
  const auto direction = direction_at(words, at);
  if (!direction || !words.is(direction->next, "jaar")) return {YearClause::Kind::none, std::nullopt, index};
  YearClause clause{YearClause::Kind::relative, std::nullopt, direction->next + 1};
  if (setting.paper_date) clause.year = year_of(*setting.paper_date) + direction->value.step;
  return clause;
}

Interval in_year_of(const YearClause& clause, const Setting& setting,
                    const std::function<std::optional<Interval>(int year)>& in_year) {
  const auto give = [&](int year, Reason reason) {
    Interval interval = in_year(year).value_or(Interval{});
    if (interval.reason == Reason::stated) interval.reason = reason;
    return interval;
  };
  if (clause.kind == YearClause::Kind::stated) return give(*clause.year, Reason::stated);
  if (clause.year)
    return give(*clause.year, clause.kind == YearClause::Kind::none ? Reason::year_of_paper : Reason::paper_date);
  if (!setting.paper_date || clause.kind == YearClause::Kind::relative) {
    constexpr int kAnyLeapYear = 2000;
    Interval unknown = in_year(kAnyLeapYear).value_or(Interval{});
    unknown.from = unknown.to = std::nullopt;
    return unknown;
  }
  const Day paper = *setting.paper_date;
  const int year = year_of(paper);
  if (clause.kind == YearClause::Kind::last_before) {
    for (int back = 0; back <= kLeapYears; ++back)
      if (const auto found = in_year(year - back); found && found->to < paper)
        return give(year - back, Reason::last_before);
    return {};
  }
  if (clause.kind == YearClause::Kind::next_after) {
    for (int ahead = 0; ahead <= kLeapYears; ++ahead)
      if (const auto found = in_year(year + ahead); found && found->from > paper)
        return give(year + ahead, Reason::next_after);
    return {};
  }
  const std::optional<Interval> same = in_year(year);
  for (int back = 1; !same && back <= kLeapYears; ++back)
    if (in_year(year - back)) return give(year - back, Reason::year_of_paper);
  if (same && *same->from - paper > kFarAhead) return give(year - 1, Reason::year_of_paper);
  if (same && paper - *same->to > kFarBehind) return give(year + 1, Reason::year_of_paper);
  return give(year, Reason::year_of_paper);
}

}  // namespace vraagbaak::facts
