// Reports answers that only refer to each other, in a circle.
//
// Why it matters: whoever follows the references comes back without having read an answer.
//
// Quick fix: none; only the author knows what is meant.
//
// Accepted:
// ```
// Vraag 1
// Blijft het museum open?
//
// Antwoord 1
// Zie het antwoord op vraag 2.
//
// Vraag 2
// Krijgt het museum subsidie?
//
// Antwoord 2
// Ja, en daarmee kan het open blijven.
// ```
//
// Rejected:
// ```
// Vraag 1
// Blijft het museum open?
//
// Antwoord 1
// Zie het antwoord op vraag 2.
//
// Vraag 2
// Krijgt het museum subsidie?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.27 on references; a reference must lead to a text.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/reference_graph.h"

namespace vraagbaak::checks {
namespace reference_cycle {
namespace {

constexpr Message kCircle{
    "De antwoorden op de vragen {0} verwijzen alleen naar elkaar. Geef ten minste één ervan een eigen antwoord.",
    "The answers to questions {0} only refer to each other. Give at least one of them an answer of its own."};
constexpr Message kNext{"Antwoord {0} verwijst verder", "Answer {0} refers on"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  const ReferenceGraph graph(document);
  std::vector<char> seen(numbering.answers.size());
  for (uint32_t start = 0; start < numbering.answers.size(); ++start) {
    if (graph.grounded(start) || seen[start]) continue;
    // Every answer that is not grounded has references, and all of them lead to such answers: walk until one repeats.
    std::vector<uint32_t> path;
    uint32_t answer = start;
    while (!seen[answer]) {
      seen[answer] = true;
      path.push_back(answer);
      answer = *graph.leads_to(graph.references(answer).front());
    }
    const auto begin = std::find(path.begin(), path.end(), answer);
    const std::vector<uint32_t> circle(begin, path.end());
    if (circle.size() < 2) continue;  // one answer alone is reference-self; none: a circle already reported
    std::string names;
    for (const uint32_t member : circle) {
      if (!names.empty()) names += ", ";
      names += numbering.answers[member].labels.empty() ? "?" : numbering.answers[member].labels.front().str();
    }
    const auto place = [&](uint32_t member) {
      return at_reference(document, numbering.references[graph.references(member).front()]);
    };
    Finding& finding = report.add(place(circle.front()), kCircle, {names});
    for (size_t i = 1; i < circle.size(); ++i) {
      const std::vector<model::Label>& labels = numbering.answers[circle[i]].labels;
      finding.relate(place(circle[i]), kNext, {labels.empty() ? "?" : labels.front().str()});
    }
  }
}

}  // namespace
}  // namespace reference_cycle

extern const Check kReferenceCycle{
    .code = "reference-cycle",
    .severity = Severity::warning,
    .title = {"Antwoorden verwijzen in een kring", "Answers refer in a circle"},
    .document = reference_cycle::check,
};

}  // namespace vraagbaak::checks
