// Tweede Kamer, Aanhangsel van de Handelingen: a member's questions with the answers, as printed or as sent to the
// printer.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kAppendix;
const FormSpec kAppendix{
    .form = Form::appendix,
    .name = "appendix",
    .dutch = "Aanhangsel van de Handelingen",
    .english = "Appendix to the Proceedings",
    .required = kHasQuestions,
    .one_of = kTitleAppendix | kPaperNumber | kCaseNumber | kAsker | kAnswerer | kReceived,
    .excluded = 0,
    .answers = true,
    // Three weeks, three more after a notice of delay (Reglement van Orde of the Tweede Kamer).
    .deadline = {.days = 21, .working_days = false, .days_after_notice = 42},
    .labels = {.question = "Vraag {}", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
