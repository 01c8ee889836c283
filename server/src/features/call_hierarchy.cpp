#include "features/call_hierarchy.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "features/papers.h"
#include "features/places.h"
#include "features/question_text.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kDetail = 80;  ///< characters
constexpr size_t kMostCitations = 1000;

CallItem item_of(const model::Document& document, const std::string& uri, uint32_t question, Language language) {
  const Numbering::Question& asked = document.numbering().questions[question];
  const Location where = question_location(document, question);
  return {uri,
          asked.label,
          asked.section,
          question_name(asked.label, language),
          question_text(document, question, kDetail),
          where.range,
          where.selection};
}

/// The questions in whose text or answer a reference stands: several for a joint answer.
std::vector<uint32_t> askers_of(const Numbering& numbering, const Numbering::Reference& reference) {
  if (reference.from_answer < numbering.answers.size()) {
    const std::vector<uint32_t>& questions = numbering.answers[reference.from_answer].questions;
    if (!questions.empty()) return questions;
  }
  if (reference.from_question < numbering.questions.size()) return {reference.from_question};
  return {};
}

bool stands_in(const Numbering& numbering, const Numbering::Reference& reference, uint32_t question) {
  const std::vector<uint32_t> askers = askers_of(numbering, reference);
  return std::find(askers.begin(), askers.end(), question) != askers.end();
}

/// Calls by the question at their other end, in text order.
class Calls {
 public:
  void add(uint32_t question, text::ByteRange place) { places_[question].push_back(place); }
  std::vector<Call> take(const model::Document& document, const std::string& uri, Language language) {
    std::vector<Call> calls;
    for (auto& [question, places] : places_) {
      std::sort(places.begin(), places.end());
      places.erase(std::unique(places.begin(), places.end()), places.end());
      calls.push_back({item_of(document, uri, question, language), std::move(places)});
    }
    return calls;
  }

 private:
  std::map<uint32_t, std::vector<text::ByteRange>> places_;
};

/// The question in whose text or answer `range` lies.
std::optional<uint32_t> question_around(const model::Document& document, text::ByteRange range) {
  const std::optional<model::BlockView> view = document.block_at(range.start);
  if (!view) return std::nullopt;
  const std::vector<uint32_t> asked = document.questions_in(view->id);
  if (!asked.empty()) return asked.front();
  for (const uint32_t answer : document.answers_in(view->id)) {
    const std::vector<uint32_t>& questions = document.numbering().answers[answer].questions;
    if (!questions.empty()) return questions.front();
  }
  return std::nullopt;
}

void add_citations(std::vector<Call>& calls, const std::string& uri, model::Label label, const index::Library& library,
                   Language language) {
  std::map<std::string, std::vector<text::ByteRange>> by_text;
  for (Place& place : mentions_elsewhere(uri, label, library, kMostCitations)) {
    by_text[std::move(place.uri)].push_back(place.selection);
  }
  for (const auto& [other, ranges] : by_text) {
    const std::optional<index::LoadedDocument> loaded = library.document(other);
    if (!loaded) continue;
    Calls found;
    for (const text::ByteRange range : ranges) {
      if (const auto question = question_around(*loaded->document, range)) found.add(*question, range);
    }
    for (Call& call : found.take(*loaded->document, other, language)) calls.push_back(std::move(call));
  }
}

/// The question in another paper that the reference at `place` names, when the workspace has it.
void add_question_elsewhere(std::vector<Call>& calls, const model::Document& document, const std::string& uri,
                            text::ByteRange place, const index::Library& library, Language language) {
  const std::optional<Cited> cited = cited_at(document, uri, place.start);
  if (!cited) return;
  for (const index::Citation& citation : cited->citations) {
    for (const index::Paper& paper : papers_of(citation, uri, library)) {
      const std::optional<index::Question> asked = question_of(citation, paper, library);
      if (!asked) continue;
      calls.push_back({{paper.uri, asked->label, asked->section, question_name(asked->label, language),
                        shorten(asked->text, kDetail), asked->range, asked->selection},
                       {place}});
      break;
    }
  }
}

}  // namespace

std::vector<CallItem> call_items(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                                 Language language) {
  std::vector<CallItem> items;
  const std::optional<Subject> subject = subject_at(document, offset);
  if (!subject) return items;
  for (const uint32_t question : subject->questions) items.push_back(item_of(document, uri, question, language));
  return items;
}

std::optional<uint32_t> find_item(const model::Document& document, model::Label label, uint32_t section) {
  return document.numbering().find(label, section);
}

std::vector<Call> incoming_calls(const model::Document& document, const std::string& uri, uint32_t question,
                                 const index::Library& library, Language language) {
  const Numbering& numbering = document.numbering();
  Calls calls;
  for (const uint32_t mention : numbering.questions[question].mentions) {
    const Numbering::Reference& reference = numbering.references[mention];
    for (const uint32_t asker : askers_of(numbering, reference)) calls.add(asker, reference_range(document, reference));
  }
  std::vector<Call> found = calls.take(document, uri, language);
  add_citations(found, uri, numbering.questions[question].label, library, language);
  return found;
}

std::vector<Call> outgoing_calls(const model::Document& document, const std::string& uri, uint32_t question,
                                 const index::Library& library, Language language) {
  const Numbering& numbering = document.numbering();
  Calls calls;
  std::vector<Call> elsewhere;
  for (const Numbering::Reference& reference : numbering.references) {
    if (!stands_in(numbering, reference, question)) continue;
    const text::ByteRange place = reference_range(document, reference);
    if (reference.external) {
      add_question_elsewhere(elsewhere, document, uri, place, library, language);
    } else if (reference.question != Numbering::kNone) {
      calls.add(reference.question, place);
    }
  }
  std::vector<Call> found = calls.take(document, uri, language);
  std::move(elsewhere.begin(), elsewhere.end(), std::back_inserter(found));
  return found;
}

}  // namespace vraagbaak::features
