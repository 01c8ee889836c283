// Finding papers, questions and figures of the whole workspace by words, and papers by their number.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/language.h"
#include "index/library.h"

namespace vraagbaak::features {

struct WorkspaceSymbol {
  enum class Kind : uint8_t { paper, question, fact } kind = Kind::question;
  std::string name;  ///< "Vraag 5: Kent u het bericht …"; for a paper how it is cited and its title; for a figure its
                     ///< value and sentence
  std::string container;  ///< the paper's identifier, title or file name; for a paper the people
  std::string uri;
  text::ByteRange range;
};

/// At most `limit` papers, questions and figures that fit `query`, in this order and best first: words of them, or (the
/// beginning of) a citation such as "kamerstuk 27 925, nr. 8". Nothing for an empty query.
std::vector<WorkspaceSymbol> workspace_symbols(std::string_view query, const index::Library& library, size_t limit,
                                               Language language);

/// How a paper is called in a list: "Kamerstuk 27 925, nr. 868 · Kinderopvang", without an identifier its title,
/// without a title its file name.
std::string paper_label(const index::Paper& paper, Language language);

}  // namespace vraagbaak::features
