// A ministry's or institution's letter to the Kamer that holds the questions with their answers.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kMinistryLetter;
const FormSpec kMinistryLetter{
    .form = Form::ministry_letter,
    .name = "ministry-letter",
    .dutch = "Brief met vragen en antwoorden",
    .english = "Letter with questions and answers",
    .required = kLetterhead | kHasQuestions,
    .one_of = 0,
    .excluded = kTitleAppendix,
    .answers = true,
    // Three weeks, three more after a notice of delay (Reglement van Orde of the Tweede Kamer).
    .deadline = {.days = 21, .working_days = false, .days_after_notice = 42},
    .labels = {.question = "Vraag {}", .answer = "Antwoord op vraag {}"},
};

}  // namespace vraagbaak::model
