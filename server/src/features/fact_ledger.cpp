#include "features/fact_ledger.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "checks/block_reading.h"
#include "facts/claim_table.h"
#include "facts/notation.h"
#include "facts/recognise.h"
#include "facts/sentences.h"
#include "facts/statement.h"
#include "facts/stem.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "features/quoted_fact.h"

namespace vraagbaak::features {
namespace {

using facts::Figure;
using facts::Interval;
using facts::Mention;
using facts::MentionKind;

/// Bytes of a paper that are read; somebody waits for the answer.
constexpr uint32_t kReadBytes = 1'000'000;
/// A block larger than this, in bytes, is no question and no answer.
constexpr uint32_t kLargestLedgerBlock = 200'000;
/// Statements of others that are asked for, near ones included.
constexpr size_t kAskedForLedger = 60;

constexpr size_t kTextCharacters = 80;
constexpr size_t kLedgerSentence = 200;
constexpr size_t kSubjectWords = 5;

std::string one_line(std::string_view text, size_t characters) { return shorten(reflow(text), characters); }

bool is_listed(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::number:
    case MentionKind::percentage:
    case MentionKind::money:
    case MentionKind::quantity: return !std::get<Figure>(mention.value).malformed;
    case MentionKind::date:
    case MentionKind::period: return true;
    case MentionKind::ordinal:
    case MentionKind::abbreviation:
    case MentionKind::name: return false;
  }
  return false;
}

/// Names the blocks of a paper, which are asked for in text order.
class BlockNames {
 public:
  BlockNames(const model::Document& document, Language language) : symbols_(document_symbols(document, language)) {}

  std::string at(text::ByteOffset offset) {
    while (next_ < symbols_.size() && (!is_block(symbols_[next_].kind) || symbols_[next_].range.end <= offset)) ++next_;
    const bool inside = next_ < symbols_.size() && symbols_[next_].range.contains(offset);
    return inside ? symbols_[next_].name : std::string();
  }

 private:
  static bool is_block(SymbolKind kind) {
    return kind == SymbolKind::question || kind == SymbolKind::answer || kind == SymbolKind::notice ||
           kind == SymbolKind::explanation || kind == SymbolKind::annex;
  }

  const std::vector<Symbol> symbols_;
  size_t next_ = 0;
};

/// A fact that can be compared with others, by its number in the ledger.
struct Comparable {
  size_t fact = 0;
  facts::Claim claim;
  uint32_t sentence = 0;
};

/// Reads the facts of a paper, block by block.
class Reader {
 public:
  Reader(const model::Document& document, Language language)
      : document_(document),
        setting_(facts::setting_of(document)),
        notation_(notation_of(language)),
        names_(document, language) {}

  FactLedger ledger;
  std::vector<Comparable> comparable;

  void read(const model::BlockView& view) {
    // What a header states is who asked whom and when.
    if (view.block->kind == model::BlockKind::header) return;
    const bool too_large = view.block->size > kLargestLedgerBlock;
    ledger.truncated = ledger.truncated || too_large;
    if (too_large || ledger.facts.size() == kMostLedgerFacts) return;
    const std::string bytes = document_.text().slice({view.start, view.start + view.block->size});
    block_ = names_.at(view.start);
    for (facts::Passage& passage : facts::passages(*view.block, bytes)) {
      const checks::ReadPassage read(std::move(passage));
      if (checks::is_running_text(*view.block, read)) read_passage(view, read.words());
    }
  }

