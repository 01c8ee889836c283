// Reports a bracket that is opened and never closed in its question or answer, or closed without having been opened.
//
// Why it matters: it is a slip in itself and often the trace of a sentence that was cut. List markers (`a)`, `1)`) and
// footnote marks after a word (`gemeld 1)`) are no brackets. Where a page break runs through the text the finding
// is a remark, since the other half may have been lost with it.
//
// Quick fix: the closing bracket behind the citation that the bracket opens with, else at the end of the sentence; or
// neither bracket. With `--fix` where it closes a citation.
//
// Accepted:
// ```
// Vraag 1
// Wat kosten de bruggen (inclusief onderhoud)?
//
// Antwoord 1
// Er zijn twee posten: a) de bouw (40 miljoen euro) en b) het onderhoud [per jaar].
// ```
//
// Rejected:
// ```
// Vraag 1
// Wat kosten de bruggen?
//
// Antwoord 1
// De bouw kost 40 miljoen euro (zie ook het jaarverslag. Het onderhoud komt daar nog bij.
// ```
//
// Source: the marks of punctuation in pairs, technische handleiding Nederlandse spelling (taalunie.org).
#include <cstddef>
#include <optional>
#include <vector>

#include "checks/check.h"
#include "model/characters.h"

namespace vraagbaak::checks {
namespace bracket_unclosed {
namespace {

constexpr Message kOpen{"Dit haakje wordt in deze tekst niet gesloten.", "This bracket is not closed in this text."};
constexpr Message kClose{"Dit haakje sluit iets dat niet is geopend.",
                         "This bracket closes something that was not opened."};
constexpr Message kQuote{"Dit aanhalingsteken wordt in deze tekst niet gesloten.",
                         "This quotation mark is not closed in this text."};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The ")" that opens the line on which an address stands: a bracket that conversion turned or tore off, since nothing
/// ends there. Empty when there is none.
model::BlockRange turned_bracket_before(std::string_view text, model::BlockOffset address) {
  size_t at = address.value;
  while (at > 0 && text[at - 1] == ' ') --at;
  const bool turned = at > 0 && text[at - 1] == ')' && (at == 1 || model::is_break(text[at - 2]));
  const auto start = static_cast<uint32_t>(turned ? at - 1 : at);
  return {{start}, {static_cast<uint32_t>(at)}};
}

/// A byte that stands for an opening bracket.
constexpr char kTurned = 2;
/// The last one of an address that a page break tore: what closes the bracket may have gone with the rest.
constexpr char kTorn = 3;

/// Bytes that count: inside `within`, outside furniture, footnotes (judged on their own) and addresses.
std::vector<char> relevant(const BlockInput& input, model::BlockRange within, bool in_footnote) {
  std::vector<char> use(input.text.size(), 0);
  const auto mark = [&](model::BlockRange range, char value) {
    for (uint32_t i = range.start.value; i < range.end.value && i < use.size(); ++i) use[i] = value;
  };
  mark(within, 1);
  for (const model::Span& span : input.block.spans)
    if (span.furniture() || (!in_footnote && span.kind == model::Span::Kind::footnote)) mark(span.range, 0);
  for (const model::Entity& entity : input.block.entities) {
    const auto* reference = std::get_if<model::ExternalReference>(&entity.value);
    const bool url = reference && reference->kind == model::ReferenceKind::url;
    // A bracket too many inside a reference is reference-malformed.
    const bool reported = reference && (reference->faults & model::kFaultBracket);
    const bool torn = url && !entity.range.empty() && input.text[entity.range.end.value - 1] == '-';
    if (url) mark(turned_bracket_before(input.text, entity.range.start), kTurned);
    if (url || reported || entity.kind == model::EntityKind::placeholder) mark(entity.range, 0);
    if (torn) mark({entity.range.end - 1, entity.range.end}, kTorn);
  }
  // "[3]" is the mark of a note, also right behind an address.
  for (size_t i = 0; i < input.text.size(); ++i) {
    if (input.text[i] != '[') continue;
    size_t end = i + 1;
    while (end < input.text.size() && digit(input.text[end])) ++end;
    if (end > i + 1 && end < input.text.size() && input.text[end] == ']')
      mark({{static_cast<uint32_t>(i)}, {static_cast<uint32_t>(end + 1)}}, 0);
  }
  return use;
}

/// True for the bracket of "a)", "12)", "iv)", "gemeld 1)", "beke3)": a marker rather than a closing bracket.
bool marker(std::string_view text, size_t at) {
  size_t start = at;
  while (start > 0 && (digit(text[start - 1]) || letter(text[start - 1])) && at - start < 5) --start;
  const std::string_view word = text.substr(start, at - start);
  if (word.empty()) return false;
  if (digit(word.back())) return true;
  return word.size() == 1 || (word.size() <= 4 && word.find_first_not_of("ivxIVX") == std::string_view::npos);
}

bool smiley(std::string_view text, size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  return before == ':' || before == ';' || (before == '-' && at > 1 && text[at - 2] == ':');
}

/// One pair of marks; counts each kind by itself, so that one mistake gives one finding.
void judge_pair(const BlockInput& input, const std::vector<char>& use, char open, char close, Severity severity,
                Report& report) {
  std::vector<uint32_t> opened;
  std::optional<uint32_t> unopened;
  // Markers that closed a bracket, as "(onder 1) en 2)" leaves one closing bracket over; and brackets that were turned.
  size_t left_over = 0;
  for (uint32_t i = 0; i < input.text.size(); ++i) {
    if (!use[i]) continue;
    const char c = input.text[i];
    if (use[i] == kTurned) {
      ++left_over;
    } else if (use[i] == kTorn) {
      if (!opened.empty()) opened.pop_back();
      ++left_over;
    } else if (c == open) {
      if (!smiley(input.text, i)) opened.push_back(i);
    } else if (c == close) {
      const bool is_marker = close == ')' && marker(input.text, i);
      if (!opened.empty()) {
        opened.pop_back();
        left_over += is_marker;
      } else if (is_marker || (close == ')' && smiley(input.text, i))) {
        continue;
      } else if (left_over > 0) {
        --left_over;
      } else if (!unopened) {
        unopened = i;
      }
    }
  }
  if (!opened.empty()) {
    report.add(input.place({{opened.back()}, {opened.back() + 1}}), kOpen).severity = severity;
  } else if (unopened) {
    report.add(input.place({{*unopened}, {*unopened + 1}}), kClose).severity = severity;
  }
}

/// « without any » after it. A » without « is left alone: in the official print it also stands for an apostrophe.
void judge_quotes(const BlockInput& input, const std::vector<char>& use, Report& report) {
  constexpr std::string_view kOpenMark = "\xc2\xab";
  constexpr std::string_view kCloseMark = "\xc2\xbb";
  const size_t last_close = input.text.rfind(kCloseMark);
  const size_t last_open = input.text.rfind(kOpenMark);
  if (last_open == std::string_view::npos || !use[last_open]) return;
  if (last_close != std::string_view::npos && last_close > last_open) return;
  const uint32_t at = static_cast<uint32_t>(last_open);
  report.add(input.place({{at}, {at + 2}}), kQuote).severity = Severity::information;
}

/// True when every mark in the whole block has its other half; then no part of the block needs a closer look.
bool balanced(std::string_view text) {
  int round = 0;
  int square = 0;
  bool quoted = false;
  for (const char c : text) {
    round += (c == '(') - (c == ')');
    square += (c == '[') - (c == ']');
    quoted = quoted || c == '\xab';  // also the second half of another character: that only costs time
    if (round < 0 || square < 0) return false;
  }
  return round == 0 && square == 0 && !quoted;
}

void judge(const BlockInput& input, model::BlockRange within, bool in_footnote, Severity severity, Report& report) {
  const std::vector<char> use = relevant(input, within, in_footnote);
  judge_pair(input, use, '(', ')', severity, report);
  judge_pair(input, use, '[', ']', severity, report);
  judge_quotes(input, use, report);
}

void check(const BlockInput& input, Report& report) {
  using model::BlockKind;
  switch (input.block.kind) {
    case BlockKind::furniture:
    case BlockKind::signature:
    case BlockKind::section_head: return;
    default: break;
  }
  if (balanced(input.text)) return;
  Severity severity = Severity::warning;
  const bool paired = input.block.kind == BlockKind::question || input.block.kind == BlockKind::answer;
  if (!paired) severity = Severity::information;  // its borders are less certain than those of a question
  for (const model::Span& span : input.block.spans)
    if (span.furniture()) severity = Severity::information;
  judge(input, input.block.content, false, severity, report);
  for (const model::Span& span : input.block.spans)
    if (span.kind == model::Span::Kind::footnote) judge(input, span.range, true, Severity::information, report);
}

}  // namespace
}  // namespace bracket_unclosed

extern const Check kBracketUnclosed{
    .code = "bracket-unclosed",
    .severity = Severity::warning,
    .title = {"Haakje niet gesloten", "Bracket not closed"},
    .block = bracket_unclosed::check,
};

}  // namespace vraagbaak::checks
