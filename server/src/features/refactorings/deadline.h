// The last day for an answer.
#pragma once

#include <string>

#include "model/document.h"
#include "model/forms/form.h"

namespace vraagbaak::features::refactorings {

/// `date` and so many days; working days are Monday to Friday without the public holidays of Belgium, whose
/// Vlaams Parlement counts so. `date` has to exist and be complete.
model::Date days_after(model::Date date, uint32_t days, bool working_days);
/// "3 januari 2024".
std::string in_words(model::Date date);

}  // namespace vraagbaak::features::refactorings
