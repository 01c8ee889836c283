// What a feature proposes to change: replacements in one text, or in several texts at once.
#pragma once

#include <string>
#include <vector>

#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::features {

struct TextEdit {
  text::ByteRange range;    ///< empty to insert
  std::string replacement;  ///< empty to delete
  bool operator==(const TextEdit&) const = default;
};

/// Changes of one text. Every range counts in the text as it is before any of them.
struct DocumentEdit {
  std::string uri;
  std::vector<TextEdit> edits;  ///< in text order, without overlap
  /// What is changed in this text, where a preview should say more than the label of the whole: "2 verwijzingen in …".
  std::string label = {};
  bool confirm = false;  ///< a preview asks before these are done; needs a label
};

/// Changes that belong together and are undone together.
struct WorkspaceEdit {
  std::string label;                    ///< what the change is, for a preview: "Vraag 5 wordt vraag 7"
  std::vector<DocumentEdit> documents;  ///< each text once; none without edits
  bool empty() const { return documents.empty(); }
};

/// Puts `edits` in text order and drops those that change nothing in `text`. False when two of them overlap; inserts
/// at one place keep their order.
bool put_in_order(std::vector<TextEdit>& edits, const text::SourceText& text);

/// `text` with `edits` (in text order, without overlap) applied.
std::string applied(const text::SourceText& text, const std::vector<TextEdit>& edits);

}  // namespace vraagbaak::features
