#include "features/facts_about.h"

#include <set>
#include <utility>

#include "facts/calendar.h"
#include "features/quoted_fact.h"
#include "features/statement_at.h"
#include "index/uri.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

/// Some sentences have the words of a name but not the name.
constexpr size_t kAskedAbout = 24;
constexpr size_t kShown = 4;

}  // namespace

std::optional<NamedThing> name_at(const model::Document& document, text::ByteOffset offset) {
  std::optional<StatementAt> found = statement_at(document, offset);
  if (!found) return std::nullopt;
  auto& value = found->statement.mention.value;
  if (auto* name = std::get_if<facts::Name>(&value)) return NamedThing{found->range, std::move(name->name)};
  if (auto* known = std::get_if<facts::Abbreviation>(&value)) return NamedThing{found->range, known->abbreviation};
  return std::nullopt;
}

bool show_facts_about(const NamedThing& thing, const std::string& uri, const index::Library& library, Language language,
                      RichText& content) {
  const std::string name = text::fold(thing.name);
  std::set<std::pair<std::string, text::ByteRange>> sentences;
  for (const index::FactIn& fact : library.search_facts(thing.name, kAskedAbout)) {
    if (sentences.size() == kShown) break;
    if (fact.uri == uri && fact.fact.sentence.contains(thing.range)) continue;
    const std::pair sentence(fact.uri, fact.fact.sentence);
    if (sentences.contains(sentence)) continue;
    const std::optional<QuotedFact> words = quoted(fact, library);
    if (!words || text::fold(words->sentence).find(name) == std::string::npos) continue;
    if (sentences.empty())
      content.heading(std::string(say(language, "In de map over ", "In the folder on ")) + thing.name);
    if (show_fact("", fact, uri, library, language, content)) sentences.insert(sentence);
  }
  return !sentences.empty();
}

bool show_letters_of(facts::Day day, const std::string& uri, const index::Library& library, Language language,
                     RichText& content) {
  size_t shown = 0;
  for (const index::Paper& paper : library.papers_from("brief-" + facts::iso(day), kShown)) {
    if (paper.uri == uri) continue;
    if (shown++ == 0)
      content.heading(
          std::string(say(language, "Brieven van deze dag in de map", "Letters of this day in the folder")));
    RichText::Block line;
    line.runs.push_back({paper.title.empty() ? index::file_name(paper.uri) : paper.title, false,
                         paper.uri.starts_with("file:///") ? paper.uri : std::string()});
    content.blocks.push_back(std::move(line));
  }
  return shown > 0;
}

bool show_facts_on(facts::Day day, text::ByteRange date, const std::string& uri, const index::Library& library,
                   Language language, RichText& content) {
  std::set<std::pair<std::string, text::ByteRange>> sentences;
  for (const index::FactIn& fact : library.facts_on(day, kAskedAbout)) {
    if (sentences.size() == kShown) break;
    if (fact.uri == uri && fact.fact.sentence.contains(date)) continue;
    const std::pair sentence(fact.uri, fact.fact.sentence);
    if (sentences.contains(sentence) || !quoted(fact, library)) continue;
    if (sentences.empty())
      content.heading(std::string(say(language, "Op deze dag, volgens de map", "On this day, says the folder")));
    if (show_fact("", fact, uri, library, language, content)) sentences.insert(sentence);
  }
  return !sentences.empty();
}

}  // namespace vraagbaak::features
