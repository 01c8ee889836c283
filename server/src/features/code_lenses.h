// A line above each question: by what it is answered, and from how many places it is referred to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/language.h"
#include "features/papers.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

struct CodeLens {
  text::ByteRange range;      ///< the question's label
  std::string title;          ///< "beantwoord door antwoord 2 en 3", "niet beantwoord", "3 verwijzingen"
  std::vector<Place> places;  ///< where a click leads; empty: nowhere
};

/// In text order; for sub-questions only where they have an answer of their own. A question of a paper without answers
/// has no lens for its answer. References from other texts of the library count.
std::vector<CodeLens> code_lenses(const model::Document& document, const std::string& uri,
                                  const index::Library& library, Language language);

}  // namespace vraagbaak::features
