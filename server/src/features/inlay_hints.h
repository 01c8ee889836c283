// Short reminders between the words: what the question asks that a reference names, what the paper is called that a
// number stands for, which day a date is, which share an amount is.
#pragma once

#include <string>
#include <vector>

#include "features/language.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

struct InlayHint {
  text::ByteOffset offset;  ///< the hint stands before this byte
  std::string label;        ///< "“Kent u het bericht …”"
  std::string tooltip;      ///< the same at more length; plain text
};

struct InlayHintOptions {
  bool questions = true;  ///< after a reference to a question
  bool titles = true;     ///< after a reference to a paper of the workspace
  bool dates = false;     ///< after a date whose year follows from the paper's date
  bool shares = false;    ///< after a part of a total
  Language language = Language::dutch;
};

/// The hints in `range` of the document at `uri`, in text order: at most one for each number of a reference, none for
/// the document's own number.
std::vector<InlayHint> inlay_hints(const model::Document& document, const std::string& uri, text::ByteRange range,
                                   const index::Library& library, InlayHintOptions options);

}  // namespace vraagbaak::features
