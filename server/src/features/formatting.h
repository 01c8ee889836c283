// Layout: blank lines, the marks behind numbers, and on request line ends, quotation marks and no-break spaces. No
// word changes, and the paper keeps its questions, answers and references: a change that would be read otherwise is
// left out. Page furniture and headers stay as they are; in what is quoted only line ends move.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "features/text_edit.h"
#include "model/document.h"

namespace vraagbaak::features {

struct FormatOptions {
  enum class Wrap : uint8_t {
    keep,       ///< line ends stay
    paragraph,  ///< one line for each paragraph
    width,      ///< lines of at most `width` characters
  };
  enum class Quotes : uint8_t {
    keep,
    form,  ///< straight ones as the form prints them: «…» in the Aanhangsel, “…” elsewhere
  };

  Wrap wrap = Wrap::keep;
  uint32_t width = 80;
  bool non_breaking_spaces = false;  ///< inside numbers and citations: 27 925, nr. 447, € 3
  Quotes quotes = Quotes::keep;
  bool trim_trailing_blanks = false;
  bool insert_final_break = false;
  bool trim_final_breaks = false;

  bool operator==(const FormatOptions&) const = default;
};

/// The changes that lay `document` out, in text order; with a `range` those inside the lines it touches. Applied to
/// the result they give none.
std::vector<TextEdit> format(const model::Document& document, const FormatOptions& options,
                             std::optional<text::ByteRange> range = std::nullopt);

/// The changes in the line that ends at or holds `offset`, for somebody who types there: no line ends or blank lines.
std::vector<TextEdit> format_line(const model::Document& document, text::ByteOffset offset,
                                  const FormatOptions& options);

}  // namespace vraagbaak::features
