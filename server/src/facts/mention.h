// What a passage states, normalised: figures, dates and periods, abbreviations, names. A mention is found by one of the
// recognisers (recognise.h) and knows nothing of other mentions.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "facts/decimal.h"
#include "facts/passage.h"

namespace vraagbaak::facts {

enum class MentionKind : uint8_t { number, ordinal, percentage, money, quantity, date, period, abbreviation, name };
/// "number", "ordinal", … as in machine output.
const char* mention_kind_name(MentionKind kind);

/// A number with what it counts. Exactly one of value, or lower and/or upper ("meer dan 50", "6.000 tot 10.000"), is
/// sure to be there; an approximate value has all that the text gives ("circa 50": value 50, approximate).
struct Figure {
  std::optional<Decimal> value;  ///< in the unit itself: "371,38 miljoen euro" is 371380000 EUR, "51,58%" is 51.58
  std::optional<Decimal> lower;  ///< "ten minste 50", "6.000 tot 10.000"
  std::optional<Decimal> upper;
  bool approximate = false;  ///< "circa", "ongeveer", "een 70-tal"
  /// The weight of the last digit that is written: 10000 for "371,38 miljoen", 1 for "593". What is stated may be off
  /// by half of it. Zero for words and fractions, which are not rounded.
  Decimal step;
  /// ISO 4217 for money, "%" or "procentpunt", the unit's symbol ("km", "km2", "uur"), or the counted noun as it is
  /// written, in lower case ("personen"); empty for a bare number.
  std::string unit;
  bool lower_excluded = false;  ///< "meer dan 50", not "ten minste 50"
  bool upper_excluded = false;  ///< "minder dan 50", "bijna 50"
  bool malformed = false;       ///< its thousands are grouped wrongly ("425.0000"); nothing can be concluded from it
  /// The mention with the words that bound or round it: "meer dan 50 personen", "tussen 5 en 7%". The mention's own
  /// range is the amount with its unit.
  StringRange phrase;
};

using Day = std::chrono::sys_days;

/// Days from `from` to `to`, both included. An end that the text leaves open is not there ("sinds 2018").
struct Interval {
  enum class Precision : uint8_t { day, week, month, season, quarter, half_year, year, span };
  /// Why the days are these, when the text does not say so itself; for hovers.
  enum class Reason : uint8_t {
    stated,         ///< all of it is written
    year_of_paper,  ///< "28 oktober": the year follows from the paper's date
    last_before,    ///< "17 juni jl."
    next_after,     ///< "15 maart a.s."
    paper_date,     ///< "dit jaar", "vorige maand"
    session_year,   ///< "vergaderjaar 2022–2023": from September's third Tuesday
    rough,          ///< "medio 2024", "eind 2022", "voorjaar 2023"
  };
  std::optional<Day> from;
  std::optional<Day> to;
  Precision precision = Precision::day;
  Reason reason = Reason::stated;
  bool approximate = false;
};

/// "Operation Inherent Resolve (OIR)"; also reversed, "VARIO (Vlaamse Adviesraad …)".
struct Abbreviation {
  std::string abbreviation;
  std::string expansion;  ///< empty where the abbreviation is only used
  StringRange abbreviation_range;
  StringRange expansion_range;
};

struct Name {
  enum class Sort : uint8_t { person, organisation, place };
  Sort sort = Sort::person;
  std::string name;  ///< as written
  std::string role;  ///< "minister van Defensie", "CDA"; empty if none is given
};

struct Mention {
  MentionKind kind = MentionKind::number;
  StringRange range;  ///< in the passage
  std::variant<Figure, Interval, Abbreviation, Name> value;
};

/// True for a date or a period.
inline bool is_time(const Mention& mention) {
  return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
}

}  // namespace vraagbaak::facts
