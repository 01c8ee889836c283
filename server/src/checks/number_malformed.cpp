// Reports a number whose digits are grouped so that nobody can tell what it is: 425.0000.
//
// Why it matters: is it 425.000 or 4.250.000? In Dutch a point stands before each group of three digits and a comma
// before decimals. English notation (27.7 miljoen, 1,234,567) is only mentioned: what it means is clear, but 1.100 and
// 1,100 next to it no longer are. Identifiers, telephone numbers, versions, dates and times are no numbers. Nor is a
// bare number judged that may end with the mark of a footnote (12.5003).
//
// Quick fix: none; only the author knows the number.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel van de 425.000 vacatures zijn vervuld?
//
// Antwoord 1
// Daarvan zijn er 1.119 vervuld, 0,26%, na een oproep om 14.30 uur in versie 2.10.1 van het register.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel van de 425.0000 vacatures zijn vervuld?
//
// Antwoord 1
// Geen.
// ```
//
// Source: Taaladvies (Nederlandse Taalunie) on points and commas in numbers.
#include <algorithm>
#include <string_view>
#include <vector>

#include "checks/figures.h"
#include "checks/words.h"
#include "facts/written_figure.h"

namespace vraagbaak::checks {
namespace number_malformed {
namespace {

constexpr Message kGrouped{"\"{0}\" is geen leesbaar getal: achter een punt horen drie cijfers.",
                           "\"{0}\" cannot be read as a number: three digits belong behind a point."};
constexpr Message kEnglish{
    "\"{0}\" is Engelse notatie: in het Nederlands staat een punt tussen duizendtallen en een "
    "komma voor decimalen.",
    "\"{0}\" is English notation: Dutch has a point between thousands and a comma before "
    "decimals."};

bool joins_digits(char c) { return c == '.' || c == ','; }

/// The figures of `text` with a point or comma between their digits.
std::vector<std::string_view> joined_figures(std::string_view text) {
  std::vector<std::string_view> figures;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!model::is_digit(text[at])) continue;
    const size_t start = at;
    bool joined = false;
    while (at < text.size()) {
      const bool joins = joins_digits(text[at]) && at + 1 < text.size() && model::is_digit(text[at + 1]);
      if (!joins && !model::is_digit(text[at])) break;
      joined = joined || joins;
      ++at;
    }
    if (joined) figures.push_back(text.substr(start, at - start));
  }
  return figures;
}

/// What is wrong with a figure, if anything; English decimals are only told from sections and times by what follows.
enum class Fault : uint8_t { none, grouping, english_grouping, english_decimal };

Fault fault_of(std::string_view figure) {
  if (const auto read = facts::read_figure(figure)) {
    if (!read->malformed) return Fault::none;
    return std::count(figure.begin(), figure.end(), ',') > 1 || figure.find(',') < figure.find('.')
               ? Fault::english_grouping
               : Fault::grouping;
  }
  return facts::read_english_decimal(figure) ? Fault::english_decimal : Fault::none;
}

/// "27.7 miljoen", "3.5%", "€ 12.50": where recognisers take a point for a decimal sign.
bool may_be_decimal(std::string_view text, std::string_view figure) {
  const auto start = static_cast<size_t>(figure.data() - text.data());
  const std::string_view behind = model::trimmed(text.substr(start + figure.size(), 4));
  const std::string_view before = model::trimmed(text.substr(start < 5 ? 0 : start - 5, start < 5 ? start : 5));
  return (!behind.empty() && std::string_view("%pmb").find(model::to_lower(behind[0])) != std::string_view::npos) ||
         before.ends_with("€");
}

bool may_judge(std::string_view text) {
  const std::vector<std::string_view> figures = joined_figures(text);
  return std::any_of(figures.begin(), figures.end(), [&](std::string_view figure) {
    const Fault fault = fault_of(figure);
    return fault == Fault::english_decimal ? may_be_decimal(text, figure) : fault != Fault::none;
  });
}

/// "201430.396": a year and a number, in a text that lost the blank between them.
bool begins_with_year(std::string_view figure) {
  if (!figure.starts_with("19") && !figure.starts_with("20")) return false;
  const size_t first = std::min(figure.find_first_of(".,"), figure.size());
  return first > 4 && fault_of(figure.substr(4)) == Fault::none;
}

/// A number that counts nothing may be a code, or end with the mark of a note, which is never 0; a round one can only
/// be a slip.
bool surely_number(const facts::Mention& mention, std::string_view figure) {
  if (mention.kind != facts::MentionKind::number) return true;
  const std::string_view groups = figure.substr(std::min(figure.find_first_of(".,"), figure.size()));
  const std::string_view last = figure.substr(figure.find_last_of(".,") + 1);
  return groups.find_first_not_of("0.,") == std::string_view::npos || (last.size() > 3 && last[3] == '0');
}

void judge(const BlockInput& input, const ReadPassage& read, const facts::Mention& mention, Report& report) {
  const auto* stated = std::get_if<facts::Figure>(&mention.value);
  if (!stated || !stated->malformed) return;
  const std::string_view written = read.written(mention);
  for (const std::string_view figure : joined_figures(written)) {
    const Fault fault = fault_of(figure);
    if (fault == Fault::none || !surely_number(mention, figure) || begins_with_year(figure)) continue;
    const auto start = mention.range.start + static_cast<uint32_t>(figure.data() - written.data());
    const model::BlockRange range = read.passage().at({start, start + static_cast<uint32_t>(figure.size())});
    const bool slip = fault == Fault::grouping;
    Finding& finding = report.add(input.place(range), slip ? kGrouped : kEnglish, {std::string(figure)});
    if (!slip) finding.severity = Severity::information;
  }
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, may_judge, may_judge))
    for (const facts::Mention& mention : read.mentions()) judge(input, read, mention, report);
}

}  // namespace
}  // namespace number_malformed

extern const Check kNumberMalformed{
    .code = "number-malformed",
    .severity = Severity::warning,
    .title = {"Getal onleesbaar", "Number cannot be read"},
    .block = number_malformed::check,
};

}  // namespace vraagbaak::checks
