// Writes the number as the other questions have it.
#include "features/fixes/fix.h"

namespace vraagbaak::features::fixes {
namespace question_label_style {
namespace {

constexpr checks::Message kWrite{"Schrijf \"{0}\", zoals bij de andere vragen", "Write \"{0}\", as for the others"};

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const model::BlockView view = material.document().view(finding.place.block);
  if (view.block->labels.size() != 1 || view.block->heading.empty()) return;
  std::string heading = material.styles().question.heading({view.block->labels.front().label});
  if (heading.empty()) return;
  fixes.push_back({.title = &kWrite,
                   .arguments = {heading},
                   .edits = {{view.at(view.block->heading), heading}},
                   .safe = true,
                   .preferred = true});
}

}  // namespace
}  // namespace question_label_style

extern const Fixer kQuestionLabelStyle;
const Fixer kQuestionLabelStyle{"question-label-style", question_label_style::fix};

}  // namespace vraagbaak::features::fixes
