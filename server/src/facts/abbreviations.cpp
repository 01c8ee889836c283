// Abbreviations where they are explained ("Operation Inherent Resolve (OIR)", "VARIO (Vlaamse Adviesraad …)", "(hierna:
// de Aanwijzingen)") and where they are used ("de OIR"). What explains one has its letters: every word but the small
// ones gives its first letter, in order, and may give more ("Rijksinstituut voor Volksgezondheid en Milieu (RIVM)").
// Which words in brackets are none (parties, Roman numerals) agrees with the grammar's abbreviation_definition.
#include "facts/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "facts/time_words.h"
#include "text/unicode.h"

namespace vraagbaak::facts {
namespace {

using Kind = Word::Kind;

constexpr size_t kMostWords = 14;            ///< of an expansion
constexpr size_t kLongestDefined = 12;       ///< characters of an abbreviation that is explained
constexpr size_t kLongestUsed = 6;           ///< and of one that is not
constexpr size_t kLongestMixed = 5;          ///< "RvS", "BuZa"; longer ones are names ("GroenLinks")
constexpr size_t kMostWordsOfShortName = 5;  ///< "(hierna: de Aanwijzingen)"

/// How a word is written.
struct Shape {
  size_t letters = 0;
  size_t capitals = 0;
  bool capital_first = false;
  bool vowels = false;
  bool all_capitals() const { return letters > 0 && capitals == letters; }
};

Shape shape_of(std::string_view written) {
  Shape shape;
  for (size_t at = 0; at < written.size();) {
    const text::CodePoint here = text::decode(written, at);
    at += here.size;
    if (!text::is_letter(here.value)) continue;
    const bool capital = text::is_upper(here.value);
    if (shape.letters == 0) shape.capital_first = capital;
    shape.letters += 1;
    shape.capitals += capital ? 1 : 0;
    shape.vowels = shape.vowels || std::u32string_view(U"aeiouyAEIOUY").find(here.value) != std::u32string_view::npos;
  }
  return shape;
}

/// The same as the shape says, without looking at more than the first small letter.
bool all_capitals(std::string_view written) {
  bool letters = false;
  for (size_t at = 0; at < written.size();) {
    const text::CodePoint here = text::decode(written, at);
    at += here.size;
    if (!text::is_letter(here.value)) continue;
    if (!text::is_upper(here.value)) return false;
    letters = true;
  }
  return letters;
}

/// A quick no for most words.
bool starts_small(const Words& words, size_t index) {
  const char first = words.written(index)[0];
  return first >= 'a' && first <= 'z';
}

bool is_roman(std::string_view folded) {
  return !folded.empty() && folded.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

bool is_party(std::string_view folded) {
  static constexpr std::array<std::string_view, 20> kParties{
      "vvd",     "pvv",  "cda",  "sp",   "pvda", "groenlinks-pvda",
      "gl-pvda", "bbb",  "sgp",  "denk", "pvdd", "fvd",
      "nsc",     "volt", "cd&v", "n-va", "ppr",  "gl",
      "cu",      "bij1"};
  return std::find(kParties.begin(), kParties.end(), folded) != kParties.end();
}

/// "van", "en", "&": what an expansion holds besides the words that count.
bool is_small(const Words& words, size_t index) {
  if (words[index].kind == Kind::sign) return true;
  return is_any(words, index,
                {"van", "de",  "het", "der",   "den", "des", "een",  "en",   "of",  "voor", "in",  "op",  "te",
                 "ter", "ten", "tot", "tegen", "met", "bij", "over", "door", "aan", "om",   "the", "of",  "for",
                 "and", "on",  "to",  "in",    "du",  "la",  "le",   "les",  "et",  "pour", "und", "fur", "van't"});
}

/// The abbreviation without the ending of a plural: "GMT’s" and "NGOs" are "GMT" and "NGO".
std::string_view singular(std::string_view written) {
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("’s")})
    if (written.ends_with(ending)) return written.substr(0, written.size() - ending.size());
  if (written.size() > 2 && written.ends_with('s') && shape_of(written.substr(0, written.size() - 1)).all_capitals())
    return written.substr(0, written.size() - 1);
  return written;
}

/// One abbreviation as it stands in the text: "OIR", "R&D", "GMT’s".
struct Token {
  size_t first = 0;
  size_t last = 0;
  std::string abbreviation;
  StringRange range;
};

std::optional<Token> token_at(const Words& words, size_t index) {
  if (!words.is(index, Kind::letters)) return std::nullopt;
  Token token{index, index, std::string(singular(words.written(index))), words[index].range};
  const auto glued = [&](size_t at) { return at < words.size() && words[at].glued && !words[at].reserved; };
  if (glued(index + 1) && words.is(index + 1, "&") && glued(index + 2) && words.is(index + 2, Kind::letters)) {
    token.last = index + 2;
    token.range = words.range(index, token.last);
    token.abbreviation = words.passage().slice(token.range);
  } else {
    token.range.end = token.range.start + static_cast<uint32_t>(token.abbreviation.size());
  }
  return token;
}

/// True for what may be explained in brackets or by brackets.
bool may_abbreviate(std::string_view abbreviation) {
  const Shape shape = shape_of(abbreviation);
  const std::string folded = text::fold(abbreviation);
  if (shape.letters < 2 || abbreviation.size() > kLongestDefined || is_roman(folded)) return false;
  if (shape.capitals >= 2) return true;
  // "Wlz", and "mkb", which can be no word.
  return shape.letters >= 3 && shape.letters <= kLongestUsed && (shape.capital_first || !shape.vowels);
}

/// Whether `letters` are those of the words in [first, end): of each word that counts the first and any others.
class Initials {
 public:
  Initials(const Words& words, std::string_view letters, size_t end) : words_(words), letters_(letters), end_(end) {}

