#include "features/facts_elsewhere.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "facts/statement.h"
#include "features/quoted_fact.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kAskedElsewhere = 60;
constexpr size_t kShownFacts = 5;
constexpr size_t kShownNearby = 2;
/// A block larger than this is no paragraph that somebody points at.
constexpr uint32_t kLargestStatedBlock = 200'000;

}  // namespace

std::optional<index::Fact> fact_at(const model::Document& document, text::ByteOffset offset) {
  const auto view = document.block_at(offset);
  if (!view || offset < view->start || view->block->size > kLargestStatedBlock) return std::nullopt;
  const std::string bytes = document.text().slice({view->start, view->start + view->block->size});
  for (facts::PlacedClaim& placed : facts::claims(*view->block, bytes, facts::setting_of(document)))
    if (placed.range.contains(model::BlockOffset{offset - view->start}))
      return index::Fact{std::move(placed.claim), view->at(placed.range), view->at(placed.sentence)};
  return std::nullopt;
}

bool show_facts_elsewhere(const index::Fact& fact, const std::string& uri, const index::Library& library,
                          Language language, RichText& content) {
  std::vector<index::FactIn> found = library.facts_like(fact.claim, kAskedElsewhere);
  std::erase_if(found, [&](const index::FactIn& one) { return one.uri == uri && one.fact.sentence == fact.sentence; });
  const auto differs = [&](const index::FactIn& one) { return !facts::agree(fact.claim, one.fact.claim); };
  std::stable_sort(found.begin(), found.end(), [&](const index::FactIn& a, const index::FactIn& b) {
    return index::outranks(a, b) || (!index::outranks(b, a) && differs(a) && !differs(b));
  });
  const auto heading = [&](std::string_view dutch, std::string_view english) {
    content.heading(std::string(say(language, dutch, english)));
  };
  const auto show = [&](std::string_view sign, const index::FactIn& one) {
    return show_fact(sign, one, uri, library, language, content) ? 1 : 0;
  };
  size_t same = 0;
  size_t nearby = 0;
  for (const index::FactIn& one : found) {
    if (one.likeness == facts::Likeness::fact) {
      if (same == kShownFacts) continue;
      if (same == 0) heading("Hetzelfde elders", "The same elsewhere");
      same += show(differs(one) ? "≠ " : "= ", one);
    } else if (nearby < kShownNearby && one.uri != uri) {
      if (nearby == 0) heading("Over hetzelfde onderwerp", "On the same subject");
      nearby += show("", one);
    }
  }
  return same + nearby > 0;
}

std::vector<Place> statements_of_fact(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                                      const index::Library& library, size_t limit) {
  std::vector<Place> places;
  const std::optional<index::Fact> fact = fact_at(document, offset);
  if (!fact) return places;
  places.push_back({uri, fact->range, fact->range});
  for (const index::FactIn& one : library.facts_like(fact->claim, limit)) {
    const Place place{one.uri, one.fact.range, one.fact.range};
    if (one.likeness == facts::Likeness::fact && place != places.front()) places.push_back(place);
  }
  if (places.size() == 1) return {};
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.uri, a.range.start) < std::tie(b.uri, b.range.start);
  });
  return places;
}

std::optional<FactSource> source_of_fact(const model::Document& document, const std::string& uri,
                                         text::ByteOffset offset, const index::Library& library) {
  const std::optional<index::Fact> fact = fact_at(document, offset);
  if (!fact) return std::nullopt;
  std::optional<FactSource> oldest;
  model::Date date;
  for (const index::FactIn& one : library.facts_like(fact->claim, kAskedElsewhere)) {
    if (one.uri == uri || one.likeness != facts::Likeness::fact) continue;
    if (one.fact.curated) return FactSource{fact->range, {one.uri, one.fact.range, one.fact.range}};
    const std::optional<index::Paper> paper = library.paper(one.uri);
    if (!paper || paper->date.year == 0 || (oldest && !(paper->date < date))) continue;
    oldest = FactSource{fact->range, {one.uri, one.fact.range, one.fact.range}};
    date = paper->date;
  }
  return oldest;
}

}  // namespace vraagbaak::features
