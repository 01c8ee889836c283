#include "features/layout.h"

#include <algorithm>
#include <array>

#include "model/characters.h"
#include "model/parse.h"
#include "text/unicode.h"

namespace vraagbaak::features {

using model::BlockKind;
using text::ByteOffset;
using text::ByteRange;

namespace {

/// Lines longer than this are no lines of a printed page.
constexpr uint32_t kWidestPage = 160;
constexpr uint32_t kNarrowestPage = 40;
/// What may be read to find out which of many changes would be read otherwise.
constexpr size_t kMostBytesTried = 64u << 20;

bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_gap(char c) { return c == ' ' || c == '\t'; }

uint32_t character_count(std::string_view text) {
  return static_cast<uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && std::string_view(")]\"'").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  for (const std::string_view quote : {"»", "”", "’"})
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  return !line.empty() && std::string_view(".?!:;").find(line.back()) != std::string_view::npos;
}

bool ends_in_hyphen(std::string_view line) {
  return line.ends_with('-') || line.ends_with("\xc2\xad") || line.ends_with("\xe2\x80\x90");
}

/// What layout may put in another's place: bytes of a blank or quotation mark at `at`; 0 for anything else.
size_t blank_size(std::string_view text, size_t at) {
  if (is_gap(text[at]) || is_break(text[at])) return 1;
  return text.substr(at, 2) == "\xc2\xa0" ? 2 : 0;
}

size_t quote_size(std::string_view text, size_t at) {
  for (const std::string_view mark : {"\"", "«", "»", "“", "”", "„"})
    if (text.substr(at, mark.size()) == mark) return mark.size();
  return 0;
}

bool number_mark(char c) { return c == '.' || c == ':' || c == ')'; }

}  // namespace

bool is_prose(BlockKind kind) {
  switch (kind) {
    case BlockKind::question:
    case BlockKind::answer:
    case BlockKind::notice:
    case BlockKind::explanation:
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::footnote: return true;
    default: return false;
  }
}

std::vector<ByteRange> prose_ranges(const model::Document& document) {
  std::vector<ByteRange> ranges;
  document.for_each_block([&](const model::BlockView& view) {
    if (!is_prose(view.block->kind)) return;
    const std::vector<model::Span>& spans = view.block->spans;
    for (size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].furniture()) continue;
      model::BlockOffset from = std::max(spans[i].range.start, view.block->heading.end);
      // Furniture inside a paragraph follows it in the list.
      for (size_t j = i + 1; j < spans.size() && spans[j].range.start < spans[i].range.end; ++j) {
        if (!spans[j].furniture()) continue;
        if (from < spans[j].range.start) ranges.push_back(view.at({from, spans[j].range.start}));
        from = std::max(from, spans[j].range.end);
      }
      if (from < spans[i].range.end) ranges.push_back(view.at({from, spans[i].range.end}));
    }
  });
  return ranges;
}

std::string structure(const model::Document& document) {
  std::string out = std::to_string(static_cast<int>(document.form()));
  const auto put = [&](uint64_t number) { out += std::to_string(number) + ' '; };
  document.for_each_block([&](const model::BlockView& view) {
    const model::Block& block = *view.block;
    out += '\n';
    put(static_cast<uint64_t>(block.kind));
    put(block.interface_hash);
    put(block.implicit);
    for (const model::Span& span : block.spans)
      if (span.furniture() || span.kind != model::Span::Kind::paragraph) put(static_cast<uint64_t>(span.kind));
    for (const model::Entity& entity : block.entities) {
      const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
      if (reference == nullptr) continue;
      for (const model::Target& target : reference->targets) out += target.id + ' ';
    }
    if (block.header)
      for (const model::HeaderField& field : block.header->fields) out += field.value + ' ';
  });
  for (const model::Numbering::Answer& answer : document.numbering().answers) {
    out += '\n';
    for (const uint32_t question : answer.questions) put(question);
  }
  for (const model::Numbering::Reference& reference : document.numbering().references) {
    put(reference.question);
    put(reference.external);
  }
  return out;
}

Proven prove(const model::Document& document, const std::vector<TextEdit>& edits,
             const std::function<bool(const model::Document&)>& same, size_t& tried) {
  Proven proven;
  if (edits.empty()) return proven;
  std::vector<std::pair<size_t, size_t>> waiting{{0, edits.size()}};
  while (!waiting.empty() && tried <= kMostBytesTried) {
    const auto [from, to] = waiting.back();
    waiting.pop_back();
    tried += document.text().size();
    std::vector<TextEdit> more = proven.edits;
    more.insert(more.end(), edits.begin() + static_cast<ptrdiff_t>(from), edits.begin() + static_cast<ptrdiff_t>(to));
    auto next = model::parse(text::SourceText(applied(document.text(), more)));
    if (same(*next)) {
      proven = {std::move(more), std::move(next)};
    } else if (to - from > 1) {
      const size_t middle = from + (to - from) / 2;
      waiting.emplace_back(middle, to);
      waiting.emplace_back(from, middle);
    }
  }
  return proven;
}

