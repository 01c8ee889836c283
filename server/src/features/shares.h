// How a figure relates to others of its paper: which part of which total it is, what the parts of a total make
// together, and whether that is what the paper says. Reads as the checks share-mismatch and sum-mismatch do, and shows
// more than those are sure enough to report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/decimal.h"
#include "facts/notation.h"
#include "model/document.h"

namespace vraagbaak::features {

/// Figures as their paper writes them: "371,38 miljoen euro".
struct Share {
  text::ByteRange part;
  text::ByteRange total;   ///< may stand in another block
  text::ByteRange stated;  ///< the percentage that the paper gives; empty where it gives none
  std::string part_words;
  std::string total_words;
  std::string stated_words;
  facts::Decimal percent;  ///< part over total, with the decimals of what is stated, else with one
  /// Whether the three fit; nullopt where no percentage is given or another total may be meant.
  std::optional<bool> adds_up;
};

struct Sum {
  text::ByteRange total;  ///< empty for percentages of one division
  std::vector<text::ByteRange> parts;
  std::string total_words;
  std::string parts_words;  ///< "300 mannen + 200 vrouwen"
  facts::Decimal sum;
  std::string unit;  ///< of the sum, as in facts::Figure
  bool adds_up = true;
};

struct Relations {
  std::vector<Share> shares;
  std::vector<Sum> sums;
};

/// What the block states, in text order. Nothing for a block so large that somebody would wait for it. A total that is
/// only named ("51,87% van de uitvoer") is looked for in the rest of the paper, nearby, and taken when there is one.
Relations relations_in(const model::Document& document, const model::BlockView& view);

}  // namespace vraagbaak::features
