// A paragraph as people read it: one line, without page furniture and footnote marks, words joined that a line end
// broke, no-break spaces as blanks. Facts are read from passages and carried back to the document by `at`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/block.h"
#include "text/prose.h"

namespace vraagbaak::facts {

using text::StringOffset;
using text::StringRange;

/// A stretch of a passage in which no figure is a fact: a reference, a label, an address.
struct Reserved {
  StringRange range;
  model::EntityKind kind;
};

class Passage {
 public:
  const std::string& text() const { return text_; }
  std::string_view slice(StringRange range) const {
    return std::string_view(text_).substr(range.start.value, range.size());
  }
  /// Where `offset` of the text stands in the block.
  model::BlockOffset at(StringOffset offset) const;
  /// The bytes of the block from the first to the last character of `range`; page furniture between them included.
  model::BlockRange at(StringRange range) const;
  /// In text order, without overlap.
  const std::vector<Reserved>& reserved() const { return reserved_; }
  model::Span::Kind kind() const { return kind_; }

  /// A passage of a plain string, as the command line and tests have it: every byte at its own place, nothing reserved.
  static Passage of(std::string_view line);

 private:
  friend std::vector<Passage> passages(const model::Block& block, std::string_view block_text);
  friend class PassageReader;

  /// From `in_text` on, text and block run in step.
  struct Step {
    uint32_t in_text;
    uint32_t in_block;
  };
  void reserve(model::BlockRange range, model::EntityKind kind);

  std::string text_;
  std::vector<Step> steps_;  ///< by place; the first is for offset 0
  std::vector<Reserved> reserved_;
  model::Span::Kind kind_ = model::Span::Kind::paragraph;
};

/// The paragraphs, list items and footnotes of a block, in text order. A paragraph that goes on after a page break is
/// one passage. Headings ("Antwoord op vraag 3") are no part of any; the lines of a header, a signature or a section's
/// heading are read as paragraphs.
std::vector<Passage> passages(const model::Block& block, std::string_view block_text);

}  // namespace vraagbaak::facts
