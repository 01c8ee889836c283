#include "features/fact_hints.h"

#include "facts/day_wording.h"
#include "facts/notation.h"
#include "facts/recognise.h"
#include "facts/statement.h"
#include "features/share_wording.h"
#include "features/shares.h"
#include "features/time_wording.h"

namespace vraagbaak::features {
namespace {

using facts::Interval;

/// A hint in a larger block would come too late to be one.
constexpr uint32_t kLargestBlock = 200'000;

/// False for what is written in full, and for what has no day of its own to show.
bool counts_from_paper(const Interval& interval) {
  using Reason = Interval::Reason;
  const bool counted = interval.reason == Reason::year_of_paper || interval.reason == Reason::last_before ||
                       interval.reason == Reason::next_after || interval.reason == Reason::paper_date;
  return counted && interval.from && interval.to;
}

}  // namespace

void add_date_hints(const model::Document& document, const model::BlockView& view, text::ByteRange range,
                    Language language, std::vector<InlayHint>& hints) {
  const facts::Setting setting = facts::setting_of(document);
  if (!setting.paper_date || view.block->size > kLargestBlock) return;
  const std::string bytes = document.text().slice({view.start, view.start + view.block->size});
  for (const facts::Passage& passage : facts::passages(*view.block, bytes)) {
    const facts::Words words(passage);
    for (const facts::Mention& mention : facts::recognise_figures(words, setting)) {
      const auto* interval = std::get_if<Interval>(&mention.value);
      const text::ByteRange where = view.at(passage.at(mention.range));
      if (interval == nullptr || !counts_from_paper(*interval) || !where.overlaps(range)) continue;
      hints.push_back({where.end, facts::shown(*interval, notation_of(language)),
                       days_in_words(*interval, language) + reason_in_words(interval->reason, language)});
    }
  }
}

void add_share_hints(const model::Document& document, const model::BlockView& view, text::ByteRange range,
                     Language language, std::vector<InlayHint>& hints) {
  for (const Share& share : relations_in(document, view).shares) {
    if (share.adds_up == true || !share.part.overlaps(range)) continue;
    hints.push_back({share.part.end, facts::with_unit(share.percent, "%", notation_of(language)),
                     share_in_words(share, document, view, language)});
  }
}

}  // namespace vraagbaak::features