 private:
  void read_passage(const model::BlockView& view, const facts::Words& words) {
    const std::vector<Mention> mentions = facts::recognise_figures(words, setting_);
    if (mentions.empty()) return;
    std::vector<facts::PlacedClaim> claims = facts::claims(words, mentions);
    auto claim = claims.begin();
    for (const facts::MentionedSentence& sentence : facts::mentioned_sentences(words.passage(), mentions)) {
      ++sentences_;
      const auto told = std::span(mentions).subspan(sentence.first, sentence.end - sentence.first);
      for (const Mention& mention : told) {
        if (!is_listed(mention)) continue;
        if (ledger.facts.size() == kMostLedgerFacts) {
          ledger.truncated = true;
          return;
        }
        LedgerFact& fact = ledger.facts.emplace_back(stated(words, sentence.range, told, mention));
        const model::BlockRange range = words.passage().at(mention.range);
        fact.range = view.at(range);
        while (claim != claims.end() && claim->range.start < range.start) ++claim;
        if (claim != claims.end() && claim->range == range) add_claim(*claim, fact);
      }
    }
  }

  void add_claim(facts::PlacedClaim& placed, LedgerFact& fact) {
    // A claim may hold at a time that an earlier sentence gave.
    hold(fact, placed.claim.time);
    comparable.push_back({ledger.facts.size() - 1, std::move(placed.claim), sentences_});
  }

  LedgerFact stated(const facts::Words& words, facts::StringRange sentence, std::span<const Mention> told,
                    const Mention& mention) const {
    LedgerFact fact;
    fact.kind = mention.kind;
    fact.text = one_line(words.passage().slice(mention.range), kTextCharacters);
    fact.sentence = one_line(words.passage().slice(sentence), kLedgerSentence);
    fact.subject = subject(words, sentence, told, mention);
    fact.block = block_;
    if (const auto* interval = std::get_if<Interval>(&mention.value)) {
      hold(fact, *interval);
    } else {
      fact.value = facts::shown(std::get<Figure>(mention.value), notation_);
      if (fact.value == fact.text) fact.value.clear();
      hold(fact, only_time(told));
    }
    return fact;
  }

  static void hold(LedgerFact& fact, const std::optional<Interval>& time) {
    fact.from = time ? time->from : std::nullopt;
    fact.to = time ? time->to : std::nullopt;
  }

  static std::optional<Interval> only_time(std::span<const Mention> told) {
    std::optional<Interval> time;
    for (const Mention& mention : told) {
      if (!facts::is_time(mention)) continue;
      if (time) return std::nullopt;
      time = std::get<Interval>(mention.value);
    }
    return time;
  }

  /// The content words of the sentence that stand nearest to `mention`, in text order.
  static std::string subject(const facts::Words& words, facts::StringRange sentence, std::span<const Mention> told,
                             const Mention& mention) {
    std::vector<size_t> places;
    std::vector<std::string> stems;
    auto figure = told.begin();
    for (size_t i = words.at(sentence.start); i < words.size() && words[i].range.start < sentence.end; ++i) {
      while (figure != told.end() && figure->range.end <= words[i].range.start) ++figure;
      if (figure != told.end() && figure->range.overlaps(words[i].range)) continue;
      const size_t before = stems.size();
      facts::add_content_stem(words[i], stems);
      if (stems.size() > before) places.push_back(i);
    }
    const size_t own = words.at(mention.range.start);
    auto first = std::lower_bound(places.begin(), places.end(), own);
    auto last = first;
    for (size_t left = std::min(kSubjectWords, places.size()); left > 0; --left) {
      const bool before_is_nearer =
          last == places.end() || (first != places.begin() && own - *(first - 1) <= *last - own);
      if (before_is_nearer)
        --first;
      else
        ++last;
    }
    std::string subject;
    for (; first != last; ++first) (subject += subject.empty() ? "" : ", ") += words.written(*first);
    return one_line(subject, kTextCharacters);
  }

  const model::Document& document_;
  const facts::Setting setting_;
  const facts::Notation notation_;
  BlockNames names_;
  std::string block_;
  uint32_t sentences_ = 0;
};

/// Lays what else is said beside each fact.
class Comparer {
 public:
  Comparer(FactLedger& ledger, const std::vector<Comparable>& comparable, const std::string& uri,
           const index::Library& library, Language language)
      : ledger_(ledger), comparable_(comparable), uri_(uri), library_(library), language_(language) {
    for (const Comparable& one : comparable_) table_.add(one.claim, one.sentence);
  }

