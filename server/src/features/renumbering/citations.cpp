#include "features/renumbering/citations.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "index/uri.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Label;
constexpr size_t kMostCitations = 10'000;

std::vector<std::string> ids_of(const Source& source) {
  std::vector<std::string> ids = source.document.header().own_ids;
  if (const auto paper = source.library.paper(source.uri)) ids.insert(ids.end(), paper->ids.begin(), paper->ids.end());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// Labels that change, by what they were. A label that several questions have is none of them.
std::map<Label, Label> changes(const model::Numbering& numbering, const Relabelling& relabelling) {
  std::map<Label, Label> result;
  std::map<Label, int> uses;
  for (size_t i = 0; i < numbering.questions.size(); ++i) {
    const Label before = numbering.questions[i].label;
    ++uses[before];
    if (before != relabelling.labels[i]) result[before] = relabelling.labels[i];
  }
  for (const auto& [label, count] : uses)
    if (count > 1) result.erase(label);
  return result;
}

/// Citations by the text that makes them.
std::map<std::string, std::vector<index::Citation>> citations_by_text(const Source& source,
                                                                      std::optional<Label> label) {
  std::map<std::string, std::vector<index::Citation>> result;
  const std::string own = index::same_uri(source.uri);
  for (const std::string& id : ids_of(source)) {
    for (const index::CitedIn& cited : source.library.citations(id, label, kMostCitations)) {
      if (cited.uri == own || cited.uri == source.uri || cited.citation.question.number == 0) continue;
      result[cited.uri].push_back(cited.citation);
    }
  }
  return result;
}

/// Rewrites the references of one text that hold a citation.
std::vector<TextEdit> edits_in(const model::Document& document, const std::vector<index::Citation>& citations,
                               const std::map<Label, Label>& changes) {
  std::vector<TextEdit> edits;
  ListStyle style;
  const RangeStyle ranges = range_style(document);
  style.range = ranges.references;
  style.joins = ranges.joins;
  document.for_each_block([&](const model::BlockView& view) {
    for (const model::Entity& entity : view.block->entities) {
      const auto* internal = std::get_if<model::InternalReference>(&entity.value);
      if (internal == nullptr) continue;
      std::vector<Written> list;
      for (const model::LabelMention& mention : internal->targets) {
        Written one{mention.label, mention.label, view.at(mention.range), mention.in_words};
        const bool cited = std::any_of(citations.begin(), citations.end(), [&](const index::Citation& citation) {
          return citation.question == one.before && citation.range.overlaps(one.range);
        });
        if (const auto change = changes.find(one.before); cited && change != changes.end()) {
          one.after = change->second;
        } else if (const auto whole = changes.find(Label{one.before.number, 0});
                   cited && one.before.letter != 0 && whole != changes.end()) {
          one.after.number = whole->second.number;
        }
        list.push_back(one);
      }
      rewrite_list(document.text(), list, style, edits);
    }
  });
  if (!put_in_order(edits, document.text())) edits.clear();
  return edits;
}

}  // namespace

std::vector<DocumentEdit> citation_edits(const Source& source, const Relabelling& relabelling) {
  std::vector<DocumentEdit> result;
  const auto changed = changes(source.document.numbering(), relabelling);
  if (changed.empty()) return result;
  for (const auto& [uri, citations] : citations_by_text(source, std::nullopt)) {
    const bool touched = std::any_of(citations.begin(), citations.end(), [&](const index::Citation& citation) {
      return changed.contains(citation.question) || changed.contains(Label{citation.question.number, 0});
    });
    if (!touched) continue;
    const auto loaded = source.library.document(uri);
    if (!loaded) continue;
    std::vector<TextEdit> edits = edits_in(*loaded->document, citations, changed);
    if (edits.empty()) continue;
    const std::string label =
        source.say("Verwijzingen naar dit stuk in ", "References to this paper in ") + index::file_name(uri);
    result.push_back({uri, std::move(edits), label, true});
  }
  return result;
}

std::vector<std::string> citing_texts(const Source& source, Label label) {
  std::vector<std::string> result;
  for (const auto& [uri, citations] : citations_by_text(source, label)) result.push_back(index::file_name(uri));
  return result;
}

}  // namespace vraagbaak::features::renumbering
