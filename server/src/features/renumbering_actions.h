// What can be done with a whole question where the caret is, with all numbers and references going along.
#pragma once

#include <vector>

#include "features/code_action.h"

namespace vraagbaak::features {

/// Move a question up or down.
std::vector<CodeAction> renumbering_moves(const ActionRequest& request);
/// Insert or delete a question, split or join answers.
std::vector<CodeAction> renumbering_rewrites(const ActionRequest& request);

}  // namespace vraagbaak::features
