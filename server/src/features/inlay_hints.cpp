#include "features/inlay_hints.h"

#include <algorithm>
#include <tuple>

#include "features/excerpt.h"
#include "features/fact_hints.h"
#include "features/papers.h"
#include "features/question_text.h"
#include "index/identity.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kShortReminder = 36;  ///< characters; VS Code cuts a hint after 43, quotes included
constexpr size_t kTooltip = 400;
/// A reference that names more questions than this would drown in its reminders.
constexpr size_t kMostTargets = 3;

std::string quoted(const std::string& words) { return "“" + words + "”"; }

class Hints {
 public:
  Hints(const model::Document& document, const std::string& uri, const index::Library& library,
        InlayHintOptions options)
      : document_(document), uri_(uri), library_(library), options_(options) {
    if (const std::optional<index::Paper> own = library.paper(uri)) own_names_ = names_of(*own);
  }

  void add(const model::BlockView& view, uint32_t index) {
    const model::Entity& entity = view.block->entities[index];
    if (const auto* internal = std::get_if<model::InternalReference>(&entity.value)) {
      if (options_.questions && internal->targets.size() <= kMostTargets) reminders(view, index, *internal);
    } else if (const auto* external = std::get_if<model::ExternalReference>(&entity.value)) {
      if (options_.titles && !document_.is_own(*external)) titles(view, *external);
    }
  }

  std::vector<InlayHint> take() { return std::move(hints_); }

 private:
  void reminders(const model::BlockView& view, uint32_t entity, const model::InternalReference& internal) {
    const std::vector<Numbering::Reference>& all = document_.numbering().references;
    const auto before = [&](const Numbering::Reference& reference, uint32_t wanted) {
      return std::tie(reference.block, reference.entity) < std::tie(view.id, wanted);
    };
    for (auto it = std::lower_bound(all.begin(), all.end(), entity, before);
         it != all.end() && it->block == view.id && it->entity == entity; ++it) {
      if (it->question == Numbering::kNone || it->external) continue;
      const bool named = it->target < internal.targets.size();
      const model::BlockRange words = named ? internal.targets[it->target].range : view.block->entities[entity].range;
      const std::string text = question_text(document_, it->question, kTooltip);
      if (text.empty()) continue;
      hints_.push_back({view.at(words).end, quoted(shorten(reflow(text), kShortReminder)), text});
    }
  }

  void titles(const model::BlockView& view, const model::ExternalReference& external) {
    for (const model::Target& target : external.targets) {
      const std::string id = index::normalised_id(target.id);
      // The paper's own number, and that of another text of it.
      if (std::find(own_names_.begin(), own_names_.end(), id) != own_names_.end()) continue;
      std::vector<index::Paper> papers = library_.papers(id, 2);
      std::erase_if(papers, [&](const index::Paper& paper) { return paper.uri == uri_; });
      if (papers.empty() || papers.front().title.empty()) continue;
      const index::Paper& paper = papers.front();
      hints_.push_back({view.at(target.range).end, quoted(shorten(paper.title, kShortReminder)), paper.title});
    }
  }

  const model::Document& document_;
  const std::string& uri_;
  const index::Library& library_;
  std::vector<std::string> own_names_;  ///< the identifiers that name the document alone
  const InlayHintOptions options_;
  std::vector<InlayHint> hints_;
};

}  // namespace

std::vector<InlayHint> inlay_hints(const model::Document& document, const std::string& uri, text::ByteRange range,
                                   const index::Library& library, InlayHintOptions options) {
  Hints hints(document, uri, library, options);
  document.for_each_block_in(range, [&](const model::BlockView& view) {
    for (uint32_t index = 0; index < view.block->entities.size(); ++index) {
      if (view.at(view.block->entities[index].range).overlaps(range)) hints.add(view, index);
    }
  });
  std::vector<InlayHint> found = hints.take();
  document.for_each_block_in(range, [&](const model::BlockView& view) {
    if (options.dates) add_date_hints(document, view, range, options.language, found);
    if (options.shares) add_share_hints(document, view, range, options.language, found);
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const InlayHint& a, const InlayHint& b) { return a.offset < b.offset; });
  // The middle of "2 t/m 4" has no number of its own to stand behind.
  const auto same = [](const InlayHint& a, const InlayHint& b) { return a.offset == b.offset; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

}  // namespace vraagbaak::features
