// Reports a quotation from a paper of the folder that reads differently there.
//
// Why it matters: words between quotation marks are another's words. One that was left out or changed can turn what a
// minister promised into something else, and the reader has no reason to look it up.
//
// A quotation of five words or more is held against the paper that is named in the same sentence or in a note to it, in
// the words before a colon that announce it, or alone in the sentence before or after it. Case, signs, line ends,
// hyphens, page furniture and note marks do not count; "[…]", "(...)" and words in square brackets stand for anything.
// Nothing is said when the paper has no sentence that is clearly meant: the words may be somebody else's. A warning is
// given where hardly a word of a long quotation differs, else it is information.
//
// Quick fix: writes what the paper says.
//
// In the folder:
// ```
// 2022Z01234
// Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).
// Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).
//
// Vraag 1
// Blijft de boot varen?
//
// Antwoord 1
// De boot blijft tot het einde van de concessie dagelijks varen.
// ```
//
// Accepted:
// ```
// Vraag 1
// Herinnert u zich uw antwoord (2022Z01234) dat “de boot […] tot het einde van de concessie dagelijks” vaart?
//
// Antwoord 1
// Ja.
// ```
//
// Rejected:
// ```
// Vraag 1
// Herinnert u zich uw antwoord “de boot blijft tot het einde van de dienstregeling dagelijks varen” (2022Z01234)?
//
// Antwoord 1
// Ja.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.43: what is cited can be found where the reference leads.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checks/quotation.h"
#include "checks/surroundings.h"
#include "checks/words.h"
#include "index/identity.h"
#include "model/notes.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace quote_mismatch {
namespace {

using text::StringRange;

constexpr Message kDiffers{"Dit citaat wijkt af: hier staat \"{0}\", in {2} staat \"{1}\".",
                           "This quotation differs: here it is \"{0}\", in {4} it is \"{1}\"."};
constexpr Message kThere{"Hier staat het zo.", "This is how it reads there."};

constexpr size_t kFewestWords = 5;
constexpr size_t kMostPapers = 4;

/// The words of papers, each read once.
class Sources {
 public:
  explicit Sources(Surroundings& around) : around_(around) {}

  struct Source {
    const index::Paper* paper;
    const Wording* wording;
  };
  /// The papers that go by `id`.
  std::vector<Source> of(const std::string& id) {
    std::vector<Source> sources;
    for (const index::Paper& paper : around_.library().papers(id, kMostPapers)) {
      const index::Paper* other = around_.paper(paper.uri);
      if (other == nullptr) continue;
      const auto [known, added] = wordings_.try_emplace(paper.uri);
      if (added)
        if (const auto loaded = around_.library().document(paper.uri))
          known->second = std::make_unique<const Wording>(*loaded->document);
      if (known->second) sources.push_back({other, known->second.get()});
    }
    return sources;
  }

 private:
  Surroundings& around_;
  std::map<std::string, std::unique_ptr<const Wording>> wordings_;
};

/// A passage of a block, with what its quotations may be taken from.
struct QuotingPassage {
  const model::BlockView& view;
  const facts::Passage& passage;
  const facts::Passage* lead;  ///< the passage before it that ends with ':' and so announces it; may be null
};

/// Which papers the words around a quotation name.
class Attribution {
 public:
  explicit Attribution(Surroundings& around) : around_(around), notes_(around.document()) {}

  /// The papers that a quotation may be taken from: those named in its sentence, or else in the words that announce it,
  /// or else the only one named in the sentences beside it.
  std::set<std::string> of(const QuotingPassage& at, StringRange quotation) {
    const std::string& text = at.passage.text();
    StringRange own = text::sentence_near(text, quotation.start, kReach);
    own.start = std::min(own.start, quotation.start);
    const StringRange last = text::sentence_near(text, quotation.end, kReach);
    own.end = std::max({own.end, last.end, quotation.end});
    std::set<std::string> ids = cited_in(at.view, at.passage, own);
    if (ids.empty() && at.lead != nullptr && own.start.value == 0) ids = announced(at);
    if (!ids.empty()) return ids;
    if (own.start.value > 1)
      ids = cited_in(at.view, at.passage, text::sentence_near(text, {own.start.value - 2}, kReach));
    ids.merge(
        cited_in(at.view, at.passage, text::sentence_near(text, text::next_sentence(text, own.end).start, kReach)));
    if (ids.size() > 1) ids.clear();
    return ids;
  }

 private:
  static constexpr uint32_t kReach = 1500;

  std::set<std::string> announced(const QuotingPassage& at) {
    const std::string& text = at.lead->text();
    return cited_in(at.view, *at.lead, text::sentence_near(text, {static_cast<uint32_t>(text.size()) - 1}, kReach));
  }

  /// The identifiers of the papers that are named in `range` of a passage, or in a note whose mark stands there.
  std::set<std::string> cited_in(const model::BlockView& view, const facts::Passage& passage, StringRange range) {
    std::set<std::string> ids;
    if (range.empty()) return ids;
    const model::BlockRange in_block = passage.at(range);
    for (const model::Entity& entity : view.block->entities)
      if (entity.range.overlaps(in_block)) add(entity, ids);
    for (const model::Notes::Note& note : notes_.marked_in(view, in_block)) add(note, ids);
    return ids;
  }

  void add(const model::Notes::Note& note, std::set<std::string>& ids) const {
    for (const model::Entity& entity : around_.document().view(note.block).block->entities)
      if (entity.range.overlaps(note.range)) add(entity, ids);
  }