  bool are_of(size_t first) {
    if (letters_.size() > kLongestDefined || end_ - first > kMostWords || is_small(words_, first)) return false;
    first_ = first;
    failed_ = {};
    return match(first, 0);
  }

 private:
  bool match(size_t word, size_t letter) {
    if (word == end_) return letter == letters_.size();
    bool& failed = failed_[word - first_][letter];
    if (!failed) failed = !match_here(word, letter);
    return !failed;
  }

  bool match_here(size_t word, size_t letter) {
    const std::string_view folded = words_[word].folded;
    const bool initial = letter < letters_.size() && folded.starts_with(letters_[letter]);
    if (is_small(words_, word)) return match(word + 1, letter) || (initial && match(word + 1, letter + 1));
    if (!initial) return false;
    size_t inside = 1;
    for (++letter;; ++letter) {
      if (match(word + 1, letter)) return true;
      if (letter == letters_.size()) return false;
      inside = folded.find(letters_[letter], inside);
      if (inside == std::string_view::npos) return false;
      ++inside;
    }
  }

  const Words& words_;
  std::string_view letters_;
  size_t end_;
  size_t first_ = 0;
  /// By word and letter: what was tried in vain, so that no text takes long.
  std::array<std::array<bool, kLongestDefined + 1>, kMostWords + 1> failed_{};
};

std::string letters_of(std::string_view abbreviation) {
  std::string letters = text::fold(abbreviation);
  std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
  return letters;
}

size_t words_that_count(const Words& words, size_t first, size_t end) {
  size_t count = 0;
  for (size_t index = first; index < end; ++index) count += is_small(words, index) ? 0 : 1;
  return count;
}

/// True for a word or sign that no expansion runs over.
bool ends_expansion(const Words& words, size_t index) {
  return words[index].reserved || words[index].kind == Kind::figure ||
         is_any(words, index, {".", "?", "!", ";", ":", "(", ")"});
}

/// The fewest words before `end` that have the letters of `abbreviation`.
std::optional<size_t> expansion_before(const Words& words, size_t end, std::string_view abbreviation) {
  const std::string letters = letters_of(abbreviation);
  if (letters.size() < 2 || end == 0 || words.is(end - 1, ",")) return std::nullopt;
  Initials initials(words, letters, end);
  for (size_t first = end; first > 0 && end - first < kMostWords;) {
    --first;
    if (ends_expansion(words, first)) return std::nullopt;
    if (!initials.are_of(first)) continue;
    // A word that stands for its own abbreviation is none: "SP (SP)".
    if (end - first == 1 && shape_of(words.written(first)).all_capitals()) return std::nullopt;
    // A person's name may have the letters of the party behind it, and a word those of another word.
    const Shape shape = shape_of(abbreviation);
    const bool doubtful = is_party(text::fold(abbreviation)) || (shape.capitals < 2 && shape.vowels);
    const bool enough = !doubtful || words_that_count(words, first, end) > 1;
    return enough ? std::optional(first) : std::nullopt;
  }
  return std::nullopt;
}

Mention definition(const Words& words, StringRange whole, const Token& token, StringRange expansion) {
  Abbreviation value;
  value.abbreviation = token.abbreviation;
  value.expansion = words.passage().slice(expansion);
  value.abbreviation_range = token.range;
  value.expansion_range = expansion;
  return {MentionKind::abbreviation, whole, std::move(value)};
}

bool is_quote(const Words& words, size_t index) {
  return is_any(words, index, {"\"", "'", "“", "”", "‘", "’", "„", "«", "»"});
}

/// "Operation Inherent Resolve (OIR)"; `bracket` is the opening one.
bool explained_before(const Words& words, size_t bracket, Found& found) {
  const size_t at = is_quote(words, bracket + 1) ? bracket + 2 : bracket + 1;
  const auto token = token_at(words, at);
  if (!token || !may_abbreviate(token->abbreviation)) return false;
  const size_t close = is_quote(words, token->last + 1) ? token->last + 2 : token->last + 1;
  if (!is_any(words, close, {")", ",", ";"})) return false;
  const auto first = expansion_before(words, bracket, token->abbreviation);
  if (!first) return false;
  const size_t last = words.is(close, ")") ? close : token->last;
  found.add(*first, last, definition(words, words.range(*first, last), *token, words.range(*first, bracket - 1)));
  return true;
}

/// "VARIO (Vlaamse Adviesraad voor Innoveren en Ondernemen)".
bool explained_behind(const Words& words, size_t bracket, Found& found) {
  const auto token = bracket > 0 ? token_at(words, bracket - 1) : std::nullopt;
  if (!token || token->last != bracket - 1 || !may_abbreviate(token->abbreviation)) return false;
  size_t end = bracket + 1;
  while (end < words.size() && end - bracket <= kMostWords && !is_any(words, end, {")", "(", ";"})) ++end;
  if (!is_any(words, end, {")", ";"}) || end == bracket + 1) return false;
  const std::string letters = letters_of(token->abbreviation);
  if (letters.size() < 2 || !Initials(words, letters, end).are_of(bracket + 1)) return false;
  const size_t last = words.is(end, ")") ? end : end - 1;
  found.add(token->first, last,
            definition(words, words.range(token->first, last), *token, words.range(bracket + 1, end - 1)));
  return true;
}

/// Where the words begin that "(hierna: de Aanwijzingen)" makes shorter: at the same word, or at the capitals before
/// it.
std::optional<size_t> long_name_before(const Words& words, size_t end, std::string_view folded) {
  size_t capitals = end;
  bool unbroken = true;
  for (size_t first = end; first > 0 && end - first < kMostWords;) {
    --first;
    if (ends_expansion(words, first)) break;
    if (words[first].folded == folded) return first;
    const bool capital = shape_of(words.written(first)).capital_first;
    unbroken = unbroken && (capital || is_small(words, first));
    if (unbroken && capital) capitals = first;
  }
  return capitals < end ? std::optional(capitals) : std::nullopt;
}

/// "(hierna: de Aanwijzingen)", "(verder: IGJ)".
bool called_hereafter(const Words& words, size_t bracket, Found& found) {
  if (!is_any(words, bracket + 1, {"hierna", "verder", "hieronder", "kortweg", "afgekort"})) return false;
  size_t at = bracket + 2;
  while (is_any(words, at, {":", "te", "noemen", "genoemd", "ook", "als"}) || is_quote(words, at)) ++at;
  at = skip_article(words, at);
  size_t end = at;
  while (words.is(end, Kind::letters) && end - at < kMostWordsOfShortName) ++end;
  const size_t close = is_quote(words, end) ? end + 1 : end;
  if (end == at || !words.is(close, ")")) return false;
  const Token token{at, end - 1, std::string(words.passage().slice(words.range(at, end - 1))),
                    words.range(at, end - 1)};
  auto first = expansion_before(words, bracket, token.abbreviation);
  if (!first) first = long_name_before(words, bracket, words[at].folded);
  if (!first) return false;
  found.add(*first, close, definition(words, words.range(*first, close), token, words.range(*first, bracket - 1)));
  return true;
}

/// A word that is in capitals for emphasis and not for being short.
bool is_ordinary(std::string_view folded) {
  static constexpr std::array<std::string_view, 40> kOrdinary{
      "niet", "wel",  "en",  "of",   "de",   "het",   "een",  "in",   "op",   "te",  "van", "voor", "met", "aan",
      "is",   "dit",  "dat", "alle", "geen", "nee",   "ja",   "ook",  "uw",   "wij", "ik",  "na",   "om",  "bij",
      "uit",  "over", "per", "tot",  "door", "vraag", "deel", "noot", "bron", "let", "eur", "usd"};
  return std::find(kOrdinary.begin(), kOrdinary.end(), folded) != kOrdinary.end();
}

bool used_alone(std::string_view written) {
  const Shape shape = shape_of(written);
  if (shape.capitals < 2 || shape.letters != written.size()) return false;
  const std::string folded = text::fold(written);
  if (is_roman(folded) || is_party(folded)) return false;
  if (shape.all_capitals()) return shape.letters <= kLongestUsed && !is_ordinary(folded);
  // "IJssel" and "McKay" have two capitals as well.
  return shape.capital_first && shape.capitals >= 2 && shape.letters <= kLongestMixed && !written.starts_with("IJ") &&
         !written.starts_with("Mc");
}

/// The abbreviation within a word: "EU" of "EU-lidstaten", "NGO" of "NGO’s".
std::optional<StringRange> used_in(const Words& words, size_t index) {
  const std::string_view written = words.written(index);
  const size_t dash = written.find('-');
  const std::string_view part = singular(written.substr(0, dash));
  if (!used_alone(part) || is_party(words[index].folded)) return std::nullopt;
  const StringOffset start = words[index].range.start;
  return StringRange{start, start + static_cast<uint32_t>(part.size())};
}

/// True in an address, a code or the like: "2022Z", "CO2", "www.BZ.nl".
bool inside_code(const Words& words, size_t index) {
  const auto glued = [&](size_t at) { return at < words.size() && words[at].glued; };
  const auto code = [&](size_t at) { return is_any(words, at, {".", "/", "@", "_", "=", "#", "\\"}); };
  if (glued(index) && index > 0 && (words[index - 1].kind == Kind::figure || code(index - 1))) return true;
  if (!glued(index + 1)) return false;
  return words[index + 1].kind == Kind::figure || (code(index + 1) && glued(index + 2));
}

/// True in a stretch of words in capitals: "DEN HAAG".
bool among_capitals(const Words& words, size_t index) {
  const auto capitals = [&](size_t at) {
    if (!words.is(at, Kind::letters)) return false;
    const Shape shape = shape_of(words.written(at));
    return shape.letters > 1 && shape.all_capitals();
  };
  return capitals(index) && ((index > 0 && capitals(index - 1)) || capitals(index + 1));
}

/// True for a heading in capitals, where no word is an abbreviation for being in capitals.
bool in_capitals(const Words& words) {
  size_t all = 0;
  size_t capitals = 0;
  for (size_t index = 0; index < words.size(); ++index) {
    if (words[index].kind != Kind::letters) continue;
    ++all;
    if (!starts_small(words, index)) capitals += all_capitals(words.written(index)) ? 1 : 0;
  }
  return all > 2 && capitals * 2 > all;
}

}  // namespace

void find_definitions(const Words& words, Found& found) {
  for (size_t index = 1; index + 1 < words.size(); ++index) {
    if (!words.is(index, "(")) continue;
    if (called_hereafter(words, index, found) || explained_before(words, index, found)) continue;
    explained_behind(words, index, found);
  }
}

void find_abbreviations(const Words& words, const Setting&, Found& found) {
  find_definitions(words, found);
  if (in_capitals(words)) return;
  for (size_t index = 0; index < words.size(); ++index) {
    if (!words.is(index, Kind::letters) || starts_small(words, index)) continue;
    const auto range = used_in(words, index);
    if (!range || inside_code(words, index) || among_capitals(words, index)) continue;
    Abbreviation used;
    used.abbreviation = words.passage().slice(*range);
    used.abbreviation_range = *range;
    found.add(index, index, {MentionKind::abbreviation, *range, std::move(used)});
  }
}

}  // namespace vraagbaak::facts
