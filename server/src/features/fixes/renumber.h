// A number that is missing, used twice or out of order: numbering on from there, with every reference, in this paper
// and in those that cite it. Unlike other fixes it may change several texts, so that only editors offer it.
#pragma once

#include <optional>

#include "features/code_action.h"
#include "features/fixes/material.h"

namespace vraagbaak::features::fixes {

/// "Number on from here" for a finding about a question's number; no value for other findings. It is never certain: the
/// author may have meant to leave the number out.
std::optional<CodeAction> renumber_action(Material& material, const checks::Finding& finding,
                                          const ActionRequest& request);

}  // namespace vraagbaak::features::fixes
