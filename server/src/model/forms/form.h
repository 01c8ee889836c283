// The house layouts of parliamentary papers, each one file of data (model/forms/<form>.cpp) and one row in the
// registry: how it is recognised, what it is called, whether answers belong in it, by when, and how it labels.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/document.h"

namespace vraagbaak::model {

/// What is seen of a paper, as bits.
enum FormEvidence : uint32_t {
  kTitleFlemish = 1u << 0,       ///< "SCHRIFTELIJKE VRAAG"
  kTitleAppendix = 1u << 1,      ///< "Aanhangsel van de Handelingen"
  kTitleList = 1u << 2,          ///< "Lijst van vragen (en antwoorden)"
  kTitleConsultation = 1u << 3,  ///< "Verslag van een schriftelijk overleg"
  kTitleAnswers = 1u << 4,       ///< the title promises answers
  kPaperNumber = 1u << 5,
  kCaseNumber = 1u << 6,
  kAsker = 1u << 7,
  kAnswerer = 1u << 8,
  kReceived = 1u << 9,  ///< "ontvangen …"
  kLetterhead = 1u << 10,
  kHasQuestions = 1u << 11,
  kHasAnswers = 1u << 12,
  kHasNotice = 1u << 13,     ///< a block "Mededeling"
  kNumbersApart = 1u << 14,  ///< all questions first, then all answers, and numbers for all headings
};

/// When the answer is due. Zero days: no rule.
struct Deadline {
  uint16_t days = 0;
  bool working_days = false;
  uint16_t days_after_notice = 0;  ///< in all, when a notice of delay was given
};

/// How headings are written; "{}" stands for the label.
struct LabelStyle {
  std::string_view question;
  std::string_view answer;
  bool separated = false;
};

struct FormSpec {
  Form form;
  std::string_view name;  ///< stable, for machine output
  std::string_view dutch;
  std::string_view english;
  uint32_t required;  ///< FormEvidence that must all be there
  uint32_t one_of;    ///< of these at least one, unless 0
  uint32_t excluded;  ///< of these none
  bool answers;       ///< the form has answers
  Deadline deadline;
  LabelStyle labels;
};

/// All forms, in the order in which they are tried.
std::span<const FormSpec* const> all_forms();
const FormSpec& form_spec(Form form);
/// The first form that fits; Form::other fits everything.
const FormSpec& recognise_form(uint32_t evidence);

}  // namespace vraagbaak::model
