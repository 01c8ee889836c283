// The sentences of a passage that mention something.
#pragma once

#include <cstddef>
#include <vector>

#include "facts/mention.h"
#include "facts/passage.h"

namespace vraagbaak::facts {

struct MentionedSentence {
  StringRange range;  ///< of one that no reader would finish, what stands around its first mention
  size_t first = 0;   ///< its mentions are [first, end)
  size_t end = 0;
};

/// `mentions` by place, as the recognisers give them; each belongs to exactly one sentence, in text order.
std::vector<MentionedSentence> mentioned_sentences(const Passage& passage, const std::vector<Mention>& mentions);

}  // namespace vraagbaak::facts
