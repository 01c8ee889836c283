// What features may ask about all texts of the workspace. The texts of open editors win over those on disk. Safe to
// use from any thread; a text that vanished since it was indexed is left out of every answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/contents.h"

namespace vraagbaak::index {

struct LibraryStatus {
  bool building = false;  ///< some texts are not known yet: an empty answer may be premature
  uint32_t papers = 0;    ///< known so far
};

/// A text as it is now.
struct LoadedDocument {
  std::shared_ptr<const model::Document> document;
  std::optional<int32_t> version;  ///< of the open editor; nullopt for a text on disk
};

struct CitedIn {
  std::string uri;
  Citation citation;
};

/// One text cites another.
struct PaperLink {
  std::string from;
  std::string to;
  uint32_t citations = 0;  ///< places where it does; "vraag 2 van 2026Z04512" is one
};

struct TermIn {
  std::string uri;
  Term term;
};

struct QuestionHit {
  std::string uri;
  Question question;
};

struct FactIn {
  std::string uri;
  Fact fact;
  facts::Likeness likeness = facts::Likeness::none;  ///< to what was asked for
};

/// The more alike goes first, and what is curated before what papers say.
inline bool outranks(const FactIn& a, const FactIn& b) {
  if (a.likeness != b.likeness) return a.likeness > b.likeness;
  return a.fact.curated.has_value() && !b.fact.curated.has_value();
}

/// What is wrong with a curated sheet.
struct SheetProblemsIn {
  std::string uri;
  std::vector<SheetProblem> problems;  ///< never empty
};

class Library {
 public:
  virtual ~Library() = default;

  virtual LibraryStatus status() const = 0;
  /// The text at `uri`; nullopt when it is neither open nor readable. Parses a closed text (and keeps some).
  virtual std::optional<LoadedDocument> document(const std::string& uri) const = 0;

  /// Its text alone, without parsing it.
  virtual std::optional<text::SourceText> text(const std::string& uri) const {
    const std::optional<LoadedDocument> loaded = document(uri);
    return loaded ? std::optional(loaded->document->text()) : std::nullopt;
  }

  virtual std::optional<Paper> paper(const std::string& uri) const = 0;
  /// Papers that go by `id` (spelling variants unified), best first.
  virtual std::vector<Paper> papers(std::string_view id, size_t limit) const = 0;
  /// Papers one of whose identifiers starts with `prefix`, in order of identifier: for completion.
  virtual std::vector<Paper> papers_from(std::string_view prefix, size_t limit) const = 0;
  /// Papers by words of identifier, title, people and file name, best first. Case and diacritics do not count, the
  /// last word may be unfinished.
  virtual std::vector<Paper> search_papers(std::string_view words, size_t limit) const = 0;
  /// Questions by their words, best first.
  virtual std::vector<QuestionHit> search_questions(std::string_view words, size_t limit) const = 0;
  /// The questions of one text, in text order.
  virtual std::vector<Question> questions(const std::string& uri) const = 0;
  /// Who cites `id`, in any text; with a `question` only citations of that question.
  virtual std::vector<CitedIn> citations(std::string_view id, std::optional<model::Label> question,
                                         size_t limit) const = 0;
  /// Which texts cite which, both in the library; each pair once, by `from` and `to`. Where several texts go by an
  /// identifier the best one counts, and none for an identifier that papers share by nature.
  virtual std::vector<PaperLink> links(size_t limit) const = 0;
  /// Identifiers that texts cite and that start with `prefix`, most cited first: for completion.
  virtual std::vector<std::string> cited_ids(std::string_view prefix, size_t limit) const = 0;
  /// Abbreviations that are defined somewhere and start with `prefix` (case and diacritics do not count).
  virtual std::vector<TermIn> terms(std::string_view prefix, size_t limit) const = 0;
  /// Facts that have to do with `claim`: those of the same fact first, then those of the same subject; within each the
  /// curated ones first. `claim` itself is among them when it is in the library.
  virtual std::vector<FactIn> facts_like(const facts::Claim& claim, size_t limit) const = 0;
  /// Facts by words of their sentences, curated ones and then the best first; in any form ("vergunning" finds
  /// "vergunningen").
  virtual std::vector<FactIn> search_facts(std::string_view words, size_t limit) const = 0;
  /// Facts whose sentence names this very day, curated ones first.
  virtual std::vector<FactIn> facts_on(facts::Day day, size_t limit) const = 0;
  /// facts_like without those of the text at `uri`. Who asks for each fact of a large open text should not have that
  /// text gone through each time.
  virtual std::vector<FactIn> facts_like_outside(const facts::Claim& claim, const std::string& uri,
                                                 size_t limit) const {
    std::vector<FactIn> found = facts_like(claim, limit);
    std::erase_if(found, [&](const FactIn& one) { return one.uri == uri; });
    return found;
  }
};

/// A library without texts, for a document on its own.
class EmptyLibrary final : public Library {
 public:
  LibraryStatus status() const override { return {}; }
  std::optional<LoadedDocument> document(const std::string&) const override { return std::nullopt; }
  std::optional<Paper> paper(const std::string&) const override { return std::nullopt; }
  std::vector<Paper> papers(std::string_view, size_t) const override { return {}; }
  std::vector<Paper> papers_from(std::string_view, size_t) const override { return {}; }
  std::vector<Paper> search_papers(std::string_view, size_t) const override { return {}; }
  std::vector<QuestionHit> search_questions(std::string_view, size_t) const override { return {}; }
  std::vector<Question> questions(const std::string&) const override { return {}; }
  std::vector<CitedIn> citations(std::string_view, std::optional<model::Label>, size_t) const override { return {}; }
  std::vector<PaperLink> links(size_t) const override { return {}; }
  std::vector<std::string> cited_ids(std::string_view, size_t) const override { return {}; }
  std::vector<TermIn> terms(std::string_view, size_t) const override { return {}; }
  std::vector<FactIn> facts_like(const facts::Claim&, size_t) const override { return {}; }
  std::vector<FactIn> search_facts(std::string_view, size_t) const override { return {}; }
  std::vector<FactIn> facts_on(facts::Day, size_t) const override { return {}; }
};

}  // namespace vraagbaak::index
