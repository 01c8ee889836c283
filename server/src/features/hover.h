// What is shown when the mouse rests on something: question and answer behind an internal reference, kind and address
// of an external one, whether a question is answered and from where it is referred to, the weekday of a date.
#pragma once

#include <optional>

#include "features/language.h"
#include "features/rich_text.h"
#include "model/document.h"

namespace vraagbaak::features {

struct Hover {
  text::ByteRange range;  ///< what the hover is about
  RichText content;       ///< never empty
};

/// nullopt where there is nothing to tell.
std::optional<Hover> hover(const model::Document& document, text::ByteOffset offset, Language language);

}  // namespace vraagbaak::features
