// The fact under the caret.
#pragma once

#include <optional>

#include "facts/statement.h"
#include "model/document.h"

namespace vraagbaak::features {

struct StatementAt {
  model::BlockView view;
  facts::Statement statement;
  text::ByteRange range;  ///< of the mention, in the document
};

/// The mention at `offset` that says most: the shortest, since names hold dates and not the other way round. nullopt
/// where none stands, and in a block so large that somebody would wait for it.
std::optional<StatementAt> statement_at(const model::Document& document, text::ByteOffset offset);

}  // namespace vraagbaak::features
