// What features may ask about all texts: the stores of the folders, over which the open texts are laid.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/library.h"
#include "session/shelf.h"

namespace vraagbaak::session {

/// The open texts as they were when it was made. Safe from any thread.
class WorkspaceLibrary final : public index::Library {
 public:
  WorkspaceLibrary(std::shared_ptr<Shelf> shelf, std::vector<SnapshotPtr> open);

  index::LibraryStatus status() const override;
  std::optional<index::LoadedDocument> document(const std::string& uri) const override;
  /// Without parsing it.
  std::optional<text::SourceText> text(const std::string& uri) const override;
  std::optional<index::Paper> paper(const std::string& uri) const override;
  std::vector<index::Paper> papers(std::string_view id, size_t limit) const override;
  std::vector<index::Paper> papers_from(std::string_view prefix, size_t limit) const override;
  std::vector<index::Paper> search_papers(std::string_view words, size_t limit) const override;
  std::vector<index::QuestionHit> search_questions(std::string_view words, size_t limit) const override;
  std::vector<index::Question> questions(const std::string& uri) const override;
  std::vector<index::CitedIn> citations(std::string_view id, std::optional<model::Label> question,
                                        size_t limit) const override;
  std::vector<index::PaperLink> links(size_t limit) const override;
  std::vector<std::string> cited_ids(std::string_view prefix, size_t limit) const override;
  std::vector<index::TermIn> terms(std::string_view prefix, size_t limit) const override;
  std::vector<index::FactIn> facts_like(const facts::Claim& claim, size_t limit) const override;
  std::vector<index::FactIn> facts_like_outside(const facts::Claim& claim, const std::string& uri,
                                                size_t limit) const override;
  std::vector<index::FactIn> search_facts(std::string_view words, size_t limit) const override;
  std::vector<index::FactIn> facts_on(facts::Day day, size_t limit) const override;
  /// Texts of the folders and of open editors, each once; at most `limit`.
  std::vector<std::string> uris(size_t limit) const;
  /// The closed texts that the others may say something of: they cite a paper that is here, or share an identifier.
  std::vector<std::string> linked_closed_uris(size_t limit) const;
  /// All closed texts of the folders but curated sheets, which are no papers.
  std::vector<std::string> closed_uris(size_t limit) const;
  /// The closed curated sheets that something is wrong with.
  std::vector<index::SheetProblemsIn> sheet_problems() const;

 private:
  /// The open text at `uri`, however that is spelled; nullptr when it is not open.
  SnapshotPtr open_at(const std::string& uri) const;
  std::vector<std::shared_ptr<const index::Contents>> open_contents() const;
  /// `found` in open texts and what `ask` finds in the stores of texts that are closed and there, best first.
  std::vector<index::FactIn> with_stored(
      std::vector<index::FactIn> found, size_t limit,
      const std::function<std::vector<index::FactIn>(const index::Store&)>& ask) const;
  std::vector<std::shared_ptr<const index::Paper>> open_papers() const;
  /// The stores that are there, and the part of `path` below a store's folder.
  std::vector<std::shared_ptr<index::Store>> stores() const;
  /// Every identifier under which the papers that go by `id` are cited.
  std::vector<std::string> names_of(const std::string& id) const;
  /// Takes out what the stores say of open texts, of texts that are gone, and twice.
  class Filter;

  std::shared_ptr<Shelf> shelf_;
  std::vector<SnapshotPtr> open_;
  std::vector<std::string> open_uris_;  ///< in one spelling, as `open_`
};

}  // namespace vraagbaak::session
