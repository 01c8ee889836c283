#include "features/renumbering/change.h"

#include <algorithm>
#include <numeric>

#include "features/document_symbols.h"
#include "features/renumbering/citations.h"
#include "features/renumbering/relabel.h"
#include "features/wording.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Numbering;

/// The lowest number among the questions of a unit, or of those that an answer is for; kNone for none.
uint32_t key_of(const Numbering& numbering, const Unit& unit, const std::vector<model::Label>& labels) {
  uint32_t key = kNone;
  const auto take = [&](uint32_t question) { key = std::min(key, labels[question].number); };
  if (unit.questions.empty()) {
    for (const uint32_t answer : unit.answers)
      for (const uint32_t question : numbering.answers[answer].questions) take(question);
  }
  for (const uint32_t question : unit.questions) take(question);
  return key;
}

/// Which unit comes to each place.
std::vector<uint32_t> order_of(const Numbering& numbering, const std::vector<Unit>& units,
                               const std::vector<model::Label>& now) {
  std::vector<uint32_t> order(units.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<model::Label> before;
  for (const auto& question : numbering.questions) before.push_back(question.label);
  const auto key = [&](uint32_t unit, const std::vector<model::Label>& labels) {
    return key_of(numbering, units[unit], labels);
  };
  // Answers without a question have no place among the others.
  const bool all_known =
      std::all_of(order.begin(), order.end(), [&](uint32_t unit) { return key(unit, before) != kNone; });
  const bool sorted = std::is_sorted(order.begin(), order.end(),
                                     [&](uint32_t a, uint32_t b) { return key(a, before) < key(b, before); });
  if (all_known && sorted) {
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return key(a, now) < key(b, now); });
  }
  return order;
}

struct Slot {
  text::ByteRange range;
  text::ByteRange from;
};

void add_slots(const std::vector<Unit>& units, const std::vector<uint32_t>& order, std::vector<Slot>& slots) {
  for (size_t i = 0; i < units.size(); ++i) slots.push_back({units[i].range, units[order[i]].range});
}

/// What is in the slots comes there; everything else stays.
void arrange(const model::Document& document, std::vector<Slot> slots, Change& change) {
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.range.start < b.range.start; });
  text::ByteOffset done{0};
  for (const Slot& slot : slots) {
    if (done < slot.range.start) change.pieces.push_back({{done, slot.range.start}, {}});
    change.pieces.push_back({slot.from, {}});
    done = slot.range.end;
  }
  const text::ByteOffset end{document.text().size()};
  if (done < end) change.pieces.push_back({{done, end}, {}});
}

/// A question or an answer with the (lowest) letter it goes by.
struct Lettered {
  text::ByteRange range;
  char before = 0;
  char after = 0;
};

/// What stands under the letters of some questions: the questions and the answers that are for them alone.
class LetteredTexts {
 public:
  LetteredTexts(const model::Document& document, const std::vector<uint32_t>& all, const Change& change)
      : document_(document), numbering_(document.numbering()), all_(all), change_(change) {
    const auto& first = numbering_.questions[all.front()];
    if (first.parent == kNone) {
      add_units(layout_of(document, first.section, Grain::letter));
    } else {
      add_parts();
    }
  }

  std::vector<Lettered> questions;
  std::vector<Lettered> answers;

 private:
  void add(text::ByteRange range, const std::vector<uint32_t>& whom, std::vector<Lettered>& list) const {
    const auto ours = [&](uint32_t one) { return std::binary_search(all_.begin(), all_.end(), one); };
    if (whom.empty() || !std::all_of(whom.begin(), whom.end(), ours)) return;
    Lettered text{range, '\x7f', '\x7f'};
    for (const uint32_t one : whom) {
      text.before = std::min(text.before, numbering_.questions[one].label.letter);
      text.after = std::min(text.after, change_.labels[one].letter);
    }
    list.push_back(text);
  }

  /// "Vraag 4a", "Vraag 4b"
  void add_units(const Layout& layout) {
    for (const Unit& unit : layout.questions) add(unit.range, unit.questions, questions);
    for (const auto& run : layout.answers)
      for (const Unit& unit : run)
        for (const uint32_t answer : unit.answers) add(unit.range, numbering_.answers[answer].questions, answers);
  }

  /// "a)", "b)" within one question
  void add_parts() {
    for (const uint32_t question : all_) {
      const auto view = document_.view(numbering_.questions[question].block);
      const uint32_t part = numbering_.questions[question].mention;
      if (part < view.block->parts.size()) add(view.at(view.block->parts[part].range), {question}, questions);
    }
    for (const auto& answer : numbering_.answers) {
      const auto view = document_.view(answer.block);
      const bool part = answer.part < view.block->parts.size();
      add(part ? view.at(view.block->parts[answer.part].range) : view.content(), answer.questions, answers);
    }
  }

  const model::Document& document_;
  const Numbering& numbering_;
  const std::vector<uint32_t>& all_;
  const Change& change_;
};

/// Texts in order of their letters before come in order of their letters after.
void add_slots(std::vector<Lettered> texts, std::vector<Slot>& slots) {
  std::sort(texts.begin(), texts.end(),
            [](const Lettered& a, const Lettered& b) { return a.range.start < b.range.start; });
  for (size_t i = 1; i < texts.size(); ++i)
    if (texts[i].before <= texts[i - 1].before || texts[i].range.start < texts[i - 1].range.end) return;
  std::vector<Lettered> order = texts;
  std::stable_sort(order.begin(), order.end(), [](const Lettered& a, const Lettered& b) { return a.after < b.after; });
  for (size_t i = 0; i < texts.size(); ++i) slots.push_back({texts[i].range, order[i].range});
}

