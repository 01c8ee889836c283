// Mentions a name that is written with other capitals or punctuation elsewhere in the paper: VOKA and Voka, Flanders
// Investment & Trade and Flanders Investment and Trade.
//
// Why it matters: a search for the one does not find the other, and a reader may take them for two. The finding stands
// at the rarer spelling. Words at the start of a sentence, headings and other words in capitals, notes, page furniture
// and what is quoted are no evidence of how a name is written.
//
// Quick fix: none; only the author knows how the organisation writes its name.
//
// Accepted:
// ```
// Vraag 1
// Wat deed Veerhaven & Zonen voor de stichting TerVeer?
//
// Antwoord 1
// Veerhaven & Zonen bouwde twee boten voor TerVeer.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat deed Veerhaven & Zonen voor de stichting TerVeer?
//
// Antwoord 1
// Veerhaven en Zonen bouwde twee boten. De stichting TerVeer betaalde; het bestuur van Terveer is tevreden.
// ```
//
// Source: conventions by which answers are reviewed: names are constant within a paper.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/block_reading.h"
#include "checks/traces.h"
#include "checks/words.h"
#include "facts/stem.h"

namespace vraagbaak::checks {
namespace name_variant {
namespace {

using facts::Word;
using facts::Words;

constexpr Message kVariant{"\"{0}\" heet elders in dit stuk \"{1}\".", "\"{0}\" is written \"{1}\" elsewhere."};
constexpr Message kOther{"Hier staat \"{0}\".", "\"{0}\" is here."};

/// Shorter words have too many namesakes.
constexpr size_t kShortest = 3;
constexpr size_t kMostWords = 8;  ///< of a name

size_t capitals_in(std::string_view written) {
  return static_cast<size_t>(std::count_if(written.begin(), written.end(), model::is_upper));
}

bool all_capitals(std::string_view written) {
  return capitals_in(written) > 1 && std::none_of(written.begin(), written.end(), model::is_lower);
}

/// The name without the ending of "Voka's".
std::string_view bare(std::string_view written) {
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("’s")})
    if (written.ends_with(ending)) return written.substr(0, written.size() - ending.size());
  return written;
}

/// What variants of a word share.
std::string key_of(std::string_view folded) {
  std::string key;
  for (const char c : bare(folded))
    if (c != '-' && c != '\'') key += c;
  return key;
}

/// Where the trace of each spelling in a block is.
using Places = std::unordered_map<std::string, size_t>;

/// True for "Neder-land", where a line ended once: no name has a hyphen before a small letter, "EU-leden" apart.
bool broken_once(std::string_view written) {
  for (size_t at = written.find('-'); at != std::string_view::npos; at = written.find('-', at + 1))
    if (at + 1 < written.size() && model::is_lower(written[at + 1]) && !all_capitals(written.substr(0, at)))
      return true;
  return false;
}

class SpellingReader {
 public:
  SpellingReader(const ReadPassage& read, Places& places, Traces& traces)
      : read_(read), words_(read.words()), places_(places), traces_(traces) {}

  void read() {
    size_t quotes = 0;
    for (size_t index = 0; index < words_.size(); ++index) {
      if (opens_quote(index)) ++quotes;
      if (quotes > 0 && closes_quote(index)) --quotes;
      if (quotes > 0 || !is_name_word(index)) continue;
      read_word(index);
      if (index == 0 || !is_name_word(index - 1)) read_joined_name(index);
    }
  }

 private:
  bool opens_quote(size_t index) const {
    return words_[index].kind == Word::Kind::sign && is_one_of(words_[index].folded, {"“", "«", "„", "‘"});
  }
  bool closes_quote(size_t index) const {
    return words_[index].kind == Word::Kind::sign && is_one_of(words_[index].folded, {"”", "»", "’"});
  }

  bool is_name_word(size_t index) const {
    return words_.is(index, Word::Kind::letters) && words_[index].capital && facts::is_content_word(words_[index]) &&
           !broken_once(words_.written(index));
  }

  /// True behind anything that makes the next word begin with a capital.
  bool begins_sentence(size_t index) const {
    return index == 0 || (words_[index - 1].kind == Word::Kind::sign && !words_.is(index - 1, ","));
  }

