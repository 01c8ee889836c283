#include "features/workspace_symbols.h"

#include <algorithm>
#include <map>
#include <optional>

#include "checks/paper_name.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "features/fact_symbols.h"
#include "features/sought_papers.h"
#include "index/uri.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kSymbolNameLength = 100;  ///< characters
/// Each is looked up in its text.
constexpr size_t kMostFacts = 12;

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

std::string with_title(std::string name, const index::Paper& paper) {
  if (!paper.title.empty()) name += (name.empty() ? "" : " · ") + paper.title;
  return name.empty() ? index::file_name(paper.uri) : name;
}

/// Whether the characters of `query` stand in `name` in this order: editors hide names for which that is not so.
bool reads_like(std::string_view query, std::string_view name) {
  const std::string there = text::fold(name);
  size_t at = 0;
  for (const char c : text::fold(query)) {
    if (c == ' ') continue;
    at = there.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

/// The paper under the name that was asked for: "Kamerstuk 27 925, nr. 868 · …", "kst-27925-868 · …".
std::string name_for(std::string_view query, const SoughtPaper& sought, Language language) {
  const std::string usual = paper_name(sought.id, language);
  for (const std::string& name : {usual, paper_name(sought.id, Language::dutch), sought.id}) {
    std::string label = with_title(name, sought.paper);
    if (reads_like(query, label)) return label;
  }
  return with_title(usual, sought.paper);
}

/// Papers by their number, then by words.
void add_papers(std::string_view query, const index::Library& library, size_t limit, Language language,
                std::vector<WorkspaceSymbol>& symbols) {
  const auto add = [&](std::string name, const index::Paper& paper) {
    const bool known = std::any_of(symbols.begin(), symbols.end(),
                                   [&](const WorkspaceSymbol& symbol) { return symbol.uri == paper.uri; });
    if (known || symbols.size() >= limit) return;
    symbols.push_back({WorkspaceSymbol::Kind::paper,
                       shorten(std::move(name), kSymbolNameLength),
                       joined(paper.people),
                       paper.uri,
                       {}});
  };
  for (const SoughtPaper& sought : sought_papers(query, library, limit))
    add(name_for(query, sought, language), sought.paper);
  for (const index::Paper& paper : library.search_papers(query, limit)) add(paper_label(paper, language), paper);
}

}  // namespace

std::string paper_label(const index::Paper& paper, Language language) {
  return with_title(paper.ids.empty() ? std::string() : paper_name(paper.ids.front(), language), paper);
}

std::vector<WorkspaceSymbol> workspace_symbols(std::string_view query, const index::Library& library, size_t limit,
                                               Language language) {
  std::vector<WorkspaceSymbol> symbols;
  if (query.find_first_not_of(" \t") == std::string_view::npos) return symbols;
  add_papers(query, library, limit / 2, language, symbols);
  const size_t most_facts = std::min(kMostFacts, limit - symbols.size());
  std::map<std::string, std::string> labels;
  for (const index::QuestionHit& hit : library.search_questions(query, limit - symbols.size() - most_facts)) {
    const auto [label, added] = labels.try_emplace(hit.uri);
    if (added) {
      const std::optional<index::Paper> paper = library.paper(hit.uri);
      label->second = paper ? shorten(paper_label(*paper, language), kSymbolNameLength) : index::file_name(hit.uri);
    }
    const std::string name = question_name(hit.question.label, language) + ": " + hit.question.text;
    symbols.push_back({WorkspaceSymbol::Kind::question, shorten(name, kSymbolNameLength), label->second, hit.uri,
                       hit.question.selection});
  }
  for (WorkspaceSymbol& fact : fact_symbols(query, library, most_facts, language)) symbols.push_back(std::move(fact));
  return symbols;
}

}  // namespace vraagbaak::features
