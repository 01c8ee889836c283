#include "features/renumbering/layout.h"

#include <algorithm>

namespace vraagbaak::features::renumbering {
namespace {

using model::Numbering;

/// A question block or an answer block.
struct Atom {
  model::BlockId block;
  std::vector<uint32_t> questions;
  uint32_t answer = Numbering::kNone;
};

std::vector<Atom> atoms_of(const Numbering& numbering, uint32_t section) {
  std::vector<Atom> atoms;
  for (uint32_t i = 0; i < numbering.questions.size(); ++i) {
    const auto& question = numbering.questions[i];
    if (question.section != section || question.parent != Numbering::kNone) continue;
    if (!atoms.empty() && atoms.back().block == question.block) {
      atoms.back().questions.push_back(i);
    } else {
      atoms.push_back({question.block, {i}, Numbering::kNone});
    }
  }
  for (uint32_t i = 0; i < numbering.answers.size(); ++i) {
    const auto& answer = numbering.answers[i];
    if (answer.section == section && answer.part == Numbering::kNone) atoms.push_back({answer.block, {}, i});
  }
  std::sort(atoms.begin(), atoms.end(), [](const Atom& a, const Atom& b) { return a.block < b.block; });
  return atoms;
}

class LayoutBuilder {
 public:
  explicit LayoutBuilder(const model::Document& document) : document_(document), numbering_(document.numbering()) {}

  Layout build(uint32_t section, Grain grain) {
    const std::vector<Atom> atoms = atoms_of(numbering_, section);
    for (size_t at = 0; at < atoms.size();) {
      size_t answers = at;
      while (answers < atoms.size() && atoms[answers].answer == Numbering::kNone) ++answers;
      size_t end = answers;
      while (end < atoms.size() && atoms[end].answer != Numbering::kNone) ++end;
      add_run({atoms.begin() + static_cast<ptrdiff_t>(at), atoms.begin() + static_cast<ptrdiff_t>(answers)},
              {atoms.begin() + static_cast<ptrdiff_t>(answers), atoms.begin() + static_cast<ptrdiff_t>(end)});
      at = end;
    }
    if (grain == Grain::number) join_same_numbers();
    return std::move(layout_);
  }

 private:
  Unit unit(const Atom& atom) const {
    Unit result{document_.view(atom.block).content(), atom.questions, {}};
    if (atom.answer != Numbering::kNone) result.answers.push_back(atom.answer);
    return result;
  }

  static void append(Unit& unit, const Unit& next) {
    unit.range.end = next.range.end;
    unit.questions.insert(unit.questions.end(), next.questions.begin(), next.questions.end());
    unit.answers.insert(unit.answers.end(), next.answers.begin(), next.answers.end());
  }

  bool labelled(const Atom& answer) const { return !document_.view(answer.block).block->labels.empty(); }

  bool answered_by(const Atom& question, const Atom& answer) const {
    const auto& questions = numbering_.answers[answer.answer].questions;
    return std::any_of(question.questions.begin(), question.questions.end(), [&](uint32_t one) {
      return std::find(questions.begin(), questions.end(), one) != questions.end();
    });
  }

  /// Questions in a row and the answers in a row after them.
  void add_run(const std::vector<Atom>& questions, const std::vector<Atom>& answers) {
    const bool all_labelled =
        std::all_of(answers.begin(), answers.end(), [&](const Atom& answer) { return labelled(answer); });
    const bool apart =
        questions.empty() ||
        (questions.size() > 1 && all_labelled &&
         (answers.size() > 1 || (answers.size() == 1 && !answered_by(questions.back(), answers.front()))));
    for (const Atom& question : questions) {
      // An answer without a number belongs to the questions that it stands under.
      const bool joined = !apart && !answers.empty() && !labelled(answers.front()) && !layout_.questions.empty() &&
                          &question != &questions.front() && answered_by(question, answers.front()) &&
                          answered_by(*(&question - 1), answers.front());
      if (joined) {
        append(layout_.questions.back(), unit(question));
      } else {
        layout_.questions.push_back(unit(question));
      }
    }
    if (answers.empty()) return;
    if (apart) {
      auto& run = layout_.answers.emplace_back();
      for (const Atom& answer : answers) run.push_back(unit(answer));
    } else {
      for (const Atom& answer : answers) append(layout_.questions.back(), unit(answer));
    }
  }

  void join_same_numbers() {
    std::vector<Unit> joined;
    for (Unit& next : layout_.questions) {
      if (!joined.empty() && same_number(joined.back(), next)) {
        append(joined.back(), next);
      } else {
        joined.push_back(std::move(next));
      }
    }
    layout_.questions = std::move(joined);
  }

  bool same_number(const Unit& a, const Unit& b) const {
    const model::Label last = numbering_.questions[a.questions.back()].label;
    const model::Label first = numbering_.questions[b.questions.front()].label;
    return last.letter != 0 && first.letter != 0 && last.number == first.number;
  }

  const model::Document& document_;
  const Numbering& numbering_;
  Layout layout_;
};

}  // namespace

Layout layout_of(const model::Document& document, uint32_t section, Grain grain) {
  return LayoutBuilder(document).build(section, grain);
}

size_t unit_of(const std::vector<Unit>& units, uint32_t question) {
  for (size_t i = 0; i < units.size(); ++i)
    if (std::find(units[i].questions.begin(), units[i].questions.end(), question) != units[i].questions.end()) return i;
  return units.size();
}

}  // namespace vraagbaak::features::renumbering
