#include "model/labels.h"

#include <utility>

#include "model/characters.h"

namespace vraagbaak::model {

using syntax::NodeKind;

std::string Label::str() const {
  std::string text = number != 0 ? std::to_string(number) : "";
  if (letter != 0) text += letter;
  return text;
}

void LabelReader::number(uint32_t value, BlockRange range, bool in_words) {
  const LabelMention mention{{value, 0}, range, in_words};
  if (ends_expected_ == 0) {
    labels_.push_back(mention);
    return;
  }
  if (--ends_expected_ == 1) {
    labels_.push_back(mention);
    return;
  }
  const LabelMention first = labels_.back();
  const bool sensible =
      value > first.label.number && value - first.label.number <= kLongestRange && labels_.size() < kMostLabels;
  if (sensible) {
    std::string_view between = block_.substr(first.range.end.value, range.start - first.range.end);
    const std::string_view word = trimmed(between);
    const uint32_t start = word.empty() ? first.range.end.value : static_cast<uint32_t>(word.data() - block_.data());
    const BlockRange word_range{{start}, {start + static_cast<uint32_t>(word.size())}};
    for (uint32_t inner = first.label.number + 1; inner < value; ++inner)
      labels_.push_back({{inner, 0}, word_range, false});
  }
  labels_.push_back(mention);
}

void LabelReader::take(NodeKind kind, BlockRange range) {
  const std::string_view text = block_.substr(range.start.value, range.size());
  switch (kind) {
    case NodeKind::label_range: ends_expected_ = 2; break;
    case NodeKind::label_number: {
      // "4." and "4)" belong to the label, not to the number.
      const auto runs = digit_runs(text);
      if (runs.empty()) {
        if (const auto value = number_of_word(text)) number(*value, range, true);
        break;
      }
      const auto start = static_cast<uint32_t>(runs[0].data() - block_.data());
      number(*number_of(runs[0]), {{start}, {start + static_cast<uint32_t>(runs[0].size())}}, false);
      break;
    }
    case NodeKind::number_word:
      if (const auto value = number_of_word(text)) number(*value, range, true);
      break;
    case NodeKind::label_letter: {
      size_t at = 0;
      while (at < text.size() && !is_letter(text[at])) ++at;
      if (at == text.size()) break;
      const char letter = to_lower(text[at]);
      const BlockRange where{range.start + static_cast<uint32_t>(at), range.start + static_cast<uint32_t>(at + 1)};
      if (!labels_.empty() && labels_.back().label.letter == 0) {
        labels_.back().label.letter = letter;
        labels_.back().range.end = where.end;
      } else {
        // "vraag 3a en b": the second letter goes with the same number.
        labels_.push_back({{labels_.empty() ? 0 : labels_.back().label.number, letter}, where, false});
      }
      break;
    }
    default: break;
  }
}

std::vector<LabelMention> LabelReader::finish() { return std::move(labels_); }

}  // namespace vraagbaak::model
