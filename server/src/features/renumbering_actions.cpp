#include "features/renumbering_actions.h"

namespace vraagbaak::features {

std::vector<CodeAction> renumbering_moves(const ActionRequest& /*request*/) { return {}; }

std::vector<CodeAction> renumbering_rewrites(const ActionRequest& /*request*/) { return {}; }

}  // namespace vraagbaak::features
