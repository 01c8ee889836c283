// Mentions words that stand twice in a row: "van het van het lid", "de de minister".
//
// Why it matters: it is the trace of a sentence that was changed half. Only two or more words repeated as a group, and
// single words that never follow themselves ("de de", "een een"), count; "is het het kabinet bekend" is Dutch.
//
// Accepted:
// ```
// Vraag 1
// Is het het kabinet bekend dat dat vaker gebeurt?
//
// Antwoord 1
// Ja, keer op keer.
// ```
//
// Rejected:
// ```
// Vraag 1
// Kent u de vragen van het van het lid De Wit?
//
// Antwoord 1
// Ja.
// ```
//
// Source: published letters; the spelling checkers of word processors know the same rule for single words.
#include <algorithm>
#include <array>
#include <vector>

#include "checks/check.h"
#include "checks/words.h"

namespace vraagbaak::checks {
namespace {

constexpr Message kTwice{"\"{0}\" staat hier twee keer achter elkaar.", "\"{0}\" is written twice in a row here."};

/// Words that cannot follow themselves in a Dutch sentence.
constexpr std::array<std::string_view, 6> kNeverTwice{"de", "een", "en", "met", "te", "van"};
/// The longest group looked for.
constexpr size_t kLongest = 4;

struct Word {
  uint32_t start;
  uint32_t end;
};

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool blank(char c) { return c == ' ' || c == '\n' || c == '\r'; }

/// Words separated by blanks alone; anything else (a comma, a figure, a quotation mark) starts a new run.
std::vector<std::vector<Word>> runs(std::string_view text, uint32_t offset) {
  std::vector<std::vector<Word>> out(1);
  size_t i = 0;
  while (i < text.size()) {
    if (letter(text[i])) {
      const size_t start = i;
      while (i < text.size() && letter(text[i])) ++i;
      out.back().push_back({offset + static_cast<uint32_t>(start), offset + static_cast<uint32_t>(i)});
    } else if (blank(text[i])) {
      ++i;
    } else {
      ++i;
      if (!out.back().empty()) out.emplace_back();
    }
  }
  return out;
}

bool same(std::string_view text, Word a, Word b) {
  return text.substr(a.start, a.end - a.start) == text.substr(b.start, b.end - b.start);
}

void judge(const BlockInput& input, const std::vector<Word>& words, Report& report) {
  const std::string_view text = input.text;
  for (size_t i = 0; i < words.size(); ++i) {
    for (size_t length = std::min(kLongest, (words.size() - i) / 2); length >= 1; --length) {
      bool repeated = true;
      for (size_t k = 0; k < length && repeated; ++k) repeated = same(text, words[i + k], words[i + length + k]);
      if (!repeated) continue;
      const std::string_view first = text.substr(words[i].start, words[i].end - words[i].start);
      const bool single = length == 1;
      if (single && std::find(kNeverTwice.begin(), kNeverTwice.end(), first) == kNeverTwice.end()) continue;
      // A title and a sentence on the next line may begin alike.
      const std::string_view seam =
          text.substr(words[i + length - 1].end, words[i + length].start - words[i + length - 1].end);
      if (seam.find('\n') != std::string_view::npos && first.front() >= 'A' && first.front() <= 'Z') continue;
      // "dat dat dat": one word is no group.
      if (!single && same(text, words[i], words[i + 1])) continue;
      const model::BlockRange range{{words[i].start}, {words[i + 2 * length - 1].end}};
      report.add(input.place(range), kTwice,
                 {one_line(text.substr(words[i].start, words[i + length - 1].end - words[i].start))});
      i += 2 * length - 1;
      break;
    }
  }
}

void check(const BlockInput& input, Report& report) {
  for (const model::Span& span : input.block.spans) {
    if (span.furniture()) continue;
    for (const std::vector<Word>& run : runs(input.slice(span.range), span.range.start.value))
      judge(input, run, report);
  }
}

}  // namespace

extern const Check kWordsRepeated{
    .code = "words-repeated",
    .severity = Severity::information,
    .title = {"Woorden dubbel", "Words repeated"},
    .block = check,
};

}  // namespace vraagbaak::checks
