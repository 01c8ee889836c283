// The figures that a text states, as the index keeps them for texts that are compared with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/claim.h"
#include "model/document.h"

namespace vraagbaak::index {

/// Ranges are bytes in the text.
struct Fact {
  facts::Claim claim;
  text::ByteRange range;     ///< the figure with its unit
  text::ByteRange sentence;  ///< page furniture within it included
};

/// All claims of a text, in text order.
std::vector<Fact> facts_of(const model::Document& document);

std::string packed(const std::vector<Fact>& facts);
/// A damaged record gives fewer or emptier facts.
std::vector<Fact> unpacked_facts(std::string_view bytes);

/// The words under which a fact is found: its measure as one word that no text has, and the stems of its subject.
std::string measure_word(const facts::Claim& claim);
std::string search_text(const facts::Claim& claim);

}  // namespace vraagbaak::index
