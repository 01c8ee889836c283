// Reports a share that is not the part over the total, where the text itself relates the three: 12 van de 40 vragen
// (25%), which is 30%.
//
// Why it matters: a reader who reckons along cannot tell which of the three is right. Compared are only:
// - a part of a total with its share in brackets: "45 van de 258 aanvragen (17,4%)", also with "ofwel" or "oftewel";
// - parts behind their total: "Van de 258 aanvragen zijn er 45 (17,4%) toegekend", "258 aanvragen, waarvan 45 (17,4%)";
// - a share and its amount in brackets, of what the text gave the total before: "De uitvoer bedroeg 371,38 miljoen
//   euro. … chemie (goed voor 51,87% van de uitvoer en 192,65 miljoen euro)".
// All three may be off by their rounding; a share also by being cut off instead of rounded. Nothing is said where a
// figure is approximate, a bound or a range, where units differ, where another figure nearby may be the total, or where
// the sentence speaks of a rise or a fall.
//
// Quick fix: none; only the author knows which of the three is wrong.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel aanvragen zijn toegekend?
//
// Antwoord 1
// Er zijn 45 van de 258 aanvragen (17,4%) toegekend en circa 60 van de 258 aanvragen (25%) afgewezen.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel vragen zijn beantwoord?
//
// Antwoord 1
// Er zijn 12 van de 40 vragen (25%) beantwoord.
// ```
//
// Source: arithmetic, with the rounding that the figures show.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
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

constexpr Message kShare{"{0} van {1} is {2}%, niet {3}.", "{0} of {1} is {4}%, not {3}."};
constexpr Message kTotal{"Het totaal staat hier.", "The total is here."};

/// A total stands at most so many figures before its share, and another total is looked for as far.
constexpr size_t kReach = 20;
/// "van de uitvoer)" is no longer than this, in bytes.
constexpr size_t kWholeReach = 100;

/// "(… 25% …)" or "ofwel 25%"
bool may_judge(std::string_view text) {
  if (!has_percentage(text)) return false;
  if (contains_any(text, {"ofwel", "oftewel"})) return true;
  size_t open = std::string_view::npos;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') open = at;
    if (text[at] != ')' || open == std::string_view::npos) continue;
    if (has_percentage(text.substr(open, at - open))) return true;
    open = std::string_view::npos;
  }
  return false;
}

