// The questions of a document in runs that are numbered together, and how joint answers cover them.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "model/document.h"

namespace vraagbaak::checks {

/// Questions with a number, without their parts. Numbering that starts again at 1 and goes on from there starts a
/// new section, with or without a section head: a letter often holds the lists of two committees.
struct Section {
  std::vector<uint32_t> questions;         ///< indices in Numbering::questions, in text order
  std::map<uint32_t, uint32_t> by_number;  ///< number -> index of the first question that has it
  bool counted = false;                    ///< a number was lost and is counted on from the one before
};
std::vector<Section> sections(const model::Document& document);

/// True when a question has an answer, itself or in each of its parts.
bool answered(const model::Numbering& numbering, uint32_t question);

/// A question that a joint answer passes over: it stands between those that the heading names, shares a heading
/// with one of them, or stands right before the answer; no other answer names it.
struct LeftOut {
  uint32_t question = 0;  ///< index in Numbering::questions
  uint32_t answer = 0;    ///< index in Numbering::answers
};
std::vector<LeftOut> left_out_of_joint_answers(const model::Document& document);

/// A question whose number is wrong beyond doubt: "Vraag 2", "Antwoord 3" after question 2. The number is reported
/// where it stands; that question 2 has no answer, and answer 3 no question, follows from it.
struct Mislabelled {
  uint32_t question = 0;  ///< index in Numbering::questions
  uint32_t answer = 0;    ///< index in Numbering::answers
  uint32_t number = 0;    ///< that the question should have
};
std::vector<Mislabelled> mislabelled_questions(const model::Document& document);

}  // namespace vraagbaak::checks
