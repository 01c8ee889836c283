// Mentions a reference to an answer that itself only refers to another one.
//
// Why it matters: the reader has to leaf twice. The reference can name the answer that holds the text.
//
// Quick fix: the number of the answer that holds the text. With `--fix` too.
//
// Accepted:
// ```
// Vraag 1
// Hoeveel agenten zijn er?
//
// Antwoord 1
// Er zijn 40 agenten.
//
// Vraag 2
// Is dat genoeg?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
//
// Vraag 3
// Komen er meer?
//
// Antwoord 3
// Zie het antwoord op vraag 1.
// ```
//
// Rejected:
// ```
// Vraag 1
// Hoeveel agenten zijn er?
//
// Antwoord 1
// Er zijn 40 agenten.
//
// Vraag 2
// Is dat genoeg?
//
// Antwoord 2
// Zie het antwoord op vraag 1.
//
// Vraag 3
// Komen er meer?
//
// Antwoord 3
// Zie het antwoord op vraag 2.
// ```
//
// Source: Aanwijzingen voor de regelgeving 3.27: avoid references to provisions that refer on.
#include <algorithm>

#include "checks/check.h"
#include "checks/place.h"
#include "checks/reference_graph.h"

namespace vraagbaak::checks {
namespace reference_chain {
namespace {

constexpr Message kChain{"Antwoord {0} verwijst zelf door naar antwoord {1}. Verwijs rechtstreeks naar antwoord {1}.",
                         "Answer {0} itself refers on to answer {1}. Refer to answer {1} directly."};
constexpr Message kText{"De tekst staat in antwoord {0}", "The text is in answer {0}"};

void check(const model::Document& document, Report& report) {
  const model::Numbering& numbering = document.numbering();
  const ReferenceGraph graph(document);
  for (uint32_t i = 0; i < numbering.references.size(); ++i) {
    const model::Numbering::Reference& reference = numbering.references[i];
    const auto via = graph.leads_to(i);
    if (reference.from_answer == model::Numbering::kNone || !via || !graph.only_refers(*via)) continue;
    const auto text = graph.text_behind(*via);
    if (!text || *text == reference.from_answer || *via == reference.from_answer) continue;
    const model::Block& block = *document.view(reference.block).block;
    const auto* words = std::get_if<model::InternalReference>(&block.entities[reference.entity].value);
    const bool to_answer = words && (words->noun == model::InternalReference::Noun::answer || block.reference_only);
    if (!to_answer || numbering.answers[*text].labels.empty()) continue;
    // "Zie de antwoorden op vragen 3 en 5" names the text as well.
    const bool named_too =
        std::any_of(graph.references(reference.from_answer).begin(), graph.references(reference.from_answer).end(),
                    [&](uint32_t other) { return graph.leads_to(other) == text; });
    if (named_too) continue;
    const std::string final_label = numbering.answers[*text].labels.front().str();
    report.add(at_reference(document, reference), kChain, {reference.label.str(), final_label})
        .relate(at_answer(document, numbering.answers[*text]), kText, {final_label});
  }
}

}  // namespace
}  // namespace reference_chain

extern const Check kReferenceChain{
    .code = "reference-chain",
    .severity = Severity::information,
    .title = {"Verwijzing naar een antwoord dat doorverwijst", "Reference to an answer that refers on"},
    .document = reference_chain::check,
};

}  // namespace vraagbaak::checks
