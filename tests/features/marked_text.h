// A document with the places that its fixture marks: "[[…]]" for a range and "¦" for a caret.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/annotations.h"
#include "support/fixture.h"

namespace vraagbaak::fixtures {

struct MarkedText {
  explicit MarkedText(std::string_view marked) : MarkedText(Annotated(marked)) {}
  explicit MarkedText(const Annotated& annotated)
      : content(annotated.text()),
        ranges(annotated.ranges()),
        carets(annotated.carets()),
        document(parse_document(content)) {}

  std::string slice(text::ByteRange range) const { return content.substr(range.start.value, range.size()); }
  std::vector<std::string> slices(const std::vector<text::ByteRange>& wanted) const {
    std::vector<std::string> result;
    for (const auto range : wanted) result.push_back(slice(range));
    return result;
  }

  std::string content;
  std::vector<text::ByteRange> ranges;  ///< by start
  std::vector<text::ByteOffset> carets;
  std::shared_ptr<const model::Document> document;
};

}  // namespace vraagbaak::fixtures
