// The outline: header, sections, questions, answers, annexes and the like, in text order.
// The list is flat, parents before children, because a list of 27,000 answers is asked for after every keystroke;
// `depth` gives the nesting. A section head contains what follows it up to the next head or annex; questions and
// answers are siblings, their parts are children.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "features/language.h"
#include "model/document.h"

namespace vraagbaak::features {

enum class SymbolKind : uint8_t {
  header,
  section,
  question,
  sub_question,
  answer,
  sub_answer,
  notice,
  explanation,
  annex,
};

struct Symbol {
  SymbolKind kind = SymbolKind::question;
  uint8_t depth = 0;        ///< 0 for the top; a child follows its parent and is one deeper
  std::string name;         ///< "Vraag 4", "Vraag 4a", "Antwoord 2, 3, 4", "Bijlage 1", "Aanhangsel 3649"; never empty
  std::string_view detail;  ///< the first words; may be empty; lives as long as the document
  text::ByteRange range;    ///< the whole block; contains `selection` and the ranges of all children
  text::ByteRange selection;  ///< the label, or the first words where there is none
  std::string about = {};     ///< of a header, instead of `detail`: what it tells beyond its name

  /// What stands behind the name.
  std::string_view description() const { return about.empty() ? detail : about; }
};

/// The outline of `document`, parents before children. A heading over several questions gives a symbol for each of
/// them with the same range; a heading over several answers gives one symbol.
std::vector<Symbol> document_symbols(const model::Document& document, Language language);

/// "Vraag 4", "Vraag 4a"; without a number "Vraag (zonder nummer)".
std::string question_name(model::Label label, Language language);
/// "Antwoord 4", "Antwoord 2, 3, 4"; without labels "Antwoord (zonder nummer)".
std::string answer_name(const std::vector<model::Label>& labels, Language language);

}  // namespace vraagbaak::features
