// What a person means who looks for a paper by its number: "kamerstuk 27925", "27 925, nr. 868", "aanhangsel 3276",
// "2022Z25", as a citation or as far as it is typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/library.h"

namespace vraagbaak::features {

/// The identifiers that `query` names as a whole or begins, the most telling one first: "kst-27925-868". Nothing for
/// a query of words without a number.
std::vector<std::string> sought_ids(std::string_view query);

/// A paper that was found by its number.
struct SoughtPaper {
  index::Paper paper;
  std::string id;  ///< the identifier of the paper that was looked for
};

/// At most `limit` papers that `query` names, those that it names in full before those whose number it begins.
std::vector<SoughtPaper> sought_papers(std::string_view query, const index::Library& library, size_t limit);

}  // namespace vraagbaak::features
