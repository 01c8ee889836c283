// Changing the numbers of questions, with everything that says them: the headings of questions and answers, parts,
// joint headings, and every reference in the paper and in the texts that cite it. Each change is one edit; what cannot
// be done comes back with the reason. A change never alters what a reference points at.
#pragma once

#include <cstdint>
#include <vector>

#include "features/renumbering/source.h"

namespace vraagbaak::features::renumbering {

/// `question` (an index in Numbering::questions) gets the label `wanted`. A free number is taken where the question
/// stands. To a taken number the question moves, with its answer, and those between make room. A part, and a question
/// with a letter, change their letter only, in the same way.
Outcome rename(const Source& source, uint32_t question, model::Label wanted);

/// The question changes places with the one before it or after it in its section.
Outcome move_up(const Source& source, uint32_t question);
Outcome move_down(const Source& source, uint32_t question);

/// The questions of a section from `question` on are numbered in sequence, where they stand. `first` is the number
/// that `question` gets.
Outcome number_from(const Source& source, uint32_t question, uint32_t first);

/// A new question comes after `question` and its answer, with an answer to fill in where the one before has one. The
/// questions after it make room.
Outcome insert_after(const Source& source, uint32_t question);

/// The question goes, with the answer that is for it alone, and those after it close the gap. Refused while anything
/// else, in this paper or in another one, refers to it: what the sentence should say then is for its author.
Outcome remove(const Source& source, uint32_t question);

/// A joint answer becomes one answer for each of its questions: the first keeps the text, the others refer to it.
Outcome split_answer(const Source& source, uint32_t answer);

/// The text of `question` from `at` on becomes the next question. A joint answer keeps answering both.
Outcome split_question(const Source& source, uint32_t question, text::ByteOffset at);

/// The answer to `question` and that to the next one become one joint answer, where the second one stands.
Outcome join_answers(const Source& source, uint32_t question);

/// The questions of `section` (those with a number of their own, without parts) in another order: `order` holds their
/// units' places, each once. They keep the section's numbers in the new order.
Outcome reorder(const Source& source, uint32_t section, const std::vector<uint32_t>& order);
/// How many units `reorder` counts in `section`.
size_t unit_count(const model::Document& document, uint32_t section);

}  // namespace vraagbaak::features::renumbering
