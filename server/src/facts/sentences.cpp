#include "facts/sentences.h"

#include <algorithm>
#include <string_view>

#include "text/prose.h"

namespace vraagbaak::facts {
namespace {

/// Walks through the sentences of a passage.
class Sentences {
 public:
  explicit Sentences(std::string_view text)
      : text_(text), sentence_(text::next_sentence(text, {0})), next_(text::next_sentence(text, sentence_.end)) {}

  /// The sentence that holds `offset`, which is never before the one asked for last.
  StringRange at(StringOffset offset) {
    while (!next_.empty() && next_.start <= offset) {
      sentence_ = next_;
      next_ = text::next_sentence(text_, sentence_.end);
    }
    return sentence_;
  }

 private:
  std::string_view text_;
  StringRange sentence_;
  StringRange next_;
};

/// `sentence`, or of one that no reader would finish (a text that lost its full stops) what stands around `mention`.
StringRange readable(StringRange sentence, StringRange mention, std::string_view text) {
  constexpr uint32_t kMostBytes = 1000;  // to either side
  const auto inside_character = [&](StringOffset at) {
    return at.value < text.size() && (static_cast<unsigned char>(text[at.value]) & 0xC0u) == 0x80u;
  };
  if (mention.start - sentence.start > kMostBytes) sentence.start = mention.start - kMostBytes;
  if (sentence.end - mention.end > kMostBytes) sentence.end = mention.end + kMostBytes;
  while (inside_character(sentence.start)) sentence.start = sentence.start + 1;
  while (inside_character(sentence.end)) sentence.end = sentence.end + 1;
  return sentence;
}

}  // namespace

std::vector<MentionedSentence> mentioned_sentences(const Passage& passage, const std::vector<Mention>& mentions) {
  std::vector<MentionedSentence> found;
  if (mentions.empty()) return found;
  Sentences sentences(passage.text());
  for (size_t first = 0; first < mentions.size();) {
    StringRange sentence = sentences.at(mentions[first].range.start);
    // A point inside a mention ("a.s.") ends no sentence, whatever follows it.
    sentence.start = std::min(sentence.start, mentions[first].range.start);
    sentence.end = std::max(sentence.end, mentions[first].range.end);
    sentence = readable(sentence, mentions[first].range, passage.text());
    size_t end = first + 1;
    while (end < mentions.size() && mentions[end].range.start < sentence.end) {
      sentence.end = std::max(sentence.end, mentions[end].range.end);
      ++end;
    }
    found.push_back({sentence, first, end});
    first = end;
  }
  return found;
}

}  // namespace vraagbaak::facts
