// Mentions words that stand twice in a row: "van het van het lid", "de de minister".
//
// Why it matters: it is the trace of a sentence that was changed half. Only two or more words repeated as a group, and
// single words that never follow themselves ("de de", "een een"), count; "is het het kabinet bekend" is Dutch.
//
// Quick fix: the words once. With `--fix` too.
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
namespace words_repeated {
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

bool same(std::string_view text, Word a, Word b) {
  return text.substr(a.start, a.end - a.start) == text.substr(b.start, b.end - b.start);
}

/// True when the two halves of `words`, each `length` words from `at` on, may not stand twice in a row.
bool suspect(std::string_view text, const std::vector<Word>& words, size_t at, size_t length) {
  const std::string_view first = text.substr(words[at].start, words[at].end - words[at].start);
  if (length == 1) return std::find(kNeverTwice.begin(), kNeverTwice.end(), first) != kNeverTwice.end();
  // "dat dat dat": one word is no group.
  if (same(text, words[at], words[at + 1])) return false;
  // A title and a sentence on the next line may begin alike.
  const uint32_t seam = words[at + length - 1].end;
  const bool next_line = text.substr(seam, words[at + length].start - seam).find('\n') != std::string_view::npos;
  return !(next_line && first.front() >= 'A' && first.front() <= 'Z');
}

/// `words` are separated by blanks alone.
void judge(const BlockInput& input, const std::vector<Word>& words, Report& report) {
  const std::string_view text = input.text;
  for (size_t i = 0; i < words.size(); ++i) {
    for (size_t length = std::min(kLongest, (words.size() - i) / 2); length >= 1; --length) {
      size_t alike = 0;
      while (alike < length && same(text, words[i + alike], words[i + length + alike])) ++alike;
      if (alike < length || !suspect(text, words, i, length)) continue;
      const std::string_view group = text.substr(words[i].start, words[i + length - 1].end - words[i].start);
      report.add(input.place({{words[i].start}, {words[i + 2 * length - 1].end}}), kTwice, {one_line(group)});
      i += 2 * length - 1;
      break;
    }
  }
}

void check(const BlockInput& input, Report& report) {
  std::vector<Word> words;
  for (const model::Span& span : input.block.spans) {
    if (span.furniture()) continue;
    const uint32_t end = std::min<uint32_t>(span.range.end.value, static_cast<uint32_t>(input.text.size()));
    words.clear();
    for (uint32_t i = span.range.start.value; i < end;) {
      if (letter(input.text[i])) {
        const uint32_t start = i;
        while (i < end && letter(input.text[i])) ++i;
        words.push_back({start, i});
      } else {
        // Anything but a blank (a comma, a figure, a quotation mark) starts a new run of words.
        if (!blank(input.text[i])) {
          judge(input, words, report);
          words.clear();
        }
        ++i;
      }
    }
    judge(input, words, report);
  }
}

}  // namespace
}  // namespace words_repeated

extern const Check kWordsRepeated{
    .code = "words-repeated",
    .severity = Severity::information,
    .title = {"Woorden dubbel", "Words repeated"},
    .block = words_repeated::check,
};

}  // namespace vraagbaak::checks
