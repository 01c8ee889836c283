// The footnotes of a document, found by their marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vraagbaak::model {

/// For one thread. The document must outlive it.
class Notes {
 public:
  explicit Notes(const Document& document) : document_(document) {}

  struct Note {
    BlockId block;
    BlockRange range;
  };
  /// The notes whose marks begin in `range` of a block, or stand close behind its end: a mark may follow the full stop.
  std::vector<Note> marked_in(const BlockView& view, BlockRange range);

 private:
  struct Numbered {
    uint32_t number;
    text::ByteOffset start;
    Note note;
  };
  /// The note of the mark `words` ("1", "²", "[3]") at `mark`: the first of that number behind it, since notes stand
  /// under their page, else the last before it; nullopt when there is none.
  std::optional<Note> of(std::string_view words, text::ByteOffset mark);
  void collect();

  const Document& document_;
  std::optional<std::vector<Numbered>> notes_;  ///< by number and place
};

}  // namespace vraagbaak::model
