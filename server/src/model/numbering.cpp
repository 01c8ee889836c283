// Pairing rules, with where they come from:
//  - an answer headed with numbers answers those questions of its section, wherever they stand (joint answers of
//    ah-tk papers, the separated answers of the Flemish form);
//  - "Antwoord" without a number answers the questions in a row before it (kst-27925-880: 1, 2, 3, 4, then one answer);
//  - an answer without any heading does so too, but not for a question of several paragraphs, which may hold its own;
//  - numbering that starts again at 1 after a section head or a header starts a section; without one between only
//    when 2 follows, so that a single wrong number does not split a paper.
#include <algorithm>
#include <array>
#include <tuple>

#include "model/numbering_builder.h"

namespace vraagbaak::model {

namespace {

constexpr uint32_t kNone = Numbering::kNone;

/// Sort key of the by-label index.
auto label_key(const Numbering& numbering, uint32_t index) {
  const Numbering::Question& question = numbering.questions[index];
  return std::tuple(question.label, question.section, index);
}

class NumberingBuilder {
 public:
  explicit NumberingBuilder(const std::vector<std::shared_ptr<const Series>>& series) : series_(series) {}

  Numbering build(BlockStatistics& statistics) {
    survey(statistics);
    collect();
    index_labels();
    pair();
    resolve();
    return std::move(numbering_);
  }

 private:
  struct PendingAnswer {
    uint32_t index;           ///< in numbering_.answers
    uint32_t first_question;  ///< the questions in a row before it, in numbering_.questions
    uint32_t end_question;
    uint32_t last_block_question;  ///< the first question of the last question block before it
  };

  template <class Function>
  void each_block(const Function& function) const {
    for (uint32_t s = 0; s < series_.size(); ++s)
      for (uint32_t b = 0; b < series_[s]->blocks.size(); ++b) function(*series_[s]->blocks[b], BlockId{s, b});
  }

  /// Counts, and whether all questions come before all answers.
  void survey(BlockStatistics& statistics) {
    bool separated = true;
    bool worded = false;
    bool labelled_answers = true;
    each_block([&](const Block& block, BlockId) {
      switch (block.kind) {
        case BlockKind::question:
          ++statistics.questions;
          if (statistics.answers > 0) separated = false;
          worded = worded || block.worded;
          if (!block.labels.empty()) first_numbers_.push_back(block.labels.front().label.number);
          break;
        case BlockKind::answer:
          ++statistics.answers;
          worded = worded || block.worded;
          labelled_answers = labelled_answers && !block.labels.empty();
          break;
        case BlockKind::notice: ++statistics.notices; break;
        default: break;
      }
    });
    numbering_.separated = separated && labelled_answers && statistics.questions > 1 && statistics.answers > 1;
    statistics.numbers_apart = numbering_.separated && !worded;
  }

  void collect() {
    uint32_t section = 0;
    uint32_t answer_section = 0;
    uint32_t last_number = 0;
    uint32_t last_answer = 0;
    bool head = false;
    bool answer_head = false;
    size_t numbered = 0;       // how many numbered question blocks came before
    uint32_t run_start = 0;    // first question since the last answer or head
    uint32_t block_start = 0;  // first question of the last question block
    each_block([&](const Block& block, BlockId id) {
      switch (block.kind) {
        case BlockKind::header:
        case BlockKind::section_head:
          head = answer_head = true;
          run_start = static_cast<uint32_t>(numbering_.questions.size());
          break;
        case BlockKind::question: {
          const uint32_t first = block.labels.empty() ? last_number + 1 : block.labels.front().label.number;
          if (!block.labels.empty()) {
            ++numbered;
            const bool followed = numbered < first_numbers_.size() && first_numbers_[numbered] == 2;
            if (first == 1 && last_number >= 1 && (head || (last_number >= 2 && followed)) &&
                block.labels.front().label.letter == 0) {
              ++section;
              run_start = static_cast<uint32_t>(numbering_.questions.size());
            }
            head = false;
          }
          block_start = static_cast<uint32_t>(numbering_.questions.size());
          add_question(block, id, section, first);
          last_number = block.labels.empty() ? first : block.labels.back().label.number;
          break;
        }
        case BlockKind::answer: {
          if (numbering_.separated) {
            const uint32_t number = block.labels.front().label.number;
            if (answer_head && number == 1 && last_answer >= 1 && answer_section < section) ++answer_section;
            answer_head = false;
            last_answer = number;
          } else {
            answer_section = section;
          }
          const auto end = static_cast<uint32_t>(numbering_.questions.size());
          pending_.push_back({static_cast<uint32_t>(numbering_.answers.size()), run_start, end, block_start});
          add_answer(block, id, answer_section);
          // A second answer in a row goes with the same question as the first.
          run_start = end;
          break;
        }
        default: break;
      }
    });
  }