/// Takes the first word off `text`, with the blanks around it; letters only.
std::string_view take_word(std::string_view& text) {
  text = model::trimmed(text);
  size_t end = 0;
  while (end < text.size() && (model::is_letter(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80)) ++end;
  const std::string_view word = text.substr(0, end);
  text = model::trimmed(text.substr(end));
  return word;
}

/// "van de uitvoer": takes it off `text` and returns its noun; empty if `text` begins otherwise.
std::string_view take_of_whole(std::string_view& text) {
  std::string_view rest = text;
  if (take_word(rest) != "van" || !is_one_of(take_word(rest), {"de", "het", "deze", "dit", "onze", "die", "dat"}))
    return {};
  std::string_view noun = take_word(rest);
  if (is_one_of(noun, {"totale", "gehele", "hele"})) noun = take_word(rest);
  if (!noun.empty()) text = rest;
  return noun;
}

struct Claim {
  const Mention* part = nullptr;
  const Mention* total = nullptr;
  const Mention* share = nullptr;
};

/// How far the share may be off: rounded either way or cut off, so by a whole step.
Decimal share_margin(const Mention& share) {
  const Decimal& step = std::get<Figure>(share.value).step;
  return step.zero() ? Decimal(1) : step;
}

/// True when the share can be the part over the total, given how all three may be rounded.
bool agrees(const Mention& part, const Mention& total, const Mention& share) {
  const Decimal part_margin = rounding_of(part);
  const Decimal total_margin = rounding_of(total);
  const Decimal margin = share_margin(share);
  const Decimal most = Decimal(100) * (value_of(part) + part_margin);
  const Decimal least = Decimal(100) * (value_of(part) - part_margin);
  return most >= (value_of(share) - margin) * (value_of(total) - total_margin) &&
         least <= (value_of(share) + margin) * (value_of(total) + total_margin);
}

bool countable(const Mention& mention) {
  const Figure* figure = exact_figure(mention);
  return figure && mention.kind != MentionKind::percentage && *figure->value > Decimal();
}

/// True when `part` can be a part of `total` by what they count. In "5 van de 20 miljoen" five are millions too.
bool same_measure(const Mention& part, const Mention& total) {
  if (!countable(part) || !countable(total) || value_of(part) > value_of(total)) return false;
  if (value_of(total) >= Decimal(1'000'000) && value_of(part) < Decimal(1000)) return false;
  const std::string& one = std::get<Figure>(part.value).unit;
  const std::string& other = std::get<Figure>(total.value).unit;
  if (one == other) return true;
  const bool money = part.kind == MentionKind::money || total.kind == MentionKind::money;
  return !money && (one.empty() || other.empty());
}

/// Reads the claims of one passage.
class ShareReader {
 public:
  explicit ShareReader(const ReadPassage& read) : read_(read) {}

  /// The claims that are not so.
  std::vector<Claim> false_claims() const {
    std::vector<Claim> found;
    for (size_t index = 0; index < read_.mentions().size(); ++index) {
      const Figure* share = exact_figure(fact(index));
      if (!share || share->unit != "%" || *share->value <= Decimal() || *share->value > Decimal(100)) continue;
      auto claim = share_alone(index);
      if (!claim) claim = share_with_amount(index);
      if (claim && !agrees(*claim->part, *claim->total, *claim->share) && surely_meant(*claim, index))
        found.push_back(*claim);
    }
    return found;
  }

 private:
  const Mention& fact(size_t index) const { return read_.mentions()[index]; }

  // ---- "45 van de 258 aanvragen (17,4%)" and "45 (17,4%)" -----------------------------------------------------------

  std::optional<Claim> share_alone(size_t index) const {
    if (index < 2 || !ends_clause(index)) return std::nullopt;
    if (!leads_to_share(read_.between(fact(index - 1), fact(index)))) return std::nullopt;
    const std::string_view joint = read_.between(fact(index - 2), fact(index - 1));
    if (is_one_of(joint, {" van ", " van de ", " van het ", " van alle ", " van de in totaal ", " van in totaal "}))
      return claim(index - 2, index - 1, index);
    if (is_one_of(joint, {", waarvan ", " waarvan ", ", waarvan er ", " waarvan er ", ", waaronder ", " waaronder "}))
      return claim(index - 1, index - 2, index);
    return part_of_sentence(index);
  }

  bool ends_clause(size_t share) const {
    const std::string_view behind = read_.behind(fact(share));
    if (read_.before(fact(share)).ends_with('(')) return behind.starts_with(')');
    return behind.empty() || std::string_view(",.;:)").find(behind[0]) != std::string_view::npos;
  }

  /// " (", ", ofwel " and the like; one word may stand before it, a noun that the recogniser did not take for one.
  static bool leads_to_share(std::string_view joint) {
    if (is_one_of(joint, {" (", ", ofwel ", ", oftewel ", " ofwel ", " oftewel "})) return true;
    if (!joint.ends_with(" (")) return false;
    take_word(joint);
    return joint == "(";
  }

  /// "Van de 258 aanvragen zijn er 45 (17,4%) toegekend": the sentence begins with its total.
  std::optional<Claim> part_of_sentence(size_t index) const {
    const size_t nearest = index > kReach ? index - kReach : 0;
    for (size_t total = index - 1; total-- > nearest;) {
      if (is_time(fact(total))) return std::nullopt;
      if (!ends_with_any(read_.before(fact(total)), {"Van ", "Van de ", "Van deze ", "Van die ", "Van alle "}))
        continue;
      const StringRange where = read_.sentence(fact(index));
      const std::string_view opening =
          read_.passage().slice({where.start, std::max(where.start, fact(total).range.start)});
      if (!is_one_of(opening, {"Van ", "Van de ", "Van deze ", "Van die ", "Van alle "})) return std::nullopt;
      if (contains_any(read_.between(fact(total), fact(index - 1)), {"van ", ":", ";"})) return std::nullopt;
      return only_parts(total + 1, index - 1) ? claim(index - 1, total, index) : std::nullopt;
    }
    return std::nullopt;
  }

  /// True when the figures [first, end) are parts with their shares, so that none of them can be a total itself: "45
  /// (17,4%) toegekend en 23 (8,9%) afgewezen".
  bool only_parts(size_t first, size_t end) const {
    if ((end - first) % 2 != 0) return false;
    for (size_t index = first; index < end; ++index) {
      const bool share = (index - first) % 2 == 1;
      if (!exact_figure(fact(index)) || (fact(index).kind == MentionKind::percentage) != share) return false;
    }
    return true;
  }

  // ---- "(goed voor 51,87% van de uitvoer en 192,65 miljoen euro)" ---------------------------------------------------

  std::optional<Claim> share_with_amount(size_t index) const {
    std::string_view whole;
    size_t part = 0;
    if (opens_bracket(index) && index + 1 < read_.mentions().size() && read_.behind(fact(index + 1)).starts_with(')')) {
      std::string_view joint = read_.between(fact(index), fact(index + 1));
      whole = take_of_whole(joint);
      if (!is_one_of(joint, {"en", "of", "ofwel", "oftewel", ",", ", ofwel", ", oftewel"})) return std::nullopt;
      part = index + 1;
    } else if (index > 0 && opens_bracket(index - 1)) {
      std::string_view behind = read_.behind(fact(index)).substr(0, kWholeReach);
      whole = take_of_whole(behind);
      if (!behind.starts_with(')')) return std::nullopt;
      if (!is_one_of(read_.between(fact(index - 1), fact(index)), {" of ", " ofwel ", ", ofwel ", ", oftewel ", ", "}))
        return std::nullopt;
      part = index - 1;
    }
    if (whole.empty()) return std::nullopt;
    const auto total = total_called(whole, std::min(index, part), part);
    return total ? claim(part, *total, index) : std::nullopt;
  }

  bool opens_bracket(size_t index) const {
    return ends_with_any(read_.before(fact(index)), {"(", "(goed voor ", "(samen goed voor ", "(dit is ", "(dat is "});
  }

  /// The one figure before `end` that the text gives as the size of `whole`: "De uitvoer bedroeg 371,38 miljoen euro".
  std::optional<size_t> total_called(std::string_view whole, size_t end, size_t part) const {
    std::optional<size_t> found;
    for (size_t index = end; index-- > (end > kReach ? end - kReach : 0);) {
      if (!same_kind(fact(index), fact(part)) || !gives_size(fact(index), whole)) continue;
      if (found) return std::nullopt;
      found = index;
    }
    return found && same_scope(*found, end) ? found : std::nullopt;
  }

  static bool same_kind(const Mention& total, const Mention& part) {
    const auto* one = std::get_if<Figure>(&total.value);
    const auto* other = std::get_if<Figure>(&part.value);
    return one && other && total.kind == part.kind && one->unit == other->unit;
  }

  bool gives_size(const Mention& total, std::string_view whole) const {
    if (!ends_with_any(read_.before(total),
                       {" bedroeg ", " bedroegen ", " bedraagt ", " bedragen ", " beliep ", " beloopt ", " was ",
                        " waren ", " is ", " zijn ", " bedroeg in totaal ", " bedraagt in totaal "}))
      return false;
    return model::has_word(read_.passage().slice({read_.sentence(total).start, total.range.start}), lower(whole));
  }

  /// False when the text turns to another time or another name between the total and the share.
  bool same_scope(size_t total, size_t end) const {
    const StringRange stated = read_.sentence(fact(total));
    for (size_t index = total + 1; index < end; ++index)
      if (is_time(fact(index)) && fact(index).range.start >= stated.end) return false;
    if (fact(end).range.start <= stated.end) return true;
    return !names_another(read_.passage().slice({stated.end, fact(end).range.start}), read_.passage().slice(stated));
  }

  /// True when `text` has a word with a capital within a sentence that `known` does not have, endings apart ("Vlaamse"
  /// and "Vlaanderen").
  static bool names_another(std::string_view text, std::string_view known) {
    constexpr size_t kStem = 4;
    for (size_t at = 2; at < text.size(); ++at) {
      const bool begins = model::is_upper(text[at]) && !model::is_letter(text[at - 1]);
      if (!begins || is_one_of(text.substr(at - 2, 2), {". ", "? ", "! "}) || at == text.find_first_not_of(' '))
        continue;
      if (known.find(text.substr(at, kStem)) == std::string_view::npos) return true;
    }
    return false;
  }

  // ---- What all shapes share ----------------------------------------------------------------------------------------

  std::optional<Claim> claim(size_t part, size_t total, size_t share) const {
    if (!same_measure(fact(part), fact(total))) return std::nullopt;
    return Claim{&fact(part), &fact(total), &fact(share)};
  }

  /// False where the sentence speaks of a rise or a fall, or the text may mean another total.
  bool surely_meant(const Claim& claim, size_t share) const {
    return !speaks_of_change(read_.passage().slice(read_.sentence(*claim.share))) && !another_total(claim, share);
  }

  /// True when the share is right for another figure nearby, so that the text may mean that one.
  bool another_total(const Claim& claim, size_t share) const {
    const size_t first = share > kReach ? share - kReach : 0;
    const size_t end = std::min(read_.mentions().size(), share + kReach);
    for (size_t index = first; index < end; ++index) {
      const Mention& other = fact(index);
      if (&other == claim.total || &other == claim.part || !countable(other)) continue;
      if (agrees(*claim.part, other, *claim.share)) return true;
    }
    return false;
  }

  const ReadPassage& read_;
};

void judge(const BlockInput& input, const ReadPassage& read, const Claim& claim, Report& report) {
  const uint32_t places = std::get<Figure>(claim.share->value).step.scale();
  const auto right = (Decimal(100) * value_of(*claim.part)).divided_by(value_of(*claim.total), places);
  report
      .add(input.place(read.passage().at(claim.share->range)), kShare,
           {std::string(read.written(*claim.part)), std::string(read.written(*claim.total)), dutch(*right),
            std::string(read.written(*claim.share)), english(*right)})
      .relate(input.place(read.passage().at(claim.total->range)), kTotal);
}

void check(const BlockInput& input, Report& report) {
  for (const ReadPassage& read : read_passages(input, has_percentage, may_judge))
    for (const Claim& claim : ShareReader(read).false_claims()) judge(input, read, claim, report);
}

}  // namespace

extern const Check kShareMismatch{
    .code = "share-mismatch",
    .severity = Severity::warning,
    .title = {"Aandeel klopt niet", "Share does not add up"},
    .block = check,
};

}  // namespace vraagbaak::checks
