#include "features/document_links.h"

#include <algorithm>

#include "checks/paper_name.h"

namespace vraagbaak::features {
namespace {

constexpr std::string_view kHttps = "https://";

}  // namespace

std::vector<Link> document_links(const model::Document& document, Language language) {
  std::vector<Link> links;
  document.for_each_block([&](const model::BlockView& view) {
    for (const auto& entity : view.block->entities) {
      const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
      if (reference == nullptr || document.is_own(*reference)) continue;
      for (const auto& target : reference->targets) {
        if (std::string_view(target.url).substr(0, kHttps.size()) != kHttps) continue;
        // A reference to one paper is a link as a whole; of a list each number is its own.
        auto range = view.at(reference->targets.size() == 1 ? entity.range : target.range);
        if (!links.empty()) range.start = std::max(range.start, links.back().range.end);
        if (range.end <= range.start) continue;
        std::string tooltip(checks::reference_kind_name(reference->kind, language));
        if (!target.id.empty() && target.id != target.url) tooltip.append(" ").append(target.id);
        links.push_back({range, target.url, std::move(tooltip)});
      }
    }
  });
  return links;
}

}  // namespace vraagbaak::features
