// Reports a question without an answer in a paper that answers its questions.
//
// Why it matters: every numbered question is entitled to an answer, be it a reference to another one. Papers that hold
// questions only, and notices of delay, are meant to have no answers. Where only few questions have an answer yet,
// the paper is a draft and the finding is a remark. In a paper whose answers carry no headings, a question of several
// paragraphs may end in its answer, and nothing is said.
//
// Quick fix: the heading of the answer at its place, in the style of the paper, and `[in te vullen]` for its text,
// which is reported as `placeholder-left` until it is written. With `--fix` too, but not in a draft with few answers
// yet.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel aanvragen zijn ingediend?
//
// Antwoord 1
// Er zijn 40 aanvragen ingediend.
//
// Vraag 2
// Hoeveel daarvan zijn toegekend?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel aanvragen zijn ingediend?
//
// Antwoord 1
// Er zijn 40 aanvragen ingediend.
//
// Vraag 2
// Hoeveel daarvan zijn toegekend?
//
// Vraag 3
// Wanneer volgt de volgende ronde?
//
// Antwoord 3
// In het voorjaar.
// ```
//
// Source: committees ask "op alle (sub)vragen afzonderlijk te antwoorden" (Kamerstuk 35 261, B); article 68 of the
// Dutch constitution on the duty to inform.
#include <algorithm>
#include <set>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/sections.h"

namespace vraagbaak::checks {
namespace answer_missing {
namespace {

constexpr Message kMissing{
    "Vraag {0} heeft geen antwoord. Voeg een antwoord toe of noem de vraag in een ander antwoord.",
    "Question {0} has no answer. Add one, or name the question in another answer's heading."};
constexpr Message kNext{"Hier volgt het antwoord op vraag {0}", "The answer to question {0} follows here"};

/// True when an answer without a heading may have been read as the end of `question`: the paper has such answers, and
/// the question goes on for more than one paragraph.
bool may_hold_its_answer(const model::Document& document, const model::Numbering::Question& question, bool implicit) {
  if (!implicit) return false;
  const std::vector<model::Span>& spans = document.view(question.block).block->spans;
  return std::count_if(spans.begin(), spans.end(),
                       [](const model::Span& span) { return span.kind == model::Span::Kind::paragraph; }) > 1;
}

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  if (!numbering.answers_expected) return;
  const bool implicit = std::any_of(numbering.answers.begin(), numbering.answers.end(),
                                    [&](const auto& answer) { return document.view(answer.block).block->implicit; });
  std::set<uint32_t> elsewhere;  // reported at a joint answer, or for their own number
  for (const LeftOut& out : left_out_of_joint_answers(document)) elsewhere.insert(out.question);
  for (const Mislabelled& question : mislabelled_questions(document)) elsewhere.insert(question.question);
  for (const Section& section : sections(document)) {
    const size_t total = section.questions.size();
    const auto has_answer = [&](uint32_t question) { return answered(numbering, question); };
    const size_t done =
        static_cast<size_t>(std::count_if(section.questions.begin(), section.questions.end(), has_answer));
    if (done == 0) continue;
    for (const uint32_t index : section.questions) {
      if (has_answer(index) || elsewhere.contains(index)) continue;
      const model::Numbering::Question& question = numbering.questions[index];
      if (may_hold_its_answer(document, question, implicit)) continue;
      Finding& finding = report.add(at_question(document, question), kMissing, {question.label.str()});
      if (done * 2 <= total || question.mention == model::Numbering::kNone) finding.severity = Severity::information;
      auto next = std::partition_point(numbering.answers.begin(), numbering.answers.end(),
                                       [&](const auto& answer) { return answer.block <= question.block; });
      while (next != numbering.answers.end() && (next->labels.empty() || next->part != model::Numbering::kNone)) ++next;
      if (next != numbering.answers.end())
        finding.relate(at_answer(document, *next), kNext, {next->labels.front().str()});
    }
  }
}

}  // namespace
}  // namespace answer_missing

extern const Check kAnswerMissing{
    .code = "answer-missing",
    .severity = Severity::warning,
    .title = {"Antwoord ontbreekt", "Answer missing"},
    .document = answer_missing::check,
};

}  // namespace vraagbaak::checks
