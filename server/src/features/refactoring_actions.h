// Refactorings (refactorings/) as actions on the document, wherever the caret is.
#pragma once

#include <vector>

#include "features/code_action.h"

namespace vraagbaak::features {

std::vector<CodeAction> refactoring_actions(const ActionRequest& request);

}  // namespace vraagbaak::features
