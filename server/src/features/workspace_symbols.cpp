#include "features/workspace_symbols.h"

#include <map>
#include <optional>

#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "index/uri.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kNameLength = 100;  ///< characters

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

std::string paper_label(const index::Paper& paper) {
  std::string label = paper.ids.empty() ? std::string() : paper.ids.front();
  if (!paper.title.empty()) label += (label.empty() ? "" : " · ") + paper.title;
  return label.empty() ? index::file_name(paper.uri) : label;
}

std::vector<WorkspaceSymbol> workspace_symbols(std::string_view query, const index::Library& library, size_t limit,
                                               Language language) {
  std::vector<WorkspaceSymbol> symbols;
  if (query.find_first_not_of(" \t") == std::string_view::npos) return symbols;
  for (const index::Paper& paper : library.search_papers(query, limit / 2)) {
    symbols.push_back({true, shorten(paper_label(paper), kNameLength), joined(paper.people), paper.uri, {}});
  }
  std::map<std::string, std::string> labels;
  for (const index::QuestionHit& hit : library.search_questions(query, limit - symbols.size())) {
    const auto [label, added] = labels.try_emplace(hit.uri);
    if (added) {
      const std::optional<index::Paper> paper = library.paper(hit.uri);
      label->second = paper ? shorten(paper_label(*paper), kNameLength) : index::file_name(hit.uri);
    }
    const std::string name = question_name(hit.question.label, language) + ": " + hit.question.text;
    symbols.push_back({false, shorten(name, kNameLength), label->second, hit.uri, hit.question.selection});
  }
  return symbols;
}

}  // namespace vraagbaak::features
