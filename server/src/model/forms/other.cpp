// Anything else: a letter without questions, a brochure, a press release.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kOther;
const FormSpec kOther{
    .form = Form::other,
    .name = "other",
    .dutch = "Andere tekst",
    .english = "Other text",
    .required = 0,
    .one_of = 0,
    .excluded = 0,
    .answers = false,
    .deadline = {},
    .labels = {.question = "Vraag {}", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
