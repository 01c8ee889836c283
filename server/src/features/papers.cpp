#include "features/papers.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "features/places.h"
#include "index/identity.h"

namespace vraagbaak::features {
namespace {

using model::HeaderField;

/// A citation that fits more papers than this says nothing.
constexpr size_t kMostFound = 10;

void sort_unique(std::vector<Place>& places) {
  const auto key = [](const Place& place) { return std::tie(place.uri, place.selection, place.range); };
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) { return key(a) < key(b); });
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

void add_mentions(const std::string& id, std::optional<model::Label> question, const index::Library& library,
                  size_t limit, std::vector<Place>& places) {
  for (index::CitedIn& found : library.citations(id, question, limit)) {
    places.push_back({std::move(found.uri), found.citation.range, found.citation.range});
  }
}

}  // namespace

std::optional<Cited> cited_at(const model::Document& document, const std::string& uri, text::ByteOffset offset) {
  const std::optional<model::BlockView> view = document.block_at(offset);
  if (!view || offset < view->start) return std::nullopt;
  const std::optional<uint32_t> index = entity_at(*view->block, model::BlockOffset{offset - view->start});
  if (!index) return std::nullopt;
  const model::Entity& entity = view->block->entities[*index];
  if (entity.kind != model::EntityKind::external_reference && entity.kind != model::EntityKind::internal_reference) {
    return std::nullopt;
  }
  Cited cited{view->at(entity.range), {}};
  for (index::Citation& citation : index::citations_in(document, uri, *view)) {
    if (cited.origin.contains(citation.range)) cited.citations.push_back(std::move(citation));
  }
  if (cited.citations.empty()) return std::nullopt;
  const auto touched = [&](const index::Citation& citation) { return citation.range.touches(offset); };
  const auto chosen = std::find_if(cited.citations.begin(), cited.citations.end(), touched);
  if (chosen != cited.citations.end()) {
    index::Citation only = std::move(*chosen);
    cited.origin = only.range;
    cited.citations = {std::move(only)};
  }
  return cited;
}

std::vector<index::Paper> papers_of(const index::Citation& citation, const std::string& self,
                                    const index::Library& library) {
  std::vector<index::Paper> papers = library.papers(citation.id, kMostFound);
  std::erase_if(papers, [&](const index::Paper& paper) { return paper.uri == self; });
  return papers;
}

std::vector<std::string> names_of(const index::Paper& paper) {
  std::vector<std::string> names = paper.ids;
  std::erase_if(names, [](const std::string& id) { return index::is_loose(id); });
  return names;
}

std::optional<index::Question> question_of(const index::Citation& citation, const index::Paper& paper,
                                           const index::Library& library) {
  if (citation.question.number == 0) return std::nullopt;
  std::optional<index::Question> whole;
  for (index::Question& question : library.questions(paper.uri)) {
    if (question.label == citation.question) return std::move(question);
    // A part that is not told apart leads to its question.
    if (!whole && question.label == model::Label{citation.question.number, 0}) whole = std::move(question);
  }
  return whole;
}

std::vector<Place> places_of(const Cited& cited, const std::string& self, const index::Library& library) {
  std::vector<Place> places;
  for (const index::Citation& citation : cited.citations) {
    for (const index::Paper& paper : papers_of(citation, self, library)) {
      Place place{paper.uri, {}, {}};
      if (const auto question = question_of(citation, paper, library)) {
        place.range = question->answer.empty() ? question->range : question->answer;
        place.selection = question->answer.empty() ? question->selection
                                                   : text::ByteRange{question->answer.start, question->answer.start};
      }
      if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
    }
  }
  return places;
}

std::vector<Place> mentions_of(const Cited& cited, const index::Library& library, size_t limit) {
  std::vector<Place> places;
  for (const index::Citation& citation : cited.citations) {
    const auto question = citation.question.number == 0 ? std::nullopt : std::optional(citation.question);
    add_mentions(citation.id, question, library, limit, places);
    // The same paper under its other names.
    for (const index::Paper& paper : papers_of(citation, {}, library)) {
      if (index::is_loose(citation.id)) break;
      for (const std::string& id : names_of(paper)) {
        if (id != citation.id) add_mentions(id, question, library, limit, places);
      }
    }
  }
  sort_unique(places);
  if (places.size() > limit) places.resize(limit);
  return places;
}

std::vector<Place> mentions_elsewhere(const std::string& uri, std::optional<model::Label> question,
                                      const index::Library& library, size_t limit) {
  std::vector<Place> places;
  const std::optional<index::Paper> paper = library.paper(uri);
  if (!paper) return places;
  for (const std::string& id : names_of(*paper)) add_mentions(id, question, library, limit, places);
  std::erase_if(places, [&](const Place& place) { return place.uri == uri; });
  sort_unique(places);
  if (places.size() > limit) places.resize(limit);
  return places;
}

std::vector<Place> references_elsewhere(const model::Document& document, const std::string& uri,
                                        text::ByteOffset offset, bool include_declaration,
                                        const index::Library& library, size_t limit) {
  std::vector<Place> places;
  if (const std::optional<Cited> cited = cited_at(document, uri, offset)) {
    if (include_declaration) places = places_of(*cited, uri, library);
    std::vector<Place> mentions = mentions_of(*cited, library, limit);
    // A document that belongs to no workspace folder is not in the library.
    for (const index::Citation& citation : cited->citations) {
      const Place here{uri, citation.range, citation.range};
      if (std::find(mentions.begin(), mentions.end(), here) == mentions.end()) mentions.push_back(here);
    }
    std::move(mentions.begin(), mentions.end(), std::back_inserter(places));
    return places;
  }
  if (const std::optional<Subject> subject = subject_at(document, offset)) {
    for (const uint32_t question : subject->questions) {
      const model::Label label = document.numbering().questions[question].label;
      std::vector<Place> mentions = mentions_elsewhere(uri, label, library, limit);
      std::move(mentions.begin(), mentions.end(), std::back_inserter(places));
    }
  } else if (own_name_at(document, offset)) {
    places = mentions_elsewhere(uri, std::nullopt, library, limit);
  }
  return places;
}

std::optional<text::ByteRange> own_name_at(const model::Document& document, text::ByteOffset offset) {
  for (const model::Header::Field& field : document.header().fields) {
    using Kind = HeaderField::Kind;
    const bool name = field.kind == Kind::number || field.kind == Kind::case_number || field.kind == Kind::subject ||
                      field.kind == Kind::title;
    if (name && field.range.touches(offset)) return field.range;
  }
  return std::nullopt;
}

}  // namespace vraagbaak::features
