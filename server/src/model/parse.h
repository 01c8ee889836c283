// A document from a text alone, for those who need not know of trees.
#pragma once

#include <memory>

#include "model/document.h"

namespace vraagbaak::model {

/// Parses a text that is no version of another one.
std::shared_ptr<const Document> parse(text::SourceText text);

}  // namespace vraagbaak::model
