// Finding figures of the whole workspace by the words of their sentences.
#pragma once

#include <string_view>
#include <vector>

#include "features/workspace_symbols.h"

namespace vraagbaak::features {

/// At most `limit` figures whose sentences have all words of `query`, in any form, best first.
std::vector<WorkspaceSymbol> fact_symbols(std::string_view query, const index::Library& library, size_t limit,
                                          Language language);

}  // namespace vraagbaak::features
