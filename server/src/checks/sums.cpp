// See sums.h.
#include "checks/sums.h"

#include <algorithm>

#include "checks/figures.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace {

using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;
using facts::StringRange;
using Mentions = std::vector<const Mention*>;

/// A division has at most so many parts.
constexpr size_t kMostParts = 20;

/// True for words after which a list need not be complete, or its parts may overlap.
bool incomplete(std::string_view text) {
  return contains_any(lower(text), {"onder meer", "onder andere", "o.a.", "waaronder", "bijvoorbeeld", "met name",
                                    "vooral", "waarvan", "daarvan", "hiervan", "hoofdzakelijk", "daarnaast", "overig",
                                    "rest", "ook ", "overlap", "meerdere", "tevens", "gemiddeld"});
}

// ---- Percentages of one division ------------------------------------------------------------------------------------

/// The percentages from mention `first` on that stand in one list; empty unless all of them are exact shares.
Mentions listed_shares(const ReadPassage& read, size_t first, StringRange sentence) {
  Mentions parts;
  for (size_t index = first; index < read.mentions().size() && read.mentions()[index].range.start < sentence.end;
       ++index) {
    const Mention& mention = read.mentions()[index];
    const Figure* figure = exact_figure(mention);
    if (!figure || figure->unit != "%" || *figure->value <= Decimal() || *figure->value >= Decimal(100)) return {};
    if (index > first &&
        contains_any(read.between(read.mentions()[index - 1], mention), {" van ", ";", ":", ". ", "tegen "}))
      return {};
    parts.push_back(&mention);
    if (parts.size() > kMostParts) return {};
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
Mentions listed_parts(const ReadPassage& read, size_t total, StringRange sentence) {
  Mentions parts;
  size_t index = total + 1;
  for (; index < read.mentions().size() && read.mentions()[index].range.start < sentence.end; ++index) {
    const Mention& mention = read.mentions()[index];
    const bool joined = parts.empty() ? opens_list(read, read.mentions()[total], mention)
                                      : one_separator(read.between(*parts.back(), mention));
    if (!joined || !part_of(mention, read.mentions()[total], read) || parts.size() == kMostParts) return {};
    parts.push_back(&mention);
  }
  if (parts.empty() || parts.back()->range.end > sentence.end) return parts;
  const std::string_view tail = read.passage().slice({parts.back()->range.end, sentence.end});
  const bool goes_on = tail.find(',') != std::string_view::npos || tail.find(" en ") != std::string_view::npos ||
                       tail.find_first_of("0123456789();:") != std::string_view::npos;
  return goes_on ? Mentions() : parts;
}

}  // namespace

Decimal StatedSum::whole() const { return total ? value_of(*total) : Decimal(100); }

Decimal StatedSum::sum() const {
  Decimal sum;
  for (const Mention* part : parts) sum = sum + value_of(*part);
  return sum;
}

Decimal StatedSum::margin() const {
  Decimal margin;
  for (const Mention* part : parts) margin = margin + rounding_of(*part);
  return margin;
}

bool StatedSum::complete_before_end() const {
  Decimal sum;
  for (size_t index = 0; index + 1 < parts.size(); ++index) {
    sum = sum + value_of(*parts[index]);
    if (index > 0 && sum == whole()) return true;
  }
  return false;
}

bool StatedSum::adds_up() const {
  if (!total) return sum() - margin() <= whole();
  return (sum() - whole()).abs() <= margin() + rounding_of(*total);
}

std::string StatedSum::written(const ReadPassage& read) const {
  std::string sum;
  for (const Mention* part : parts) sum.append(sum.empty() ? "" : " + ").append(std::string(read.written(*part)));
  return sum;
}

StringRange StatedSum::parts_range() const { return {parts.front()->range.start, parts.back()->range.end}; }

/// True for words behind which percentages are the parts of one whole.
bool divides(std::string_view text) {
  return contains_any(lower(text),
                      {"verdeeld over", "verdeeld in", "als volgt verdeeld", "verdeling is", "verdeling was",
                       "uitgesplitst", "opgesplitst in", "opgedeeld in", "onderverdeeld", "samengesteld uit"});
}

std::optional<StatedSum> sum_of_total(const ReadPassage& read, size_t index) {
  const Mention& total = read.mentions()[index];
  if (!exact_figure(total) || total.kind == MentionKind::percentage) return std::nullopt;
  if (!ends_with_any(read.before(total), {"in totaal ", "In totaal ", "in totaal zijn er ", "In totaal zijn er ",
                                          "In totaal gaat het om "}))
    return std::nullopt;
  const StringRange sentence = read.sentence(total);
  StatedSum found{&total, listed_parts(read, index, sentence)};
  if (found.parts.size() < 2 || incomplete(read.passage().slice(sentence))) return std::nullopt;
  return found;
}

std::optional<StatedSum> division_from(const ReadPassage& read, size_t first) {
  if (!divides(leading_words(read, first))) return std::nullopt;
  const StringRange sentence = read.sentence(read.mentions()[first]);
  const std::string_view opening =
      read.passage().slice({sentence.start, std::max(sentence.start, read.mentions()[first].range.start)});
  if (!divides(opening) || opening.find_first_of("%;") != std::string_view::npos) return std::nullopt;
  const std::string_view words = read.passage().slice(sentence);
  StatedSum found{nullptr, listed_shares(read, first, sentence)};
  if (found.parts.size() < 2 || speaks_of_change(words) || incomplete(words)) return std::nullopt;
  return found;
}

}  // namespace vraagbaak::checks
