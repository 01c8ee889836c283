#include "features/question_text.h"

#include "features/excerpt.h"
#include "features/places.h"

namespace vraagbaak::features {
std::string question_text(const model::Document& document, uint32_t question, size_t max_characters) {
  const model::Numbering::Question& asked = document.numbering().questions[question];
  const model::BlockView view = document.view(asked.block);
  const WrittenLabel where = written_label(asked, *view.block);
  return excerpt(document, view, where.part != nullptr ? where.part->range : view.block->body, max_characters);
}

std::string answer_text(const model::Document& document, uint32_t answer, size_t max_characters) {
  const model::Numbering::Answer& given = document.numbering().answers[answer];
  const model::BlockView view = document.view(given.block);
  const bool part = given.part < view.block->parts.size();
  return excerpt(document, view, part ? view.block->parts[given.part].range : view.block->body, max_characters);
}

}  // namespace vraagbaak::features
