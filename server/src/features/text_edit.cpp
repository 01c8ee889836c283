#include "features/text_edit.h"

#include <algorithm>

namespace vraagbaak::features {

bool put_in_order(std::vector<TextEdit>& edits, const text::SourceText& text) {
  std::erase_if(edits, [&](const TextEdit& edit) { return text.slice(edit.range) == edit.replacement; });
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
    return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end < b.range.end;
  });
  for (size_t i = 1; i < edits.size(); ++i) {
    if (edits[i].range.start < edits[i - 1].range.end) return false;
  }
  return true;
}

std::string applied(const text::SourceText& text, const std::vector<TextEdit>& edits) {
  std::string result;
  text::ByteOffset done{0};
  for (const TextEdit& edit : edits) {
    result += text.slice({done, edit.range.start});
    result += edit.replacement;
    done = edit.range.end;
  }
  result += text.slice({done, text::ByteOffset{text.size()}});
  return result;
}

}  // namespace vraagbaak::features