/// Which number, answer or reference would be lost, in the numbers of the changed paper.
Refusal unreadable(const Source& source, const Misreading& misreading) {
  using Of = Misreading::Of;
  const auto question = [&](const model::Label& label) { return lower_first(question_name(label, source.language)); };
  std::vector<std::string> names;
  for (const model::Label& label : misreading.labels) names.push_back(question(label));
  const std::string named = enumerate(names, source.language);
  const std::string head =
      source.say("Dit kan hier niet: in de nieuwe tekst zou ", "This cannot be done here: in the new text ");
  const std::string otherwise = source.say(" anders gelezen worden dan nu.", " would be read otherwise than now.");
  switch (misreading.of) {
    case Of::question:
      if (named.empty()) break;
      return {head + named + source.say(" niet als vraag gelezen worden.", " would not be read as a question.")};
    case Of::answer:
      if (named.empty()) break;
      return {head + source.say("het antwoord op ", "the answer to ") + named + otherwise};
    case Of::reference:
      if (named.empty()) break;
      return {head + source.say("een verwijzing naar ", "a reference to ") + named + otherwise};
  }
  return {head + source.say("er een vraag, antwoord of verwijzing bij komen die er nu niet is.",
                            "a question, an answer or a reference would appear that is not there now.")};
}

}  // namespace

Change nothing_changed(const model::Document& document) {
  Change change;
  for (const auto& question : document.numbering().questions) change.labels.push_back(question.label);
  return change;
}

void map_numbers(const model::Document& document, uint32_t section, const std::function<uint32_t(uint32_t)>& number,
                 Change& change) {
  const auto& questions = document.numbering().questions;
  for (size_t i = 0; i < questions.size(); ++i)
    if (questions[i].section == section) change.labels[i].number = number(questions[i].label.number);
}

std::vector<uint32_t> numbers_of(const model::Document& document, uint32_t section) {
  std::vector<uint32_t> numbers;
  for (const auto& question : document.numbering().questions)
    if (question.section == section) numbers.push_back(question.label.number);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

void put_in_place(const model::Document& document, uint32_t section, Change& change, std::optional<size_t> swap) {
  const Numbering& numbering = document.numbering();
  const Layout layout = layout_of(document, section);
  std::vector<uint32_t> order = order_of(numbering, layout.questions, change.labels);
  if (swap && *swap + 1 < order.size()) {
    std::iota(order.begin(), order.end(), 0);
    std::swap(order[*swap], order[*swap + 1]);
  }
  std::vector<Slot> slots;
  add_slots(layout.questions, order, slots);
  for (const auto& run : layout.answers) add_slots(run, order_of(numbering, run, change.labels), slots);
  arrange(document, std::move(slots), change);
}

void put_letters_in_place(const model::Document& document, const std::vector<uint32_t>& questions, Change& change) {
  const LetteredTexts texts(document, questions, change);
  std::vector<Slot> slots;
  add_slots(texts.questions, slots);
  add_slots(texts.answers, slots);
  arrange(document, std::move(slots), change);
}

Outcome finished(const Source& source, Change change) {
  const text::SourceText& text = source.document.text();
  if (change.pieces.empty()) change.pieces.push_back({{{0}, {text.size()}}, {}});
  Reading expected = expected_reading(source.document, change.labels, change.pieces, change.additions);
  if (change.amend) change.amend(expected);
  Relabelling relabelling{change.labels, {}, {}};
  for (const Reading::Question& question : expected.questions) {
    const bool added = question.who >= change.labels.size();
    relabelling.order.push_back(added ? kNone : question.who);
    if (added) relabelling.added.push_back(question.label);
  }
  model::BlockId failed;
  auto edits = label_edits(source.document, relabelling, failed);
  if (!edits) {
    const auto place = source.document.view(failed);
    const uint32_t line = text.line_of(place.content().start) + 1;
    return refuse(source.say("De nummers in de alinea op regel ", "The numbers in the paragraph at line ") +
                  std::to_string(line) +
                  source.say(" kunnen niet veilig worden herschreven.", " cannot be rewritten safely."));
  }
  std::erase_if(*edits, [&](const TextEdit& edit) {
    return std::any_of(change.edits.begin(), change.edits.end(),
                       [&](const TextEdit& other) { return other.range.contains(edit.range); });
  });
  edits->insert(edits->end(), change.edits.begin(), change.edits.end());
  std::erase_if(*edits, [&](const TextEdit& edit) { return text.slice(edit.range) == edit.replacement; });
  std::vector<TextEdit> all = compose(text, change.pieces, std::move(*edits));
  if (!put_in_order(all, text))
    return refuse(source.say("Dit kan hier niet: op een plaats in de tekst komen twee wijzigingen tegelijk.",
                             "This cannot be done here: two changes come to one place of the text."));
  if (source.proven)
    if (const auto wrong = misreading(applied(text, all), expected)) return refuse(unreadable(source, *wrong).reason);
  WorkspaceEdit result;
  result.label = std::move(change.label);
  if (!all.empty()) result.documents.push_back({source.uri, std::move(all)});
  // A list of what could be done needs no look into other texts.
  if (!source.proven) return result;
  for (DocumentEdit& other : citation_edits(source, relabelling)) result.documents.push_back(std::move(other));
  return result;
}

}  // namespace vraagbaak::features::renumbering
