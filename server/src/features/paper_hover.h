// What a reference to another paper stands for, from the texts of the workspace: which paper it is, and what the
// question and the answer in it say.
#pragma once

#include <optional>
#include <string>

#include "facts/mention.h"
#include "features/hover.h"
#include "index/library.h"

namespace vraagbaak::features {

/// As `hover`, and what the workspace knows of it: the cited paper or question; from how many other texts a question or
/// the document itself is cited; where else a figure is stated, what is stated of a name, how long ago a day was for
/// who reads it on `today`.
std::optional<Hover> hover_in_workspace(const model::Document& document, const std::string& uri,
                                        text::ByteOffset offset, const index::Library& library, Language language,
                                        std::optional<facts::Day> today = {});

}  // namespace vraagbaak::features
