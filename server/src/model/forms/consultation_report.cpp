// Verslag van een schriftelijk overleg: questions and remarks of the parties in prose, partly numbered.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kConsultationReport;
const FormSpec kConsultationReport{
    .form = Form::consultation_report,
    .name = "consultation-report",
    .dutch = "Verslag van een schriftelijk overleg",
    .english = "Report of a written consultation",
    .required = kTitleConsultation,
    .one_of = 0,
    .excluded = 0,
    .answers = true,
    .deadline = {},
    .labels = {.question = "{}.", .answer = "Antwoord {}"},
};

}  // namespace vraagbaak::model
