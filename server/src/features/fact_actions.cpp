#include "features/fact_actions.h"

#include <algorithm>
#include <set>

#include "checks/check.h"
#include "features/citation.h"
#include "features/facts_elsewhere.h"
#include "features/fix_actions.h"
#include "features/quoted_fact.h"

namespace vraagbaak::features {

using checks::Message;

namespace {

constexpr Message kTakeOver{"Waarde overnemen uit {0}: {1}", "Take over the value from {0}: {1}"};
constexpr Message kInsertSource{"Bron invoegen: {0}", "Insert source: {0}"};

constexpr size_t kAskedForActions = 60;
constexpr size_t kMostValues = 3;
/// Editors ask at every move of the caret; the figures of a larger text take too long to gather after each change.
constexpr uint32_t kLargestForActions = 250'000;

constexpr std::string_view kContradiction = "fact-contradiction";

CodeAction action(const ActionRequest& request, std::string_view kind, std::string title, TextEdit edit) {
  CodeAction action;
  action.title = std::move(title);
  action.kind = kind;
  action.edit = {action.title, {{request.uri, {std::move(edit)}}}};
  return action;
}

/// One value, stated without bounds: what is taken over must be all that the source says.
bool plain(const facts::Figure& figure) {
  return figure.value && !figure.lower && !figure.upper && !figure.approximate && !figure.malformed;
}

/// The figure that the selection stands in.
std::optional<index::Fact> fact_of(const ActionRequest& request) {
  if (request.document().text().size() > kLargestForActions) return std::nullopt;
  std::optional<index::Fact> fact = fact_at(request.document(), request.range.start);
  return fact && fact->range.touches(request.range.end) ? std::move(fact) : std::nullopt;
}

/// Whether the user is told that another text contradicts `fact`: taking over its value then mends a finding.
bool is_contradicted(const ActionRequest& request, const index::Fact& fact) {
  return std::any_of(request.looked_up.begin(), request.looked_up.end(), [&](const checks::Finding& finding) {
    return finding.check->code == kContradiction && shown(request, finding) &&
           request.document().view(finding.place.block).at(finding.place.range) == fact.range;
  });
}

void add_values(const ActionRequest& request, const index::Fact& fact, std::string_view kind,
                std::vector<CodeAction>& actions) {
  std::set<std::string> values;
  for (const index::FactIn& other : request.library.facts_like(fact.claim, kAskedForActions)) {
    if (values.size() == kMostValues) return;
    if (other.uri == request.uri || other.likeness != facts::Likeness::fact || !plain(other.fact.claim.figure))
      continue;
    if (facts::agree(fact.claim, other.fact.claim)) continue;
    const std::optional<QuotedFact> words = quoted(other, request.library);
    if (!words || !values.insert(words->figure).second) continue;
    const std::string source = source_of(other.uri, request.uri, request.library, request.language);
    actions.push_back(action(request, kind, checks::render(kTakeOver, {source, words->figure}, request.language),
                             {fact.range, words->figure}));
  }
}

/// True when the sentence names `paper` already.
bool cites(const ActionRequest& request, text::ByteRange sentence, const index::Paper& paper) {
  const auto view = request.document().block_at(sentence.start);
  if (!view) return false;
  const std::vector<std::string> names = names_of(paper);
  const std::vector<index::Citation> citations = index::citations_in(request.document(), request.uri, *view);
  return std::any_of(citations.begin(), citations.end(), [&](const index::Citation& citation) {
    return citation.range.overlaps(sentence) && std::find(names.begin(), names.end(), citation.id) != names.end();
  });
}

/// What states `fact` as the document does, curated or else the oldest dated paper; one that says otherwise is no
/// source for it.
std::optional<index::FactIn> source_for(const ActionRequest& request, const index::Fact& fact) {
  std::optional<index::FactIn> oldest;
  model::Date date;
  for (index::FactIn& other : request.library.facts_like(fact.claim, kAskedForActions)) {
    if (other.uri == request.uri || other.likeness != facts::Likeness::fact) continue;
    if (!facts::agree(fact.claim, other.fact.claim)) continue;
    if (other.fact.curated && !other.fact.curated->source.empty()) return std::move(other);
    const std::optional<index::Paper> paper = request.library.paper(other.uri);
    if (!paper || paper->date.year == 0 || (oldest && !(paper->date < date))) continue;
    oldest = std::move(other);
    date = paper->date;
  }
  return oldest;
}

void add_source(const ActionRequest& request, const index::Fact& fact, std::vector<CodeAction>& actions) {
  const std::optional<index::FactIn> source = source_for(request, fact);
  const std::optional<std::string> citation = source ? citation_for(*source, request.library) : std::nullopt;
  if (!citation || request.document().text().slice(fact.sentence).find(*citation) != std::string::npos) return;
  if (const auto paper = request.library.paper(source->uri); paper && cites(request, fact.sentence, *paper)) return;
  actions.push_back(action(request, kRefactorRewrite, checks::render(kInsertSource, {*citation}, request.language),
                           {{fact.range.end, fact.range.end}, " (" + *citation + ")"}));
}

}  // namespace

std::vector<CodeAction> fact_fixes(const ActionRequest& request) {
  std::vector<CodeAction> actions;
  if (request.looked_up.empty()) return actions;
  const std::optional<index::Fact> fact = fact_of(request);
  if (!fact || !is_contradicted(request, *fact)) return actions;
  add_values(request, *fact, kQuickFix, actions);
  // Who is wrong, this text or the other one, only the author can tell: none of them is preferred.
  for (CodeAction& action : actions) action.codes = {std::string(kContradiction)};
  return actions;
}

std::vector<CodeAction> fact_actions(const ActionRequest& request) {
  std::vector<CodeAction> actions;
  const std::optional<index::Fact> fact = fact_of(request);
  if (!fact) return actions;
  if (!is_contradicted(request, *fact)) add_values(request, *fact, kRefactorRewrite, actions);
  add_source(request, *fact, actions);
  return actions;
}

}  // namespace vraagbaak::features
