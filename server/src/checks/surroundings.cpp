#include "checks/surroundings.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "checks/traces.h"
#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "index/identity.h"
#include "index/uri.h"
#include "text/prose.h"

namespace vraagbaak::checks {
namespace {

/// Facts of the same subject that are asked for: enough to hold all of the same fact.
constexpr size_t kAsked = 200;

}  // namespace

Surroundings::Surroundings(const model::Document& document, std::string uri, const index::Library& library,
                           KnownFacts& known, std::stop_token stop)
    : document_(document),
      uri_(index::same_uri(uri)),
      library_(library),
      known_(known),
      stop_(std::move(stop)),
      self_(index::paper_of(document, uri)) {}

const std::vector<index::Fact>& Surroundings::facts() {
  if (facts_) return *facts_;
  facts_.emplace();
  if (document_.text().size() > Paper::kLargest) return *facts_;
  // What is said again in the same words, as a running title is, says nothing new.
  std::unordered_set<std::string> contents;
  for (index::Fact& fact : index::facts_of(document_))
    if (contents.insert(facts::content_of(fact.claim)).second) facts_->push_back(std::move(fact));
  return *facts_;
}

const std::vector<index::FactIn>& Surroundings::others(const facts::Claim& claim) {
  static const std::vector<index::FactIn> kNone;
  const auto [known, added] = known_.try_emplace(facts::content_of(claim));
  if (!added) return known->second;
  if (stopped()) {
    known_.erase(known);
    return kNone;
  }
  std::vector<index::FactIn> found = library_.facts_like(claim, kAsked);
  std::erase_if(found, [&](const index::FactIn& one) {
    return index::same_uri(one.uri) == uri_ || facts::agree(claim, one.fact.claim) ||
           !facts::same_thing(claim, one.fact.claim);
  });
  known->second = std::move(found);
  return known->second;
}

std::optional<facts::Day> Surroundings::written() const {
  // Three weeks, and three more after a notice of delay; many answers take longer.
  constexpr std::chrono::days kLatestAnswer{90};
  if (const auto received = facts::day_of(document_.header().received)) return received;
  if (const auto sent = facts::day_of(document_.header().sent)) return *sent + kLatestAnswer;
  return facts::day_of(self_.date);
}

const index::Paper* Surroundings::paper(const std::string& uri) {
  const auto [known, added] = papers_.try_emplace(uri);
  std::optional<index::Paper>& paper = known->second;
  if (added && index::same_uri(uri) != uri_) {
    paper = library_.paper(uri);
    // What two drafts of one paper say differently is no news (paper-duplicate).
    const bool same = paper && !paper->ids.empty() && !self_.ids.empty() && paper->form == self_.form &&
                      paper->ids.front() == self_.ids.front() && !index::is_loose(paper->ids.front());
    if (same) paper.reset();
  }
  return paper ? &*paper : nullptr;
}

std::string Surroundings::name_of(const index::Paper& paper, facts::Notation notation) {
  constexpr size_t kTitleCharacters = 60;
  std::string name = paper.title.empty() ? index::file_name(paper.uri) : text::shorten(paper.title, kTitleCharacters);
  if (const auto date = facts::day_of(paper.date)) name += ", " + facts::shown(*date, notation);
  return name;
}

std::optional<Elsewhere> Surroundings::elsewhere(const std::string& uri, text::ByteRange range) const {
  std::optional<text::SourceText> text = library_.text(uri);
  if (!text || range.end.value > text->size() || range.end <= range.start) return std::nullopt;
  return Elsewhere{uri, std::move(*text), range};
}

Place Surroundings::place(text::ByteRange range) const {
  const model::BlockView view = *document_.block_at(range.start);
  return {view.id, {{range.start - view.start}, {range.end - view.start}}};
}

}  // namespace vraagbaak::checks
