// Writes the heading of a joint answer anew: with the question it passes over, without the number it names twice or
// that does not exist.
#include <algorithm>

#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace joint_answer_mismatch {
namespace {

using checks::Place;

constexpr checks::Message kAdd{"Noem ook vraag {0} in deze kop", "Name question {0} in this heading too"};
constexpr checks::Message kOnce{"Noem vraag {0} één keer", "Name question {0} once"};
constexpr checks::Message kWithout{"Haal nummer {0} uit deze kop", "Take number {0} out of this heading"};

/// The answer's heading over `labels`.
TextEdit heading_edit(const Material& material, const model::BlockView& view, const std::vector<model::Label>& labels) {
  const model::Block& block = *view.block;
  const text::ByteRange heading = view.at(block.heading);
  const model::BlockRange numbers = labels_range(block);
  const std::string written = material.document().text().slice(heading);
  const model::BlockRange within{{numbers.start - block.heading.start}, {numbers.end - block.heading.start}};
  return {heading, with_labels(written, within, label_list(labels), labels.size() > 1)};
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::BlockView view = material.document().view(finding.place.block);
  const model::Block& block = *view.block;
  if (block.labels.empty() || !block.heading.contains(labels_range(block))) return;
  std::vector<model::Label> labels;
  for (const model::LabelMention& mention : block.labels) labels.push_back(mention.label);

  if (finding.place.anchor != Place::Anchor::label) {
    const auto answer = material.answer_at(finding.place);
    if (!answer || finding.arguments.empty()) return;
    for (const checks::LeftOut& out : material.left_out()) {
      const model::Label label = material.numbering().questions[out.question].label;
      if (out.answer != *answer || label.str() != finding.arguments.front()) continue;
      labels.insert(std::upper_bound(labels.begin(), labels.end(), label), label);
      // Whether the text does answer the question is for the author to say.
      fixes.push_back({.title = &kAdd,
                       .arguments = {label.str()},
                       .edits = {heading_edit(material, view, labels)},
                       .preferred = true});
      return;
    }
    return;
  }
  if (finding.place.index >= labels.size()) return;
  const auto at = labels.begin() + finding.place.index;
  const model::Label label = *at;
  const bool twice = std::find(labels.begin(), at, label) != at;
  labels.erase(at);
  if (labels.empty()) return;
  fixes.push_back({.title = twice ? &kOnce : &kWithout,
                   .arguments = {label.str()},
                   .edits = {heading_edit(material, view, labels)},
                   .safe = twice,
                   .preferred = twice});
}

}  // namespace
}  // namespace joint_answer_mismatch

extern const Fixer kJointAnswerMismatch;
const Fixer kJointAnswerMismatch{"joint-answer-mismatch", joint_answer_mismatch::fix};

}  // namespace vraagbaak::features::fixes
