#include "checks/workspace.h"

#include <algorithm>
#include <iterator>

#include "checks/place.h"
#include "checks/registry.h"

namespace vraagbaak::checks {
std::vector<Finding> workspace_findings(const model::Document& document, const std::string& uri,
                                        const index::Library& library) {
  std::vector<Finding> findings;
  if (library.status().building) return findings;
  for (const Check* check : all_checks()) {
    if (check->workspace == nullptr) continue;
    Report report(*check, findings);
    check->workspace(document, uri, library, report);
  }
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return document_range(a.place, document) < document_range(b.place, document);
  });
  return findings;
}

std::vector<const Finding*> merged(const model::Document& document, std::vector<const Finding*> all,
                                   const std::vector<Finding>& more) {
  if (more.empty()) return all;
  std::vector<const Finding*> added;
  added.reserve(more.size());
  for (const Finding& finding : more) added.push_back(&finding);
  std::vector<const Finding*> result;
  result.reserve(all.size() + added.size());
  std::merge(all.begin(), all.end(), added.begin(), added.end(), std::back_inserter(result),
             [&](const Finding* a, const Finding* b) {
               return document_range(a->place, document) < document_range(b->place, document);
             });
  return result;
}

}  // namespace vraagbaak::checks