  void compare(uint32_t number) {
    const facts::Claim& claim = comparable_[number].claim;
    const std::vector<uint32_t> inside = table_.same_fact(number);
    std::vector<index::FactIn> outside = library_.facts_like_outside(claim, uri_, kAskedForLedger);
    std::erase_if(outside, [](const index::FactIn& other) { return other.likeness != facts::Likeness::fact; });
    LedgerFact& fact = ledger_.facts[comparable_[number].fact];
    for (const bool agrees : {false, true}) {
      for (const uint32_t other : inside)
        if (facts::agree(claim, comparable_[other].claim) == agrees) add_inside(fact, other, agrees);
      for (const index::FactIn& other : outside)
        if (facts::agree(claim, other.fact.claim) == agrees) add_outside(fact, other, agrees);
    }
    if (!fact.elsewhere.empty())
      fact.state = fact.elsewhere.front().agrees ? FactState::agreed : FactState::contradicted;
  }

 private:
  void add_inside(LedgerFact& fact, uint32_t number, bool agrees) const {
    if (fact.elsewhere.size() == kMostElsewhere) return;
    const LedgerFact& other = ledger_.facts[comparable_[number].fact];
    std::string source(say(language_, "deze tekst", "this text"));
    if (!other.block.empty()) source += ", " + other.block;
    fact.elsewhere.push_back({uri_, other.range, other.text, std::move(source), other.sentence, agrees});
  }

  /// Leaves out a text that is gone, or that changed since it was read.
  void add_outside(LedgerFact& fact, const index::FactIn& other, bool agrees) {
    if (fact.elsewhere.size() == kMostElsewhere) return;
    const auto [known, fresh] = texts_.try_emplace(other.uri);
    if (fresh) known->second = {library_.text(other.uri), source_of(library_.paper(other.uri), other.uri, language_)};
    const std::optional<text::SourceText>& text = known->second.text;
    const auto within = [&](text::ByteRange range) {
      return range.start <= range.end && range.end.value <= text->size();
    };
    if (!text || !within(other.fact.range) || !within(other.fact.sentence)) return;
    fact.elsewhere.push_back({other.uri, other.fact.range, one_line(text->slice(other.fact.range), kTextCharacters),
                              known->second.source, one_line(text->slice(other.fact.sentence), kLedgerSentence),
                              agrees});
  }

  struct OtherText {
    std::optional<text::SourceText> text;
    std::string source;
  };

  FactLedger& ledger_;
  const std::vector<Comparable>& comparable_;
  const std::string& uri_;
  const index::Library& library_;
  const Language language_;
  facts::ClaimTable table_;
  /// A text that says much is read and named once.
  std::map<std::string, OtherText> texts_;
};

}  // namespace

std::string_view fact_state_name(FactState state) {
  switch (state) {
    case FactState::contradicted: return "contradicted";
    case FactState::agreed: return "agreed";
    case FactState::alone: return "alone";
  }
  return "alone";
}

FactLedger fact_ledger(const model::Document& document, const std::string& uri, const index::Library& library,
                       Language language, const std::function<bool()>& unwanted) {
  Reader reader(document, language);
  document.for_each_block_in({{0}, {kReadBytes}}, [&](const model::BlockView& view) {
    if (!unwanted()) reader.read(view);
  });
  if (document.text().size() > kReadBytes) reader.ledger.truncated = true;
  Comparer comparer(reader.ledger, reader.comparable, uri, library, language);
  for (uint32_t number = 0; number < reader.comparable.size() && !unwanted(); ++number) comparer.compare(number);
  return std::move(reader.ledger);
}

}  // namespace vraagbaak::features
