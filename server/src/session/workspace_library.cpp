#include "session/workspace_library.h"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "facts/stem.h"
#include "index/identity.h"
#include "index/uri.h"
#include "session/closed_file.h"
#include "text/unicode.h"

namespace vraagbaak::session {

using index::CitedIn;
using index::Contents;
using index::FactIn;
using index::Paper;
using index::Question;
using index::QuestionHit;
using index::Store;
using index::TermIn;

namespace {

bool starts_folded(std::string_view text, std::string_view folded_prefix) {
  return text::fold(text).starts_with(folded_prefix);
}

/// True when each of `words` is a word of `text`, the last one perhaps only the beginning of one.
bool holds(std::string_view text, const std::vector<std::string>& words) {
  if (words.empty()) return false;
  const std::vector<std::string> there = index::search_words(text);
  for (size_t i = 0; i < words.size(); ++i) {
    const bool begun = i + 1 == words.size() && words[i].size() > 1;
    const bool found = std::any_of(there.begin(), there.end(), [&](const std::string& word) {
      return begun ? word.starts_with(words[i]) : word == words[i];
    });
    if (!found) return false;
  }
  return true;
}

std::string words_of(const Paper& paper) {
  std::string words = index::file_name(paper.uri) + " " + paper.title;
  for (const std::string& id : paper.ids) words += " " + id;
  for (const std::string& person : paper.people) words += " " + person;
  return words;
}

/// The part of `uri` below the folder of `store`; nullopt when it lies elsewhere.
std::optional<std::string> below(const Store& store, const std::string& uri) {
  const auto path = index::path_of(uri);
  const std::string folder = store.root() + "/";
  if (!path || !path->starts_with(folder)) return std::nullopt;
  return path->substr(folder.size());
}

size_t rank_of(const Paper& paper, const std::string& id) {
  return static_cast<size_t>(std::find(paper.ids.begin(), paper.ids.end(), id) - paper.ids.begin());
}

/// What is asked of each store beyond the limit, since answers about open texts fall out.
constexpr size_t kSpare = 32;

}  // namespace

class WorkspaceLibrary::Filter {
 public:
  explicit Filter(const WorkspaceLibrary& library) : library_(library) {}

  /// False for a text that is open or gone.
  bool there(const std::string& uri) {
    const auto [known, added] = there_.try_emplace(uri, false);
    if (added) {
      const auto path = index::path_of(uri);
      known->second = library_.open_at(uri) == nullptr && path && ::access(path->c_str(), F_OK) == 0;
    }
    return known->second;
  }
  /// The same, and false for a text that was let through before.
  bool first(const std::string& uri) { return there(uri) && passed_.insert(uri).second; }

