// What document checks look at besides the numbering and the header: things that model::Document::same_interface
// does not compare. Their sum is kept per series, so that an edit looks at a few dozen blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/document.h"

namespace vraagbaak::checks {

/// How a label is written, whatever its number: "N.", "Vraag N", "Antwoord op vraag N:". Blanks count once.
std::string heading_style(std::string_view heading);

/// How the text speaks of an annex.
enum class AnnexMention : uint8_t {
  passing,   ///< an annex of another paper, or undecided
  enclosed,  ///< sent along with this paper: "Als bijlage gaat …", "vindt u in bijlage 2"
};
/// Judges `range`, an annex mention, by the words before and after it in its block.
AnnexMention annex_mention(std::string_view block_text, model::BlockRange range);

/// A number that changes when heading styles, implicit answers or annex mentions of `block` change.
uint64_t facts_of(const model::Block& block, std::string_view block_text);

}  // namespace vraagbaak::checks
