#include "features/renumbering/relabel.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "features/places.h"
#include "features/renumbering/source.h"
#include "model/characters.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Label;
using model::LabelMention;
using model::Numbering;

/// The written labels of the headings and references of `view`, unchanged.
std::vector<Written> written(const model::BlockView& view, const std::vector<LabelMention>& mentions) {
  std::vector<Written> list;
  list.reserve(mentions.size());
  for (const LabelMention& mention : mentions)
    list.push_back({mention.label, mention.label, view.at(mention.range), mention.in_words});
  return list;
}

class LabelEdits {
 public:
  LabelEdits(const model::Document& document, const Relabelling& relabelling)
      : document_(document), numbering_(document.numbering()), relabelling_(relabelling) {
    const RangeStyle style = range_style(document);
    heading_style_.range = style.headings;
    reference_style_.range = style.references;
    heading_style_.joins = reference_style_.joins = style.joins;
    heading_style_.taken = reference_style_.taken = [this](uint32_t number) { return taken_.contains(number); };
    for (const uint32_t question : relabelling.order)
      if (question != kNone) taken_.insert(relabelling.labels[question].number);
    for (const Label label : relabelling.added) taken_.insert(label.number);
    remember_places();
  }

  std::optional<std::vector<TextEdit>> run(model::BlockId& failed) {
    bool good = true;
    size_t reference = 0;
    document_.for_each_block([&](const model::BlockView& view) {
      if (!good) return;
      good = headings(view);
      while (good && reference < numbering_.references.size() && numbering_.references[reference].block == view.id)
        good = reference_at(view, reference);
      if (!good) failed = view.id;
    });
    if (!good) return std::nullopt;
    return std::move(edits_);
  }

 private:
  Label after(uint32_t question, Label label) const { return relabelled(numbering_, relabelling_, question, label); }

  /// For each question its place in the new order.
  void remember_places() {
    place_.assign(numbering_.questions.size(), kNone);
    for (uint32_t i = 0; i < relabelling_.order.size(); ++i)
      if (relabelling_.order[i] != kNone) place_[relabelling_.order[i]] = i;
  }

  bool headings(const model::BlockView& view) {
    if (view.block->kind == model::BlockKind::question) return question_labels(view);
    if (view.block->kind == model::BlockKind::answer) return answer_labels(view);
    return true;
  }

  bool question_labels(const model::BlockView& view) {
    std::vector<Written> heading = written(view, view.block->labels);
    for (const uint32_t index : document_.questions_in(view.id)) {
      const auto& question = numbering_.questions[index];
      const Label now = relabelling_.labels[index];
      if (question.parent == kNone) {
        if (question.mention < heading.size()) heading[question.mention].after = now;
      } else if (question.mention < view.block->parts.size()) {
        part_label(view, view.block->parts[question.mention], now);
      }
    }
    return rewrite_list(document_.text(), heading, heading_style_, edits_);
  }

  bool answer_labels(const model::BlockView& view) {
    std::vector<Written> heading = written(view, view.block->labels);
    for (const uint32_t index : document_.answers_in(view.id)) {
      const auto& answer = numbering_.answers[index];
      if (answer.part != kNone) {
        if (answer.part >= view.block->parts.size()) continue;
        const model::Part& part = view.block->parts[answer.part];
        if (!answer.questions.empty()) {
          part_label(view, part, after(answer.questions.front(), answer.labels.front()));
        } else if (const auto whole = numbering_.find({part.label.label.number, 0}, answer.section)) {
          part_label(view, part, after(*whole, part.label.label));
        }
        continue;
      }
      for (Written& one : heading)
        if (const uint32_t question = named(answer.questions, one.before); question != kNone)
          one.after = after(question, one.before);
    }
    return rewrite_list(document_.text(), heading, heading_style_, edits_);
  }

