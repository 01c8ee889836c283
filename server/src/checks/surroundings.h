// A document among the other texts of the workspace, as look-up checks see it: the figures it states, who gives another
// one, and the papers it cites. What is asked of the index is remembered, since most of a document stays the same
// between two look-ups.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/check.h"
#include "facts/dated_claim.h"
#include "facts/notation.h"
#include "index/library.h"

namespace vraagbaak::checks {

/// By what a claim says (facts::content_of): the facts of other texts that give another figure of
/// the same thing.
using KnownFacts = std::unordered_map<std::string, std::vector<index::FactIn>>;

/// For one thread. What it was made of must outlive it.
class Surroundings {
 public:
  /// `known` must be of the same library and document. Once `stop` is asked for, every answer is empty.
  Surroundings(const model::Document& document, std::string uri, const index::Library& library, KnownFacts& known,
               std::stop_token stop = {});

  const model::Document& document() const { return document_; }
  const index::Library& library() const { return library_; }
  bool stopped() const { return stop_.stop_requested(); }

  /// The figures that the document states, each once, in text order. None of a document of which checks do not compare
  /// the figures either (Paper::kLargest).
  const std::vector<index::Fact>& facts();
  /// What other papers state of the same thing and otherwise than `claim`, whatever the time.
  const std::vector<index::FactIn>& others(const facts::Claim& claim);
  /// The day the document is of (index::Paper::date).
  const model::Date& date() const { return self_.date; }
  /// The last day on which the document can have been written: that of the answer or letter; for an answer of which
  /// only the question has a date, the last on which it may be expected; nullopt for a text without a date.
  std::optional<facts::Day> written() const;

  /// The paper at `uri`; nullptr for this text, for another text of the same paper, and for one that is gone.
  const index::Paper* paper(const std::string& uri);
  /// "Veerdiensten, 9 maart 2022", or the file's name.
  static std::string name_of(const index::Paper& paper, facts::Notation notation);
  /// A place in another text; nullopt when that text is gone, or changed so that it has no such place.
  std::optional<Elsewhere> elsewhere(const std::string& uri, text::ByteRange range) const;
  /// The place of `range` of the document.
  Place place(text::ByteRange range) const;

 private:
  const model::Document& document_;
  const std::string uri_;
  const index::Library& library_;
  KnownFacts& known_;
  const std::stop_token stop_;
  std::optional<std::vector<index::Fact>> facts_;
  const index::Paper self_;
  std::map<std::string, std::optional<index::Paper>> papers_;
};

}  // namespace vraagbaak::checks
