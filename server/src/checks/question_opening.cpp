// Reports a question that opens with a verb that lost its ending: "Klop het dat …", "Deel u de mening …".
//
// Why it matters: the opening is the most read part of a question, and it is copied into the answer as it stands. A
// spelling checker lets it pass, because "klop" and "deel" are words too.
//
// Before "u" and "het" these verbs end in a t. Only the openings that questions usually have are looked at, and only
// at the start of a sentence.
//
// Quick fix: the verb with its ending.
//
// Accepted:
// ```
// Vraag 1
// Klopt het dat de brug in 2022 is gesloten? Deelt u de mening dat dit te lang duurt?
//
// Antwoord 1
// Ja. Klop het stof van de kaart en het staat er.
// ```
//
// Rejected:
// ```
// Vraag 1
// Klop het dat de brug in 2022 is gesloten?
//
// Antwoord 1
// Ja.
// ```
//
// Source: the openings of written questions as both parliaments print them ("Bent u bekend met", "Klopt het dat",
// "Deelt u de mening dat"); Dutch spelling of the second and third person in inversion before "u" and "het".
#include <algorithm>
#include <array>
#include <optional>

#include "checks/check.h"
#include "model/characters.h"

namespace vraagbaak::checks {
namespace question_opening {
namespace {

constexpr Message kOpening{"\"{0}\" mist een letter: bedoeld is \"{1}\".", "\"{0}\" lacks a letter: \"{1}\" is meant."};

struct Opening {
  std::string_view wrong;
  std::string_view subject;
  std::string_view right;
};
constexpr std::array kOpenings{
    Opening{"klop", "het", "klopt"},
    Opening{"klop", "dit", "klopt"},
    Opening{"ben", "u", "bent"},
    Opening{"bend", "u", "bent"},
    Opening{"kun", "u", "kunt"},
    Opening{"deel", "u", "deelt"},
    Opening{"deeld", "u", "deelt"},
    Opening{"erken", "u", "erkent"},
    Opening{"herken", "u", "herkent"},
    Opening{"herinner", "u", "herinnert"},
    Opening{"onderschrijf", "u", "onderschrijft"},
    Opening{"vind", "u", "vindt"},
    Opening{"beaam", "u", "beaamt"},
    Opening{"heef", "u", "heeft"},
    Opening{"ken", "u", "kent"},
};

struct Word {
  uint32_t start;
  uint32_t end;
};

/// The run of letters at `from`, which may be empty.
Word word_at(std::string_view text, uint32_t from, uint32_t stop) {
  uint32_t end = from;
  while (end < stop && model::is_letter(text[end])) ++end;
  return {from, end};
}

uint32_t skip_blanks(std::string_view text, uint32_t from, uint32_t stop) {
  while (from < stop) {
    const size_t blank = model::blank_at(text, from);
    if (blank == 0) break;
    from += static_cast<uint32_t>(blank);
  }
  return std::min(from, stop);
}

/// The opening that the sentence at `from` has wrongly; `verb` becomes the place of its first word.
const Opening* wrong_opening(std::string_view text, uint32_t from, uint32_t stop, Word& verb) {
  verb = word_at(text, from, stop);
  const std::string written = model::lower(text.substr(verb.start, verb.end - verb.start));
  const auto same_verb = [&](const Opening& opening) { return opening.wrong == written; };
  if (std::none_of(kOpenings.begin(), kOpenings.end(), same_verb)) return nullptr;
  const Word next = word_at(text, skip_blanks(text, verb.end, stop), stop);
  const std::string subject = model::lower(text.substr(next.start, next.end - next.start));
  const auto found = std::find_if(kOpenings.begin(), kOpenings.end(), [&](const Opening& opening) {
    return same_verb(opening) && opening.subject == subject;
  });
  return found == kOpenings.end() ? nullptr : &*found;
}

void check(const BlockInput& input, Report& report) {
  if (input.block.kind != model::BlockKind::question) return;
  for (const model::Span& span : input.block.spans) {
    if (span.kind != model::Span::Kind::paragraph && span.kind != model::Span::Kind::list_item) continue;
    const uint32_t stop = std::min(span.range.end.value, static_cast<uint32_t>(input.text.size()));
    for (uint32_t at = span.range.start.value; at < stop;) {
      Word verb{};
      if (const Opening* opening = wrong_opening(input.text, at, stop, verb)) {
        std::string right(opening->right);
        if (model::is_upper(input.text[verb.start])) right.front() = model::to_upper(right.front());
        const model::BlockRange range{{verb.start}, {verb.end}};
        report.add(input.place(range), kOpening, {std::string(input.slice(range)), right});
      }
      const size_t sign = input.text.find_first_of("?.!", at);
      if (sign >= stop) break;
      at = skip_blanks(input.text, static_cast<uint32_t>(sign) + 1, stop);
    }
  }
}

}  // namespace
}  // namespace question_opening

extern const Check kQuestionOpening{
    .code = "question-opening",
    .severity = Severity::information,
    .title = {"Begin van een vraag verschreven", "Misspelt opening of a question"},
    .block = question_opening::check,
};

}  // namespace vraagbaak::checks
