// Moving whole answers, and finding out that nothing else moved with them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/refactorings/refactoring.h"

namespace vraagbaak::features::refactorings {

extern const checks::Message kUnnumberedAnswer;
extern const checks::Message kReadsOtherwise;
extern const checks::Message kOtherText;

/// The questions and answers of a document with the text of each.
struct Piece {
  model::BlockView view;
  bool question = false;
  std::string text;    ///< without the line breaks around it
  uint32_t first = 0;  ///< of an answer: the first question it belongs to, as an index in Numbering::questions
  uint32_t last = 0;   ///< of an answer: the last one
  /// Of an answer whose heading names no question: those under which it stands.
  std::vector<model::Label> by_place = {};
};
struct Pieces {
  std::vector<Piece> all;                    ///< in text order
  const checks::Message* refusal = nullptr;  ///< why they cannot be moved
};
/// Without their texts when those are not wanted.
Pieces pieces_of(const model::Document& document, bool texts);

/// The text of an answer with the questions that it is for in its heading, for a place where nothing else tells.
std::string numbered_text(const Piece& answer, const std::string& line_break);

/// What has to stay when a paper is rearranged: who answers whom and what each reference names, wherever it stands.
std::multiset<std::string> meaning(const model::Document& document);
/// True when `edits` leave every question with the same answers and every reference with the same target.
bool keeps_meaning(const model::Document& document, const std::vector<TextEdit>& edits);

}  // namespace vraagbaak::features::refactorings
