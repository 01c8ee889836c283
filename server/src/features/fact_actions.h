// What can be done with a figure that other texts of the workspace state too: take over their value, name the source.
#pragma once

#include <vector>

#include "features/code_action.h"

namespace vraagbaak::features {

/// For the figure at the caret, when the user is told that another text contradicts it: its value from each text that
/// states it otherwise.
std::vector<CodeAction> fact_fixes(const ActionRequest& request);
/// For the figure at the caret: its value from each text that states it otherwise, unless that is a fix; the citation
/// of the oldest text that states the same.
std::vector<CodeAction> fact_actions(const ActionRequest& request);

}  // namespace vraagbaak::features
