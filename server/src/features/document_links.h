// Every reference to another publication becomes a link to its official address. Nothing is fetched.
#pragma once

#include <string>
#include <vector>

#include "features/language.h"
#include "model/document.h"

namespace vraagbaak::features {

struct Link {
  text::ByteRange range;  ///< the words this target rests on; links never overlap
  std::string target;     ///< an https address
  std::string tooltip;    ///< kind and normalised identifier: "Kamerstuk kst-27925-919"
};

/// The links in text order, one for each publication a reference names. The paper's own numbers are no links.
std::vector<Link> document_links(const model::Document& document, Language language);

}  // namespace vraagbaak::features
