// Changes of a whole paper in one step, one file each. Each is a pure function of the document, and what cannot be done
// comes back with the reason; no value when there is nothing for it to do here. Without `make` a refactoring only says
// whether there is, which is quick: it makes no edits and does not read the result to prove it.
#pragma once

#include <optional>
#include <vector>

#include "checks/check.h"
#include "features/text_edit.h"
#include "model/document.h"

namespace vraagbaak::features::refactorings {

struct Refactoring {
  std::vector<TextEdit> edits;               ///< in text order
  const checks::Message* refusal = nullptr;  ///< with static storage; then without edits
};

/// A paper with questions only becomes a draft of the answer: the head of the answer with the last day by the form's
/// rule, and an empty answer for each question in the form's style.
std::optional<Refactoring> answer_draft(const model::Document& document, bool make = true);

/// The answers in the order of their questions.
std::optional<Refactoring> sort_answers(const model::Document& document, bool make = true);

/// Each answer under its question, in a paper that has all questions first.
std::optional<Refactoring> interleave(const model::Document& document, bool make = true);
/// All questions first, then all answers.
std::optional<Refactoring> separate(const model::Document& document, bool make = true);

/// One line for each paragraph, without page numbers, running titles and colophons.
std::optional<Refactoring> unwrap(const model::Document& document, bool make = true);
/// The same, in plain characters: no typographic quotation marks and dashes, no-break spaces or soft hyphens.
std::optional<Refactoring> plain_text(const model::Document& document, bool make = true);

}  // namespace vraagbaak::features::refactorings
