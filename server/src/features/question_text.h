// The words of questions and answers, for the features that show them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/document.h"

namespace vraagbaak::features {

/// The words of a question or sub-question (index in Numbering::questions) without its label, as `excerpt` gives them.
std::string question_text(const model::Document& document, uint32_t question, size_t max_characters);
/// The same for an answer or sub-answer (index in Numbering::answers).
std::string answer_text(const model::Document& document, uint32_t answer, size_t max_characters);

}  // namespace vraagbaak::features
