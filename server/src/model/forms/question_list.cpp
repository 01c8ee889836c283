// Tweede Kamer, lijst van vragen en antwoorden: a committee's numbered questions about a letter or a bill.
#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kQuestionList;
const FormSpec kQuestionList{
    .form = Form::question_list,
    .name = "question-list",
    .dutch = "Lijst van vragen en antwoorden",
    .english = "List of questions and answers",
    .required = kTitleList,
    .one_of = 0,
    .excluded = 0,
    .answers = true,
    .deadline = {},
    .labels = {.question = "{}", .answer = "Antwoord"},
};

}  // namespace vraagbaak::model
