// A fact of some text of the workspace as it is shown: value, source, sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "features/language.h"
#include "features/rich_text.h"
#include "index/library.h"

namespace vraagbaak::features {

/// The words that a fact rests on, each on one line.
struct QuotedFact {
  std::string figure;    ///< as it is written: "371,38 miljoen euro"
  std::string sentence;  ///< all of it
  uint32_t line = 0;     ///< of the figure, from 1
};
/// nullopt when the text is gone, or became too short for the fact since it was indexed.
std::optional<QuotedFact> quoted(const index::FactIn& fact, const index::Library& library);

/// Where the text at `uri` comes from, in a few words: "Titel, 9 maart 2022", or the file's name. `paper` is what the
/// library knows of it.
std::string source_of(const std::optional<index::Paper>& paper, const std::string& uri, Language language);
/// The same with the day first, for lists that cut what stands at the end: "3 maart 2023 · de uitvoer van zout".
std::string source_by_day(const std::optional<index::Paper>& paper, const std::string& uri, Language language);
/// The same; "deze tekst" for `self`.
std::string source_of(const std::string& uri, const std::string& self, const index::Library& library,
                      Language language);

/// How the source of a fact is cited in running text: what a curated sheet names as its source, else the paper. nullopt
/// where neither is known.
std::optional<std::string> citation_for(const index::FactIn& fact, const index::Library& library);

/// Adds one fact: sign and value, where it stands, and its sentence. `self` is the text in which it is shown. False
/// for a text that is gone.
bool show_fact(std::string_view sign, const index::FactIn& fact, const std::string& self, const index::Library& library,
               Language language, RichText& content);

}  // namespace vraagbaak::features
