// Vlaams Parlement, schriftelijke vraag: numbered questions, then the answers, numbered anew. The header is often lost,
// and then nothing but the numbers and the page start between the two parts is left.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kFlemishQuestion;
const FormSpec kFlemishQuestion{
    .form = Form::flemish_question,
    .name = "flemish-question",
    .dutch = "Schriftelijke vraag (Vlaams Parlement)",
    .english = "Written question (Flemish Parliament)",
    .required = kHasQuestions,
    .one_of = kTitleFlemish | kNumbersApart,
    .excluded = kTitleAppendix | kTitleList | kTitleConsultation | kLetterhead | kCaseNumber,
    .answers = true,
    // Twenty working days after sending (vlaamsparlement.be, "Vragen stellen en interpellaties houden").
    .deadline = {.days = 20, .working_days = true},
    .labels = {.question = "{}.", .answer = "{}.", .separated = true},
};

}  // namespace vraagbaak::model
