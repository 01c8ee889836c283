// See reference_graph.h.
#include "checks/reference_graph.h"

#include <algorithm>

namespace vraagbaak::checks {

using model::Numbering;

ReferenceGraph::ReferenceGraph(const model::Document& document) : document_(document) {
  const Numbering& numbering = document.numbering();
  const size_t count = numbering.answers.size();
  only_refers_.resize(count);
  grounded_.resize(count);
  references_.resize(count);
  for (uint32_t i = 0; i < numbering.references.size(); ++i)
    if (numbering.references[i].from_answer != Numbering::kNone)
      references_[numbering.references[i].from_answer].push_back(i);
  std::vector<std::vector<uint32_t>> referred_from(count);
  std::vector<uint32_t> queue;
  for (uint32_t a = 0; a < count; ++a) {
    const Numbering::Answer& answer = numbering.answers[a];
    const bool whole = answer.part == Numbering::kNone;
    only_refers_[a] = whole && document.view(answer.block).block->reference_only && !references_[a].empty();
    grounded_[a] = !only_refers_[a];
    for (const uint32_t reference : references_[a]) {
      if (const auto next = leads_to(reference)) {
        referred_from[*next].push_back(a);
      } else {
        grounded_[a] = true;
      }
    }
    if (grounded_[a]) queue.push_back(a);
  }
  while (!queue.empty()) {
    const uint32_t answer = queue.back();
    queue.pop_back();
    for (const uint32_t from : referred_from[answer]) {
      if (grounded_[from]) continue;
      grounded_[from] = true;
      queue.push_back(from);
    }
  }
}

std::optional<uint32_t> ReferenceGraph::leads_to(uint32_t reference) const {
  const Numbering& numbering = document_.numbering();
  const Numbering::Reference& from = numbering.references[reference];
  if (from.external || from.question == Numbering::kNone) return std::nullopt;
  const std::vector<uint32_t>& answers = numbering.questions[from.question].answers;
  if (answers.empty()) return std::nullopt;
  return answers.front();
}

std::optional<uint32_t> ReferenceGraph::text_behind(uint32_t answer) const {
  std::vector<uint32_t> path{answer};
  while (only_refers_[path.back()]) {
    std::optional<uint32_t> next;
    for (const uint32_t reference : references_[path.back()]) {
      const auto candidate = leads_to(reference);
      if (candidate && std::find(path.begin(), path.end(), *candidate) == path.end() && grounded_[*candidate]) {
        next = candidate;
        break;
      }
    }
    if (!next) return std::nullopt;
    path.push_back(*next);
  }
  return path.back();
}

}  // namespace vraagbaak::checks
