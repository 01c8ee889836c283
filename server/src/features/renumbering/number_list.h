// Lists of question numbers as they are written in headings and references: "4", "2, 3 en 5", "4-7", "2 t/m 4",
// "vier". Reads them into items and writes them again when the questions have other numbers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "features/text_edit.h"
#include "model/reference.h"
#include "text/offset.h"
#include "text/source_text.h"

namespace vraagbaak::features::renumbering {

/// A label where it stands, and what it becomes.
struct Written {
  model::Label before;
  model::Label after;
  text::ByteRange range;  ///< of the inner members of a range: the words of the range
  bool in_words = false;
};

/// How numbers that newly form a run are written, and which numbers there are.
struct ListStyle {
  std::string range = " t/m ";                      ///< between the ends of a range
  bool joins = true;                                ///< whether three numbers that newly stand in a row become one
  std::function<bool(uint32_t number)> taken = {};  ///< whether a question has this number afterwards
};

/// The text between the ends of the first range in `list`, on one line: " t/m ", "-"; empty when it has none.
std::string range_words(const text::SourceText& text, const std::vector<Written>& list);

/// Whether `list` writes three numbers in a row one by one: "2, 3 en 4".
bool writes_out_run(const text::SourceText& text, const std::vector<Written>& list);

/// Adds the edits that make `list` (the labels of one heading or reference, in text order) say its `after` labels.
/// Numbers are replaced where they stand while that says it all. A list in order is put in order again; a range
/// whose members no longer form a run becomes a list, with a range for every three or more in a row, and three
/// numbers that newly stand in a row become a range if the style says so. False when the text between the numbers holds
/// something else that would be lost, or when a range is too long to be known.
bool rewrite_list(const text::SourceText& text, const std::vector<Written>& list, const ListStyle& style,
                  std::vector<TextEdit>& edits);

}  // namespace vraagbaak::features::renumbering
