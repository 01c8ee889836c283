// What the workspace knows of a name, an abbreviation or a day: sentences with figures, letters.
#pragma once

#include <optional>
#include <string>

#include "facts/mention.h"
#include "features/language.h"
#include "features/rich_text.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

struct NamedThing {
  text::ByteRange range;
  std::string name;  ///< as written; of a definition the abbreviation
};
/// The name or abbreviation at `offset`; nullopt where none stands.
std::optional<NamedThing> name_at(const model::Document& document, text::ByteOffset offset);

/// Adds the best few sentences about `thing`, with value and source; the one in which it stands in the text at `uri`
/// is left out. False when there are none.
bool show_facts_about(const NamedThing& thing, const std::string& uri, const index::Library& library, Language language,
                      RichText& content);

/// Adds the letters of `day` besides the text at `uri`. False when there are none.
bool show_letters_of(facts::Day day, const std::string& uri, const index::Library& library, Language language,
                     RichText& content);

/// Adds what the texts of the folder say of `day`, with value and source; what stands in the same sentence as `date`, a
/// place in the text at `uri`, is left out. False when there is nothing.
bool show_facts_on(facts::Day day, text::ByteRange date, const std::string& uri, const index::Library& library,
                   Language language, RichText& content);

}  // namespace vraagbaak::features
