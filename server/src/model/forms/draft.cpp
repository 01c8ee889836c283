// A text with questions and no header: typed by hand.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kDraft;
const FormSpec kDraft{
    .form = Form::draft,
    .name = "draft",
    .dutch = "Concept",
    .english = "Draft",
    .required = kHasQuestions,
    .one_of = 0,
    .excluded = 0,
    .answers = true,
    .deadline = {},
    .labels = {.question = "Vraag {}", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
