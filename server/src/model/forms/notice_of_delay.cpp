// Tweede Kamer, Mededeling: the notice that an answer will come later, printed under the questions instead of the
// answers.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kNoticeOfDelay;
const FormSpec kNoticeOfDelay{
    .form = Form::notice_of_delay,
    .name = "notice-of-delay",
    .dutch = "Uitstelbericht (mededeling)",
    .english = "Notice of delay",
    .required = kHasNotice,
    .one_of = 0,
    .excluded = kHasAnswers,
    .answers = false,
    .deadline = {},
    .labels = {.question = "Vraag {}", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
