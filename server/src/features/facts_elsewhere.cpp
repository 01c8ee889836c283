#include "features/facts_elsewhere.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "facts/calendar.h"
#include "facts/notation.h"
#include "facts/statement.h"
#include "features/excerpt.h"
#include "index/uri.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kAsked = 60;
constexpr size_t kShownFacts = 5;
constexpr size_t kShownNearby = 2;
constexpr size_t kSentenceCharacters = 180;
/// A block larger than this is no paragraph that somebody points at.
constexpr uint32_t kLargestBlock = 200'000;

std::string iso(model::Date date) {
  const std::optional<facts::Day> day = facts::day_of(date);
  return day ? facts::iso(*day) : std::string();
}

/// "Titel, 2022-03-09", or the file's name.
std::string source_of(const std::optional<index::Paper>& paper, const std::string& uri) {
  if (!paper) return index::file_name(uri);
  constexpr size_t kTitleCharacters = 60;
  std::string name = paper->title.empty() ? index::file_name(uri) : shorten(paper->title, kTitleCharacters);
  if (const std::string date = iso(paper->date); !date.empty()) name += ", " + date;
  return name;
}

class Writer {
 public:
  Writer(const std::string& self, const index::Library& library, Language language, RichText& content)
      : self_(self), library_(library), language_(language), content_(content) {}

  /// One statement: sign and value, where it stands, and its sentence. False for a text that is gone.
  bool statement(std::string_view sign, const index::FactIn& other) {
    const std::optional<text::SourceText> text = library_.text(other.uri);
    // The text may have changed since it was indexed.
    const text::ByteRange sentence = other.fact.sentence;
    if (!text || sentence.end.value > text->size() || sentence.end < sentence.start ||
        other.fact.range.start.value > text->size())
      return false;
    const auto notation = language_ == Language::english ? facts::Notation::english : facts::Notation::dutch;
    const std::string line = std::to_string(text->line_of(other.fact.range.start) + 1);
    const std::string here(say(language_, "deze tekst", "this text"));
    const std::string source = other.uri == self_ ? here : source_of(library_.paper(other.uri), other.uri);
    RichText::Block block;
    block.runs.push_back({std::string(sign) + facts::shown(other.fact.claim.figure, notation), true, {}});
    block.runs.push_back({"·", false, {}});
    if (other.fact.curated) {
      block.runs.push_back({std::string(say(language_, "vastgesteld", "established")), true, {}});
      block.runs.push_back({"·", false, {}});
    }
    block.runs.push_back({source + std::string(say(language_, ", regel ", ", line ")) + line, false,
                          other.uri.starts_with("file:///") ? other.uri + "#L" + line : std::string()});
    content_.blocks.push_back(std::move(block));
    content_.quote(other.fact.curated ? curated(*other.fact.curated)
                                      : shorten(reflow(text->slice(sentence)), kSentenceCharacters));
    return true;
  }

  void heading(std::string_view dutch, std::string_view english) {
    content_.heading(std::string(say(language_, dutch, english)));
  }

 private:
  /// "Gekeurde schepen in Delfzijl, 2022. Bron: Jaarverslag. Zonder roeiboten."
  std::string curated(const index::Curation& fact) const {
    std::string line = fact.name;
    const auto add = [&](const std::string& sentence) { line += (line.ends_with('.') ? " " : ". ") + sentence; };
    if (!fact.period.empty()) line += ", " + fact.period;
    if (!fact.source.empty()) add(std::string(say(language_, "Bron: ", "Source: ")) + fact.source);
    if (!fact.note.empty()) add(fact.note);
    return shorten(line, 2 * kSentenceCharacters);
  }

  const std::string& self_;
  const index::Library& library_;
  Language language_;
  RichText& content_;
};

}  // namespace

std::optional<index::Fact> fact_at(const model::Document& document, text::ByteOffset offset) {
  const auto view = document.block_at(offset);
  if (!view || offset < view->start || view->block->size > kLargestBlock) return std::nullopt;
  const std::string bytes = document.text().slice({view->start, view->start + view->block->size});
  for (facts::PlacedClaim& placed : facts::claims(*view->block, bytes, facts::setting_of(document)))
    if (placed.range.contains(model::BlockOffset{offset - view->start}))
      return index::Fact{std::move(placed.claim), view->at(placed.range), view->at(placed.sentence)};
  return std::nullopt;
}

bool show_facts_elsewhere(const index::Fact& fact, const std::string& uri, const index::Library& library,
                          Language language, RichText& content) {
  std::vector<index::FactIn> found = library.facts_like(fact.claim, kAsked);
  std::erase_if(found, [&](const index::FactIn& one) { return one.uri == uri && one.fact.sentence == fact.sentence; });
  const auto differs = [&](const index::FactIn& one) { return !facts::agree(fact.claim, one.fact.claim); };
  std::stable_sort(found.begin(), found.end(), [&](const index::FactIn& a, const index::FactIn& b) {
    return index::outranks(a, b) || (!index::outranks(b, a) && differs(a) && !differs(b));
  });
  Writer writer(uri, library, language, content);
  size_t same = 0;
  size_t nearby = 0;
  for (const index::FactIn& one : found) {
    if (one.likeness == facts::Likeness::fact) {
      if (same == kShownFacts) continue;
      if (same == 0) writer.heading("Hetzelfde elders", "The same elsewhere");
      same += writer.statement(differs(one) ? "≠ " : "= ", one) ? 1 : 0;
    } else if (nearby < kShownNearby && one.uri != uri) {
      if (nearby == 0) writer.heading("Over hetzelfde onderwerp", "On the same subject");
      nearby += writer.statement("", one) ? 1 : 0;
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
  for (const index::FactIn& one : library.facts_like(fact->claim, kAsked)) {
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
