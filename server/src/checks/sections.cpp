// See sections.h.
#include "checks/sections.h"

#include <algorithm>
#include <set>

namespace vraagbaak::checks {
namespace {

using model::Numbering;

bool numbered(const Numbering::Question& question) {
  return question.parent == Numbering::kNone && question.label.number != 0;
}

/// A return to 1 is a new start only when the next number is 2: "1, 1, 3" is a slip of the pen.
bool starts_again(const Section& section, const std::vector<uint32_t>& order, size_t at, const Numbering& numbering) {
  const Numbering::Question& question = numbering.questions[order[at]];
  if (question.label.number != 1 || !section.by_number.contains(1) || at + 1 >= order.size()) return false;
  const Numbering::Question& first = numbering.questions[section.by_number.at(1)];
  if (question.label.letter != first.label.letter) return false;
  return numbering.questions[order[at + 1]].label.number == 2 && section.by_number.contains(2);
}

}  // namespace

std::vector<Section> sections(const model::Document& document) {
  const Numbering& numbering = document.numbering();
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < numbering.questions.size(); ++i)
    if (numbered(numbering.questions[i])) order.push_back(i);
  std::vector<Section> out;
  for (size_t at = 0; at < order.size(); ++at) {
    const Numbering::Question& question = numbering.questions[order[at]];
    const bool next = at == 0 || numbering.questions[order[at - 1]].section != question.section;
    if (next || starts_again(out.back(), order, at, numbering)) out.emplace_back();
    out.back().questions.push_back(order[at]);
    out.back().by_number.emplace(question.label.number, order[at]);
    out.back().counted |= question.mention == Numbering::kNone;
  }
  return out;
}

bool answered(const Numbering& numbering, uint32_t question) {
  if (!numbering.questions[question].answers.empty()) return true;
  bool parts = false;
  for (uint32_t i = question + 1; i < numbering.questions.size() && numbering.questions[i].parent == question; ++i) {
    parts = true;
    if (numbering.questions[i].answers.empty()) return false;
  }
  return parts;
}

std::vector<Mislabelled> mislabelled_questions(const model::Document& document) {
  const Numbering& numbering = document.numbering();
  std::vector<Mislabelled> out;
  if (!numbering.answers_expected || numbering.separated) return out;
  uint32_t question = 0;
  for (uint32_t a = 0; a < numbering.answers.size(); ++a) {
    const Numbering::Answer& answer = numbering.answers[a];
    if (answer.part != Numbering::kNone || !answer.questions.empty() || answer.labels.size() != 1) continue;
    while (question < numbering.questions.size() && numbering.questions[question].block < answer.block) ++question;
    // The last question before the answer, and the one before that.
    uint32_t under = question;
    while (under > 0 && !numbered(numbering.questions[under - 1])) --under;
    if (under == 0 || answered(numbering, --under)) continue;
    uint32_t before = under;
    while (before > 0 && !numbered(numbering.questions[before - 1])) --before;
    if (before == 0) continue;
    const uint32_t expected = numbering.questions[before - 1].label.number + 1;
    if (answer.labels.front() == model::Label{expected, 0} && numbering.questions[under].label.number != expected)
      out.push_back({under, a, expected});
  }
  return out;
}

std::vector<LeftOut> left_out_of_joint_answers(const model::Document& document) {
  const Numbering& numbering = document.numbering();
  std::vector<LeftOut> out;
  if (!numbering.answers_expected) return out;
  for (uint32_t a = 0; a < numbering.answers.size(); ++a) {
    const Numbering::Answer& answer = numbering.answers[a];
    if (answer.labels.size() < 2 || answer.questions.size() < 2) continue;
    const uint32_t first = *std::min_element(answer.questions.begin(), answer.questions.end());
    uint32_t last = *std::max_element(answer.questions.begin(), answer.questions.end());
    // Questions that share a heading with the last one named, or follow it up to an answer that stands below.
    while (last + 1 < numbering.questions.size()) {
      const Numbering::Question& next = numbering.questions[last + 1];
      const bool same_heading = next.block == numbering.questions[last].block;
      const bool before_answer = !numbering.separated && next.block < answer.block;
      if (!same_heading && !before_answer) break;
      ++last;
    }
    for (uint32_t q = first; q <= last; ++q) {
      const Numbering::Question& question = numbering.questions[q];
      const bool here = question.section == numbering.questions[first].section;
      if (here && numbered(question) && !answered(numbering, q)) out.push_back({q, a});
    }
  }
  return out;
}

}  // namespace vraagbaak::checks
