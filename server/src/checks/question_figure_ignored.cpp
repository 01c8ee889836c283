// Mentions a question that asks for a figure and whose answer has none, nor says why not.
//
// Why it matters: "hoeveel" is asked again, in the next questions or in the debate. Any figure will do, in digits or in
// words, and so do "geen", "alle" and the like, a reference to another answer, a table or an annex, and any word that
// refuses or denies.
//
// Quick fix: none.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel bedrijven exporteren naar Finland? Graag een opdeling per provincie.
//
// Antwoord 1
// Ruim honderd. De opdeling wordt niet bijgehouden.
//
// Vraag 2
// Welk bedrag is daarmee gemoeid?
//
// Antwoord 2
// Dat is niet bekend.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel bedrijven exporteren naar Finland? Graag een opdeling per provincie.
//
// Antwoord 1
// De uitvoer naar Finland groeit gestaag, vooral die van machines. Het agentschap helpt daarbij.
// ```
//
// Source: conventions by which answers are reviewed: what is asked is given or refused explicitly.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/block_reading.h"
#include "checks/figures.h"
#include "checks/traces.h"
#include "checks/words.h"
#include "facts/vocabulary.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace question_figure_ignored {
namespace {

using model::BlockRange;

constexpr Message kIgnored{"Hier wordt een getal gevraagd (\"{0}\"), maar in het antwoord staat er geen.",
                           "This asks for a figure (\"{0}\"), but the answer has none."};
constexpr Message kAnswer{"Het antwoord.", "The answer."};

/// A question or an answer with more parts is a list of another kind.
constexpr size_t kMostParts = 40;

/// What asks for a figure.
constexpr std::array kAsking{
    std::string_view("hoeveel"),
    std::string_view("wat is het aantal"),
    std::string_view("wat zijn de aantallen"),
    std::string_view("welk aantal"),
    std::string_view("welk bedrag"),
    std::string_view("welke bedragen"),
    std::string_view("welk percentage"),
    std::string_view("graag een opdeling per"),
    std::string_view("graag een opsplitsing per"),
};

/// The words by which a sentence asks for a figure; empty if it does not.
std::string_view asking_words(std::string_view sentence) {
  const std::string small = lower(sentence);
  for (const std::string_view words : kAsking)
    if (const size_t at = model::find_word(small, words); at != std::string::npos)
      return sentence.substr(at, words.size());
  return {};
}

void trace_question(const BlockInput& input, Traces& traces) {
  if (asking_words(input.text).empty()) return;
  for (const ReadPassage& read : input.reading.passages()) {
    if (read.passage().kind() == model::Span::Kind::footnote) continue;
    for (facts::StringRange at = text::next_sentence(read.text(), {0}); !at.empty();
         at = text::next_sentence(read.text(), at.end)) {
      const std::string_view sentence = read.passage().slice(at);
      const std::string_view words = asking_words(sentence);
      if (words.empty() || !(sentence.ends_with('?') || words.starts_with('G'))) continue;
      const uint32_t start = at.start.value + static_cast<uint32_t>(words.data() - sentence.data());
      const facts::StringRange range{{start}, {start + static_cast<uint32_t>(words.size())}};
      traces.push_back({Trace::Kind::figure_asked, read.passage().at(range), std::string(words), {}});
    }
  }
}

/// Words that stand for a figure, refuse one or say where it is.
constexpr std::array<std::string_view, 64> kInstead{"nee",
                                                    "neen",
                                                    "niet",
                                                    "geen",
                                                    "nooit",
                                                    "niets",
                                                    "niemand",
                                                    "geenszins",
                                                    "nihil",
                                                    "onbekend",
                                                    "onmogelijk",
                                                    "onvoldoende",
                                                    "onderzocht",
                                                    "vertrouwelijk",
                                                    "vertrouwelijkheid",
                                                    "vertrouwelijke",
                                                    "gegevens",
                                                    "cijfers",
                                                    "registratie",
                                                    "inzicht",
                                                    "adviseer",
                                                    "adviseren",
                                                    "zie",
                                                    "verwijs",
                                                    "verwijst",
                                                    "verwijzen",
                                                    "verwezen",
                                                    "verwijzing",
                                                    "bijlage",
                                                    "bijlagen",
                                                    "tabel",
                                                    "tabellen",
                                                    "grafiek",
                                                    "figuur",
                                                    "overzicht",
                                                    "onderstaande",
                                                    "bijgaande",
                                                    "bijgevoegd",
                                                    "bijgevoegde",
                                                    "alle",
                                                    "allen",
                                                    "elk",
                                                    "elke",
                                                    "ieder",
                                                    "iedere",
                                                    "enkel",
                                                    "enkele",
                                                    "beide",
                                                    "meeste",
                                                    "merendeel",
                                                    "meerderheid",
                                                    "minderheid",
                                                    "veel",
                                                    "vele",
                                                    "weinig",
                                                    "meerdere",
                                                    "voorjaar",
                                                    "najaar",
                                                    "zomer",
                                                    "half",
                                                    "halve",
                                                    "helft",
                                                    "kwart",
                                                    "afhankelijk"};

bool stands_instead(std::string_view word) {
  static const facts::Vocabulary<bool> kAll = [] {
    facts::Vocabulary<bool> all;
    for (const std::string_view one : kInstead) all[one] = true;
    return all;
  }();
  constexpr size_t kLongest = 20;
  std::array<char, kLongest> small{};
  if (word.size() > small.size()) return false;
  std::transform(word.begin(), word.end(), small.begin(), model::to_lower);
  return kAll.contains({small.data(), word.size()});
}

/// True for a text that gives something for a figure, says that it does not, or where it is.
bool gives_or_refuses(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), model::is_digit)) return true;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && model::is_letter(text[end])) ++end;
    if (stands_instead(text.substr(at, end - at))) return true;
    at = std::max(end, at + 1);
  }
  return false;
}

