// Puts the heading of the missing answer where the answer belongs, with a placeholder under it: after the question,
// or, where the answers stand apart, between those of the questions before and after it.
#include <algorithm>
#include <optional>

#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace answer_missing {
namespace {

using model::Numbering;

constexpr checks::Message kAdd{"Voeg antwoord {0} toe, om in te vullen", "Add answer {0}, to be written"};

/// The numbers of the question's heading that have no answer: one skeleton serves them all.
std::vector<model::Label> open_labels(const Material& material, const Numbering::Question& question) {
  std::vector<model::Label> labels;
  for (const uint32_t index : material.document().questions_in(question.block)) {
    const Numbering::Question& other = material.numbering().questions[index];
    if (other.parent == Numbering::kNone && !checks::answered(material.numbering(), index))
      labels.push_back(other.label);
  }
  return labels;
}

/// The last answer that names `question`.
std::optional<model::BlockView> answer_of(const Material& material, uint32_t question) {
  std::optional<model::BlockId> last;
  for (const uint32_t answer : material.numbering().questions[question].answers)
    last = std::max(last.value_or(model::BlockId{}), material.numbering().answers[answer].block);
  if (!last) return std::nullopt;
  return material.document().view(*last);
}

struct Spot {
  text::ByteOffset at;
  bool before = false;  ///< the text goes before what stands there
  bool after_question = false;
};

Spot spot_for(Material& material, uint32_t index) {
  const Numbering::Question& question = material.numbering().questions[index];
  const Material::Neighbours& around = material.neighbours(index);
  // Behind the answer before it, when that one stands below the question; else right under the question.
  if (around.answered_before != Numbering::kNone) {
    const auto answer = answer_of(material, around.answered_before);
    if (answer && question.block < answer->id) return {answer->content().end, false, false};
  } else if (material.numbering().separated && around.answered_after != Numbering::kNone) {
    const auto answer = answer_of(material, around.answered_after);
    if (answer) return {answer->content().start, true, false};
  }
  return {material.document().view(question.block).content().end, false, true};
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const auto index = material.question_at(finding.place);
  if (!index) return;
  const std::vector<model::Label> labels = open_labels(material, material.numbering().questions[*index]);
  if (labels.empty()) return;
  const LabelStyles& styles = material.styles();
  const std::string skeleton = styles.skeleton(styles.answer, labels);
  const Spot spot = spot_for(material, *index);
  const std::string& line = styles.line_break;
  const bool blank = !spot.after_question || styles.blank_above_answer;
  // Answers that begin beside their number stand close together.
  const std::string gap = blank && (spot.after_question || styles.answer.own_line) ? line + line : line;
  const std::string text = spot.before ? skeleton + gap : gap + skeleton;
  // Where hardly any question has an answer yet, nobody wants twenty empty ones unasked.
  const bool safe = finding.severity == checks::Severity::warning;
  fixes.push_back({.title = &kAdd,
                   .arguments = {label_list(labels)},
                   .edits = {{{spot.at, spot.at}, text}},
                   .safe = safe,
                   .preferred = true});
}

}  // namespace
}  // namespace answer_missing

extern const Fixer kAnswerMissing;
const Fixer kAnswerMissing{"answer-missing", answer_missing::fix};

}  // namespace vraagbaak::features::fixes