  void add_question(const Block& block, BlockId id, uint32_t section, uint32_t first) {
    if (block.labels.empty()) {
      numbering_.questions.push_back({{first, 0}, id, kNone, section, kNone, {}, {}});
    } else {
      for (uint32_t mention = 0; mention < block.labels.size(); ++mention)
        numbering_.questions.push_back({block.labels[mention].label, id, mention, section, kNone, {}, {}});
    }
    const auto parent = static_cast<uint32_t>(numbering_.questions.size() - 1);
    for (uint32_t part = 0; part < block.parts.size(); ++part) {
      Label label = block.parts[part].label.label;
      if (label.number == 0) label.number = numbering_.questions[parent].label.number;
      numbering_.questions.push_back({label, id, part, section, parent, {}, {}});
    }
  }

  void add_answer(const Block& block, BlockId id, uint32_t section) {
    Numbering::Answer answer{id, kNone, section, {}, {}};
    for (const LabelMention& mention : block.labels) answer.labels.push_back(mention.label);
    numbering_.answers.push_back(std::move(answer));
    for (uint32_t part = 0; part < block.parts.size(); ++part)
      numbering_.answers.push_back({id, part, section, {block.parts[part].label.label}, {}});
  }

  void index_labels() {
    numbering_.by_label.resize(numbering_.questions.size());
    for (uint32_t index = 0; index < numbering_.by_label.size(); ++index) numbering_.by_label[index] = index;
    std::sort(numbering_.by_label.begin(), numbering_.by_label.end(),
              [&](uint32_t a, uint32_t b) { return label_key(numbering_, a) < label_key(numbering_, b); });
  }

  /// The questions labelled `label` in `section`, as a range of by_label.
  auto labelled(Label label, uint32_t section) const {
    const auto key = [&](uint32_t index) {
      return std::tuple(numbering_.questions[index].label, numbering_.questions[index].section);
    };
    const std::tuple wanted(label, section);
    const auto first = std::lower_bound(numbering_.by_label.begin(), numbering_.by_label.end(), wanted,
                                        [&](uint32_t index, const auto& value) { return key(index) < value; });
    const auto last = std::upper_bound(first, numbering_.by_label.end(), wanted,
                                       [&](const auto& value, uint32_t index) { return value < key(index); });
    return std::pair(first, last);
  }

  /// The question labelled `label` that an answer after question `end` is for: of several the nearest before it that
  /// has no answer yet, else the nearest before it, else the first after it.
  uint32_t choose(Label label, uint32_t section, uint32_t end) const {
    const auto [first, last] = labelled(label, section);
    if (first == last) return kNone;
    auto at = std::lower_bound(first, last, end);
    if (at == first) return *first;
    const uint32_t nearest = *std::prev(at);
    // Duplicates are misprints, so there are few; a bound keeps a text made of nothing else linear.
    constexpr int kDuplicatesTried = 8;
    for (int tried = 0; at != first && tried < kDuplicatesTried; ++tried) {
      --at;
      if (numbering_.questions[*at].answers.empty()) return *at;
    }
    return nearest;
  }

  void link(uint32_t answer, uint32_t question) {
    // Answers are paired one after the other, so one that is linked already is the last ("Antwoord 3, 3 en 4").
    auto& answers = numbering_.questions[question].answers;
    if (!answers.empty() && answers.back() == answer) return;
    answers.push_back(answer);
    numbering_.answers[answer].questions.push_back(question);
  }

  void pair() {
    for (const PendingAnswer& pending : pending_) {
      const Numbering::Answer& answer = numbering_.answers[pending.index];
      const Block& block = block_at(answer.block);
      if (!answer.labels.empty())
        pair_by_label(pending);
      else
        pair_by_place(pending, block.implicit);
      pair_parts(pending.index);
    }
  }

  void pair_by_label(const PendingAnswer& pending) {
    const std::vector<Label> labels = numbering_.answers[pending.index].labels;
    const uint32_t section = numbering_.answers[pending.index].section;
    for (const Label& label : labels) {
      uint32_t question = choose(label, section, pending.end_question);
      // "Antwoord 1a" where question 1 has no parts of its own.
      if (question == kNone && label.letter != 0) question = choose({label.number, 0}, section, pending.end_question);
      if (question != kNone) {
        link(pending.index, question);
      } else if (label.letter == 0) {
        link_lettered(pending.index, label.number, section);
      }
    }
  }

