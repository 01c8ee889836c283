// Writes new labels wherever a paper writes the old ones: headings of questions and answers, sub-letters, references.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "features/renumbering/number_list.h"
#include "model/document.h"

namespace vraagbaak::features::renumbering {

/// What the questions of a paper become.
struct Relabelling {
  std::vector<model::Label> labels;  ///< for each of Numbering::questions
  std::vector<uint32_t> order;       ///< indices in Numbering::questions as they will follow each other; kNone for a
                                     ///< new question; those that vanish are left out
  std::vector<model::Label> added;   ///< the labels of new questions
};

/// The label that `label`, written for `question`, becomes: "4a" may be written for question 4 as a whole.
model::Label relabelled(const model::Numbering& numbering, const Relabelling& relabelling, uint32_t question,
                        model::Label label);

/// How new ranges are written in `document`: as its first range is, in headings or in references. Without one it is
/// " t/m ", and "-" where answers stand apart under bare numbers.
struct RangeStyle {
  std::string headings;
  std::string references;
  bool joins = true;  ///< ListStyle::joins: not in a paper without ranges that writes "2, 3 en 4"
};
RangeStyle range_style(const model::Document& document);

/// The edits; nullopt, with the block in `failed`, when a list of numbers cannot be written anew. A relative reference
/// ("de vorige vraag") that would point elsewhere is made explicit.
std::optional<std::vector<TextEdit>> label_edits(const model::Document& document, const Relabelling& relabelling,
                                                 model::BlockId& failed);

}  // namespace vraagbaak::features::renumbering
