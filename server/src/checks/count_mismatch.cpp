// Mentions a list that has another number of items than the words before it say: "drie thema's:" before two bullets.
//
// Why it matters: an item was added or left out, and the reader looks for the one that is missing. Only a number of
// things at the very end of a paragraph, before a colon, and the list that follows it directly are compared; lists
// whose items differ in mark or indentation, and numbers that are "ten minste", "onder meer" or of a part, are left
// alone.
//
// Quick fix: none; only the author knows whether the number or the list is wrong.
//
// Accepted:
// ```
// Vraag 1
// Wat wordt er gedaan?
//
// Antwoord 1
// Het kabinet neemt de volgende drie maatregelen:
// - meer toezicht;
// - hogere boetes;
// - een campagne.
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat wordt er gedaan?
//
// Antwoord 1
// Het kabinet neemt de volgende vier maatregelen:
// - meer toezicht;
// - hogere boetes;
// - een campagne.
// ```
//
// Source: counting.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/figures.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace count_mismatch {
namespace {

using facts::Decimal;
using facts::Figure;
using facts::Mention;
using facts::MentionKind;

constexpr Message kOtherCount{"Hier staat \"{0}\", maar de lijst heeft er {1}.",
                              "This says \"{0}\", but the list has {1}."};

/// More things are not counted in words before a list.
constexpr int kMostItems = 30;
/// So many paragraphs behind a list may interrupt it.
constexpr size_t kBehindList = 2;

struct Stated {
  Mention mention;
  model::BlockRange range;
  Decimal count;
};

/// True for a number of part of the things, or of examples: "twee van de vijf thema's:", "onder meer drie thema's:".
bool partial(std::string_view before) {
  return ends_with_any(before, {" van de ", " van ", " van het ", " deze ", " die "}) ||
         contains_any(lower(before.substr(before.size() > 60 ? before.size() - 60 : 0)),
                      {"onder meer", "onder andere", "o.a.", "waaronder", "bijvoorbeeld", "met name"});
}

/// The number of things that ends a paragraph before a colon: "… drie specifieke thema's:".
std::optional<Stated> stated_count(const ReadPassage& read) {
  if (read.mentions().empty() || !read.text().ends_with(':')) return std::nullopt;
  const Mention& last = read.mentions().back();
  const Figure* figure = exact_figure(last);
  if (!figure || last.kind != MentionKind::quantity) return std::nullopt;
  // A unit of measure is a symbol; what is counted is written as it is.
  const bool plural = figure->unit.ends_with('n') || figure->unit.ends_with('s');
  if (!plural || !lower(read.written(last)).ends_with(figure->unit)) return std::nullopt;
  if (!is_one_of(read.behind(last), {":", " :", " zijn:", " te weten:", ", te weten:", " namelijk:", ", namelijk:"}))
    return std::nullopt;
  if (*figure->value < Decimal(2) || *figure->value > Decimal(kMostItems) || !figure->value->whole())
    return std::nullopt;
  if (partial(read.before(last))) return std::nullopt;
  return Stated{last, read.passage().at(last.range), *figure->value};
}

/// How an item is marked, its number or letter left out, with the blanks before it: "  -", "1.", "a)".
std::string mark_of(std::string_view text, model::BlockRange item) {
  size_t line = item.start.value;
  while (line > 0 && !model::is_break(text[line - 1])) --line;
  std::string mark(text.substr(line, item.start.value - line));
  for (size_t at = item.start.value; at < item.end.value && text[at] != ' ' && text[at] != '\t'; ++at) {
    const bool digit = model::is_digit(text[at]);
    if (digit && mark.ends_with('1')) continue;
    mark += digit ? '1' : model::is_letter(text[at]) ? 'a' : text[at];
  }
  return mark;
}

/// The items of the list that begins with span `first`; nullopt for a list that is not plainly one.
std::optional<size_t> items_from(const BlockInput& input, size_t first) {
  using Kind = model::Span::Kind;
  const std::vector<model::Span>& spans = input.block.spans;
  size_t items = 0;
  std::string mark;
  size_t behind = 0;
  for (size_t index = first; index < spans.size(); ++index) {
    const model::Span& span = spans[index];
    if (span.furniture() || span.kind == Kind::footnote) continue;
    if (span.kind != Kind::list_item) {
      if (++behind > kBehindList) break;
      continue;
    }
    const std::string own = mark_of(input.text, span.range);
    // An item after a paragraph may still belong to the list.
    if (behind > 0) return own == mark ? std::nullopt : std::optional(items);
    if (items > 0 && own != mark) return std::nullopt;
    if (model::trimmed(input.slice(span.range)).ends_with(':')) return std::nullopt;
    mark = own;
    ++items;
  }
  return items;
}

bool may_hold(std::string_view text) { return text.find(':') != std::string_view::npos; }
bool may_judge(std::string_view text) { return text.ends_with(':'); }

bool has_list(const model::Block& block) {
  return std::any_of(block.spans.begin(), block.spans.end(),
                     [](const model::Span& span) { return span.kind == model::Span::Kind::list_item; });
}

void check(const BlockInput& input, Report& report) {
  if (!has_list(input.block)) return;
  const std::vector<model::Span>& spans = input.block.spans;
  for (const ReadPassage& read : read_passages(input, may_hold, may_judge)) {
    const auto stated = stated_count(read);
    if (!stated) continue;
    auto next = std::partition_point(spans.begin(), spans.end(),
                                     [&](const model::Span& span) { return span.range.start < stated->range.end; });
    next = std::find_if(next, spans.end(), [](const model::Span& span) { return !span.furniture(); });
    if (next == spans.end() || next->kind != model::Span::Kind::list_item) continue;
    const auto items = items_from(input, static_cast<size_t>(next - spans.begin()));
    if (!items || *items < 2 || stated->count == Decimal(static_cast<int64_t>(*items))) continue;
    report.add(input.place(stated->range), kOtherCount,
               {one_line(read.written(stated->mention)), std::to_string(*items)});
  }
}

}  // namespace
}  // namespace count_mismatch

extern const Check kCountMismatch{
    .code = "count-mismatch",
    .severity = Severity::information,
    .title = {"Aantal past niet bij lijst", "Number does not fit the list"},
    .block = count_mismatch::check,
};

}  // namespace vraagbaak::checks
