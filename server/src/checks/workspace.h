// Runs the checks that look at a document among the other texts of the workspace. Their findings depend on texts that
// may change at any time, so that nobody keeps them.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"

namespace vraagbaak::checks {

/// The findings in text order. None while the library is still being built, since what is not there yet is not
/// missing.
std::vector<Finding> workspace_findings(const model::Document& document, const std::string& uri,
                                        const index::Library& library);

/// `all` and `more`, both in text order, as one list in text order.
std::vector<const Finding*> merged(const model::Document& document, std::vector<const Finding*> all,
                                   const std::vector<Finding>& more);

}  // namespace vraagbaak::checks
