#include "features/fact_symbols.h"

#include "facts/notation.h"
#include "features/excerpt.h"
#include "features/quoted_fact.h"
#include "index/uri.h"

namespace vraagbaak::features {
namespace {

/// Characters; editors hide what does not have the words that were typed, so most of a sentence is given.
constexpr size_t kNameLength = 160;
constexpr size_t kContainerLength = 100;

}  // namespace

std::vector<WorkspaceSymbol> fact_symbols(std::string_view query, const index::Library& library, size_t limit,
                                          Language language) {
  const auto notation = notation_of(language);
  std::vector<WorkspaceSymbol> symbols;
  for (const index::FactIn& fact : library.search_facts(query, limit)) {
    const std::optional<QuotedFact> words = quoted(fact, library);
    if (!words) continue;
    const std::optional<index::Paper> paper = library.paper(fact.uri);
    std::string name = facts::shown(fact.fact.claim.figure, notation) + " · " + words->sentence;
    symbols.push_back({WorkspaceSymbol::Kind::fact, shorten(std::move(name), kNameLength),
                       paper ? shorten(paper_label(*paper, language), kContainerLength) : index::file_name(fact.uri),
                       fact.uri, fact.fact.range});
  }
  return symbols;
}

}  // namespace vraagbaak::features
