// Mentions parts that do not add up to their whole: percentages of one division that exceed 100, and "in totaal 593
// personen: 300 mannen, 200 vrouwen en 90 kinderen".
//
// Why it matters: a reader who adds up finds that one of the figures is wrong, or that the parts overlap and are no
// division. Only two explicit shapes are looked at: percentages behind words such as "verdeeld over" or "uitgesplitst",
// and a total with "in totaal" before a colon and a list in which each part has a figure. What may be rounded away is
// left alone, and so are lists that give examples and percentages that already make 100 before the last.
//
// Quick fix: none; only the author knows which figure is wrong.
//
// Accepted:
// ```
// Vraag 1
// Hoe is het budget verdeeld?
//
// Antwoord 1
// Het budget is verdeeld over zorg (45%), onderwijs (35%) en wonen (20%). Er zijn in totaal 12 scholen: 8 in Oudorp en
// 4 in Zuidhaven.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoe is het budget verdeeld?
//
// Antwoord 1
// Het budget is verdeeld over 45% zorg, 35% onderwijs en 30% wonen. Er zijn in totaal 12 scholen: 8 in Oudorp en 5 in
// Zuidhaven.
// ```
//
// Source: arithmetic, with the rounding that the figures show.
#include <optional>
#include <string>
#include <string_view>

#include "checks/figures.h"
#include "checks/sums.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace sum_mismatch {
namespace {

using facts::Figure;
using facts::MentionKind;
using facts::Notation;

constexpr Message kBeyondWhole{"{0} is samen {1}%, meer dan 100%.", "{0} is {2}% together, more than 100%."};
constexpr Message kOtherSum{"{0} is samen {1}, niet {3}.", "{0} is {2} together, not {3}."};

/// A total with its noun, and the colon behind it, take no more bytes than this.
constexpr size_t kTotalReach = 200;

bool may_hold(std::string_view text) {
  const bool total = contains_any(text, {"totaal"}) && contains_any(text, {":"});
  return total || (has_percentage(text) && contains_any(text, {"verde", "gesplitst", "gedeeld", "samengesteld"}));
}

bool names_division(std::string_view text) { return has_percentage(text) && divides(text); }

/// "in totaal", and a colon not far behind it
bool names_total(std::string_view text) {
  for (size_t at = text.find("n totaal"); at != std::string_view::npos; at = text.find("n totaal", at + 1))
    if (text.substr(at, kTotalReach).find(':') != std::string_view::npos) return true;
  return false;
}

bool may_judge(std::string_view text) { return names_division(text) || names_total(text); }

void judge_division(const BlockInput& input, const ReadPassage& read, const StatedSum& division, Report& report) {
  if (division.adds_up() || division.complete_before_end()) return;
  const facts::Decimal sum = division.sum();
  report.add(input.place(read.passage().at(division.parts_range())), kBeyondWhole,
             {division.written(read), dutch(sum), english(sum)});
}

void judge_total(const BlockInput& input, const ReadPassage& read, const StatedSum& parts, Report& report) {
  if (parts.adds_up() || parts.complete_before_end()) return;
  const std::string& unit = std::get<Figure>(parts.total->value).unit;
  const facts::Decimal sum = parts.sum();
  report.add(input.place(read.passage().at(parts.total->range)), kOtherSum,
             {parts.written(read), facts::with_unit(sum, unit, Notation::dutch),
              facts::with_unit(sum, unit, Notation::english), std::string(read.written(*parts.total))});
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, may_hold, may_judge)) {
    const bool division = names_division(read.text());
    for (size_t index = 0; index < read.mentions().size(); ++index) {
      if (read.mentions()[index].kind != MentionKind::percentage) {
        if (const auto parts = sum_of_total(read, index)) judge_total(input, read, *parts, report);
      } else if (division) {
        if (const auto parts = division_from(read, index)) judge_division(input, read, *parts, report);
      }
    }
  }
}

}  // namespace
}  // namespace sum_mismatch

extern const Check kSumMismatch{
    .code = "sum-mismatch",
    .severity = Severity::information,
    .title = {"Delen tellen niet op", "Parts do not add up"},
    .block = sum_mismatch::check,
};

}  // namespace vraagbaak::checks
