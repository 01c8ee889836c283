// Fixtures that mark places in their own text, so that tests name places and not numbers.
//
// Inline markers: "[[" and "]]" around a range, "$name[[" for a range with a name, "¦" for a caret. They may nest, and
// can be chosen otherwise for a text that contains them.
//
//   const Annotated fixture("Zie het antwoord op $target[[vraag 5]].¦");
//   fixture.text();            "Zie het antwoord op vraag 5."
//   fixture.range("target");   the bytes of "vraag 5"
//
// Underlines: a line whose first character besides blanks is '^' speaks about the line above it and is no part of the
// text. Columns count characters, so "één" lines up. What follows the carets is the label.
//
//   Vraag 2
//   ^^^^^^^ answer-missing
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/offset.h"

namespace vraagbaak::fixtures {

struct Markers {
  std::string_view open = "[[";
  std::string_view close = "]]";
  std::string_view caret = "¦";
};

class Annotated {
 public:
  explicit Annotated(std::string_view marked, Markers markers = {});

  const std::string& text() const { return text_; }
  /// The only caret, or the one with index `index`. A missing one fails the test and gives the text's start.
  text::ByteOffset caret(size_t index = 0) const;
  const std::vector<text::ByteOffset>& carets() const { return carets_; }
  /// The first range with this name; "" for one without. A missing one fails the test and gives an empty range.
  text::ByteRange range(std::string_view name = "") const;
  /// All ranges with this name, by start.
  std::vector<text::ByteRange> ranges(std::string_view name = "") const;

 private:
  struct Named {
    std::string name;
    text::ByteRange range;
  };
  std::string text_;
  std::vector<text::ByteOffset> carets_;
  std::vector<Named> ranges_;
};

struct Underline {
  text::ByteRange range;
  std::string label;
  bool operator==(const Underline&) const = default;
};

struct Underlined {
  std::string text;
  std::vector<Underline> underlines;  ///< in text order
};

/// Splits a fixture with underlines. A line break at its very start is dropped, so that a raw string may begin on a
/// line of its own.
Underlined underlined(std::string_view fixture);

/// `text` with `underlines` put back under their lines, for failures that people can read. A range over several lines
/// is shown under its first.
std::string with_underlines(std::string_view text, std::vector<Underline> underlines);

}  // namespace vraagbaak::fixtures
