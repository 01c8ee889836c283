// Where else the workspace states the figure at a place: the same fact in this text and in others, whether they agree,
// and what comes near.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/language.h"
#include "features/papers.h"
#include "features/rich_text.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

/// The figure at `offset` as it is compared with others; nullopt where none stands that can be compared.
std::optional<index::Fact> fact_at(const model::Document& document, text::ByteOffset offset);

/// Adds what other texts say of `fact`, which the text at `uri` states: first what a curated sheet establishes, then
/// who says otherwise, then who says the same, then what is about the same subject; with value, date, source and
/// sentence. False when there is nothing.
bool show_facts_elsewhere(const index::Fact& fact, const std::string& uri, const index::Library& library,
                          Language language, RichText& content);

/// Every statement of the fact at `offset`, by text and place, the one at `offset` included; empty where no fact stands
/// or nobody else states it.
std::vector<Place> statements_of_fact(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                                      const index::Library& library, size_t limit);

struct FactSource {
  text::ByteRange origin;  ///< the figure that was asked about
  Place place;             ///< the curated fact, else the oldest dated statement of the same fact in another text
};
/// nullopt where no fact stands or neither a sheet nor another dated text states it.
std::optional<FactSource> source_of_fact(const model::Document& document, const std::string& uri,
                                         text::ByteOffset offset, const index::Library& library);

}  // namespace vraagbaak::features
