#include "features/reference_lists.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "checks/paper_name.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "index/identity.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kReferenceWords = 100;  ///< characters
constexpr std::string_view kWeb = "https://";

std::string words_at(const model::Document& document, text::ByteRange range) {
  return shorten(reflow(document.text().slice(range)), kReferenceWords);
}

std::vector<ReferenceInside> inside(const model::Document& document, Language language) {
  const Numbering& numbering = document.numbering();
  std::vector<ReferenceInside> list;
  for (const Numbering::Reference& reference : numbering.references) {
    if (reference.external) continue;
    const model::BlockView view = document.view(reference.block);
    ReferenceInside item;
    item.words = words_at(document, view.at(view.block->entities[reference.entity].range));
    item.range = reference_range(document, reference);
    if (reference.from_answer != Numbering::kNone) {
      item.from = answer_name(numbering.answers[reference.from_answer].labels, language);
    } else if (reference.from_question != Numbering::kNone) {
      item.from = question_name(numbering.questions[reference.from_question].label, language);
    }
    item.to = question_name(reference.label, language);
    if (reference.question != Numbering::kNone) {
      const std::vector<uint32_t> answers = answers_of(numbering, reference.question);
      item.target = answers.empty() ? question_location(document, reference.question)
                                    : answer_location(document, answers.front());
    }
    list.push_back(std::move(item));
  }
  return list;
}

/// The official address of each publication that the document names, by normalised identifier.
std::map<std::string, std::string> addresses_in(const model::Document& document) {
  const model::Date date = index::date_of(document);
  std::map<std::string, std::string> addresses;
  document.for_each_block([&](const model::BlockView& view) {
    for (const model::Entity& entity : view.block->entities) {
      const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
      if (reference == nullptr) continue;
      for (const model::Target& target : reference->targets) {
        if (target.url.starts_with(kWeb)) addresses.emplace(index::cited_id(target.id, date), target.url);
      }
    }
  });
  return addresses;
}

/// What of the papers in the workspace was looked up, so that a paper that is cited often is looked up once.
class Targets {
 public:
  Targets(const std::string& self, const index::Library& library) : self_(self), library_(library) {}

  void find(const index::Citation& citation, ReferenceOutside& item) {
    const index::Paper* paper = paper_of(citation);
    if (paper == nullptr) return;
    item.title = paper->title;
    item.target = place_in(*paper, citation);
  }

 private:
  const index::Paper* paper_of(const index::Citation& citation) {
    const auto [known, fresh] = papers_.try_emplace(citation.id);
    if (fresh) {
      std::vector<index::Paper> papers = papers_of(citation, self_, library_);
      if (!papers.empty()) known->second = std::move(papers.front());
    }
    return known->second ? &*known->second : nullptr;
  }

  Place place_in(const index::Paper& paper, const index::Citation& citation) {
    Place place{paper.uri, {}, {}};
    if (citation.question.number == 0) return place;
    const auto [known, fresh] = questions_.try_emplace({paper.uri, citation.question});
    if (fresh) known->second = question_of(citation, paper, library_);
    if (!known->second) return place;
    const bool answered = !known->second->answer.empty();
    place.range = answered ? known->second->answer : known->second->range;
    place.selection = answered ? text::ByteRange{place.range.start, place.range.start} : known->second->selection;
    return place;
  }

  const std::string& self_;
  const index::Library& library_;
  std::map<std::string, std::optional<index::Paper>> papers_;
  std::map<std::pair<std::string, model::Label>, std::optional<index::Question>> questions_;
};

/// The words of a citation: the whole reference, or in a list of several publications the one number.
text::ByteRange whole_reference(const model::Document& document, text::ByteRange range) {
  const std::optional<model::BlockView> view = document.block_at(range.start);
  if (!view) return range;
  const auto index = entity_at(*view->block, model::BlockOffset{range.start - view->start});
  if (!index) return range;
  const model::Entity& entity = view->block->entities[*index];
  const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
  return reference != nullptr && reference->targets.size() == 1 ? view->at(entity.range) : range;
}

std::vector<ReferenceOutside> outside(const model::Document& document, const std::string& uri,
                                      const index::Library& library, Language language) {
  const std::map<std::string, std::string> addresses = addresses_in(document);
  Targets targets(uri, library);
  std::vector<ReferenceOutside> list;
  for (const index::Citation& citation : index::citations_of(document, uri)) {
    ReferenceOutside item;
    item.range = whole_reference(document, citation.range);
    item.words = words_at(document, item.range);
    item.id = citation.id;
    // A letter has no number; its own words name it best.
    const bool letter = citation.kind == model::ReferenceKind::letter;
    item.name = letter ? item.words : paper_name(citation.kind, citation.id, language);
    item.question = citation.question;
    const auto address = addresses.find(citation.id);
    if (address != addresses.end()) item.address = address->second;
    targets.find(citation, item);
    list.push_back(std::move(item));
  }
  return list;
}

std::vector<ReferenceFrom> incoming(const model::Document& document, const std::string& uri,
                                    const index::Library& library) {
  std::map<std::string, std::string> titles;
  std::vector<ReferenceFrom> list;
  for (const std::string& id : names_of(index::paper_of(document, uri))) {
    for (index::CitedIn& cited : library.citations(id, std::nullopt, kMostIncoming)) {
      if (cited.uri == uri) continue;
      const auto [title, fresh] = titles.try_emplace(cited.uri);
      if (fresh) {
        if (const std::optional<index::Paper> paper = library.paper(cited.uri)) title->second = paper->title;
      }
      list.push_back({std::move(cited.uri), title->second, cited.citation.range, cited.citation.question});
    }
  }
  const auto key = [](const ReferenceFrom& item) { return std::tie(item.uri, item.range, item.question); };
  std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  list.erase(std::unique(list.begin(), list.end(), same), list.end());
  if (list.size() > kMostIncoming) list.resize(kMostIncoming);
  return list;
}

}  // namespace

ReferenceLists reference_lists(const model::Document& document, const std::string& uri, const index::Library& library,
                               Language language) {
  return {inside(document, language), outside(document, uri, library, language), incoming(document, uri, library)};
}

}  // namespace vraagbaak::features
