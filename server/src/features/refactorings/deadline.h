// The last day for an answer.
#pragma once

#include <optional>
#include <string>

#include "model/document.h"
#include "model/forms/form.h"

namespace vraagbaak::features::refactorings {

/// `date` and so many days; working days are Monday to Friday without the public holidays of Belgium, whose
/// Vlaams Parlement counts so. `date` has to exist and be complete.
model::Date days_after(model::Date date, uint32_t days, bool working_days);
/// The last days for an answer by the rule of the paper's form, counted from the day the questions were sent.
struct Due {
  model::Date answer;
  std::optional<model::Date> after_notice;  ///< when a notice of delay is given
};
/// nullopt for a form without a rule, and for a paper that does not say when it was sent.
std::optional<Due> answer_due(const model::Document& document);

}  // namespace vraagbaak::features::refactorings
