#include "features/quoted_fact.h"

#include "facts/calendar.h"
#include "facts/day_wording.h"
#include "facts/notation.h"
#include "features/citation.h"
#include "features/excerpt.h"
#include "index/uri.h"

namespace vraagbaak::features {
namespace {

constexpr size_t kTitleCharacters = 60;
constexpr size_t kQuotedCharacters = 180;

/// "Gekeurde schepen in Delfzijl, 2022. Bron: Jaarverslag. Zonder roeiboten."
std::string described(const index::Curation& fact, Language language) {
  std::string line = fact.name;
  const auto add = [&](const std::string& sentence) { line += (line.ends_with('.') ? " " : ". ") + sentence; };
  if (!fact.period.empty()) line += ", " + fact.period;
  if (!fact.source.empty()) add(std::string(say(language, "Bron: ", "Source: ")) + fact.source);
  if (!fact.note.empty()) add(fact.note);
  return shorten(line, 2 * kQuotedCharacters);
}

std::string title_or_file(const std::optional<index::Paper>& paper, const std::string& uri) {
  return !paper || paper->title.empty() ? index::file_name(uri) : shorten(paper->title, kTitleCharacters);
}

/// "3 maart 2023"; empty for a paper without a date.
std::string day_in_words(const std::optional<index::Paper>& paper, Language language) {
  const std::optional<facts::Day> day = paper ? facts::day_of(paper->date) : std::nullopt;
  return day ? facts::shown(*day, notation_of(language)) : std::string();
}

}  // namespace

std::optional<QuotedFact> quoted(const index::FactIn& fact, const index::Library& library) {
  const std::optional<text::SourceText> text = library.text(fact.uri);
  const text::ByteRange figure = fact.fact.range;
  const text::ByteRange sentence = fact.fact.sentence;
  if (!text || sentence.end.value > text->size() || sentence.end < sentence.start || figure.end.value > text->size() ||
      figure.end < figure.start)
    return std::nullopt;
  const uint32_t line = text->line_of(figure.start) + 1;
  if (fact.fact.curated) return QuotedFact{fact.fact.curated->value, fact.fact.curated->name, line};
  return QuotedFact{reflow(text->slice(figure)), reflow(text->slice(sentence)), line};
}

std::string source_of(const std::optional<index::Paper>& paper, const std::string& uri, Language language) {
  const std::string day = day_in_words(paper, language);
  return day.empty() ? title_or_file(paper, uri) : title_or_file(paper, uri) + ", " + day;
}

std::string source_by_day(const std::optional<index::Paper>& paper, const std::string& uri, Language language) {
  const std::string day = day_in_words(paper, language);
  return day.empty() ? title_or_file(paper, uri) : day + " · " + title_or_file(paper, uri);
}

std::string source_of(const std::string& uri, const std::string& self, const index::Library& library,
                      Language language) {
  return uri == self ? std::string(say(language, "deze tekst", "this text"))
                     : source_of(library.paper(uri), uri, language);
}

std::optional<std::string> citation_for(const index::FactIn& fact, const index::Library& library) {
  if (fact.fact.curated) {
    const std::string& source = fact.fact.curated->source;
    return source.empty() ? std::nullopt : std::optional(source);
  }
  const std::optional<index::Paper> paper = library.paper(fact.uri);
  return paper ? std::optional(citation_of(*paper)) : std::nullopt;
}

bool show_fact(std::string_view sign, const index::FactIn& fact, const std::string& self, const index::Library& library,
               Language language, RichText& content) {
  const std::optional<QuotedFact> words = quoted(fact, library);
  if (!words) return false;
  const std::string line = std::to_string(words->line);
  RichText::Block block;
  block.runs.push_back({std::string(sign) + facts::shown(fact.fact.claim.figure, notation_of(language)), true, {}});
  block.runs.push_back({"·", false, {}});
  if (fact.fact.curated) {
    block.runs.push_back({std::string(say(language, "vastgesteld", "established")), true, {}});
    block.runs.push_back({"·", false, {}});
  }
  block.runs.push_back(
      {source_of(fact.uri, self, library, language) + std::string(say(language, ", regel ", ", line ")) + line, false,
       fact.uri.starts_with("file:///") ? fact.uri + "#L" + line : std::string()});
  content.blocks.push_back(std::move(block));
  content.quote(fact.fact.curated ? described(*fact.fact.curated, language)
                                  : shorten(words->sentence, kQuotedCharacters));
  return true;
}

}  // namespace vraagbaak::features
