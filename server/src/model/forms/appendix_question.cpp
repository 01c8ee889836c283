// Tweede Kamer, schriftelijke vragen: the questions alone, before they are answered (kv-tk).
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kAppendixQuestion;
const FormSpec kAppendixQuestion{
    .form = Form::appendix_question,
    .name = "appendix-question",
    .dutch = "Schriftelijke vragen (zonder antwoord)",
    .english = "Written questions (unanswered)",
    .required = kHasQuestions,
    .one_of = kTitleAppendix | kAsker | kCaseNumber | kPaperNumber,
    .excluded = kHasAnswers | kAnswerer | kReceived,
    .answers = false,
    .deadline = {.days = 21, .working_days = false, .days_after_notice = 42},
    .labels = {.question = "Vraag {}", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
