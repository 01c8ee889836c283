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
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/figures.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace {

using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;
using facts::StringRange;

constexpr Message kBeyondWhole{"{0} is samen {1}%, meer dan 100%.", "{0} is {2}% together, more than 100%."};
constexpr Message kOtherSum{"{0} is samen {1}, niet {3}.", "{0} is {2} together, not {3}."};

/// A total with its noun, and the colon behind it, take no more bytes than this.
constexpr size_t kTotalReach = 200;
/// A division has at most so many parts.
constexpr size_t kMostParts = 20;

/// True for words behind which percentages are the parts of one whole.
bool divides(std::string_view text) {
  return contains_any(lower(text),
                      {"verdeeld over", "verdeeld in", "als volgt verdeeld", "verdeling is", "verdeling was",
                       "uitgesplitst", "opgesplitst in", "opgedeeld in", "onderverdeeld", "samengesteld uit"});
}

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

/// True for words after which a list need not be complete, or its parts may overlap.
bool incomplete(std::string_view text) {
  return contains_any(lower(text), {"onder meer", "onder andere", "o.a.", "waaronder", "bijvoorbeeld", "met name",
                                    "vooral", "waarvan", "daarvan", "hiervan", "hoofdzakelijk", "daarnaast", "overig",
                                    "rest", "ook ", "overlap", "meerdere", "tevens", "gemiddeld"});
}

struct Parts {
  std::vector<const Mention*> mentions;

  Decimal sum() const {
    Decimal sum;
    for (const Mention* part : mentions) sum = sum + value_of(*part);
    return sum;
  }
  Decimal margin() const {
    Decimal margin;
    for (const Mention* part : mentions) margin = margin + rounding_of(*part);
    return margin;
  }
  /// True when the first few, at least two, already make `whole`: what follows divides it anew.
  bool complete_before_end(const Decimal& whole) const {
    Decimal sum;
    for (size_t index = 0; index + 1 < mentions.size(); ++index) {
      sum = sum + value_of(*mentions[index]);
      if (index > 0 && sum == whole) return true;
    }
    return false;
  }
  /// "45% + 35% + 30%"
  std::string written(const ReadPassage& read) const {
    std::string sum;
    for (const Mention* part : mentions) sum.append(sum.empty() ? "" : " + ").append(std::string(read.written(*part)));
    return sum;
  }
  StringRange range() const { return {mentions.front()->range.start, mentions.back()->range.end}; }
};

// ---- Percentages of one division ------------------------------------------------------------------------------------

/// The percentages from mention `first` on that stand in one list; empty unless all of them are exact shares.
Parts listed_shares(const ReadPassage& read, size_t first, StringRange sentence) {
  Parts parts;
  for (size_t index = first; index < read.mentions().size() && read.mentions()[index].range.start < sentence.end;
       ++index) {
    const Mention& mention = read.mentions()[index];
    const Figure* figure = exact_figure(mention);
    if (!figure || figure->unit != "%" || *figure->value <= Decimal() || *figure->value >= Decimal(100)) return {};
    if (index > first &&
        contains_any(read.between(read.mentions()[index - 1], mention), {" van ", ";", ":", ". ", "tegen "}))
      return {};
    parts.mentions.push_back(&mention);
    if (parts.mentions.size() > kMostParts) return {};
  }
  return parts;
}

/// What leads to the percentage `first`, from the one before it on, as far as a word of division may stand from it.
std::string_view leading_words(const ReadPassage& read, size_t first) {
  constexpr size_t kLongest = 200;
  const Mention& mention = read.mentions()[first];
  const bool again = first > 0 && read.mentions()[first - 1].kind == MentionKind::percentage;
  const std::string_view words = again ? read.between(read.mentions()[first - 1], mention) : read.before(mention);
  return words.substr(words.size() > kLongest ? words.size() - kLongest : 0);
}

void judge_division(const BlockInput& input, const ReadPassage& read, size_t first, Report& report) {
  if (!divides(leading_words(read, first))) return;
  const StringRange sentence = read.sentence(read.mentions()[first]);
  const std::string_view opening =
      read.passage().slice({sentence.start, std::max(sentence.start, read.mentions()[first].range.start)});
  if (!divides(opening) || opening.find_first_of("%;") != std::string_view::npos) return;
  const std::string_view words = read.passage().slice(sentence);
  const Parts parts = listed_shares(read, first, sentence);
  if (parts.mentions.size() < 2 || speaks_of_change(words) || incomplete(words)) return;
  const Decimal sum = parts.sum();
  if (sum - parts.margin() <= Decimal(100) || parts.complete_before_end(Decimal(100))) return;
  report.add(input.place(read.passage().at(parts.range())), kBeyondWhole,
             {parts.written(read), dutch(sum), english(sum)});
}

// ---- A total and its parts ------------------------------------------------------------------------------------------

/// True for what is counted by a noun, so that parts may have nouns of their own: "593 personen", "13 medewerkers".
bool counts(const Mention& mention, const ReadPassage& read) {
  if (mention.kind == MentionKind::number) return true;
  const std::string& unit = std::get<Figure>(mention.value).unit;
  if (mention.kind != MentionKind::quantity || !lower(read.written(mention)).ends_with(unit)) return false;
  return unit.ends_with('n') || unit.ends_with('s') || value_of(mention) == Decimal(1);
}

bool part_of(const Mention& part, const Mention& total, const ReadPassage& read) {
  if (!exact_figure(part) || part.kind == MentionKind::percentage) return false;
  const std::string& unit = std::get<Figure>(part.value).unit;
  if (!unit.empty() && unit == std::get<Figure>(total.value).unit) return true;
  return counts(part, read) && counts(total, read);
}

/// True for the words between two items of a list: exactly one comma or "en".
bool one_separator(std::string_view joint) {
  size_t separators = 0;
  for (size_t at = joint.find(" en "); at != std::string_view::npos; at = joint.find(" en ", at + 1)) ++separators;
  separators += static_cast<size_t>(std::count(joint.begin(), joint.end(), ','));
  return separators == 1 && joint.find_first_of(".;:()") == std::string_view::npos;
}

/// "in totaal 593 personen: ", with a few words at most before the colon and none that start a list behind it.
bool opens_list(const ReadPassage& read, const Mention& total, const Mention& first) {
  constexpr size_t kLongest = 60;
  const std::string_view joint = read.between(total, first);
  const size_t colon = joint.find(':');
  if (colon == std::string_view::npos || joint.size() > kLongest) return false;
  if (joint.find_first_of(",;.()") != std::string_view::npos) return false;
  const std::string_view behind = joint.substr(colon + 1);
  return behind.find(" en ") == std::string_view::npos && behind.find(':') == std::string_view::npos;
}

/// The list behind `total`, to the end of its sentence; empty unless each item has exactly one figure.
Parts listed_parts(const ReadPassage& read, size_t total, StringRange sentence) {
  Parts parts;
  size_t index = total + 1;
  for (; index < read.mentions().size() && read.mentions()[index].range.start < sentence.end; ++index) {
    const Mention& mention = read.mentions()[index];
    const bool joined = parts.mentions.empty() ? opens_list(read, read.mentions()[total], mention)
                                               : one_separator(read.between(*parts.mentions.back(), mention));
    if (!joined || !part_of(mention, read.mentions()[total], read) || parts.mentions.size() == kMostParts) return {};
    parts.mentions.push_back(&mention);
  }
  if (parts.mentions.empty() || parts.mentions.back()->range.end > sentence.end) return parts;
  const std::string_view tail = read.passage().slice({parts.mentions.back()->range.end, sentence.end});
  const bool goes_on = tail.find(',') != std::string_view::npos || tail.find(" en ") != std::string_view::npos ||
                       tail.find_first_of("0123456789();:") != std::string_view::npos;
  return goes_on ? Parts() : parts;
}

void judge_total(const BlockInput& input, const ReadPassage& read, size_t index, Report& report) {
  const Mention& total = read.mentions()[index];
  if (!exact_figure(total) || total.kind == MentionKind::percentage) return;
  if (!ends_with_any(read.before(total), {"in totaal ", "In totaal ", "in totaal zijn er ", "In totaal zijn er ",
                                          "In totaal gaat het om "}))
    return;
  const StringRange sentence = read.sentence(total);
  const Parts parts = listed_parts(read, index, sentence);
  if (parts.mentions.size() < 2 || incomplete(read.passage().slice(sentence))) return;
  const Decimal sum = parts.sum();
  if ((sum - value_of(total)).abs() <= parts.margin() + rounding_of(total)) return;
  if (parts.complete_before_end(value_of(total))) return;
  const std::string& unit = std::get<Figure>(total.value).unit;
  report.add(input.place(read.passage().at(total.range)), kOtherSum,
             {parts.written(read), facts::with_unit(sum, unit, facts::Notation::dutch),
              facts::with_unit(sum, unit, facts::Notation::english), std::string(read.written(total))});
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, may_hold, may_judge)) {
    const bool division = names_division(read.text());
    for (size_t index = 0; index < read.mentions().size(); ++index) {
      if (read.mentions()[index].kind != MentionKind::percentage)
        judge_total(input, read, index, report);
      else if (division)
        judge_division(input, read, index, report);
    }
  }
}

}  // namespace

extern const Check kSumMismatch{
    .code = "sum-mismatch",
    .severity = Severity::information,
    .title = {"Delen tellen niet op", "Parts do not add up"},
    .block = check,
};

}  // namespace vraagbaak::checks
