// A number used twice: the next question or the answer below may show which number is meant.
#include <algorithm>

#include "features/fixes/fix.h"
#include "model/characters.h"

namespace vraagbaak::features::fixes {
namespace question_number_duplicate {
namespace {

using model::Numbering;

constexpr checks::Message kNumber{"Maak hiervan vraag {0}: dat nummer ontbreekt",
                                  "Make this question {0}: it is missing"};
constexpr checks::Message kPart{"Maak hiervan onderdeel {0}", "Make this part {0}"};

/// The number that is missing between the questions before and after `index` in its section; 0 when there is none.
uint32_t missing_number(Material& material, uint32_t index) {
  if (const uint32_t number = material.right_number(index)) return number;
  const Numbering& numbering = material.numbering();
  const Material::Neighbours& around = material.neighbours(index);
  if (around.before == Numbering::kNone || around.after == Numbering::kNone) return 0;
  const uint32_t before = numbering.questions[around.before].label.number;
  const uint32_t after = numbering.questions[around.after].label.number;
  const bool used = material.sections()[around.section].by_number.contains(before + 1);
  return after == before + 2 && !used ? before + 1 : 0;
}

void fix(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) {
  const auto index = material.question_at(finding.place);
  if (!index) return;
  const Numbering& numbering = material.numbering();
  const Numbering::Question& question = numbering.questions[*index];
  const model::Block& block = *material.document().view(question.block).block;
  if (question.parent != Numbering::kNone) {
    // The letter that is missing between the parts before and after.
    const auto letter_of = [&](size_t other) -> char {
      if (other >= numbering.questions.size() || numbering.questions[other].parent != question.parent) return 0;
      return numbering.questions[other].label.letter;
    };
    const char before = letter_of(*index - 1);
    const char after = letter_of(*index + 1);
    if (before == 0 || before == 'z' || (after != 0 && after != before + 2)) return;
    const text::ByteRange range = material.range(finding.place);
    const std::string written = material.document().text().slice(range);
    const size_t at = written.find_last_not_of(").: ");
    if (at == written.npos || !model::is_letter(written[at])) return;
    const char next = static_cast<char>(before + 1);
    std::string right = written;
    right[at] = model::is_upper(written[at]) ? model::to_upper(next) : next;
    fixes.push_back({.title = &kPart,
                     .arguments = {model::Label{question.label.number, next}.str()},
                     .edits = {{range, right}},
                     .preferred = true});
    return;
  }
  const uint32_t number = missing_number(material, *index);
  if (number == 0 || block.labels.size() != 1 || finding.place.anchor != checks::Place::Anchor::label) return;
  fixes.push_back({.title = &kNumber,
                   .arguments = {std::to_string(number)},
                   .edits = {{material.range(finding.place), std::to_string(number)}},
                   .safe = material.right_number(*index) != 0,
                   .preferred = true});
}

}  // namespace
}  // namespace question_number_duplicate

extern const Fixer kQuestionNumberDuplicate;
const Fixer kQuestionNumberDuplicate{"question-number-duplicate", question_number_duplicate::fix};

}  // namespace vraagbaak::features::fixes
