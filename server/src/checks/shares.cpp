// See shares.h.
#include "checks/shares.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "checks/figures.h"
#include "checks/words.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace {

using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;
using facts::StringRange;

/// A total stands at most so many figures before its share, and another total is looked for as far.
constexpr size_t kReach = 20;
/// "van de uitvoer)" is no longer than this, in bytes.
constexpr size_t kWholeReach = 100;
/// " aanvragen zijn toegekend, dat is " is no longer than this, in bytes.
constexpr size_t kLongestJoint = 80;
/// The sentence before another is looked for within so many bytes.
constexpr uint32_t kTotalReach = 1500;

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

/// How far the share may be off: rounded either way or cut off, so by a whole step.
Decimal share_margin(const Mention& share) {
  const Decimal& step = std::get<Figure>(share.value).step;
  return step.zero() ? Decimal(1) : step;
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

/// False for a figure that cannot be the total of `part`: one of something else, such as a percentage, or a smaller
/// one.
bool may_be_total(const Mention& figure, const Mention& part) {
  const auto* one = std::get_if<Figure>(&figure.value);
  const auto* other = std::get_if<Figure>(&part.value);
  if (!one || !other || figure.kind == MentionKind::ordinal || figure.kind == MentionKind::percentage) return false;
  if (countable(figure) && value_of(figure) < value_of(part)) return false;
  const bool money = figure.kind == MentionKind::money || part.kind == MentionKind::money;
  return one->unit == other->unit || (!money && (one->unit.empty() || other->unit.empty()));
}

bool same_kind(const Mention& total, const Mention& part) {
  const auto* one = std::get_if<Figure>(&total.value);
  const auto* other = std::get_if<Figure>(&part.value);
  return one && other && total.kind == part.kind && one->unit == other->unit;
}

/// "De uitvoer bedroeg 371,38 miljoen euro", for "uitvoer".
bool gives_size(const ReadPassage& read, const Mention& total, std::string_view whole) {
  if (!ends_with_any(read.before(total),
                     {" bedroeg ", " bedroegen ", " bedraagt ", " bedragen ", " beliep ", " beloopt ", " was ",
                      " waren ", " is ", " zijn ", " bedroeg in totaal ", " bedraagt in totaal "}))
    return false;
  return model::has_word(read.passage().slice({read.sentence(total).start, total.range.start}), lower(whole));
}

/// True for the words between a part and the total behind it.
bool leads_to_total(std::string_view joint) {
  if (is_one_of(joint, {" van ", " van de ", " van het ", " van alle ", " van de in totaal ", " van in totaal "}))
    return true;
  // "3 miljoen euro van het totale budget van 10 miljoen euro"
  if (joint.size() > kLongestJoint || !joint.ends_with(' ')) return false;
  return !take_of_whole(joint).empty() && is_one_of(joint, {"van", "van in totaal"});
}

/// "zijn toegekend", "aanvragen zijn toegekend", "toegekend": what may stand between a count and its share. More words
/// may bring in something else that the share is of.
bool is_short_predicate(std::string_view words) {
  constexpr size_t kMostWords = 3;
  std::array<std::string_view, kMostWords> read;
  size_t count = 0;
  for (; count < kMostWords && !words.empty(); ++count)
    if (read[count] = take_word(words); read[count].empty()) return false;
  const auto is_verb = [](std::string_view word) {
    return is_one_of(word, {"is", "zijn", "was", "waren", "werd", "werden", "wordt", "worden"});
  };
  return words.empty() && (count < 2 || is_verb(read[count - 2]));
}

/// True for the words between a count and its share: " (", ", ofwel ", " zijn toegekend. Dat is ".
bool leads_to_share(std::string_view joint) {
  if (joint.size() > kLongestJoint) return false;
  for (const std::string_view end : {" (", " (ofwel ", " (oftewel ", " (dat is ", " (dit is ", ", ofwel ", ", oftewel ",
                                     " ofwel ", " oftewel ", ", dat is ", ", dit is ", ". Dat is ", ". Dit is ",
                                     ", wat neerkomt op ", ". Dat komt neer op ", ". Dit komt neer op "})
    if (joint.ends_with(end)) return is_short_predicate(model::trimmed(joint.substr(0, joint.size() - end.size())));
  return false;
}

/// True for the words between a share and its part: "17,4% (45)".
bool leads_to_figure(std::string_view joint) {
  return is_one_of(joint, {" (", " (ofwel ", " (oftewel ", ", ofwel ", ", oftewel ", " ofwel ", " oftewel "});
}

/// True for words that relate what follows to the figure of the sentence `before`: "Daarvan zijn er", "Van dit bedrag
/// ging", "Van deze aanvragen zijn er".
bool refers_back(std::string_view words, std::string_view before) {
  std::string_view rest = words;
  const std::string_view first = take_word(rest);
  if (is_one_of(first, {"Daarvan", "Hiervan"})) return true;
  if (first == "Van") {
    if (!is_one_of(take_word(rest), {"dit", "dat", "deze", "die"})) return false;
    std::string_view noun = take_word(rest);
    if (is_one_of(noun, {"totale", "gehele", "hele"})) noun = take_word(rest);
    return is_one_of(noun, {"bedrag", "totaal", "totaalbedrag", "aantal", "budget", "som", "geld"}) ||
           (!noun.empty() && model::has_word(lower(before), lower(noun)));
  }
  // "Als gevolg daarvan" relates no figures.
  for (const std::string_view word : {" daarvan ", " hiervan "})
    if (const size_t at = words.find(word); at != words.npos)
      return ends_with_any(words.substr(0, at), {" is", " zijn", " was", " waren", " werd", " werden", " wordt",
                                                 " worden", " ging", " gingen", " gaat", " gaan", " er", " deel"});
  return false;
}

/// "Van de ", "Van het totale budget van ": what may stand before the total that a sentence begins with.
bool opens_with_total(std::string_view words) {
  if (words.size() > kLongestJoint || !words.starts_with("Van ")) return false;
  if (is_one_of(words, {"Van ", "Van de ", "Van deze ", "Van die ", "Van alle ", "Van de in totaal ", "Van in totaal ",
                        "Van het totaal van "}))
    return true;
  const std::string lowered = 'v' + std::string(words.substr(1));
  std::string_view rest = lowered;
  return !take_of_whole(rest).empty() && is_one_of(rest, {"van", "van in totaal"});
}

/// True for the words between a total and its first part.
bool leads_to_part(std::string_view joint) {
  return is_one_of(joint, {", waarvan ", " waarvan ", ", waarvan er ", " waarvan er ", ", waaronder ", " waaronder "});
}

/// Reads the shares of one passage.
class ShareReader {
 public:
  explicit ShareReader(const ReadPassage& read) : read_(read) {}

  std::vector<StatedShare> stated() const {
    std::vector<StatedShare> found;
    for (size_t index = 0; index < read_.mentions().size(); ++index) {
      if (!is_share(index)) continue;
      auto share = share_behind_figure(index);
      if (!share) share = share_before_figure(index);
      if (!share) share = share_before_total(index);
      if (!share) share = share_with_amount(index);
      if (share) found.push_back(*share);
    }
    return found;
  }

  std::vector<StatedShare> plain() const {
    std::vector<StatedShare> found;
    for (size_t index = 1; index < read_.mentions().size(); ++index) {
      const std::string_view joint = read_.between(fact(index - 1), fact(index));
      std::optional<StatedShare> share;
      // A bare "van" joins much else: "een boete van 5 euro van 10 januari".
      if (leads_to_total(joint) && joint != " van ") share = make_share(index - 1, index);
      if (leads_to_part(joint)) share = make_share(index, index - 1);
      if (share) found.push_back(*share);
    }
    return found;
  }

  std::vector<NamedShare> named() const {
    std::vector<NamedShare> found;
    for (size_t index = 0; index < read_.mentions().size(); ++index) {
      if (!is_share(index)) continue;
      const auto named = named_whole(index);
      if (named && countable(fact(named->part)) && sizes_of(read_, named->whole, fact(named->part)).empty())
        found.push_back({&fact(named->part), &fact(index), named->whole});
    }
    return found;
  }

 private:
  const Mention& fact(size_t index) const { return read_.mentions()[index]; }

  bool is_share(size_t index) const {
    const Figure* share = exact_figure(fact(index));
    return share && share->unit == "%" && *share->value > Decimal() && *share->value <= Decimal(100);
  }

  // ---- "45 van de 258 aanvragen (17,4%)", "17,4% (45)", "45, dat is 17,4% van de 258" -------------------------------

  std::optional<StatedShare> share_behind_figure(size_t index) const {
    if (index < 2 || !ends_clause(index)) return std::nullopt;
    if (!leads_to_share(read_.between(fact(index - 1), fact(index)))) return std::nullopt;
    const std::string_view joint = read_.between(fact(index - 2), fact(index - 1));
    if (leads_to_total(joint)) return make_share(index - 2, index - 1, index);
    if (leads_to_part(joint)) return make_share(index - 1, index - 2, index);
    return part_of_sentence(index - 1, index - 1, index);
  }

  std::optional<StatedShare> share_before_figure(size_t index) const {
    const size_t part = index + 1;
    if (part >= read_.mentions().size()) return std::nullopt;
    const std::string_view to_part = read_.between(fact(index), fact(part));
    std::string_view behind = read_.behind(fact(part));
    const bool bracket = to_part.find('(') != to_part.npos;
    if (!leads_to_figure(to_part) || (bracket ? !behind.starts_with(')') : !begins_with_sign(behind)))
      return std::nullopt;
    if (index > 0 && leads_to_part(read_.between(fact(index - 1), fact(index))))
      return make_share(part, index - 1, index);
    if (bracket && part + 1 < read_.mentions().size() &&
        leads_to_total(read_.between(fact(part), fact(part + 1)).substr(1)))
      return make_share(part, part + 1, index);
    return part_of_sentence(index, part, index);
  }

  /// "45 aanvragen, dat is 17,4% van de 258 aanvragen".
  std::optional<StatedShare> share_before_total(size_t index) const {
    if (index == 0 || index + 1 >= read_.mentions().size()) return std::nullopt;
    if (!same_kind(fact(index + 1), fact(index - 1))) return std::nullopt;
    const std::string_view joint = read_.between(fact(index - 1), fact(index));
    if (!leads_to_total(read_.between(fact(index), fact(index + 1)))) return std::nullopt;
    return leads_to_share(joint) || is_one_of(joint, {" is ", ", "}) ? make_share(index - 1, index + 1, index)
                                                                     : std::nullopt;
  }

  static bool begins_with_sign(std::string_view behind) {
    return behind.empty() || std::string_view(",.;:)").find(behind[0]) != std::string_view::npos;
  }

  bool ends_clause(size_t share) const {
    std::string_view behind = read_.behind(fact(share));
    for (const std::string_view total : {" van het totaal", " van dit totaal", " van dat totaal", " van dit bedrag",
                                         " van het totale bedrag", " van het totale budget", " van het totale aantal"})
      if (behind.starts_with(total) && begins_with_sign(behind.substr(total.size())))
        behind.remove_prefix(total.size());
    return read_.before(fact(share)).ends_with('(') ? behind.starts_with(')') : begins_with_sign(behind);
  }

  /// "Van de 258 aanvragen zijn er 45 (17,4%) toegekend": the sentence begins with its total, or the one before states
  /// it: "Er waren 258 aanvragen. Daarvan zijn er 45 (17,4%) toegekend." `first` is the part or its share.
  std::optional<StatedShare> part_of_sentence(size_t first, size_t part, size_t share) const {
    const StringRange sentence = read_.sentence(fact(first));
    size_t start = first;
    while (start > 0 && first - start < kReach && fact(start - 1).range.start >= sentence.start) --start;
    const std::string_view opening =
        read_.passage().slice({sentence.start, std::max(sentence.start, fact(start).range.start)});
    if (start < first && opens_with_total(opening)) {
      const bool others = contains_any(read_.between(fact(start), fact(first)), {"van ", ":", ";"});
      return !others && only_parts(start + 1, first) ? make_share(part, start, share) : std::nullopt;
    }
    if (!only_parts(start, first) ||
        (start < first && contains_any(read_.between(fact(start), fact(first)), {"van ", ":", ";"})))
      return std::nullopt;
    const auto total = total_before(sentence, start, opening, part);
    return total ? make_share(part, *total, share) : std::nullopt;
  }

  /// The one figure in the measure of `part` that the sentence before `sentence` has, where `opening` refers to it.
  /// `end` is the first figure of `sentence`.
  std::optional<size_t> total_before(StringRange sentence, size_t end, std::string_view opening, size_t part) const {
    constexpr uint32_t kSentenceEnd = 2;
    if (sentence.start.value < kSentenceEnd) return std::nullopt;
    const StringRange before = text::sentence_near(read_.text(), {sentence.start.value - kSentenceEnd}, kTotalReach);
    if (before.start >= sentence.start || !refers_back(opening, read_.passage().slice(before))) return std::nullopt;
    std::optional<size_t> total;
    for (size_t index = end; index-- > 0 && fact(index).range.start >= before.start;) {
      if (!may_be_total(fact(index), fact(part))) continue;
      if (total) return std::nullopt;
      total = index;
    }
    return total;
  }

  /// True when the figures [first, end) are parts with their shares, so that none of them can be a total itself: "45
  /// (17,4%) toegekend en 23 (8,9%) afgewezen".
  bool only_parts(size_t first, size_t end) const {
    if ((end - first) % 2 != 0) return false;
    for (size_t index = first; index < end; index += 2) {
      if (!exact_figure(fact(index)) || !exact_figure(fact(index + 1))) return false;
      if (is_share(index) == is_share(index + 1)) return false;
    }
    return true;
  }

  // ---- "(goed voor 51,87% van de uitvoer en 192,65 miljoen euro)" ---------------------------------------------------

  struct NamedWhole {
    size_t part = 0;
    std::string_view whole;
  };
  std::optional<NamedWhole> named_whole(size_t index) const {
    if (opens_bracket(index) && index + 1 < read_.mentions().size() && read_.behind(fact(index + 1)).starts_with(')')) {
      std::string_view joint = read_.between(fact(index), fact(index + 1));
      const std::string_view whole = take_of_whole(joint);
      if (whole.empty() || !is_one_of(joint, {"en", "of", "ofwel", "oftewel", ",", ", ofwel", ", oftewel"}))
        return std::nullopt;
      return NamedWhole{index + 1, whole};
    }
    if (index == 0 || !opens_bracket(index - 1)) return std::nullopt;
    std::string_view behind = read_.behind(fact(index)).substr(0, kWholeReach);
    const std::string_view whole = take_of_whole(behind);
    if (whole.empty() || !behind.starts_with(')')) return std::nullopt;
    if (!is_one_of(read_.between(fact(index - 1), fact(index)), {" of ", " ofwel ", ", ofwel ", ", oftewel ", ", "}))
      return std::nullopt;
    return NamedWhole{index - 1, whole};
  }

  std::optional<StatedShare> share_with_amount(size_t index) const {
    const auto named = named_whole(index);
    if (!named) return std::nullopt;
    const auto total = total_called(named->whole, std::min(index, named->part), named->part);
    return total ? make_share(named->part, *total, index) : std::nullopt;
  }

  bool opens_bracket(size_t index) const {
    return ends_with_any(read_.before(fact(index)), {"(", "(goed voor ", "(samen goed voor ", "(dit is ", "(dat is "});
  }

  /// The one figure before `end` that the text gives as the size of `whole`: "De uitvoer bedroeg 371,38 miljoen euro".
  std::optional<size_t> total_called(std::string_view whole, size_t end, size_t part) const {
    std::optional<size_t> found;
    for (size_t index = end; index-- > (end > kReach ? end - kReach : 0);) {
      if (!same_kind(fact(index), fact(part)) || !gives_size(read_, fact(index), whole)) continue;
      if (found) return std::nullopt;
      found = index;
    }
    return found && same_scope(*found, end) ? found : std::nullopt;
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

  std::optional<StatedShare> make_share(size_t part, size_t total, std::optional<size_t> share = {}) const {
    if (!same_measure(fact(part), fact(total))) return std::nullopt;
    return StatedShare{&fact(part), &fact(total), share ? &fact(*share) : nullptr};
  }

  const ReadPassage& read_;
};

/// True when the share is right for another figure nearby, so that the text may mean that one.
bool another_total(const ReadPassage& read, const StatedShare& share) {
  const std::vector<Mention>& mentions = read.mentions();
  const auto at = static_cast<size_t>(share.share - mentions.data());
  const size_t end = std::min(mentions.size(), at + kReach);
  for (size_t index = at > kReach ? at - kReach : 0; index < end; ++index) {
    const Mention& other = mentions[index];
    if (&other == share.total || &other == share.part || !countable(other)) continue;
    if (adds_up({share.part, &other, share.share})) return true;
  }
  return false;
}

}  // namespace

std::vector<StatedShare> stated_shares(const ReadPassage& read) { return ShareReader(read).stated(); }

std::vector<StatedShare> plain_shares(const ReadPassage& read) { return ShareReader(read).plain(); }

std::vector<NamedShare> named_shares(const ReadPassage& read) { return ShareReader(read).named(); }

std::vector<const Mention*> sizes_of(const ReadPassage& read, std::string_view whole, const Mention& part) {
  std::vector<const Mention*> found;
  for (const Mention& mention : read.mentions())
    if (countable(mention) && same_kind(mention, part) && gives_size(read, mention, whole)) found.push_back(&mention);
  return found;
}

bool adds_up(const StatedShare& share) {
  const Decimal part_margin = rounding_of(*share.part);
  const Decimal total_margin = rounding_of(*share.total);
  const Decimal margin = share_margin(*share.share);
  const Decimal stated = value_of(*share.share);
  const Decimal most = Decimal(100) * (value_of(*share.part) + part_margin);
  const Decimal least = Decimal(100) * (value_of(*share.part) - part_margin);
  return most >= (stated - margin) * (value_of(*share.total) - total_margin) &&
         least <= (stated + margin) * (value_of(*share.total) + total_margin);
}

bool surely_meant(const ReadPassage& read, const StatedShare& share) {
  return !speaks_of_change(read.passage().slice(read.sentence(*share.share))) && !another_total(read, share);
}

}  // namespace vraagbaak::checks
