#include "features/formatting.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "features/label_style.h"
#include "features/layout.h"
#include "model/characters.h"
#include "model/parse.h"
#include "text/unicode.h"

namespace vraagbaak::features {

using model::Block;
using model::BlockKind;
using model::BlockView;
using text::ByteOffset;
using text::ByteRange;

namespace {

constexpr std::string_view kNoBreakSpace = "\xc2\xa0";
/// Layout that was changed can be laid out again: a line that became shorter, a label that became like the others.
constexpr int kMostRounds = 16;

using Edits = std::vector<TextEdit>;

ByteRange bytes(size_t from, size_t to) { return {{static_cast<uint32_t>(from)}, {static_cast<uint32_t>(to)}}; }

/// A document with its bytes together.
struct FormattedPage {
  std::shared_ptr<const model::Document> document;
  std::string text;

  explicit FormattedPage(std::shared_ptr<const model::Document> of)
      : document(std::move(of)), text(document->text().str()) {}
  /// `of` must outlive the page.
  explicit FormattedPage(const model::Document& of)
      : FormattedPage(std::shared_ptr<const model::Document>(std::shared_ptr<void>(), &of)) {}
  std::string_view slice(ByteRange range) const {
    return std::string_view(text).substr(range.start.value, range.size());
  }
};

// Marks behind numbers ------------------------------------------------------------------------------------------------

/// The heading's label and what follows it: "Vraag 4" and ":".
struct Heading {
  std::string before;
  std::string mark;
  ByteRange mark_range;
};

std::optional<Heading> heading_of(const FormattedPage& page, const BlockView& view) {
  const Block& block = *view.block;
  if (block.labels.size() != 1 || block.heading.empty()) return std::nullopt;
  const model::LabelMention& label = block.labels.front();
  if (label.in_words || label.label.letter != 0 || !block.heading.contains(label.range)) return std::nullopt;
  Heading heading;
  heading.before = page.slice(view.at({block.heading.start, label.range.start}));
  heading.mark_range = view.at({label.range.end, block.heading.end});
  heading.mark = page.slice(heading.mark_range);
  const bool mark = heading.mark.empty() || heading.mark == "." || heading.mark == ":" || heading.mark == ")";
  return mark ? std::optional(heading) : std::nullopt;
}

/// The mark that nearly all headings of a kind have, on those that have another.
void align_marks(const FormattedPage& page, const FormatOptions&, Edits& edits) {
  constexpr size_t kEnough = 4;
  std::map<std::pair<BlockKind, std::string>, std::map<std::string, size_t>> votes;
  std::vector<std::pair<BlockKind, Heading>> headings;
  page.document->for_each_block([&](const BlockView& view) {
    if (view.block->kind != BlockKind::question && view.block->kind != BlockKind::answer) return;
    if (auto heading = heading_of(page, view)) {
      ++votes[{view.block->kind, heading->before}][heading->mark];
      headings.emplace_back(view.block->kind, std::move(*heading));
    }
  });
  for (const auto& [kind, heading] : headings) {
    const auto& marks = votes[{kind, heading.before}];
    size_t all = 0;
    const std::string* best = nullptr;
    size_t most = 0;
    for (const auto& [mark, count] : marks) {
      all += count;
      if (count > most) most = count, best = &mark;
    }
    if (most < kEnough || most * 4 < all * 3 || heading.mark == *best) continue;
    edits.push_back({heading.mark_range, *best});
  }
}

// Blank lines ---------------------------------------------------------------------------------------------------------

size_t breaks_in(std::string_view gap) {
  size_t count = 0;
  for (size_t i = 0; i < gap.size(); ++i) {
    if (gap[i] == '\r' && i + 1 < gap.size() && gap[i + 1] == '\n') continue;
    count += gap[i] == '\n' || gap[i] == '\r';
  }
  return count;
}

bool only_blanks(std::string_view gap) { return gap.find_first_not_of(" \t\r\n") == gap.npos; }

bool spaced_block(BlockKind kind) {
  return kind == BlockKind::question || kind == BlockKind::answer || kind == BlockKind::notice ||
         kind == BlockKind::explanation;
}

/// The white space between two blocks of questions and answers; empty where furniture stands in it.
ByteRange gap_between(const FormattedPage& page, const BlockView& above, const BlockView& below) {
  if (!spaced_block(above.block->kind) || !spaced_block(below.block->kind)) return {};
  const ByteRange gap{above.content().end, std::max(above.content().end, below.content().start)};
  if (!only_blanks(page.slice(gap))) return {};
  for (auto span = above.block->spans.rbegin(); span != above.block->spans.rend(); ++span) {
    if (span->furniture() && span->range.end > above.block->content.end) return {};
    if (span->range.end < above.block->content.end) break;
  }
  // The one blank that starts a page is furniture too.
  const std::vector<model::Span>& spans = below.block->spans;
  if (!spans.empty() && spans.front().furniture() && spans.front().range.start <= below.block->content.start) return {};
  return gap;
}

/// `gap` with `breaks` line breaks, and the blanks at its ends as they are.
void set_breaks(const FormattedPage& page, ByteRange gap, size_t breaks, const std::string& line_break, Edits& edits) {
  const std::string_view written = page.slice(gap);
  const size_t first = std::min(written.find_first_of("\r\n"), written.size());
  const size_t last = written.find_last_of("\r\n");
  const size_t end = last == written.npos ? first : last + 1;
  std::string right;
  for (size_t i = 0; i < breaks; ++i) right += line_break;
  edits.push_back({bytes(gap.start.value + first, gap.start.value + end), std::move(right)});
}

/// The white space between the heading of a block and its text; empty without a heading.
ByteRange gap_under_heading(const FormattedPage& page, const BlockView& view) {
  if (view.block->heading.empty()) return {};
  const ByteRange rest{view.at(view.block->heading).end, view.content().end};
  const size_t blanks = page.slice(rest).find_first_not_of(" \t\r\n");
  if (blanks == std::string_view::npos) return {};
  return {rest.start, rest.start + static_cast<uint32_t>(blanks)};
}

/// No more than one empty line in a row, and between blocks as many as nearly everywhere else.
void align_blank_lines(const FormattedPage& page, const FormatOptions&, Edits& edits) {
  constexpr size_t kEnough = 4;
  struct Gap {
    std::pair<BlockKind, BlockKind> kinds;
    ByteRange range;
    size_t breaks = 0;
  };
  std::vector<Gap> gaps;
  struct Votes {
    size_t tight = 0;
    size_t apart = 0;
  };
  std::map<std::pair<BlockKind, BlockKind>, Votes> votes;
  const std::string line_break = line_break_of(page.document->text());
  std::optional<BlockView> above;
  page.document->for_each_block([&](const BlockView& view) {
    if (above) {
      const ByteRange range = gap_between(page, *above, view);
      const size_t breaks = breaks_in(page.slice(range));
      if (breaks > 0) {
        const std::pair kinds{above->block->kind, view.block->kind};
        gaps.push_back({kinds, range, breaks});
        ++(breaks == 1 ? votes[kinds].tight : votes[kinds].apart);
      }
    }
    above = view;
    if (!spaced_block(view.block->kind)) return;
    const ByteRange under = gap_under_heading(page, view);
    if (breaks_in(page.slice(under)) > 2) set_breaks(page, under, 2, line_break, edits);
    // Between the paragraphs of a block.
    const std::vector<model::Span>& spans = view.block->spans;
    for (size_t i = 1; i < spans.size(); ++i) {
      if (spans[i - 1].furniture() || spans[i].furniture() || spans[i].range.start < spans[i - 1].range.end) continue;
      const ByteRange range = view.at({spans[i - 1].range.end, spans[i].range.start});
      if (only_blanks(page.slice(range)) && breaks_in(page.slice(range)) > 2)
        set_breaks(page, range, 2, line_break, edits);
    }
  });
  for (const Gap& gap : gaps) {
    const Votes& vote = votes[gap.kinds];
    const size_t all = vote.tight + vote.apart;
    size_t right = std::min<size_t>(gap.breaks, 2);
    if (vote.tight >= kEnough && vote.tight * 4 >= all * 3) right = 1;
    if (vote.apart >= kEnough && vote.apart * 4 >= all * 3) right = 2;
    if (right != gap.breaks) set_breaks(page, gap.range, right, line_break, edits);
  }
}

// Line ends -----------------------------------------------------------------------------------------------------------

uint32_t characters_in(std::string_view text) {
  return static_cast<uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// False for words that would be read as a label or a marker at the start of a line.
bool may_start_line(std::string_view word) {
  if (word.empty()) return false;
  const unsigned char first = static_cast<unsigned char>(word.front());
  if (model::is_digit(word.front()) || std::string_view("-(*[>§").find(word.front()) != std::string_view::npos)
    return false;
  if (first >= 0x80 && !text::is_letter(text::decode(word, 0).value)) return false;
  if (word.size() >= 2 && word.size() <= 5 && std::string_view(").:").find(word.back()) != std::string_view::npos)
    return false;
  static constexpr std::string_view kHeadings[] = {"vraag",      "vragen",    "antwoord",  "antwoorden",
                                                   "mededeling", "bijlage",   "bijlagen",  "toelichting",
                                                   "nr",         "kamerstuk", "aanhangsel"};
  const std::string small = model::lower(word.substr(0, word.find_last_not_of(".,:;") + 1));
  return std::find(std::begin(kHeadings), std::end(kHeadings), small) == std::end(kHeadings);
}

/// One word of a paragraph and the white space behind it.
struct Word {
  ByteRange range;
  ByteRange gap;
  bool breaks = false;  ///< the gap ends a line
  bool hard = false;    ///< and has to
};

std::vector<Word> words_of(const FormattedPage& page, ByteRange stretch, const std::vector<LineEnd>& ends) {
  std::vector<Word> words;
  const std::string_view text = page.text;
  size_t at = stretch.start.value;
  const size_t last = stretch.end.value;
  const auto blank = [&](size_t i) { return text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r'; };
  while (at < last && blank(at)) ++at;
  auto end = ends.begin();
  while (at < last) {
    size_t to = at;
    while (to < last && !blank(to)) ++to;
    size_t next = to;
    while (next < last && blank(next)) ++next;
    Word word{bytes(at, to), bytes(to, next)};
    while (end != ends.end() && end->gap.end.value <= to) ++end;
    if (end != ends.end() && end->gap.start.value < next) {
      word.breaks = true;
      word.hard = !end->soft;
    }
    words.push_back(word);
    at = next;
  }
  return words;
}

/// Lays the words from one hard line end to the next out in lines of `width`.
void fill_lines(const FormattedPage& page, const std::vector<Word>& words, size_t from, size_t to, uint32_t width,
                const std::string& line_break, Edits& edits) {
  size_t line = from;
  while (line < to) {
    uint32_t column = 0;
    size_t best = to;  // the word after which the line ends
    for (size_t i = line; i < to; ++i) {
      column += characters_in(page.slice(words[i].range));
      if (column > width && best != to) break;
      if (i + 1 < to && may_start_line(page.slice(words[i + 1].range))) {
        if (column <= width || best == to) best = i;
      }
      if (i + 1 == to && column <= width) best = to;
      column += words[i].breaks ? 1 : characters_in(page.slice(words[i].gap));
    }
    const size_t end = std::min(best + 1, to);
    for (size_t i = line; i < end; ++i) {
      if (i + 1 >= to) break;
      const bool ends_line = i + 1 == end;
      if (ends_line && !words[i].breaks) edits.push_back({words[i].gap, line_break});
      if (!ends_line && words[i].breaks) edits.push_back({words[i].gap, " "});
    }
    line = end;
  }
}

/// True when no line is too long, and none could have held the word after it unless it ends there on purpose.
bool filled_already(const FormattedPage& page, const std::vector<Word>& words, uint32_t width) {
  uint32_t column = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    column += characters_in(page.slice(words[i].range));
    if (column > width && i > 0 && !words[i - 1].breaks) return false;
    if (!words[i].breaks) {
      column += characters_in(page.slice(words[i].gap));
      continue;
    }
    const bool fits = i + 1 < words.size() && column + 1 + characters_in(page.slice(words[i + 1].range)) <= width;
    if (fits && !words[i].hard) return false;
    column = 0;
  }
  return true;
}

void reflow_page(const FormattedPage& page, const FormatOptions& options, Edits& edits) {
  if (options.wrap == FormatOptions::Wrap::keep) return;
  const std::vector<ByteRange> prose = prose_ranges(*page.document);
  const uint32_t page_width = line_width(page.text, prose);
  const std::string line_break = line_break_of(page.document->text());
  for (const ByteRange& stretch : prose) {
    const std::vector<LineEnd> ends = line_ends(page.text, stretch, page_width);
    if (options.wrap == FormatOptions::Wrap::paragraph) {
      for (const LineEnd& end : ends)
        if (end.soft) edits.push_back({end.gap, " "});
      continue;
    }
    const std::vector<Word> words = words_of(page, stretch, ends);
    if (filled_already(page, words, options.width)) continue;
    size_t from = 0;
    for (size_t i = 0; i < words.size(); ++i) {
      if (!words[i].hard && i + 1 < words.size()) continue;
      fill_lines(page, words, from, i + 1, options.width, line_break, edits);
      from = i + 1;
    }
  }
}

// Characters ----------------------------------------------------------------------------------------------------------

/// From an opening quotation mark to its closing one, for each of them in `text`.
std::vector<ByteRange> quoted(std::string_view text) {
  std::vector<ByteRange> ranges;
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"«", "»"}, {"“", "”"}, {"„", "”"}, {"\"", "\""}};
  for (size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    size_t next = at + 1;
    if (byte == '"' || byte == 0xC2 || byte == 0xE2) {
      for (const auto& [open, close] : kPairs) {
        if (text.substr(at, open.size()) != open) continue;
        const size_t end = text.find(close, at + open.size());
        if (end == text.npos) break;
        ranges.push_back(bytes(at, end + close.size()));
        next = end + close.size();
        break;
      }
    }
    at = next;
  }
  return ranges;
}

bool inside(const std::vector<ByteRange>& ranges, ByteRange range) {
  const auto next =
      std::partition_point(ranges.begin(), ranges.end(), [&](const ByteRange& one) { return one.end <= range.start; });
  return next != ranges.end() && next->overlaps(range);
}

void put_quotes(const FormattedPage& page, const FormatOptions& options, Edits& edits) {
  if (options.quotes == FormatOptions::Quotes::keep) return;
  const bool printed = page.document->form() == model::Form::appendix ||
                       page.document->form() == model::Form::appendix_question ||
                       page.document->form() == model::Form::notice_of_delay;
  const std::string_view open = printed ? "«" : "“";
  const std::string_view close = printed ? "»" : "”";
  for (const ByteRange& stretch : prose_ranges(*page.document)) {
    const std::string_view text = page.slice(stretch);
    std::vector<size_t> marks;
    for (size_t at = text.find('"'); at != text.npos; at = text.find('"', at + 1)) marks.push_back(at);
    if (marks.empty() || marks.size() % 2 != 0) continue;
    // Every other one opens, and looks like it: inch signs and slips are left to the author.
    bool certain = true;
    for (size_t i = 0; i < marks.size() && certain; ++i) {
      const char before = marks[i] == 0 ? ' ' : text[marks[i] - 1];
      const char after = marks[i] + 1 < text.size() ? text[marks[i] + 1] : ' ';
      const auto blank = [](char c) { return std::string_view(" \t\r\n([").find(c) != std::string_view::npos; };
      certain = i % 2 == 0 ? blank(before) && !blank(after) : !blank(before) && !model::is_letter(after);
    }
    for (size_t i = 0; i < marks.size() && certain; ++i) {
      const size_t at = stretch.start.value + marks[i];
      edits.push_back({bytes(at, at + 1), std::string(i % 2 == 0 ? open : close)});
    }
  }
}

/// Whether the blank between `before` and `after` holds a number or a citation together.
bool holds_together(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  const bool digit_before = model::is_digit(before.back());
  const bool digit_after = model::is_digit(after.front());
  if (digit_before && (digit_after || after.front() == '%')) return true;
  if (!digit_after) return false;
  if (before.ends_with("€")) return true;
  const std::string small = model::lower(before.substr(before.size() - std::min<size_t>(before.size(), 5)));
  for (const std::string_view word : {"nr.", "nrs.", "p.", "blz.", "art."}) {
    if (!small.ends_with(word)) continue;
    return small.size() == word.size() || !model::is_letter(small[small.size() - word.size() - 1]);
  }
  return false;
}

void bind_numbers(const FormattedPage& page, const FormatOptions& options, Edits& edits) {
  if (!options.non_breaking_spaces) return;
  page.document->for_each_block([&](const BlockView& view) {
    if (!is_prose(view.block->kind)) return;
    const std::vector<ByteRange> quotes = quoted(page.slice({view.start, view.start + view.block->size}));
    uint32_t done = 0;
    for (const model::Entity& entity : view.block->entities) {
      using model::EntityKind;
      const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
      const bool number = entity.kind == EntityKind::number || entity.kind == EntityKind::amount ||
                          entity.kind == EntityKind::percentage || entity.kind == EntityKind::quantity;
      if (!number && (reference == nullptr || reference->kind == model::ReferenceKind::url)) continue;
      if (inside(quotes, {{entity.range.start.value}, {entity.range.end.value}})) continue;
      const ByteRange range = view.at(entity.range);
      const std::string_view text = page.slice(range);
      for (size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
        const uint32_t place = range.start.value + static_cast<uint32_t>(at);
        // A number inside a citation was seen with it.
        if (place < done || !holds_together(text.substr(0, at), text.substr(at + 1))) continue;
        edits.push_back({bytes(place, place + 1), std::string(kNoBreakSpace)});
        done = place + 1;
      }
    }
  });
}

// The ends of lines and of the text, as editors ask for them
// -----------------------------------------------------------

void trim(const FormattedPage& page, const FormatOptions& options, Edits& edits) {
  const std::string_view text = page.text;
  if (options.trim_trailing_blanks) {
    for (const ByteRange& stretch : prose_ranges(*page.document)) {
      // The blanks behind the last line stand outside of the stretch.
      size_t end = stretch.end.value;
      while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
      if (end < text.size() && text[end] != '\n' && text[end] != '\r') end = stretch.end.value;
      for (size_t at = stretch.start.value; at <= end; ++at) {
        if (at < end ? text[at] != '\n' && text[at] != '\r' : at < text.size() && text[at] != '\n' && text[at] != '\r')
          continue;
        size_t from = at;
        while (from > stretch.start.value && (text[from - 1] == ' ' || text[from - 1] == '\t')) --from;
        if (from < at) edits.push_back({bytes(from, at), ""});
      }
    }
  }
  const size_t last = text.find_last_not_of("\r\n");
  if (last == text.npos) return;
  const bool broken = last + 1 < text.size();
  const std::string line_break = line_break_of(page.document->text());
  if (options.insert_final_break && !broken) edits.push_back({bytes(text.size(), text.size()), line_break});
  if (options.trim_final_breaks && breaks_in(text.substr(last + 1)) > 1)
    edits.push_back({bytes(last + 1, text.size()), line_break});
}

// Putting it together -------------------------------------------------------------------------------------------------

using Stage = void (*)(const FormattedPage&, const FormatOptions&, Edits&);
constexpr Stage kStages[] = {align_marks, align_blank_lines, reflow_page, put_quotes, bind_numbers, trim};

/// Makes those of a stage's changes that leave the paper as it was read.
class Press {
 public:
  explicit Press(const model::Document& document) : page_(document) {}

