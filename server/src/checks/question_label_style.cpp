// Mentions the one question label that is written unlike all others: "4 Welke kosten" among "1.", "2.", "3.".
//
// Why it matters: it looks like a number in the text of the question before it, and programs that read the paper
// may overlook the question.
//
// Quick fix: the number as the other questions have it. With `--fix` too.
//
// Accepted:
// ```
// 1. Wie beheert het park?
//
// Antwoord
// De gemeente.
//
// 2. Wie betaalt het beheer?
//
// Antwoord
// De provincie.
// ```
//
// Rejected:
// ```
// 1. Wie beheert het park?
//
// Antwoord
// De gemeente.
//
// 2. Wie betaalt het beheer?
//
// Antwoord
// De provincie.
//
// 3. Wie controleert het beheer?
//
// Antwoord
// De provincie.
//
// 4 Welke kosten zijn voorzien?
//
// Antwoord
// Die zijn nog niet bekend.
//
// 5. Wanneer zijn ze bekend?
//
// Antwoord
// In mei.
// ```
//
// Source: lists of questions and answers keep to one way of writing the numbers within a paper.
#include <map>
#include <optional>
#include <string>

#include "checks/check.h"
#include "checks/facts.h"
#include "checks/place.h"

namespace vraagbaak::checks {
namespace question_label_style {
namespace {

/// Questions that must agree before the odd one out is worth a remark.
constexpr size_t kEnough = 4;

constexpr Message kUnlike{"Het nummer van vraag {0} is anders geschreven dan dat van alle andere vragen: \"{1}\".",
                          "The number of question {0} is written unlike those of all other questions: \"{1}\"."};

void check(const model::Document& document, Report& report) {
  struct Style {
    size_t count = 0;
    model::BlockView first;
  };
  std::map<std::string, Style> styles;
  document.for_each_block([&](const model::BlockView& view) {
    // Joint headings ("Vraag 2 en 3") have a style of their own.
    if (view.block->kind != model::BlockKind::question || view.block->labels.size() != 1) return;
    if (view.block->heading.empty() || view.block->labels.front().label.letter != 0) return;
    Style& style = styles[heading_style(document.text().slice(view.at(view.block->heading)))];
    if (style.count++ == 0) style.first = view;
  });
  if (styles.size() != 2) return;
  const Style& first = styles.begin()->second;
  const Style& last = styles.rbegin()->second;
  const Style& odd = first.count < last.count ? first : last;
  const Style& common = first.count < last.count ? last : first;
  if (odd.count != 1 || common.count < kEnough) return;
  const model::BlockView& view = odd.first;
  report.add(at_heading(document, view.id), kUnlike,
             {view.block->labels.front().label.str(), document.text().slice(view.at(view.block->heading))});
}

}  // namespace
}  // namespace question_label_style

extern const Check kQuestionLabelStyle{
    .code = "question-label-style",
    .severity = Severity::information,
    .title = {"Vraagnummer anders geschreven", "Question number written differently"},
    .document = question_label_style::check,
};

}  // namespace vraagbaak::checks