  /// "Antwoord 1" to questions that are headed "Vraag 1a", "Vraag 1b".
  void link_lettered(uint32_t answer, uint32_t number, uint32_t section) {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      const auto [first, last] = labelled({number, letter}, section);
      if (first == last) return;
      link(answer, *first);
    }
  }

  void pair_by_place(const PendingAnswer& pending, bool implicit) {
    uint32_t first = pending.first_question;
    if (first == pending.end_question)
      first = pending.last_block_question;
    else if (implicit)
      first = start_of_bare_run(first, pending.last_block_question);
    for (uint32_t question = first; question < pending.end_question; ++question) {
      if (numbering_.questions[question].parent != kNone) continue;
      link(pending.index, question);
      numbering_.answers[pending.index].labels.push_back(numbering_.questions[question].label);
    }
  }

  /// The first of the questions from `first` on that all, up to `last`, are one paragraph each: one of several
  /// paragraphs may well hold its own answer, and then an answer without heading is not for it.
  uint32_t start_of_bare_run(uint32_t first, uint32_t last) const {
    uint32_t start = last;
    while (start > first && block_at(numbering_.questions[start - 1].block).one_paragraph()) --start;
    return start;
  }

  /// A sub-answer goes with the part that has its letter, of a question that the whole answer is for.
  void pair_parts(uint32_t whole) {
    const BlockId block = numbering_.answers[whole].block;
    if (whole + 1 == numbering_.answers.size() || numbering_.answers[whole + 1].block != block) return;
    const std::vector<uint32_t>& questions = numbering_.answers[whole].questions;
    std::array<uint32_t, 256> part_with;
    part_with.fill(kNone);
    for (size_t index = questions.size(); index-- > 0;) {
      const uint32_t first = questions[index] + 1;
      for (uint32_t sub = end_of_parts(first); sub-- > first;)
        if (numbering_.questions[sub].parent != kNone)
          part_with[static_cast<uint8_t>(numbering_.questions[sub].label.letter)] = sub;
    }
    for (uint32_t part = whole + 1; part < numbering_.answers.size() && numbering_.answers[part].block == block;
         ++part) {
      Label& label = numbering_.answers[part].labels.front();
      if (label.number == 0 && !questions.empty()) label.number = numbering_.questions[questions.back()].label.number;
      if (const uint32_t sub = part_with[static_cast<uint8_t>(label.letter)]; sub != kNone) link(part, sub);
    }
  }

  /// The first index from `first` on that is in another block than the question before `first`.
  uint32_t end_of_parts(uint32_t first) const {
    const BlockId block = numbering_.questions[first - 1].block;
    const auto end =
        std::upper_bound(numbering_.questions.begin() + first, numbering_.questions.end(), block,
                         [](BlockId value, const Numbering::Question& question) { return value < question.block; });
    return static_cast<uint32_t>(end - numbering_.questions.begin());
  }

  void resolve() {
    uint32_t section = 0;
    size_t question = 0;
    size_t answer = 0;
    each_block([&](const Block& block, BlockId id) {
      while (question < numbering_.questions.size() && numbering_.questions[question].block < id) ++question;
      while (answer < numbering_.answers.size() && numbering_.answers[answer].block < id) ++answer;
      const bool is_question = question < numbering_.questions.size() && numbering_.questions[question].block == id;
      const bool is_answer = answer < numbering_.answers.size() && numbering_.answers[answer].block == id;
      if (is_question) section = numbering_.questions[question].section;
      if (is_answer) section = numbering_.answers[answer].section;
      for (uint32_t index = 0; index < block.entities.size(); ++index) {
        const auto* internal = std::get_if<InternalReference>(&block.entities[index].value);
        if (internal == nullptr) continue;
        Numbering::Reference reference;
        reference.block = id;
        reference.entity = index;
        if (is_question) reference.from_question = question_at(static_cast<uint32_t>(question), block, index);
        if (is_answer) {
          reference.from_answer = answer_at(static_cast<uint32_t>(answer), block, index);
          const auto& questions = numbering_.answers[reference.from_answer].questions;
          const auto& whole = numbering_.answers[answer].questions;
          if (!questions.empty())
            reference.from_question = questions.front();
          else if (!whole.empty())
            reference.from_question = whole.front();
        }
        if (internal->relative != InternalReference::Relative::none)
          add_relative(reference, internal->relative);
        else
          add_targets(reference, *internal, section, block.kind == BlockKind::header);
      }
    });
  }