std::optional<std::vector<TextEdit>> layout_edits(std::string_view before, std::string_view after) {
  std::vector<TextEdit> edits;
  const auto gap = [](std::string_view text, size_t at) {
    size_t end = at;
    while (end < text.size()) {
      const size_t size = blank_size(text, end);
      if (size == 0) break;
      end += size;
    }
    return end - at;
  };
  const auto replace = [&](size_t at, size_t size, std::string_view by) {
    const auto start = static_cast<uint32_t>(at);
    edits.push_back({{{start}, {start + static_cast<uint32_t>(size)}}, std::string(by)});
  };
  size_t i = 0;
  size_t j = 0;
  while (i < before.size() || j < after.size()) {
    const size_t old_gap = gap(before, i);
    const size_t new_gap = gap(after, j);
    // A mark behind a number stands before the gap.
    const bool added =
        new_gap == 0 && j < after.size() && number_mark(after[j]) && (i >= before.size() || before[i] != after[j]);
    const bool removed =
        old_gap == 0 && i < before.size() && number_mark(before[i]) && (j >= after.size() || before[i] != after[j]);
    if (added || removed) {
      replace(i, removed ? 1 : 0, added ? after.substr(j, 1) : std::string_view());
      i += removed ? 1 : 0;
      j += added ? 1 : 0;
      continue;
    }
    if (old_gap > 0 || new_gap > 0) {
      if (before.substr(i, old_gap) != after.substr(j, new_gap)) replace(i, old_gap, after.substr(j, new_gap));
      i += old_gap;
      j += new_gap;
      continue;
    }
    if (i >= before.size() || j >= after.size()) return std::nullopt;
    if (before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    // Guillemets and curly quotes share their first byte with each other and with other characters.
    size_t old_start = i;
    size_t new_start = j;
    while (old_start > 0 && (static_cast<unsigned char>(before[old_start]) & 0xC0) == 0x80) --old_start, --new_start;
    const size_t old_quote = quote_size(before, old_start);
    const size_t new_quote = quote_size(after, new_start);
    if (old_quote == 0 || new_quote == 0) return std::nullopt;
    replace(old_start, old_quote, after.substr(new_start, new_quote));
    i = old_start + old_quote;
    j = new_start + new_quote;
  }
  return edits;
}

uint32_t line_width(std::string_view text, const std::vector<ByteRange>& prose) {
  // The longest lines but for one in twenty.
  std::array<uint32_t, 1024> lengths{};
  uint32_t lines = 0;
  for (const ByteRange& range : prose) {
    std::string_view rest = text.substr(range.start.value, range.size());
    while (!rest.empty()) {
      const size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
      const uint32_t length = character_count(rest.substr(0, end));
      if (length >= kNarrowestPage) {
        ++lengths[std::min<size_t>(length, lengths.size() - 1)];
        ++lines;
      }
      rest.remove_prefix(end);
      rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    }
  }
  uint32_t beyond = 0;
  for (uint32_t length = static_cast<uint32_t>(lengths.size()); length-- > 0;) {
    beyond += lengths[length];
    if (beyond * 20 > lines) return length > kWidestPage ? 0 : length;
  }
  return 0;
}

std::vector<LineEnd> line_ends(std::string_view text, ByteRange stretch, uint32_t width) {
  std::vector<LineEnd> ends;
  size_t line = stretch.start.value;
  const size_t last = stretch.end.value;
  for (size_t at = line; at < last; ++at) {
    if (!is_break(text[at])) continue;
    size_t from = at;
    while (from > line && is_gap(text[from - 1])) --from;
    size_t to = at;
    while (to < last && (is_break(text[to]) || is_gap(text[to]))) ++to;
    if (to == last) break;
    const std::string_view written = text.substr(line, from - line);
    size_t word = to;
    while (word < last && !is_break(text[word]) && !is_gap(text[word])) ++word;
    const uint32_t length = character_count(written);
    const uint32_t with_next = length + 1 + character_count(text.substr(to, word - to));
    LineEnd end{{{static_cast<uint32_t>(from)}, {static_cast<uint32_t>(to)}}};
    const bool goes_on = from < at && !ends_sentence(written);  // a blank at the end: the paragraph goes on
    const bool filled = with_next >= width - width / 16;
    const bool mid_sentence = !ends_sentence(written) && length >= width / 2;
    end.soft = width != 0 && !written.empty() && !ends_in_hyphen(written) && (goes_on || filled || mid_sentence);
    ends.push_back(end);
    at = to - 1;
    line = to;
  }
  return ends;
}

}  // namespace vraagbaak::features
