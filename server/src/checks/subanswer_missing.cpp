// Mentions a part of a question (a, b, c) that has no part of its own in an answer that does go by parts.
//
// Why it matters: in a long answer a part is easily forgotten. An answer that is not divided into parts may deal with
// all of them in running text, so nothing is said there; nor is it more than a remark elsewhere, since the part before
// may cover this one.
//
// Quick fix: the part at its place, marked as the others are, with `[in te vullen]` for its text. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Graag cijfers over de wachtlijsten:
// a) per provincie;
// b) per jaar.
//
// Antwoord 1
// a) De cijfers per provincie staan op de website.
// b) De cijfers per jaar volgen in mei.
// ```
//
// Rejected:
// ```
// Vraag 1
// Graag cijfers over de wachtlijsten:
// a) per provincie;
// b) per jaar;
// c) per leeftijd.
//
// Antwoord 1
// a) De cijfers per provincie staan op de website.
// b) De cijfers per jaar volgen in mei.
// ```
//
// Source: committees ask "op alle (sub)vragen afzonderlijk te antwoorden" (Kamerstuk 35 261, B).
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace subanswer_missing {
namespace {

constexpr Message kMissing{"Onderdeel {0} heeft geen eigen antwoord. Beantwoord het apart of zeg waarom dat niet kan.",
                           "Part {0} has no answer of its own. Answer it separately, or say why that cannot be done."};
constexpr Message kAnswer{"Het antwoord per onderdeel begint hier", "The answer by parts starts here"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  if (!numbering.answers_expected) return;
  for (uint32_t parent = 0; parent < numbering.questions.size(); ++parent) {
    std::vector<uint32_t> parts;
    for (uint32_t i = parent + 1; i < numbering.questions.size() && numbering.questions[i].parent == parent; ++i)
      parts.push_back(i);
    // The answers that belong to a part alone; those of the whole question count for every part.
    const std::vector<uint32_t>& whole = numbering.questions[parent].answers;
    const auto own = [&](uint32_t question) -> const model::Numbering::Answer* {
      for (const uint32_t answer : numbering.questions[question].answers)
        if (std::find(whole.begin(), whole.end(), answer) == whole.end()) return &numbering.answers[answer];
      return nullptr;
    };
    const auto divided = std::find_if(parts.begin(), parts.end(), own);
    if (divided == parts.end()) continue;
    const model::Numbering::Answer& answer = *own(*divided);
    for (const uint32_t part : parts) {
      if (own(part)) continue;
      const model::Numbering::Question& question = numbering.questions[part];
      report.add(at_question(document, question), kMissing, {question.label.str()})
          .relate(at_answer(document, answer), kAnswer);
    }
  }
}

}  // namespace
}  // namespace subanswer_missing

extern const Check kSubanswerMissing{
    .code = "subanswer-missing",
    .severity = Severity::information,
    .title = {"Onderdeel niet beantwoord", "Part not answered"},
    .document = subanswer_missing::check,
};

}  // namespace vraagbaak::checks
