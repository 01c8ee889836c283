#include "features/code_lenses.h"

#include <algorithm>
#include <map>

#include "features/document_symbols.h"
#include "features/places.h"
#include "features/wording.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

/// Of one paper; more than this nobody reads through.
constexpr size_t kMostLensCitations = 1000;

std::map<model::Label, std::vector<Place>> citations_from_elsewhere(const std::string& uri,
                                                                    const index::Library& library) {
  std::map<model::Label, std::vector<Place>> places;
  const std::optional<index::Paper> paper = library.paper(uri);
  if (!paper) return places;
  for (const std::string& id : names_of(*paper)) {
    for (index::CitedIn& cited : library.citations(id, std::nullopt, kMostLensCitations)) {
      if (cited.uri == uri || cited.citation.question == model::Label{}) continue;
      std::vector<Place>& known = places[cited.citation.question];
      Place place{std::move(cited.uri), cited.citation.range, cited.citation.range};
      if (std::find(known.begin(), known.end(), place) == known.end()) known.push_back(std::move(place));
    }
  }
  return places;
}

std::string references_title(size_t count, Language language) {
  if (count == 1) return std::string(say(language, "1 verwijzing", "1 reference"));
  return std::to_string(count) + std::string(say(language, " verwijzingen", " references"));
}

}  // namespace

std::vector<CodeLens> code_lenses(const model::Document& document, const std::string& uri,
                                  const index::Library& library, Language language) {
  const Numbering& numbering = document.numbering();
  const auto elsewhere = citations_from_elsewhere(uri, library);
  std::vector<CodeLens> lenses;
  for (uint32_t index = 0; index < numbering.questions.size(); ++index) {
    const Numbering::Question& question = numbering.questions[index];
    const text::ByteRange label = question_location(document, index).selection;
    if (question.parent == Numbering::kNone || !question.answers.empty()) {
      CodeLens lens{label, {}, {}};
      std::vector<std::string> names;
      for (const uint32_t answer : answers_of(numbering, index)) {
        names.push_back(lower_first(answer_name(numbering.answers[answer].labels, language)));
        const Location where = answer_location(document, answer);
        lens.places.push_back({uri, where.range, where.selection});
      }
      if (!names.empty()) {
        lens.title = std::string(say(language, "beantwoord door ", "answered by ")) + enumerate(names, language);
        lenses.push_back(std::move(lens));
      } else if (numbering.answers_expected) {
        lens.title = std::string(say(language, "niet beantwoord", "not answered"));
        lenses.push_back(std::move(lens));
      }
    }
    CodeLens mentions{label, {}, {}};
    for (const uint32_t mention : question.mentions) {
      const text::ByteRange words = reference_range(document, numbering.references[mention]);
      mentions.places.push_back({uri, words, words});
    }
    // A number that occurs twice in a paper with restarted numbering cannot be told apart from outside.
    const auto cited = elsewhere.find(question.label);
    if (cited != elsewhere.end() && question.section == 0) {
      mentions.places.insert(mentions.places.end(), cited->second.begin(), cited->second.end());
    }
    if (mentions.places.empty()) continue;
    mentions.title = references_title(mentions.places.size(), language);
    lenses.push_back(std::move(mentions));
  }
  return lenses;
}

}  // namespace vraagbaak::features