  /// Which of `questions` an answer's heading means by `label`.
  uint32_t named(const std::vector<uint32_t>& questions, Label label) const {
    for (const uint32_t question : questions)
      if (numbering_.questions[question].label == label) return question;
    for (const uint32_t question : questions)
      if (numbering_.questions[question].label.number == label.number) return question;
    return kNone;
  }

  /// "a)", "4a.": the number changes where it is written.
  void part_label(const model::BlockView& view, const model::Part& part, Label now) {
    const LabelMention& mention = part.label;
    if (mention.range.empty()) return;
    const std::string text = document_.text().slice(view.at(mention.range));
    const auto digits = model::digit_runs(text);
    if (!digits.empty() && model::number_of(digits[0]) == mention.label.number) {
      rewrite_list(document_.text(), {{mention.label, now, view.at(mention.range), false}}, heading_style_, edits_);
    } else if (now.letter != mention.label.letter && now.letter != 0) {
      const auto written = std::find_if(text.rbegin(), text.rend(), model::is_letter);
      if (written == text.rend()) return;
      const char letter = model::is_upper(*written) ? model::to_upper(now.letter) : now.letter;
      const text::ByteOffset end = view.at(mention.range).end - static_cast<uint32_t>(written - text.rbegin());
      edits_.push_back({{end - 1, end}, std::string(1, letter)});
    }
  }

  /// The references of the entity that reference `at` belongs to; `at` goes behind them.
  bool reference_at(const model::BlockView& view, size_t& at) {
    const uint32_t entity = numbering_.references[at].entity;
    const auto& internal = std::get<model::InternalReference>(view.block->entities[entity].value);
    if (internal.relative != model::InternalReference::Relative::none) {
      relative(view, internal, numbering_.references[at++]);
      return true;
    }
    std::vector<Written> list = written(view, internal.targets);
    for (; at < numbering_.references.size() && numbering_.references[at].block == view.id &&
           numbering_.references[at].entity == entity;
         ++at) {
      const auto& reference = numbering_.references[at];
      if (reference.target >= list.size()) continue;
      uint32_t question = reference.question;
      if (question == kNone && internal.elsewhere == model::InternalReference::Elsewhere::no)
        question = lettered(reference);
      if (question == kNone) continue;
      Written& one = list[reference.target];
      const Label now = after(question, reference.label);
      // "deelvraag a" without a number stands in the question itself, or in its answer.
      one.after = one.before.number == 0 ? Label{0, now.letter} : now;
    }
    return rewrite_list(document_.text(), list, reference_style_, edits_);
  }

  /// The first of the questions "4a", "4b" for a reference to question 4 as a whole.
  uint32_t lettered(const Numbering::Reference& reference) const {
    uint32_t section = 0;
    if (reference.from_answer != kNone) section = numbering_.answers[reference.from_answer].section;
    if (reference.from_question != kNone) section = numbering_.questions[reference.from_question].section;
    return numbering_.find({reference.label.number, 'a'}, section).value_or(kNone);
  }

  void relative(const model::BlockView& view, const model::InternalReference& internal,
                const Numbering::Reference& reference) {
    if (reference.question == kNone || reference.from_question == kNone) return;
    if (place_[reference.question] == kNone || place_[reference.from_question] == kNone) return;
    if (neighbour(speaker(reference), internal.relative) == reference.question) return;
    const text::ByteRange range = view.at(view.block->entities[reference.entity].range);
    const Label now = relabelling_.labels[reference.question];
    edits_.push_back(explicit_reference(range, now));
  }

  /// The question from which a relative reference counts: in a joint answer the first of its questions.
  uint32_t speaker(const Numbering::Reference& reference) const {
    uint32_t first = reference.from_question;
    if (reference.from_answer == kNone) return first;
    for (const uint32_t question : numbering_.answers[reference.from_answer].questions)
      if (relabelling_.labels[question] < relabelling_.labels[first]) first = question;
    return first;
  }

