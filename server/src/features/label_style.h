// How a paper writes the headings of its questions and answers, so that what is added looks like what is there. A
// paper without any is given the style of its form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vraagbaak::features {

/// What stands where a text has still to be written; `placeholder-left` reports it until it is.
inline constexpr std::string_view kToBeWritten = "[in te vullen]";

/// One way of writing a heading.
struct HeadingStyle {
  bool headed = true;        ///< false: no heading at all
  bool numbered = true;      ///< false: "Antwoord" alone
  std::string before;        ///< "Antwoord op vraag "
  std::string after;         ///< ":"
  bool own_line = true;      ///< the text starts on the next line
  bool blank_below = false;  ///< with an empty line between

  /// The heading for `labels`, in the plural where there are several: "Antwoord op vragen 2 en 3".
  std::string heading(const std::vector<model::Label>& labels) const;
};

struct LabelStyles {
  HeadingStyle question;
  HeadingStyle answer;
  bool blank_above_answer = true;  ///< an empty line between a question and its answer
  std::string line_break = "\n";

  /// A heading with a placeholder under it or beside it; without line breaks at either end.
  std::string skeleton(const HeadingStyle& style, const std::vector<model::Label>& labels) const;
};

LabelStyles label_styles(const model::Document& document);

/// "\r\n" for a text that has it at the end of its first line, else "\n".
std::string line_break_of(const text::SourceText& text);

/// "2", "2 en 3", "2, 3 en 5".
std::string label_list(const std::vector<model::Label>& labels);

/// The heading `text` with what stands in `labels`, from the first of them to the last, replaced by `list`, and
/// "vraag" or "vragen" before it as `several` asks.
std::string with_labels(std::string_view text, model::BlockRange labels, std::string_view list, bool several);

/// From the first label of `block`'s heading to its last; empty without labels.
model::BlockRange labels_range(const model::Block& block);

}  // namespace vraagbaak::features