/// False only for words without a number, by their looks.
bool may_count(const facts::Words& words) {
  for (size_t index = 0; index < words.size(); ++index)
    if (words[index].number_like) return true;
  return false;
}

/// True when nothing in `range`, a stretch of an answer, is a figure or stands for one.
bool without_figure(const BlockInput& input, BlockRange range) {
  const bool refers = std::any_of(input.block.entities.begin(), input.block.entities.end(), [&](const auto& entity) {
    const bool leads_on =
        entity.kind == model::EntityKind::internal_reference || entity.kind == model::EntityKind::external_reference ||
        entity.kind == model::EntityKind::annex_mention || entity.kind == model::EntityKind::placeholder;
    return leads_on && entity.range.overlaps(range);
  });
  if (refers || gives_or_refuses(input.slice(range))) return false;
  for (const ReadPassage& read : input.reading.passages()) {
    if (!may_count(read.words())) continue;
    for (const facts::Mention& mention : read.mentions())
      if (!is_time(mention) && read.passage().at(mention.range).overlaps(range)) return false;
  }
  return !model::trimmed(input.slice(range)).empty();
}

void trace_answer(const BlockInput& input, Traces& traces) {
  const auto look_at = [&](BlockRange range) {
    if (without_figure(input, range)) traces.push_back({Trace::Kind::figure_not_given, range, {}, {}});
  };
  for (const model::Part& part : input.block.parts) look_at({part.label.range.end, part.range.end});
  look_at(input.block.body);
}

void trace(const BlockInput& input, Traces& traces) {
  if (input.block.parts.size() > kMostParts) return;
  if (input.block.kind == model::BlockKind::question) trace_question(input, traces);
  if (input.block.kind == model::BlockKind::answer) trace_answer(input, traces);
}

/// The text of a numbered question or of a part of it: of a question with parts only what stands before them.
BlockRange text_of(const model::Document& document, const model::Numbering::Question& question) {
  const model::Block& block = *document.view(question.block).block;
  const bool part = question.parent != model::Numbering::kNone;
  if (part) return question.mention < block.parts.size() ? block.parts[question.mention].range : BlockRange();
  return {block.body.start, block.parts.empty() ? block.body.end : block.parts.front().range.start};
}

class Judge {
 public:
  Judge(const Paper& paper, Report& report) : paper_(paper), report_(report) {
    for (const Paper::Seen& seen : paper.seen(Trace::Kind::figure_not_given)) silent_[seen.block].push_back(&seen);
  }

  void judge(const model::Numbering::Question& question) {
    const Paper::Seen* asked = asked_in(question);
    if (!asked || question.answers.empty()) return;
    const Paper::Seen* answer = nullptr;
    for (const uint32_t index : question.answers) {
      answer = without_figure(paper_.document().numbering().answers[index]);
      if (!answer) return;
    }
    report_.add(asked->place(), kIgnored, {asked->trace->text}).relate(answer->place(), kAnswer);
  }

 private:
  const Paper::Seen* asked_in(const model::Numbering::Question& question) const {
    const std::vector<Paper::Seen>& all = paper_.seen(Trace::Kind::figure_asked);
    const BlockRange range = text_of(paper_.document(), question);
    auto at = std::partition_point(all.begin(), all.end(),
                                   [&](const Paper::Seen& seen) { return seen.block < question.block; });
    for (; at != all.end() && at->block == question.block; ++at)
      if (at->trace->range.overlaps(range)) return &*at;
    return nullptr;
  }

  /// The trace of an answer that has no figure, to its very end; null for any other.
  const Paper::Seen* without_figure(const model::Numbering::Answer& answer) const {
    const auto silent = silent_.find(answer.block);
    if (silent == silent_.end() || goes_on(answer.block)) return nullptr;
    const model::Block& block = *paper_.document().view(answer.block).block;
    const bool part = answer.part != model::Numbering::kNone && answer.part < block.parts.size();
    const model::BlockOffset end = part ? block.parts[answer.part].range.end : block.body.end;
    for (const Paper::Seen* seen : silent->second)
      if (seen->trace->range.end == end && (part || seen->trace->range.start == block.body.start)) return seen;
    return nullptr;
  }

  /// True when a table, a list or an annex may follow that belongs to the answer.
  bool goes_on(model::BlockId answer) const {
    const model::BlockView view = paper_.document().view(answer);
    const auto next = paper_.document().block_at(view.start + view.block->size);
    if (!next || next->id == answer) return false;
    const model::BlockKind kind = next->block->kind;
    return kind == model::BlockKind::paragraph || kind == model::BlockKind::list_item;
  }

  const Paper& paper_;
  Report& report_;
  std::map<model::BlockId, std::vector<const Paper::Seen*>> silent_;
};

void check(const Paper& paper, Report& report) {
  if (paper.seen(Trace::Kind::figure_asked).empty()) return;
  Judge judge(paper, report);
  for (const model::Numbering::Question& question : paper.document().numbering().questions) judge.judge(question);
}

}  // namespace
}  // namespace question_figure_ignored

extern const Check kQuestionFigureIgnored{
    .code = "question-figure-ignored",
    .severity = Severity::hint,
    .title = {"Gevraagd getal ontbreekt", "Figure asked for is missing"},
    .trace = question_figure_ignored::trace,
    .paper = question_figure_ignored::check,
};

}  // namespace vraagbaak::checks