 private:
  const WorkspaceLibrary& library_;
  std::unordered_map<std::string, bool> there_;
  std::set<std::string> passed_;
};

WorkspaceLibrary::WorkspaceLibrary(std::shared_ptr<Shelf> shelf, std::vector<SnapshotPtr> open)
    : shelf_(std::move(shelf)), open_(std::move(open)) {
  open_uris_.reserve(open_.size());
  for (const SnapshotPtr& snapshot : open_) open_uris_.push_back(index::same_uri(snapshot->uri()));
}

SnapshotPtr WorkspaceLibrary::open_at(const std::string& uri) const {
  const auto found = std::find(open_uris_.begin(), open_uris_.end(), index::same_uri(uri));
  return found == open_uris_.end() ? nullptr : open_[static_cast<size_t>(found - open_uris_.begin())];
}

std::vector<std::shared_ptr<const Contents>> WorkspaceLibrary::open_contents() const {
  std::vector<std::shared_ptr<const Contents>> all;
  all.reserve(open_.size());
  for (const SnapshotPtr& snapshot : open_) all.push_back(shelf_->contents(snapshot));
  return all;
}

std::vector<std::shared_ptr<const Paper>> WorkspaceLibrary::open_papers() const {
  std::vector<std::shared_ptr<const Paper>> all;
  all.reserve(open_.size());
  for (const SnapshotPtr& snapshot : open_) all.push_back(shelf_->paper(snapshot));
  return all;
}

std::vector<std::shared_ptr<Store>> WorkspaceLibrary::stores() const {
  std::vector<std::shared_ptr<Store>> stores;
  for (Shelf::Folder& folder : shelf_->folders())
    if (folder.store) stores.push_back(std::move(folder.store));
  return stores;
}

index::LibraryStatus WorkspaceLibrary::status() const {
  index::LibraryStatus status;
  for (const Shelf::Folder& folder : shelf_->folders()) {
    status.building = status.building || folder.building;
    if (folder.store) status.papers += folder.store->files();
  }
  return status;
}

std::optional<index::LoadedDocument> WorkspaceLibrary::document(const std::string& uri) const {
  if (const SnapshotPtr snapshot = open_at(uri)) return {{snapshot->document(), snapshot->version()}};
  const auto path = index::path_of(uri);
  if (!path) return std::nullopt;
  auto document = shelf_->document(*path);
  if (!document) return std::nullopt;
  return {{std::move(document), std::nullopt}};
}

std::optional<text::SourceText> WorkspaceLibrary::text(const std::string& uri) const {
  if (const SnapshotPtr snapshot = open_at(uri)) return snapshot->text();
  const auto path = index::path_of(uri);
  if (!path) return std::nullopt;
  for (const Shelf::Folder& folder : shelf_->folders()) {
    if (!lies_inside(*path, folder.root)) continue;
    const auto bytes = read_closed(*path);
    return bytes ? std::optional(vraagbaak::text::SourceText(*bytes)) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Paper> WorkspaceLibrary::paper(const std::string& uri) const {
  if (const SnapshotPtr snapshot = open_at(uri)) return *shelf_->paper(snapshot);
  for (const auto& store : stores()) {
    const auto path = below(*store, uri);
    if (!path) continue;
    auto paper = store->paper(*path);
    if (paper && Filter(*this).there(paper->uri)) return paper;
  }
  return std::nullopt;
}

std::vector<Paper> WorkspaceLibrary::papers(std::string_view wanted, size_t limit) const {
  const std::string id = index::normalised_id(wanted);
  std::vector<Paper> found;
  for (const auto& paper : open_papers())
    if (rank_of(*paper, id) < paper->ids.size()) found.push_back(*paper);
  Filter filter(*this);
  for (const auto& store : stores())
    for (Paper& paper : store->papers(id, limit + kSpare))
      if (filter.first(paper.uri)) found.push_back(std::move(paper));
  std::stable_sort(found.begin(), found.end(), [&](const Paper& a, const Paper& b) {
    return std::tuple(rank_of(a, id), b.date, a.uri) < std::tuple(rank_of(b, id), a.date, b.uri);
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<Paper> WorkspaceLibrary::papers_from(std::string_view prefix, size_t limit) const {
  // By the first of their identifiers that starts so.
  std::vector<std::pair<std::string, Paper>> found;
  const std::string start = text::fold(prefix);
  const auto add = [&](Paper paper) {
    std::string first;
    for (const std::string& id : paper.ids)
      if (starts_folded(id, start) && (first.empty() || id < first)) first = id;
    if (!first.empty()) found.emplace_back(std::move(first), std::move(paper));
  };
  for (const auto& paper : open_papers()) add(*paper);
  Filter filter(*this);
  for (const auto& store : stores())
    for (Paper& paper : store->papers_from(prefix, limit + kSpare))
      if (filter.first(paper.uri)) add(std::move(paper));
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Paper> papers;
  for (auto& [id, paper] : found)
    if (papers.size() < limit) papers.push_back(std::move(paper));
  return papers;
}

std::vector<Paper> WorkspaceLibrary::search_papers(std::string_view text, size_t limit) const {
  const std::vector<std::string> words = index::search_words(text);
  std::vector<Paper> found;
  for (const auto& paper : open_papers())
    if (holds(words_of(*paper), words)) found.push_back(*paper);
  Filter filter(*this);
  for (const auto& store : stores())
    for (Paper& paper : store->search_papers(text, limit + kSpare))
      if (filter.first(paper.uri)) found.push_back(std::move(paper));
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<QuestionHit> WorkspaceLibrary::search_questions(std::string_view text, size_t limit) const {
  const std::vector<std::string> words = index::search_words(text);
  std::vector<QuestionHit> found;
  for (const auto& contents : open_contents())
    for (const Question& question : contents->questions)
      if (found.size() < limit && holds(question.text, words)) found.push_back({contents->paper.uri, question});
  Filter filter(*this);
  for (const auto& store : stores())
    for (QuestionHit& hit : store->search_questions(text, limit + kSpare))
      if (filter.there(hit.uri)) found.push_back(std::move(hit));
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<std::string> WorkspaceLibrary::uris(size_t limit) const {
  std::vector<std::string> uris;
  for (const SnapshotPtr& snapshot : open_)
    if (uris.size() < limit) uris.push_back(snapshot->uri());
  const std::vector<std::string> closed = closed_uris(limit - uris.size());
  uris.insert(uris.end(), closed.begin(), closed.end());
  return uris;
}

std::vector<std::string> WorkspaceLibrary::linked_closed_uris(size_t limit) const {
  constexpr size_t kMostCitations = 1000;
  std::vector<std::string> uris;
  Filter filter(*this);
  const auto add = [&](std::string uri) {
    if (uris.size() < limit && filter.first(uri)) uris.push_back(std::move(uri));
  };
  for (const auto& store : stores())
    for (const std::string& path : store->linked_files()) add(store->uri(path));
  for (const auto& open : open_papers()) {
    for (const std::string& id : open->ids) {
      for (const CitedIn& cited : citations(id, std::nullopt, kMostCitations)) add(cited.uri);
      for (const Paper& paper : papers(id, kMostCitations)) add(paper.uri);
    }
  }
  return uris;
}

std::vector<std::string> WorkspaceLibrary::closed_uris(size_t limit) const {
  std::vector<std::string> uris;
  Filter filter(*this);
  for (const auto& store : stores()) {
    for (const index::KnownFile& file : store->known()) {
      if (uris.size() >= limit) return uris;
      if (index::is_fact_sheet(file.path)) continue;
      if (std::string uri = store->uri(file.path); filter.first(uri)) uris.push_back(std::move(uri));
    }
  }
  return uris;
}

std::vector<index::SheetProblemsIn> WorkspaceLibrary::sheet_problems() const {
  std::vector<index::SheetProblemsIn> found;
  Filter filter(*this);
  for (const auto& store : stores())
    for (index::SheetProblemsIn& sheet : store->sheet_problems())
      if (filter.first(sheet.uri)) found.push_back(std::move(sheet));
  return found;
}

std::vector<Question> WorkspaceLibrary::questions(const std::string& uri) const {
  if (const SnapshotPtr snapshot = open_at(uri)) return shelf_->contents(snapshot)->questions;
  for (const auto& store : stores()) {
    const auto path = below(*store, uri);
    if (!path || !Filter(*this).there(store->uri(*path))) continue;
    if (auto questions = store->questions(*path); !questions.empty()) return questions;
  }
  return {};
}

std::vector<std::string> WorkspaceLibrary::names_of(const std::string& id) const {
  constexpr size_t kMostPapers = 8;
  std::vector<std::string> names{id};
  if (index::is_loose(id)) return names;
  for (const Paper& paper : papers(id, kMostPapers)) {
    for (const std::string& other : paper.ids) {
      // A name that papers share counts when only this one has it here; a dossier is no name of a paper.
      const bool shared = index::is_loose(other) &&
                          (text::is_digit(static_cast<unsigned char>(other.front())) || papers(other, 2).size() != 1);
      if (!shared && std::find(names.begin(), names.end(), other) == names.end()) names.push_back(other);
    }
  }
  return names;
}

std::vector<CitedIn> WorkspaceLibrary::citations(std::string_view id, std::optional<model::Label> question,
                                                 size_t limit) const {
  const std::vector<std::string> names = names_of(index::normalised_id(id));
  std::vector<CitedIn> found;
  for (const auto& contents : open_contents())
    for (const index::Citation& citation : contents->citations)
      if (std::find(names.begin(), names.end(), citation.id) != names.end() &&
          (!question || citation.question == *question))
        found.push_back({contents->paper.uri, citation});
  Filter filter(*this);
  for (const auto& store : stores())
    for (CitedIn& cited : store->citations(names, question, limit + kSpare))
      if (filter.there(cited.uri)) found.push_back(std::move(cited));
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<index::PaperLink> WorkspaceLibrary::links(size_t limit) const {
  std::map<std::pair<std::string, std::string>, uint32_t> counts;
  for (const auto& contents : open_contents()) {
    const std::string& uri = contents->paper.uri;
    std::map<std::string, std::vector<index::Citation>> cited;
    for (const index::Citation& citation : contents->citations) cited[citation.id].push_back(citation);
    for (const auto& [id, citations] : cited) {
      // Two tell a paper of its own from one of several.
      const std::vector<Paper> known = papers(id, 2);
      const bool own = std::any_of(known.begin(), known.end(), [&](const Paper& paper) {
        return index::same_uri(paper.uri) == index::same_uri(uri);
      });
      if (known.empty() || own || (known.size() > 1 && index::is_loose(id))) continue;
      counts[{uri, known.front().uri}] += index::citing_places(citations);
    }
  }
  Filter filter(*this);
  for (const auto& store : stores()) {
    for (const index::PaperLink& link : store->links()) {
      if (!filter.there(link.from)) continue;
      const SnapshotPtr open = open_at(link.to);
      if (open || filter.there(link.to)) counts[{link.from, open ? open->uri() : link.to}] += link.citations;
    }
  }
  std::vector<index::PaperLink> links;
  for (const auto& [pair, count] : counts)
    if (links.size() < limit) links.push_back({pair.first, pair.second, count});
  return links;
}

std::vector<std::string> WorkspaceLibrary::cited_ids(std::string_view prefix, size_t limit) const {
  std::map<std::string, uint64_t> counts;
  const std::string start = text::fold(prefix);
  for (const auto& contents : open_contents())
    for (const index::Citation& citation : contents->citations)
      if (starts_folded(citation.id, start)) ++counts[citation.id];
  for (const auto& store : stores())
    for (const Store::CitedId& cited : store->cited_ids(prefix, limit + kSpare)) counts[cited.id] += cited.citations;
  std::vector<std::pair<std::string, uint64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> ids;
  for (auto& [id, count] : sorted)
    if (ids.size() < limit) ids.push_back(std::move(id));
  return ids;
}

std::vector<TermIn> WorkspaceLibrary::terms(std::string_view prefix, size_t limit) const {
  const std::string start = text::fold(prefix);
  std::vector<TermIn> found;
  for (const auto& contents : open_contents())
    for (const index::Term& term : contents->terms)
      if (starts_folded(term.abbreviation, start)) found.push_back({contents->paper.uri, term});
  Filter filter(*this);
  for (const auto& store : stores())
    for (TermIn& term : store->terms(prefix, limit + kSpare))
      if (filter.there(term.uri)) found.push_back(std::move(term));
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<FactIn> WorkspaceLibrary::with_stored(
    std::vector<FactIn> found, size_t limit, const std::function<std::vector<FactIn>(const index::Store&)>& ask) const {
  Filter filter(*this);
  for (const auto& store : stores())
    for (FactIn& one : ask(*store))
      if (filter.there(one.uri)) found.push_back(std::move(one));
  std::stable_sort(found.begin(), found.end(), index::outranks);
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<FactIn> WorkspaceLibrary::facts_like(const facts::Claim& claim, size_t limit) const {
  return facts_like_outside(claim, {}, limit);
}

std::vector<FactIn> WorkspaceLibrary::facts_like_outside(const facts::Claim& claim, const std::string& uri,
                                                         size_t limit) const {
  std::vector<FactIn> found;
  const std::string left_out = index::same_uri(uri);
  for (size_t i = 0; i < open_.size(); ++i) {
    const SnapshotPtr& snapshot = open_[i];
    if (open_uris_[i] == left_out) continue;
    for (const index::Fact& fact : *shelf_->facts(snapshot)) {
      if (fact.claim.kind != claim.kind || fact.claim.measure != claim.measure) continue;
      const facts::Likeness likeness = facts::likeness(claim, fact.claim);
      if (likeness >= facts::Likeness::subject) found.push_back({snapshot->uri(), fact, likeness});
    }
  }
  return with_stored(std::move(found), limit,
                     [&](const index::Store& store) { return store.facts_like(claim, limit + kSpare); });
}

std::vector<FactIn> WorkspaceLibrary::search_facts(std::string_view words, size_t limit) const {
  const std::vector<std::string> stems = facts::content_stems(words);
  std::vector<FactIn> found;
  if (stems.empty()) return found;
  for (const SnapshotPtr& snapshot : open_) {
    for (const index::Fact& fact : *shelf_->facts(snapshot)) {
      const bool all = std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return std::binary_search(fact.claim.subject.begin(), fact.claim.subject.end(), stem);
      });
      if (all && found.size() < limit) found.push_back({snapshot->uri(), fact, facts::Likeness::none});
    }
  }
  return with_stored(std::move(found), limit,
                     [&](const index::Store& store) { return store.search_facts(words, limit + kSpare); });
}

std::vector<FactIn> WorkspaceLibrary::facts_on(facts::Day day, size_t limit) const {
  std::vector<FactIn> found;
  for (const SnapshotPtr& snapshot : open_)
    for (const index::Fact& fact : *shelf_->facts(snapshot))
      if (index::stated_day(fact) == day && found.size() < limit)
        found.push_back({snapshot->uri(), fact, facts::Likeness::none});
  return with_stored(std::move(found), limit,
                     [&](const index::Store& store) { return store.facts_on(day, limit + kSpare); });
}

}  // namespace vraagbaak::session