  const FormattedPage& page() const { return page_; }

  /// True when something changed.
  bool run(Stage stage, const FormatOptions& options) {
    Edits edits;
    stage(page_, options, edits);
    if (!put_in_order(edits, page_.document->text()) || edits.empty()) return false;
    if (structure_.empty()) structure_ = structure(*page_.document);
    const auto same = [&](const model::Document& next) { return structure(next) == structure_; };
    Proven proven = prove(*page_.document, edits, same, tried_);
    if (!proven.document) return false;
    page_ = FormattedPage(std::move(proven.document));
    return true;
  }

 private:
  FormattedPage page_;
  std::string structure_;  ///< once it was asked for
  size_t tried_ = 0;
};

Edits laid_out(const model::Document& document, const FormatOptions& options) {
  Press press(document);
  const std::string before = press.page().text;
  for (int round = 0; round < kMostRounds; ++round) {
    bool changed = false;
    for (const Stage stage : kStages) changed = press.run(stage, options) || changed;
    if (!changed) break;
  }
  return layout_edits(before, press.page().text).value_or(Edits{});
}

}  // namespace

std::vector<TextEdit> format(const model::Document& document, const FormatOptions& options,
                             std::optional<ByteRange> range) {
  Edits edits = laid_out(document, options);
  if (!range) return edits;
  const text::SourceText& text = document.text();
  const ByteRange lines{text.line_start(text.line_of(range->start)), text.line_end(text.line_of(range->end))};
  std::erase_if(edits, [&](const TextEdit& edit) { return !lines.contains(edit.range); });
  if (edits.empty()) return edits;
  // What was right together with changes elsewhere has to be right alone.
  const auto alone = model::parse(text::SourceText(applied(text, edits)));
  if (structure(*alone) != structure(document)) edits.clear();
  return edits;
}

std::vector<TextEdit> format_line(const model::Document& document, ByteOffset offset, const FormatOptions& options) {
  const text::SourceText& text = document.text();
  uint32_t line = text.line_of(offset);
  // Behind a line break the line that was finished is meant.
  if (line > 0 && offset == text.line_start(line)) --line;
  const ByteRange range{text.line_start(line), text.line_end(line)};
  const FormattedPage page(document);
  Edits edits;
  for (const Stage stage : {align_marks, put_quotes, bind_numbers}) stage(page, options, edits);
  std::erase_if(edits, [&](const TextEdit& edit) { return !range.contains(edit.range); });
  if (!put_in_order(edits, text) || edits.empty()) return {};
  const auto next = model::parse(text::SourceText(applied(text, edits)));
  return structure(*next) == structure(document) ? edits : Edits{};
}

}  // namespace vraagbaak::features
