// Traces: what a block says that can only be judged together with the other blocks of its paper, such as the
// abbreviations it uses. They are gathered once per block and kept with it, so that an edit gathers those of the blocks
// it changed; the checks that judge them run again only when some trace changed.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "checks/check.h"
#include "facts/claim.h"

namespace vraagbaak::checks {

struct Trace {
  enum class Kind : uint8_t {
    abbreviation_used,     ///< text: "OIR"
    abbreviation_defined,  ///< text: "OIR"; meaning: its expansion, empty where it is only introduced in brackets
    capitals_of_name,      ///< text: the capitals of a name of several words, "OIR" for "Operation Inherent Resolve";
                           ///< meaning: the name in lower case
    spelling,              ///< text: a name as written, at its first place in the block; meaning: what variants share
    amount,        ///< text: the digits that count, "37138" for "371,38 miljoen"; meaning: a hash of the passage
    figure_asked,  ///< the words that ask for a figure, in a question
    claim,         ///< text: all that comparing looks at; meaning: which sentence of the block with a claim it is in
    figure_not_given,  ///< the text of an answer, or of one of its parts, without any figure or refusal
    kamerstuk_cited,   ///< text: the identifier, "kst-29521-447"
  };
  static constexpr size_t kKinds = 9;

  Kind kind;
  model::BlockRange range;
  std::string text;
  std::string meaning;
  int32_t power = 0;   ///< of ten, of the last digit of an amount: 4 for "371,38 miljoen"
  uint32_t count = 1;  ///< of a spelling in the block
  std::shared_ptr<const facts::Claim> claim = {};

  /// True when the two differ at most in their place.
  bool says_same(const Trace& other) const;
};
using Traces = std::vector<Trace>;

/// True when the two differ at most in the places of their traces.
bool say_same(const Traces& a, const Traces& b);

/// The traces of all blocks of a document, by kind.
class Paper {
 public:
  struct Seen {
    model::BlockId block;
    uint32_t index = 0;  ///< among the traces of the block
    const Trace* trace = nullptr;
    /// Where it is; found again after an edit that changed no trace.
    Place place() const { return {block, trace->range, Place::Anchor::trace, index}; }
  };

  /// A larger text is not held against itself: what that costs grows with it, and of a bulletin of a megabyte the
  /// papers are not of one hand.
  static constexpr uint32_t kLargest = 250'000;

  explicit Paper(const model::Document& document) : document_(document) {}
  /// Adds those of a block; blocks in text order. `traces` must outlive this.
  void add(model::BlockId block, const Traces& traces);

  const model::Document& document() const { return document_; }
  /// In text order.
  const std::vector<Seen>& seen(Trace::Kind kind) const { return seen_[static_cast<size_t>(kind)]; }

 private:
  const model::Document& document_;
  std::array<std::vector<Seen>, Trace::kKinds> seen_;
};

}  // namespace vraagbaak::checks