  void add(const model::Entity& entity, std::set<std::string>& ids) const {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    if (reference == nullptr || reference->kind == model::ReferenceKind::url) return;
    for (const model::Target& target : reference->targets) {
      std::string id = index::normalised_id(index::cited_id(target.id, around_.date()));
      if (!id.empty() && !index::is_loose(id)) ids.insert(std::move(id));
    }
  }

  const Surroundings& around_;
  model::Notes notes_;
};

/// Where a stretch of a quotation is written differently.
struct Deviation {
  Sources::Source source;
  const QuotedStretch* stretch;
  Wording::Likeness likeness;
};

/// The deviation that a reader should hear of: of several papers that of the nearest wording; nullopt when one of them
/// has the quotation as it is.
std::optional<Deviation> deviation(const std::vector<QuotedStretch>& quoted,
                                   const std::vector<Sources::Source>& sources) {
  std::optional<Deviation> nearest;
  for (const Sources::Source& source : sources) {
    bool verbatim = true;
    for (const QuotedStretch& stretch : quoted) {
      if (source.wording->holds(stretch)) continue;
      verbatim = false;
      if (stretch.size() < kFewestWords) continue;
      const auto likeness = source.wording->nearest(stretch);
      if (likeness && (!nearest || likeness->differing < nearest->likeness.differing))
        nearest = Deviation{source, &stretch, *likeness};
    }
    if (verbatim) return std::nullopt;
  }
  return nearest;
}

/// Words [from, to) with a few to either side of the [0, size) that there are.
std::pair<size_t, size_t> with_context(size_t from, size_t to, size_t first, size_t end) {
  constexpr size_t kWords = 3;
  return {from - std::min(from - first, kWords), std::min(to + kWords, end)};
}

std::string shortened(std::string text) {
  constexpr size_t kMostCharacters = 120;
  return text::shorten(text, kMostCharacters);
}

void report_deviation(const QuotingPassage& at, const Deviation& found, Surroundings& around, Report& report) {
  const QuotedStretch& stretch = *found.stretch;
  const Wording::Likeness& like = found.likeness;
  std::optional<Elsewhere> place =
      around.elsewhere(found.source.paper->uri, found.source.wording->range(like.first, like.end));
  if (!place) return;
  const auto [from, to] = with_context(like.from, like.to, 0, stretch.size());
  const auto [there_from, there_to] = with_context(like.there_from, like.there_to, like.first, like.end);
  const std::string here(at.passage.slice({stretch[from].range.start, stretch[to - 1].range.end}));
  const StringRange all{stretch.front().range.start, stretch.back().range.end};
  Finding& finding = report.add({at.view.id, at.passage.at(all)}, kDiffers,
                                {shortened(here), shortened(found.source.wording->written(there_from, there_to)),
                                 Surroundings::name_of(*found.source.paper, facts::Notation::dutch),
                                 found.source.wording->written(like.first, like.end),
                                 Surroundings::name_of(*found.source.paper, facts::Notation::english)});
  constexpr size_t kLong = 8;
  constexpr size_t kHardly = 2;
  if (stretch.size() >= kLong && like.differing <= kHardly) finding.severity = Severity::warning;
  finding.relate(std::move(*place), kThere);
}

void check_passage(const QuotingPassage& at, Attribution& attribution, Sources& sources, Surroundings& around,
                   Report& report) {
  for (const StringRange quotation : quotations(at.passage.text())) {
    const std::vector<QuotedStretch> quoted = stretches(at.passage, quotation);
    const bool long_enough =
        std::any_of(quoted.begin(), quoted.end(), [](const QuotedStretch& one) { return one.size() >= kFewestWords; });
    if (!long_enough || around.stopped()) continue;
    std::vector<Sources::Source> candidates;
    for (const std::string& id : attribution.of(at, quotation))
      for (const Sources::Source& source : sources.of(id)) candidates.push_back(source);
    if (const auto found = deviation(quoted, candidates)) report_deviation(at, *found, around, report);
  }
}

bool may_name_paper(const model::Block& block) {
  return std::any_of(block.entities.begin(), block.entities.end(), [](const model::Entity& entity) {
    return entity.kind == model::EntityKind::footnote_mark ||
           std::holds_alternative<model::ExternalReference>(entity.value);
  });
}

void look_up(Surroundings& around, Report& report) {
  Sources sources(around);
  Attribution attribution(around);
  const model::Document& document = around.document();
  document.for_each_block([&](const model::BlockView& view) {
    if (!may_name_paper(*view.block)) return;
    const std::string bytes = document.text().slice({view.start, view.start + view.block->size});
    const facts::Passage* lead = nullptr;
    const std::vector<facts::Passage> passages = facts::passages(*view.block, bytes);
    for (const facts::Passage& passage : passages) {
      check_passage({view, passage, lead}, attribution, sources, around, report);
      if (passage.text().ends_with(':'))
        lead = &passage;
      else if (passage.kind() != model::Span::Kind::list_item)
        lead = nullptr;
    }
  });
}

}  // namespace
}  // namespace quote_mismatch

extern const Check kQuoteMismatch{
    .code = "quote-mismatch",
    .severity = Severity::information,
    .title = {"Citaat dat in het aangehaalde stuk anders luidt", "Quotation that reads differently in the cited paper"},
    .look_up = quote_mismatch::look_up,
};

}  // namespace vraagbaak::checks
