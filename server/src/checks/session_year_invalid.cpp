// Reports a parliamentary year whose second half is not the year after the first: "2022–203", "2021–2023", "2022/-23".
//
// Why it matters: the parliamentary year is part of the number of many papers; with a wrong one the paper is not
// found. A plain period of years ("van 2018-2022") is no parliamentary year.
//
// Quick fix: the year after the first, in the way the text writes it. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Kent u Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276?
//
// Antwoord 1
// Ja. In de periode 2018-2022 was dat anders (Kamerstukken II 2022/23, 29 628, nr. 1139).
// ```
//
// Rejected:
// ```
// Vraag 1
// Kent u Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 3276?
//
// Antwoord 1
// Ja.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.43: the parliamentary year is given as 2009/10; the official print gives
// 2009–2010.
#include <string>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace session_year_invalid {
namespace {

constexpr Message kInvalid{"\"{0}\" is geen vergaderjaar: na {1} hoort {2}.",
                           "\"{0}\" is not a parliamentary year: {1} is followed by {2}."};
constexpr Message kStray{"\"{0}\" is niet goed geschreven: schrijf {1}.", "\"{0}\" is not well written: write {1}."};
constexpr Message kReference{"Het vergaderjaar in deze verwijzing klopt niet: het tweede jaar volgt op het eerste.",
                             "The parliamentary year in this reference is wrong: the second year follows the first."};

struct Years {
  std::string first;
  std::string separator;
  std::string second;
};

bool digit(char c) { return c >= '0' && c <= '9'; }

/// "2022–203" in its three parts; an empty first year when the text does not start with four digits.
Years split(std::string_view text) {
  Years years;
  size_t i = 0;
  while (i < text.size() && digit(text[i])) years.first += text[i++];
  while (i < text.size() && !digit(text[i])) years.separator += text[i++];
  while (i < text.size() && digit(text[i])) years.second += text[i++];
  if (years.first.size() != 4 || years.second.empty()) years.first.clear();
  return years;
}

bool second_fits(const Years& years) {
  const std::string next = std::to_string(std::stoul(years.first) + 1);
  return years.second == next || years.second == next.substr(2);
}

/// More than one dash or stroke between the years.
bool stray(const Years& years) {
  const std::string separator = one_line(years.separator);
  return separator == "/-" || separator == "-/" || separator == "--" || separator == "//";
}

void judge(std::string_view written, Place place, Report& report) {
  const std::string text = one_line(written);
  const Years years = split(text);
  if (years.first.empty()) return;
  const std::string next = std::to_string(std::stoul(years.first) + 1);
  if (!second_fits(years)) {
    report.add(place, kInvalid, {text, years.first, next});
  } else if (stray(years)) {
    report.add(place, kStray, {text, years.first + "/" + next.substr(2)});
  }
}

void check(const BlockInput& input, Report& report) {
  std::vector<model::BlockRange> reported;
  for (const model::Entity& entity : input.block.entities) {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    if (!reference || !(reference->faults & model::kFaultSessionYear)) continue;
    const model::BlockRange range = reference->fault_range.empty() ? entity.range : reference->fault_range;
    const std::string text = one_line(input.slice(range));
    const Years years = split(text);
    reported.push_back(entity.range);
    if (years.first.empty()) {
      report.add(input.place(range), kReference);
    } else {
      judge(text, input.place(range), report);
    }
  }
  for (const model::Entity& entity : input.block.entities) {
    if (entity.kind != model::EntityKind::session_year) continue;
    bool inside = false;
    for (const model::BlockRange range : reported) inside = inside || range.overlaps(entity.range);
    if (!inside) judge(input.slice(entity.range), input.place(entity.range), report);
  }
}

void check_header(const model::Document& document, Report& report) {
  const std::vector<model::Header::Field>& fields = document.header().fields;
  for (uint32_t i = 0; i < fields.size(); ++i)
    if (fields[i].kind == model::Header::Field::Kind::session_year)
      judge(fields[i].value, at_field(document, i), report);
}

}  // namespace
}  // namespace session_year_invalid

extern const Check kSessionYearInvalid{
    .code = "session-year-invalid",
    .severity = Severity::warning,
    .title = {"Vergaderjaar klopt niet", "Parliamentary year is wrong"},
    .block = session_year_invalid::check,
    .document = session_year_invalid::check_header,
};

}  // namespace vraagbaak::checks
