// Quick fixes (fixes/) as actions: for the findings at a place, for all of one kind, for the whole document.
#pragma once

#include <vector>

#include "features/code_action.h"

namespace vraagbaak::features {

/// "Mend all that is safe", as editors may run it on saving; ".<code>" behind it for the findings of one check.
inline constexpr std::string_view kSourceFixAllHere = "source.fixAll.vraagbaak";

/// Whether the user is shown `finding`.
bool shown(const ActionRequest& request, const checks::Finding& finding);

/// What can be done about the findings that the range touches. Where a document has more findings of the kind, all of
/// them at once is offered too.
std::vector<CodeAction> quick_fixes(const ActionRequest& request);
/// The safe fixes of the whole document, and those of each check.
std::vector<CodeAction> fix_all_actions(const ActionRequest& request);

}  // namespace vraagbaak::features
