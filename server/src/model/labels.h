// Reading the numbers and letters of headings and references into labels.
#pragma once

#include <string_view>
#include <vector>

#include "model/reference.h"
#include "syntax/node_kinds.h"

namespace vraagbaak::model {

/// Collects the labels of one heading or reference from its leaves in text order. A range "4-7" comes as the piece
/// `label_range` followed by its two numbers and gives 4, 5, 6 and 7.
class LabelReader {
 public:
  /// Ranges longer than this are taken for a misprint and give their ends alone.
  static constexpr uint32_t kLongestRange = 200;
  /// No heading names more; after that many labels ranges give their ends alone.
  static constexpr size_t kMostLabels = 1000;

  /// `block` is the text that ranges count in; it must outlive the reader.
  explicit LabelReader(std::string_view block) : block_(block) {}

  /// Takes `label_number`, `label_letter`, `number_word` or `label_range`; other kinds are no labels and ignored.
  void take(syntax::NodeKind kind, BlockRange range);
  std::vector<LabelMention> finish();

 private:
  void number(uint32_t value, BlockRange range, bool in_words);

  std::string_view block_;
  std::vector<LabelMention> labels_;
  uint8_t ends_expected_ = 0;
};

}  // namespace vraagbaak::model
