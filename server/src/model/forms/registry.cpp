// The list of all forms, in the order in which they are tried.
#include <array>

#include "model/forms/form.h"

namespace vraagbaak::model {

extern const FormSpec kFlemishQuestion;
extern const FormSpec kNoticeOfDelay;
extern const FormSpec kQuestionList;
extern const FormSpec kConsultationReport;
extern const FormSpec kMinistryLetter;
extern const FormSpec kAppendix;
extern const FormSpec kAppendixQuestion;
extern const FormSpec kDraft;
extern const FormSpec kOther;

namespace {

// What a title says comes before what the blocks suggest; the forms without marks of their own come last.
constexpr std::array<const FormSpec*, 9> kForms = {
    &kQuestionList,     &kConsultationReport, &kNoticeOfDelay, &kFlemishQuestion, &kMinistryLetter,
    &kAppendixQuestion, &kAppendix,           &kDraft,         &kOther,
};

}  // namespace

std::span<const FormSpec* const> all_forms() { return kForms; }

const FormSpec& form_spec(Form form) {
  for (const FormSpec* spec : kForms)
    if (spec->form == form) return *spec;
  return kOther;
}

const FormSpec& recognise_form(uint32_t evidence) {
  for (const FormSpec* spec : kForms) {
    const bool complete = (evidence & spec->required) == spec->required;
    const bool hinted = spec->one_of == 0 || (evidence & spec->one_of) != 0;
    if (complete && hinted && (evidence & spec->excluded) == 0) return *spec;
  }
  return kOther;
}

const char* form_name(Form form) { return form_spec(form).name.data(); }

}  // namespace vraagbaak::model
