// How a figure relates to others of its paper, in words for hovers and hints.
#pragma once

#include <string>
#include <vector>

#include "features/language.h"
#include "features/shares.h"

namespace vraagbaak::features {

/// "51,87% van 371,38 miljoen euro", with where the total is stated when that is in another block than `view`.
std::string share_in_words(const Share& share, const model::Document& document, const model::BlockView& view,
                           Language language);

/// What there is to say of the figure at `figure`, one sentence each: which part it is and of what, which parts it
/// has, whether the text reckons right. `view` is its block.
std::vector<std::string> relations_in_words(text::ByteRange figure, const model::Document& document,
                                            const model::BlockView& view, Language language);

}  // namespace vraagbaak::features
