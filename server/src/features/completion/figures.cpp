// Where a figure may come ("bedraagt ", "circa ", "€", behind its first digits): those that texts of the workspace
// state with the words that the sentence has so far; each also with its source in brackets.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "facts/stem.h"
#include "features/completion/context.h"
#include "features/excerpt.h"
#include "features/quoted_fact.h"
#include "model/characters.h"
#include "text/prose.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

/// Bytes before the caret in which the sentence begins.
constexpr uint32_t kSentenceReach = 600;
/// The figures of a larger text are not gathered anew while somebody types in it.
constexpr uint32_t kLargestText = 250'000;
constexpr size_t kMostFigures = 6;
constexpr size_t kAsked = 24;
/// The words nearest to the figure, with which it is looked for.
constexpr size_t kMostWords = 5;
constexpr size_t kSentenceCharacters = 240;

template <size_t Count>
bool is_any(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words behind which a figure comes.
bool leads_to_figure(std::string_view word) {
  constexpr std::array<std::string_view, 30> kWords{
      "bedraagt", "bedragen", "bedroeg",  "bedroegen", "beliep",    "beliepen",  "beloopt", "belopen",
      "bijna",    "ca",       "circa",    "gemiddeld", "hoogstens", "jaarlijks", "kost",    "kostte",
      "kostten",  "maximaal", "minimaal", "minstens",  "ongeveer",  "plusminus", "rond",    "ruim",
      "telde",    "telden",   "telt",     "tellen",    "totaal",    "waarvan"};
  return is_any(word, kWords);
}

/// Words behind which a number is a label or part of a date.
bool leads_to_label(std::string_view word) {
  constexpr std::array<std::string_view, 30> kWords{
      "aanhangsel", "antwoord",  "antwoorden",   "art", "artikel", "begin",  "bijlage", "blz",   "eind",   "hoofdstuk",
      "in",         "kamerstuk", "kamerstukken", "lid", "medio",   "najaar", "noot",    "nr",    "nrs",    "op",
      "p",          "pagina",    "paragraaf",    "per", "punt",    "sinds",  "vanaf",   "vraag", "vragen", "voorjaar"};
  return is_any(word, kWords);
}

/// Words that speak of figures, not of what they count.
bool says_nothing(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{"aandeel", "aantal",     "aantallen", "bedrag",
                                                   "euro",    "percentage", "som"};
  return leads_to_figure(word) || is_any(word, kWords);
}

/// The part of a figure that is written already.
struct Begun {
  size_t bytes = 0;       ///< before the caret, currency sign included
  std::string digits;     ///< "37", "371,"
  bool currency = false;  ///< behind "€"
};

/// nullopt where no figure comes.
std::optional<Begun> begun_at(std::string_view line) {
  Begun begun;
  size_t start = line.size();
  while (start > 0 && (model::is_digit(line[start - 1]) || line[start - 1] == '.' || line[start - 1] == ',')) --start;
  begun.digits = std::string(line.substr(start));
  if (!begun.digits.empty() && !model::is_digit(begun.digits.front())) return std::nullopt;
  std::string_view before = line.substr(0, start);
  const bool apart = before.empty() || !model::is_letter(before.back());
  while (!before.empty() && (before.back() == ' ' || before.ends_with("\u00a0")))
    before.remove_suffix(before.back() == ' ' ? 1 : 2);
  constexpr std::string_view kEuro = "€";
  if (before.ends_with(kEuro)) {
    begun.currency = true;
    begun.bytes = line.size() - (before.size() - kEuro.size());
    return begun;
  }
  begun.bytes = begun.digits.size();
  const std::vector<ContextToken> tokens = context_tokens(before);
  if (!apart || tokens.empty()) return std::nullopt;
  const std::string& last = tokens.back().text;
  const bool figure = begun.digits.empty() ? leads_to_figure(last) && before.size() < start
                                           : model::is_letter(last.back()) && !leads_to_label(last);
  return figure ? std::optional(begun) : std::nullopt;
}

/// What is written of the sentence, before the last `bytes` of it.
std::string sentence_so_far(const CompletionContext& context, size_t bytes) {
  const auto view = context.document.block_at(context.offset);
  if (!view || context.offset < view->start) return {};
  const text::ByteOffset end = context.offset - static_cast<uint32_t>(bytes);
  const text::ByteOffset body = view->at(view->block->body).start;
  text::ByteOffset start = std::max(view->start, std::min(body, end));
  if (end - start > kSentenceReach) start = end - kSentenceReach;
  const std::string written = reflow(context.document.text().slice({start, end}));
  const std::string paragraph = written.substr(written.rfind('\n') + 1);
  const auto at = text::StringOffset{static_cast<uint32_t>(paragraph.size())};
  const text::StringRange sentence = text::sentence_at(paragraph, at);
  return paragraph.substr(sentence.start.value, sentence.size());
}

/// The content words of `sentence`, those nearest to its end.
std::vector<std::string> subject_words(const std::string& sentence) {
  std::vector<std::string> found;
  const facts::Passage passage = facts::Passage::of(sentence);
  const facts::Words words(passage);
  for (size_t i = words.size(); i-- > 0 && found.size() < kMostWords;)
    if (facts::is_content_word(words[i]) && !says_nothing(words[i].folded)) found.emplace_back(words[i].folded);
  return found;
}

std::string joined(const std::vector<std::string>& words, size_t without) {
  std::string all;
  for (size_t i = 0; i < words.size(); ++i)
    if (i != without) all += words[i] + ' ';
  return all;
}

/// Facts with all of `words`; where there are none, with all but one.
std::vector<index::FactIn> facts_with(const std::vector<std::string>& words, const index::Library& library) {
  constexpr size_t kFewestWords = 3;
  std::vector<index::FactIn> found = library.search_facts(joined(words, words.size()), kAsked);
  for (size_t i = 0; i < words.size() && words.size() >= kFewestWords && found.size() < kMostFigures; ++i)
    for (index::FactIn& fact : library.search_facts(joined(words, i), kAsked)) found.push_back(std::move(fact));
  return found;
}

/// Adds the proposals of one completion.
class Proposals {
 public:
  Proposals(const CompletionContext& context, const Begun& begun, CompletionList& list)
      : context_(context), begun_(begun), list_(list) {}

  bool full() const { return seen_.size() == kMostFigures; }

  void add(const index::FactIn& fact) {
    const facts::Figure& figure = fact.fact.claim.figure;
    const bool money = fact.fact.claim.kind == facts::MentionKind::money;
    if (!figure.value || (begun_.currency && !money)) return;
    // What is being written is no source for itself.
    if (fact.uri == context_.uri && fact.fact.sentence.touches(context_.offset)) return;
    const std::optional<QuotedFact> words = quoted(fact, context_.library);
    if (!words || !digits_of(words->figure).starts_with(begun_.digits) || !seen_.insert(words->figure).second) return;
    const std::string source = source_of(fact.uri, context_.uri, context_.library, context_.language);
    const bool here = fact.uri == context_.uri;
    add(words->figure, here ? source : source_by_day(context_.library.paper(fact.uri), fact.uri, context_.language),
        source, words->figure, *words);
    const std::optional<std::string> citation = citation_for(fact, context_.library);
    if (!citation || here) return;
    const std::string label = words->figure + std::string(say(context_.language, " (met bron)", " (with source)"));
    add(label, *citation, source, words->figure + " (" + *citation + ")", *words);
  }

 private:
  /// "371,38 miljoen euro" of "€ 371,38 miljoen", as far as it is compared.
  static std::string_view digits_of(std::string_view figure) {
    const size_t first = figure.find_first_of("0123456789");
    return first == std::string_view::npos ? std::string_view() : figure.substr(first);
  }

  void add(const std::string& label, const std::string& detail, const std::string& source, std::string insert,
           const QuotedFact& words) {
    CompletionItem item;
    item.label = label;
    item.detail = detail;
    item.documentation.quote(shorten(words.sentence, kSentenceCharacters)).paragraph(source);
    item.kind = CompletionKind::figure;
    item.range = context_.before_caret(begun_.bytes);
    item.insert = std::move(insert);
    list_.items.push_back(std::move(item));
  }

  const CompletionContext& context_;
  const Begun& begun_;
  CompletionList& list_;
  std::set<std::string> seen_;
};

}  // namespace

void complete_figures(const CompletionContext& context, CompletionList& list) {
  // A number of a question or a paper is being written.
  if (!list.items.empty() || context.document.text().size() > kLargestText) return;
  const std::optional<Begun> begun = begun_at(context.line);
  if (!begun) return;
  const std::vector<std::string> words = subject_words(sentence_so_far(context, begun->bytes));
  if (words.empty()) return;
  Proposals proposals(context, *begun, list);
  for (const index::FactIn& fact : facts_with(words, context.library)) {
    if (proposals.full()) break;
    proposals.add(fact);
  }
  // The next digit is compared here, with what is written then.
  if (!list.items.empty()) list.complete = false;
}

}  // namespace vraagbaak::features