  /// The question, or its part, that entity `entity` of a question block stands in.
  uint32_t question_at(uint32_t first, const Block& block, uint32_t entity) const {
    const std::optional<uint32_t> part = block.part_at(block.entities[entity].range.start);
    if (!part) return first;
    return first + static_cast<uint32_t>(std::max<size_t>(block.labels.size(), 1)) + *part;
  }

  uint32_t answer_at(uint32_t first, const Block& block, uint32_t entity) const {
    const std::optional<uint32_t> part = block.part_at(block.entities[entity].range.start);
    return part ? first + 1 + *part : first;
  }

  void add_relative(Numbering::Reference reference, InternalReference::Relative relative) {
    if (reference.from_question != kNone) {
      const uint32_t found = neighbour(reference.from_question, relative);
      if (found != kNone) {
        reference.question = found;
        reference.label = numbering_.questions[found].label;
        mention(found);
      }
    }
    numbering_.references.push_back(reference);
  }

  /// The main question before or after the one that `from` belongs to, in its section.
  uint32_t neighbour(uint32_t from, InternalReference::Relative relative) const {
    const uint32_t section = numbering_.questions[from].section;
    if (numbering_.questions[from].parent != kNone) from = numbering_.questions[from].parent;
    uint32_t found = kNone;
    if (relative == InternalReference::Relative::next) {
      found = from + 1;
      if (found < numbering_.questions.size() && numbering_.questions[found].parent != kNone)
        found = end_of_parts(found);
      if (found >= numbering_.questions.size()) return kNone;
    } else {
      if (from == 0) return kNone;
      found = numbering_.questions[from - 1].parent != kNone ? numbering_.questions[from - 1].parent : from - 1;
    }
    return numbering_.questions[found].section == section ? found : kNone;
  }

  /// A header speaks of other papers as easily as of its own, so there nothing is called unresolved.
  void add_targets(Numbering::Reference reference, const InternalReference& internal, uint32_t section,
                   bool in_header) {
    using Elsewhere = InternalReference::Elsewhere;
    for (uint32_t target = 0; target < internal.targets.size(); ++target) {
      reference.target = target;
      reference.label = internal.targets[target].label;
      reference.question = kNone;
      if (reference.label.number == 0 && reference.from_question != kNone)
        reference.label.number = numbering_.questions[reference.from_question].label.number;
      std::optional<uint32_t> found;
      if (internal.elsewhere != Elsewhere::certainly) {
        found = numbering_.find(reference.label, section);
        // A part that is not marked in the text is found by its question.
        if (!found && reference.label.letter != 0) found = numbering_.find({reference.label.number, 0}, section);
      }
      reference.external = !found && (in_header || internal.elsewhere != Elsewhere::no);
      if (found) {
        reference.question = *found;
        mention(*found);
      }
      numbering_.references.push_back(reference);
    }
  }

  /// Notes that the reference added next names `question`.
  void mention(uint32_t question) {
    numbering_.questions[question].mentions.push_back(static_cast<uint32_t>(numbering_.references.size()));
  }

  const Block& block_at(BlockId id) const { return *series_[id.series]->blocks[id.block]; }

  const std::vector<std::shared_ptr<const Series>>& series_;
  Numbering numbering_;
  std::vector<PendingAnswer> pending_;
  std::vector<uint32_t> first_numbers_;  ///< of the numbered question blocks, in order
};

}  // namespace

Numbering build_numbering(const std::vector<std::shared_ptr<const Series>>& series, BlockStatistics& statistics) {
  return NumberingBuilder(series).build(statistics);
}

std::optional<uint32_t> Numbering::find(Label label, uint32_t section) const {
  const auto before = [&](uint32_t index, const std::tuple<Label, uint32_t>& value) {
    return std::tuple(questions[index].label, questions[index].section) < value;
  };
  const auto found = std::lower_bound(by_label.begin(), by_label.end(), std::tuple(label, section), before);
  if (found != by_label.end() && questions[*found].label == label && questions[*found].section == section)
    return *found;
  const auto any = std::lower_bound(by_label.begin(), by_label.end(), std::tuple(label, 0u), before);
  if (any != by_label.end() && questions[*any].label == label) return *any;
  return std::nullopt;
}

}  // namespace vraagbaak::model
