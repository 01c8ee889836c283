// The footnotes of a document, found by their marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vraagbaak::checks {

/// For one thread. The document must outlive it.
class Notes {
 public:
  explicit Notes(const model::Document& document) : document_(document) {}

  struct Note {
    model::BlockId block;
    model::BlockRange range;
  };
  /// The note of `mark`, written as `words` ("1", "²", "[3]"): the first of that number behind it, since notes stand
  /// under their page, else the last before it; nullopt when there is none.
  std::optional<Note> of(std::string_view words, text::ByteOffset mark);

 private:
  struct Numbered {
    uint32_t number;
    text::ByteOffset start;
    Note note;
  };
  void collect();

  const model::Document& document_;
  std::optional<std::vector<Numbered>> notes_;  ///< by number and place
};

}  // namespace vraagbaak::checks
