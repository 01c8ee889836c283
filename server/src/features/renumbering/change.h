// A change of a paper while it is made: who gets which number, which text goes where, and what must be true after it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "features/renumbering/arrangement.h"
#include "features/renumbering/layout.h"
#include "features/renumbering/reading.h"
#include "features/renumbering/source.h"

namespace vraagbaak::features::renumbering {

struct Change {
  std::string label;                         ///< for a preview and for undoing: "Vraag 5 wordt vraag 7"
  std::vector<model::Label> labels;          ///< what the questions become, by their index in Numbering::questions
  std::vector<Piece> pieces;                 ///< empty: everything stays in place
  std::vector<TextEdit> edits;               ///< besides the labels; they win where both touch the same text
  Additions additions;                       ///< what the new texts among `pieces` say
  std::function<void(Reading&)> amend = {};  ///< what else is true afterwards
};

/// A change that changes nothing yet.
Change nothing_changed(const model::Document& document);

/// Gives the questions of `section` (and their parts) the number that `number` gives for theirs.
void map_numbers(const model::Document& document, uint32_t section, const std::function<uint32_t(uint32_t)>& number,
                 Change& change);

/// The numbers of the questions of `section`, in order, each once.
std::vector<uint32_t> numbers_of(const model::Document& document, uint32_t section);

/// Puts the questions and answers of `section` in order of their new numbers where they were in order of their old
/// ones; others stay where they are. `swap` is a unit of questions that changes places with the next one anyway.
void put_in_place(const model::Document& document, uint32_t section, Change& change,
                  std::optional<size_t> swap = std::nullopt);

/// Puts `questions` (all with the same number and a letter, in order of index) and their answers in order of their new
/// letters, each kind only where it was in order of the old ones.
void put_letters_in_place(const model::Document& document, const std::vector<uint32_t>& questions, Change& change);

/// The change as edits of this and of other texts, proven where the source asks for that.
Outcome finished(const Source& source, Change change);

}  // namespace vraagbaak::features::renumbering