  /// The question before or after the one that `from` belongs to, in the new order.
  uint32_t neighbour(uint32_t from, model::InternalReference::Relative relative) const {
    const auto& questions = numbering_.questions;
    const auto& order = relabelling_.order;
    if (questions[from].parent != kNone) from = questions[from].parent;
    const bool next = relative == model::InternalReference::Relative::next;
    const uint32_t section = questions[from].section;
    for (uint32_t at = place_[from]; next ? at + 1 < order.size() : at > 0;) {
      at = next ? at + 1 : at - 1;
      if (order[at] == kNone) return kNone;
      if (questions[order[at]].parent != kNone) continue;
      return questions[order[at]].section == section ? order[at] : kNone;
    }
    return kNone;
  }

  /// "het antwoord op de vorige vraag" becomes "het antwoord op vraag 4".
  TextEdit explicit_reference(text::ByteRange range, Label label) const {
    const std::string words = document_.text().slice(range);
    static constexpr std::array<std::string_view, 4> kRelative{"vorige", "voorgaande", "voorafgaande", "volgende"};
    size_t at = words.size();
    for (const std::string_view word : kRelative) at = std::min(at, model::find_word(words, word));
    if (at >= words.size()) at = 0;
    text::ByteOffset start = range.start + static_cast<uint32_t>(at);
    // The article goes with it, also where it stands before the reference.
    constexpr uint32_t kArticle = 8;
    const text::ByteOffset before{start.value > kArticle ? start.value - kArticle : 0};
    const std::string lead = document_.text().slice({before, start});
    const std::string_view word = model::trimmed(lead);
    bool capital = at < words.size() && model::is_upper(words[at]);
    for (const std::string_view article : {"de", "deze"}) {
      if (word.size() < article.size()) continue;
      const std::string_view tail = word.substr(word.size() - article.size());
      if (model::find_word(word, article, word.size() - article.size()) != word.size() - article.size()) continue;
      const auto from = static_cast<uint32_t>(tail.data() - lead.data());
      capital = model::is_upper(tail.front());
      start = before + from;
      break;
    }
    return {{start, range.end}, (capital ? "Vraag " : "vraag ") + label.str()};
  }

  const model::Document& document_;
  const Numbering& numbering_;
  const Relabelling& relabelling_;
  ListStyle heading_style_;
  ListStyle reference_style_;
  std::set<uint32_t> taken_;
  std::vector<uint32_t> place_;
  std::vector<TextEdit> edits_;
};

}  // namespace

Label relabelled(const Numbering& numbering, const Relabelling& relabelling, uint32_t question, Label label) {
  const Label now = relabelling.labels[question];
  return numbering.questions[question].label.letter == label.letter ? now : Label{now.number, label.letter};
}

RangeStyle range_style(const model::Document& document) {
  RangeStyle found;
  bool worded = false;
  bool written_out = false;
  const auto look = [&](std::string& style, const model::BlockView& view, const std::vector<LabelMention>& mentions) {
    if (mentions.size() < 2) return;
    const std::vector<Written> list = written(view, mentions);
    if (style.empty()) style = range_words(document.text(), list);
    written_out = written_out || writes_out_run(document.text(), list);
  };
  document.for_each_block([&](const model::BlockView& view) {
    const model::Block& block = *view.block;
    worded = worded || (block.kind == model::BlockKind::question && block.worded);
    look(found.headings, view, block.labels);
    for (const model::Entity& entity : block.entities) {
      if (const auto* internal = std::get_if<model::InternalReference>(&entity.value))
        look(found.references, view, internal->targets);
    }
  });
  found.joins = !written_out || !found.headings.empty() || !found.references.empty();
  if (found.headings.empty()) found.headings = document.numbering().separated && !worded ? "-" : " t/m ";
  if (found.references.empty()) found.references = " t/m ";
  return found;
}

std::optional<std::vector<TextEdit>> label_edits(const model::Document& document, const Relabelling& relabelling,
                                                 model::BlockId& failed) {
  return LabelEdits(document, relabelling).run(failed);
}

}  // namespace vraagbaak::features::renumbering
