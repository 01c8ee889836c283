// Which answers say nothing but "see the answer to question N", and where following them leads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/document.h"

namespace vraagbaak::checks {

class ReferenceGraph {
 public:
  explicit ReferenceGraph(const model::Document& document);

  /// True for an answer whose text is only a reference to other answers.
  bool only_refers(uint32_t answer) const { return only_refers_[answer]; }
  /// True when following references from `answer` reaches a text, or leaves the paper.
  bool grounded(uint32_t answer) const { return grounded_[answer]; }
  /// The references in `answer`, as indices in Numbering::references.
  const std::vector<uint32_t>& references(uint32_t answer) const { return references_[answer]; }
  /// The answer that a reference leads to: that of the question it names, not one of its parts.
  std::optional<uint32_t> leads_to(uint32_t reference) const;
  /// The first answer with a text of its own that following references from `answer` reaches.
  std::optional<uint32_t> text_behind(uint32_t answer) const;

 private:
  const model::Document& document_;
  std::vector<char> only_refers_;
  std::vector<char> grounded_;
  std::vector<std::vector<uint32_t>> references_;
};

}  // namespace vraagbaak::checks
