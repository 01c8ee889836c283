// Reports a date that does not exist: 31 november, 29 februari 2023.
//
// Why it matters: a term or a letter cannot be found by such a date. Dates that are not complete (mei 2023, 28
// oktober) are fine.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// Vraag 1
// Wat is er besloten op 29 februari 2024 en in mei 2023?
//
// Antwoord 1
// Op 30 november 2023 is niets besloten.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat is er besloten op 31 november 2023?
//
// Antwoord 1
// Niets.
// ```
//
// Source: the calendar.
#include "checks/check.h"
#include "checks/place.h"
#include "checks/words.h"
#include "checks/written_dates.h"

namespace vraagbaak::checks {
namespace date_invalid {
namespace {

constexpr Message kNoDay{"De datum \"{0}\" bestaat niet: deze maand heeft geen {1} dagen.",
                         "The date \"{0}\" does not exist: this month does not have {1} days."};
constexpr Message kNoDate{"De datum \"{0}\" bestaat niet.", "The date \"{0}\" does not exist."};

bool invalid(model::Date date) { return date.day != 0 && date.month != 0 && !date.exists(); }

void judge(model::Date date, std::string_view written, Place place, Report& report) {
  if (!invalid(date)) return;
  const bool month = date.month > 12 || date.day > 99;
  Finding& finding = report.add(place, month ? kNoDate : kNoDay, {one_line(written), std::to_string(date.day)});
  // A month beyond 12 may be a date in the order month, day; without a year it may be no date at all.
  if (month || date.year == 0) finding.severity = Severity::information;
}

void check(const BlockInput& input, Report& report) {
  for (const WrittenDate& written : written_dates(input))
    judge(written.date, input.slice(written.range), input.place(written.range), report);
}

void check_header(const model::Document& document, Report& report) {
  using Kind = model::Header::Field::Kind;
  const model::Header& header = document.header();
  bool sent = false;
  bool received = false;
  for (uint32_t i = 0; i < header.fields.size(); ++i) {
    const Kind kind = header.fields[i].kind;
    bool& done = kind == Kind::sent ? sent : received;
    if ((kind != Kind::sent && kind != Kind::received) || done) continue;
    done = true;
    judge(kind == Kind::sent ? header.sent : header.received, header.fields[i].value, at_field(document, i), report);
  }
}

}  // namespace
}  // namespace date_invalid

extern const Check kDateInvalid{
    .code = "date-invalid",
    .severity = Severity::warning,
    .title = {"Datum bestaat niet", "Date does not exist"},
    .block = date_invalid::check,
    .document = date_invalid::check_header,
};

}  // namespace vraagbaak::checks
