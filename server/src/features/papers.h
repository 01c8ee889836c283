// Other papers of the workspace: which ones the words at a place name, where they are, who else names them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

/// A place in some text of the workspace.
struct Place {
  std::string uri;
  text::ByteRange range;      ///< the whole of what is there: a question, a paper's first line
  text::ByteRange selection;  ///< what to show of it: its label
  bool operator==(const Place&) const = default;
};

/// Other papers, or questions in them, as a text names them.
struct Cited {
  text::ByteRange origin;                  ///< the words that name them
  std::vector<index::Citation> citations;  ///< one; several between the numbers of a list
};

/// What the words at `offset` cite; nullopt when they name no other paper.
std::optional<Cited> cited_at(const model::Document& document, const std::string& uri, text::ByteOffset offset);

/// The papers that a citation may mean, best first. Loose citations ("de brief van 28 oktober") give several.
std::vector<index::Paper> papers_of(const index::Citation& citation, const std::string& self,
                                    const index::Library& library);

/// The identifiers that name `paper` alone: a citation under one of them means this paper.
std::vector<std::string> names_of(const index::Paper& paper);

/// The question that a citation names, in `paper`; nullopt for a paper as a whole or one that lacks the question.
std::optional<index::Question> question_of(const index::Citation& citation, const index::Paper& paper,
                                           const index::Library& library);

/// Where what is cited is in the workspace, best first; `self` (the citing text) is left out. Of a question its answer
/// if there is one; of a paper that lacks the question its beginning.
std::vector<Place> places_of(const Cited& cited, const std::string& self, const index::Library& library);

/// Every mention in the workspace of what is cited, the citing text included: of the question, or of the paper and
/// its questions. In order of text and place, at most `limit`.
std::vector<Place> mentions_of(const Cited& cited, const index::Library& library, size_t limit);

/// Every mention in other texts of the document at `uri`, under any of its identifiers; with a `question` only those
/// of that question.
std::vector<Place> mentions_elsewhere(const std::string& uri, std::optional<model::Label> question,
                                      const index::Library& library, size_t limit);

/// What `references` gives for a place, beyond the document: who else names the paper or the question that is cited
/// there; who names the question whose label stands there, or the document itself where its own name does. With
/// `include_declaration` also where the cited paper is. Mentions of a cited paper in the document itself come along.
std::vector<Place> references_elsewhere(const model::Document& document, const std::string& uri,
                                        text::ByteOffset offset, bool include_declaration,
                                        const index::Library& library, size_t limit);

/// The words in the document's header, at `offset`, by which others cite it: its number, case number or subject.
std::optional<text::ByteRange> own_name_at(const model::Document& document, text::ByteOffset offset);

}  // namespace vraagbaak::features
