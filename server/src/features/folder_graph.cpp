#include "features/folder_graph.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "checks/paper_name.h"
#include "facts/calendar.h"
#include "index/uri.h"

namespace vraagbaak::features {
namespace {

/// A folder with more is asked for its first ones.
constexpr size_t kMostLinks = 20000;

/// The texts to show, with the number of their links: the asked one, then those with the most.
std::vector<std::string> most_linked(const std::string& uri, const std::vector<index::PaperLink>& links, size_t& more) {
  std::map<std::string, size_t> degrees;
  for (const index::PaperLink& link : links) {
    ++degrees[link.from];
    ++degrees[link.to];
  }
  degrees.erase(uri);
  std::vector<std::pair<std::string, size_t>> sorted(degrees.begin(), degrees.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> shown{uri};
  for (auto& [linked, degree] : sorted)
    if (shown.size() < kMostFolderPapers) shown.push_back(std::move(linked));
  more = sorted.size() + 1 - shown.size();
  return shown;
}

FolderPaper folder_paper(const std::string& uri, const index::Library& library, Language language) {
  const std::optional<index::Paper> paper = library.paper(uri);
  if (!paper) return {uri, index::file_name(uri), {}, {}};
  return {uri, paper->ids.empty() ? index::file_name(uri) : checks::paper_name(paper->ids.front(), language),
          paper->title, facts::day_of(paper->date)};
}

bool is_newer(const FolderPaper& a, const FolderPaper& b) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  if (a.date != b.date) return a.date > b.date;
  return std::tie(a.name, a.uri) < std::tie(b.name, b.uri);
}

}  // namespace

FolderGraph folder_graph(const std::string& uri, const index::Library& library, Language language) {
  FolderGraph graph;
  graph.status = library.status();
  const std::vector<index::PaperLink> links = library.links(kMostLinks);
  for (const std::string& shown : most_linked(uri, links, graph.more))
    graph.papers.push_back(folder_paper(shown, library, language));
  std::sort(graph.papers.begin(), graph.papers.end(), is_newer);
  std::map<std::string, size_t> places;
  for (size_t i = 0; i < graph.papers.size(); ++i) places[graph.papers[i].uri] = i;
  for (const index::PaperLink& link : links) {
    const auto from = places.find(link.from);
    const auto to = places.find(link.to);
    if (from != places.end() && to != places.end()) graph.links.push_back({from->second, to->second, link.citations});
  }
  std::sort(graph.links.begin(), graph.links.end(),
            [](const FolderLink& a, const FolderLink& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
  return graph;
}

}  // namespace vraagbaak::features
