// Where text may be laid out anew: the paragraphs of questions, answers and what belongs to them, without the page
// furniture between their lines.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/text_edit.h"
#include "model/document.h"

namespace vraagbaak::features {

/// True for what is written by hand and read as running text: no header, signature, heading or furniture.
bool is_prose(model::BlockKind kind);

/// Stretches of running text, each a part of one paragraph, item or note, without furniture, in text order.
std::vector<text::ByteRange> prose_ranges(const model::Document& document);

/// All that a reader makes of a document, as one string: its blocks, labels, references and who answers whom. Equal for
/// two texts that differ in layout alone.
std::string structure(const model::Document& document);

/// Changes after which a document still reads as it should.
struct Proven {
  std::vector<TextEdit> edits;                      ///< in text order
  std::shared_ptr<const model::Document> document;  ///< with the edits made; null without edits
};
/// Those of `edits` (in text order) that leave a document for which `same` holds. Where all of them together do not,
/// halves are tried, and halves of these. `tried` counts the bytes that were read for it; no more than some tens of
/// megabytes are.
Proven prove(const model::Document& document, const std::vector<TextEdit>& edits,
             const std::function<bool(const model::Document&)>& same, size_t& tried);

/// The changes that lead from `before` to `after` where these differ in blanks, quotation marks and the marks behind
/// numbers alone; no value when they differ in anything else.
std::optional<std::vector<TextEdit>> layout_edits(std::string_view before, std::string_view after);

/// A line break between two lines of a paragraph.
struct LineEnd {
  text::ByteRange gap;  ///< with the blanks around it
  bool soft = false;    ///< only the width of the page ended the line here
};

/// How many characters the lines of a document's paragraphs have room for; 0 when its lines are whole paragraphs.
uint32_t line_width(std::string_view text, const std::vector<text::ByteRange>& prose);

/// The line ends within `stretch`, in text order, for lines of `width` characters. A hyphen at the end of a line makes
/// it hard: whether it belongs to the word cannot be seen.
std::vector<LineEnd> line_ends(std::string_view text, text::ByteRange stretch, uint32_t width);

}  // namespace vraagbaak::features
