// A library over texts at hand, without an index: every question goes through the texts themselves.
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "facts/stem.h"
#include "index/library.h"
#include "support/fixture.h"
#include "text/unicode.h"

namespace vraagbaak::fixtures {

class FakeLibrary : public index::Library {
 public:
  /// Adds a text; returns what the library knows of it, for a test to change.
  index::Contents& add(const std::string& uri, std::string_view text) {
    documents_[uri] = parse_document(text);
    index::Contents& contents = contents_[uri] = index::contents_of(*documents_[uri], uri);
    contents.facts = index::facts_of(*documents_[uri]);
    return contents;
  }

  /// Adds a curated sheet.
  void add_sheet(const std::string& uri, std::string_view text) {
    documents_[uri] = parse_document(text);
    contents_[uri] = index::contents_of_sheet(text, uri);
  }

  index::LibraryStatus status() const override { return {false, static_cast<uint32_t>(contents_.size())}; }
  std::optional<index::LoadedDocument> document(const std::string& uri) const override {
    const auto found = documents_.find(uri);
    if (found == documents_.end()) return std::nullopt;
    return index::LoadedDocument{found->second, std::nullopt};
  }
  std::optional<index::Paper> paper(const std::string& uri) const override {
    const auto found = contents_.find(uri);
    return found == contents_.end() ? std::nullopt : std::optional(found->second.paper);
  }
  std::vector<index::Paper> papers(std::string_view id, size_t limit) const override {
    return papers_where(limit, [&](const index::Paper& paper) {
      return std::find(paper.ids.begin(), paper.ids.end(), id) != paper.ids.end();
    });
  }
  std::vector<index::Paper> papers_from(std::string_view prefix, size_t limit) const override {
    return papers_where(limit, [&](const index::Paper& paper) {
      return std::any_of(paper.ids.begin(), paper.ids.end(),
                         [&](const std::string& id) { return id.starts_with(prefix); });
    });
  }
  std::vector<index::Paper> search_papers(std::string_view words, size_t limit) const override {
    return papers_where(limit, [&](const index::Paper& paper) {
      return text::fold(paper.title).find(text::fold(words)) != std::string::npos;
    });
  }
  std::vector<index::QuestionHit> search_questions(std::string_view words, size_t limit) const override {
    std::vector<index::QuestionHit> hits;
    for (const auto& [uri, known] : contents_) {
      for (const index::Question& question : known.questions) {
        if (text::fold(question.text).find(text::fold(words)) != std::string::npos && hits.size() < limit)
          hits.push_back({uri, question});
      }
    }
    return hits;
  }
  std::vector<index::Question> questions(const std::string& uri) const override {
    const auto found = contents_.find(uri);
    return found == contents_.end() ? std::vector<index::Question>() : found->second.questions;
  }
  std::vector<index::CitedIn> citations(std::string_view id, std::optional<model::Label> question,
                                        size_t limit) const override {
    std::vector<index::CitedIn> found;
    for (const auto& [uri, known] : contents_) {
      for (const index::Citation& citation : known.citations) {
        if (citation.id == id && (!question || citation.question == *question) && found.size() < limit)
          found.push_back({uri, citation});
      }
    }
    return found;
  }
  std::vector<index::PaperLink> links(size_t limit) const override {
    std::map<std::pair<std::string, std::string>, uint32_t> counts;
    for (const auto& [uri, known] : contents_)
      for (const index::Citation& citation : known.citations)
        for (const index::Paper& paper : papers(citation.id, 1))
          if (paper.uri != uri) ++counts[{uri, paper.uri}];
    std::vector<index::PaperLink> links;
    for (const auto& [pair, count] : counts)
      if (links.size() < limit) links.push_back({pair.first, pair.second, count});
    return links;
  }
  std::vector<std::string> cited_ids(std::string_view prefix, size_t limit) const override {
    std::map<std::string, size_t> counts;
    for (const auto& [uri, known] : contents_)
      for (const index::Citation& citation : known.citations)
        if (citation.id.starts_with(prefix)) ++counts[citation.id];
    std::vector<std::string> ids;
    for (const auto& [id, count] : counts)
      if (ids.size() < limit) ids.push_back(id);
    return ids;
  }
  std::vector<index::TermIn> terms(std::string_view prefix, size_t limit) const override {
    std::vector<index::TermIn> found;
    for (const auto& [uri, known] : contents_)
      for (const index::Term& term : known.terms)
        if (found.size() < limit && (text::fold(term.abbreviation).starts_with(text::fold(prefix)) ||
                                     text::fold(term.expansion).starts_with(text::fold(prefix))))
          found.push_back({uri, term});
    return found;
  }
  std::vector<index::FactIn> facts_like(const facts::Claim& claim, size_t limit) const override {
    std::vector<index::FactIn> found;
    for (const auto& [uri, known] : contents_) {
      for (const index::Fact& fact : known.facts) {
        const facts::Likeness likeness = facts::likeness(claim, fact.claim);
        if (likeness >= facts::Likeness::subject && found.size() < limit) found.push_back({uri, fact, likeness});
      }
    }
    std::stable_sort(found.begin(), found.end(), index::outranks);
    return found;
  }
  std::vector<index::FactIn> search_facts(std::string_view words, size_t limit) const override {
    const std::vector<std::string> stems = facts::content_stems(words);
    std::vector<index::FactIn> found;
    for (const auto& [uri, known] : contents_) {
      for (const index::Fact& fact : known.facts) {
        const facts::Stems& subject = fact.claim.subject;
        const bool all = std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) {
          return std::find(subject.begin(), subject.end(), stem) != subject.end();
        });
        if (all && !stems.empty() && found.size() < limit) found.push_back({uri, fact, facts::Likeness::none});
      }
    }
    return found;
  }
  std::vector<index::FactIn> facts_on(facts::Day day, size_t limit) const override {
    std::vector<index::FactIn> found;
    for (const auto& [uri, known] : contents_)
      for (const index::Fact& fact : known.facts)
        if (index::stated_day(fact) == day && found.size() < limit) found.push_back({uri, fact, facts::Likeness::none});
    return found;
  }

 private:
  template <class Predicate>
  std::vector<index::Paper> papers_where(size_t limit, Predicate predicate) const {
    std::vector<index::Paper> found;
    for (const auto& [uri, known] : contents_)
      if (found.size() < limit && predicate(known.paper)) found.push_back(known.paper);
    return found;
  }

  std::map<std::string, std::shared_ptr<const model::Document>> documents_;
  std::map<std::string, index::Contents> contents_;
};

}  // namespace vraagbaak::fixtures