  bool shouted(size_t index) const {
    const auto loud = [&](size_t at) { return words_.is(at, Word::Kind::letters) && all_capitals(words_.written(at)); };
    return loud(index) && (loud(index + 1) || (index > 0 && loud(index - 1)));
  }

  /// True for a word whose hyphen may have been lost with a line end: "EU-" and "leden".
  bool joined_over_lines(const Word& word) const { return read_.passage().at(word.range).size() != word.range.size(); }

  /// A part of a code or an address: "2022D", "@Voka", "Voka.be".
  bool inside_code(size_t index) const {
    const auto joins = [&](size_t at) { return is_one_of(words_[at].folded, {".", "/", "@", "_", "#", "-"}); };
    if (words_[index].glued && index > 0 && (words_[index - 1].kind == Word::Kind::figure || joins(index - 1)))
      return true;
    const size_t next = index + 1;
    if (next >= words_.size() || !words_[next].glued) return false;
    return words_[next].kind == Word::Kind::figure ||
           (joins(next) && next + 1 < words_.size() && words_[next + 1].glued &&
            words_[next + 1].kind == Word::Kind::letters);
  }

  void read_word(size_t index) {
    const Word& word = words_[index];
    const std::string_view written = bare(words_.written(index));
    if (written.size() < kShortest || joined_over_lines(word) || shouted(index) || inside_code(index)) return;
    if (capitals_in(written) < 2 && begins_sentence(index)) return;
    add({word.range.start, word.range.start + static_cast<uint32_t>(written.size())}, key_of(word.folded));
  }

  /// "Flanders Investment & Trade", from its first word on.
  void read_joined_name(size_t first) {
    std::string key;
    size_t last = first;
    bool joined = false;
    for (size_t index = first; index < words_.size() && index - first < kMostWords; ++index) {
      if (is_name_word(index)) {
        key += key_of(words_[index].folded) + ' ';
        last = index;
      } else if (words_.is(index, "&") || words_.is(index, "en") || words_.is(index, "and")) {
        if (!is_name_word(index + 1)) break;
        key += "& ";
        joined = true;
      } else {
        break;
      }
    }
    if (joined && last - first > 1) add(words_.range(first, last), key);
  }

  void add(facts::StringRange range, std::string key) {
    const std::string_view written = read_.passage().slice(range);
    const auto [known, added] = places_.try_emplace(std::string(written), traces_.size());
    if (added)
      traces_.push_back({Trace::Kind::spelling, read_.passage().at(range), std::string(written), std::move(key)});
    else
      ++traces_[known->second].count;
  }

  const ReadPassage& read_;
  const Words& words_;
  Places& places_;
  Traces& traces_;
};

void trace(const BlockInput& input, Traces& traces) {
  Places places;
  for (const ReadPassage& read : input.reading.passages())
    if (is_running_text(input.block, read)) SpellingReader(read, places, traces).read();
}

/// One way to write a name, with its first place.
struct Spelling {
  const Paper::Seen* first = nullptr;
  uint32_t count = 0;
};

void check(const Paper& paper, Report& report) {
  std::map<std::string_view, std::vector<Spelling>> names;
  for (const Paper::Seen& seen : paper.seen(Trace::Kind::spelling)) {
    std::vector<Spelling>& spellings = names[seen.trace->meaning];
    auto known = std::find_if(spellings.begin(), spellings.end(),
                              [&](const Spelling& one) { return one.first->trace->text == seen.trace->text; });
    if (known == spellings.end()) known = spellings.insert(known, {&seen, 0});
    known->count += seen.trace->count;
  }
  for (const auto& [key, spellings] : names) {
    // Of two that are as frequent the first one counts.
    const auto usual =
        std::max_element(spellings.begin(), spellings.end(),
                         [](const Spelling& one, const Spelling& other) { return one.count < other.count; });
    for (const Spelling& spelling : spellings) {
      if (spelling.first == usual->first) continue;
      report.add(spelling.first->place(), kVariant, {spelling.first->trace->text, usual->first->trace->text})
          .relate(usual->first->place(), kOther, {usual->first->trace->text});
    }
  }
}

}  // namespace
}  // namespace name_variant

extern const Check kNameVariant{
    .code = "name-variant",
    .severity = Severity::hint,
    .title = {"Naam anders geschreven", "Name written differently"},
    .trace = name_variant::trace,
    .paper = name_variant::check,
};

}  // namespace vraagbaak::checks
