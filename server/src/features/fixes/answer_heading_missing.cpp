// Gives the answer the heading that the other answers have.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace answer_heading_missing {
namespace {

constexpr checks::Message kAdd{"Zet de kop \"{0}\" boven dit antwoord", "Put the heading \"{0}\" above this answer"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const auto index = material.answer_at(finding.place);
  if (!index) return;
  const LabelStyles& styles = material.styles();
  const std::string heading = styles.answer.heading(material.numbering().answers[*index].labels);
  if (heading.empty()) return;
  const text::ByteOffset at = material.document().view(finding.place.block).content().start;
  std::string gap = styles.answer.own_line ? styles.line_break : " ";
  if (styles.answer.own_line && styles.answer.blank_below) gap += styles.line_break;
  fixes.push_back(
      {.title = &kAdd, .arguments = {heading}, .edits = {{{at, at}, heading + gap}}, .safe = true, .preferred = true});
}

}  // namespace
}  // namespace answer_heading_missing

extern const Fixer kAnswerHeadingMissing;
const Fixer kAnswerHeadingMissing{"answer-heading-missing", answer_heading_missing::fix};

}  // namespace vraagbaak::features::fixes
