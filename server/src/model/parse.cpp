#include "model/parse.h"

#include <utility>

#include "syntax/tree.h"

namespace vraagbaak::model {

std::shared_ptr<const Document> parse(text::SourceText text) {
  const syntax::Tree tree = syntax::Parser().parse(text);
  return Document::build(std::move(text), tree);
}

}  // namespace vraagbaak::model
