#include "support/annotations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace vraagbaak::fixtures {

namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

size_t character_count(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

/// Byte at which character number `column` of `line` starts; the line's end when it has fewer.
size_t byte_of_column(std::string_view line, size_t column) {
  size_t at = 0;
  for (size_t passed = 0; at < line.size(); ++at) {
    if (!starts_character(line[at])) continue;
    if (passed++ == column) return at;
  }
  return at;
}

text::ByteOffset offset(size_t value) { return {static_cast<uint32_t>(value)}; }

/// Length of "$name" right before `at` in `text`; 0 when there is none.
size_t name_before(std::string_view text) {
  size_t start = text.size();
  while (start > 0 && (std::isalnum(static_cast<unsigned char>(text[start - 1])) || text[start - 1] == '-')) --start;
  return start > 0 && text[start - 1] == '$' ? text.size() - start + 1 : 0;
}

}  // namespace

Annotated::Annotated(std::string_view marked, Markers markers) {
  std::vector<std::pair<std::string, size_t>> open;
  for (size_t at = 0; at < marked.size();) {
    const std::string_view rest = marked.substr(at);
    if (rest.substr(0, markers.open.size()) == markers.open) {
      std::string name;
      if (const size_t length = name_before(text_); length > 0) {
        name = text_.substr(text_.size() - length + 1);
        text_.erase(text_.size() - length);
      }
      open.emplace_back(std::move(name), text_.size());
      at += markers.open.size();
    } else if (rest.substr(0, markers.close.size()) == markers.close && !open.empty()) {
      ranges_.push_back({open.back().first, {offset(open.back().second), offset(text_.size())}});
      open.pop_back();
      at += markers.close.size();
    } else if (rest.substr(0, markers.caret.size()) == markers.caret) {
      carets_.push_back(offset(text_.size()));
      at += markers.caret.size();
    } else {
      text_ += marked[at++];
    }
  }
  EXPECT_TRUE(open.empty()) << "a marked range is not closed";
  std::stable_sort(ranges_.begin(), ranges_.end(),
                   [](const Named& a, const Named& b) { return a.range.start < b.range.start; });
}

text::ByteOffset Annotated::caret(size_t index) const {
  if (index < carets_.size()) return carets_[index];
  ADD_FAILURE() << "the fixture has no caret " << index;
  return {};
}

text::ByteRange Annotated::range(std::string_view name) const {
  const auto all = ranges(name);
  if (!all.empty()) return all.front();
  ADD_FAILURE() << "the fixture has no range '" << name << "'";
  return {};
}

std::vector<text::ByteRange> Annotated::ranges(std::string_view name) const {
  std::vector<text::ByteRange> result;
  for (const Named& named : ranges_)
    if (named.name == name) result.push_back(named.range);
  return result;
}

Underlined underlined(std::string_view fixture) {
  if (!fixture.empty() && fixture.front() == '\n') fixture.remove_prefix(1);
  Underlined result;
  size_t previous_start = 0;
  for (size_t at = 0; at < fixture.size();) {
    const size_t end = std::min(fixture.find('\n', at), fixture.size());
    const std::string_view line = fixture.substr(at, end - at);
    const size_t first = line.find_first_not_of(" \t");
    if (first == line.npos || line[first] != '^') {
      previous_start = result.text.size();
      result.text += fixture.substr(at, std::min(end + 1, fixture.size()) - at);
    } else {
      const size_t last = std::min(line.find_first_not_of('^', first), line.size());
      const std::string_view above = std::string_view(result.text).substr(previous_start);
      const std::string_view above_line = above.substr(0, above.find('\n'));
      const size_t label = std::min(line.find_first_not_of(' ', last), line.size());
      result.underlines.push_back({{offset(previous_start + byte_of_column(above_line, first)),
                                    offset(previous_start + byte_of_column(above_line, last))},
                                   std::string(line.substr(label))});
    }
    at = end + 1;
  }
  return result;
}

std::string with_underlines(std::string_view text, std::vector<Underline> underlines) {
  std::stable_sort(underlines.begin(), underlines.end(),
                   [](const Underline& a, const Underline& b) { return a.range.start < b.range.start; });
  std::string result;
  size_t next = 0;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    result += line;
    if (end < text.size() || next < underlines.size()) result += '\n';
    for (; next < underlines.size() && underlines[next].range.start.value <= end; ++next) {
      const auto& range = underlines[next].range;
      const size_t from = character_count(line.substr(0, range.start.value - at));
      const size_t to = character_count(line.substr(0, std::min<size_t>(range.end.value, end) - at));
      result += std::string(from, ' ') + std::string(std::max<size_t>(to - from, 1), '^');
      if (!underlines[next].label.empty()) result += ' ' + underlines[next].label;
      result += '\n';
    }
    at = end + 1;
  }
  return result;
}

}  // namespace vraagbaak::fixtures
