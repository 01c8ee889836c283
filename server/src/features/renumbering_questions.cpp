// Questions that come, go, fall apart or are answered together.
#include <algorithm>
#include <map>
#include <set>

#include "features/renumbering.h"
#include "features/renumbering/change.h"
#include "features/renumbering/citations.h"
#include "features/renumbering/wording.h"
#include "model/characters.h"
#include "text/prose.h"

namespace vraagbaak::features::renumbering {
namespace {

using model::Label;
using model::Numbering;
constexpr uint32_t kNewcomer = kNone - 1;  ///< Reading::Question::who of a new question

uint32_t whole_of(const Numbering& numbering, uint32_t question) {
  const uint32_t parent = numbering.questions[question].parent;
  return parent == kNone ? question : parent;
}

/// Numbers from `first` on go up by one, as far as they follow each other.
void make_room(const model::Document& document, uint32_t section, uint32_t first, Change& change) {
  const std::vector<uint32_t> numbers = numbers_of(document, section);
  uint32_t end = first;
  while (std::binary_search(numbers.begin(), numbers.end(), end)) ++end;
  map_numbers(
      document, section, [&](uint32_t number) { return first <= number && number < end ? number + 1 : number; },
      change);
}

/// Numbers after `gone` go down by one, as far as they follow each other.
void close_gap(const model::Document& document, uint32_t section, uint32_t gone, Change& change) {
  const std::vector<uint32_t> numbers = numbers_of(document, section);
  uint32_t end = gone + 1;
  while (std::binary_search(numbers.begin(), numbers.end(), end)) ++end;
  map_numbers(
      document, section, [&](uint32_t number) { return gone < number && number < end ? number - 1 : number; }, change);
}

/// Takes pieces from the text in order.
class Pieces {
 public:
  explicit Pieces(const model::Document& document) : end_{document.text().size()} {}

  void keep_until(text::ByteOffset at) {
    if (done_ < at) pieces_.push_back({{done_, at}, {}});
    done_ = std::max(done_, at);
  }
  void skip_until(text::ByteOffset at) { done_ = std::max(done_, at); }
  void copy(text::ByteRange range) { pieces_.push_back({range, {}}); }
  size_t count() const { return pieces_.size(); }
  size_t add(std::string text) {
    pieces_.push_back({{}, std::move(text)});
    return pieces_.size() - 1;
  }
  std::vector<Piece> finish() {
    keep_until(end_);
    return std::move(pieces_);
  }

 private:
  text::ByteOffset done_{0};
  text::ByteOffset end_;
  std::vector<Piece> pieces_;
};

/// An answer that stands apart from its question: the run and the place in it.
const Unit* apart_answer(const Layout& layout, const Numbering& numbering, uint32_t question, text::ByteOffset* next) {
  for (const auto& run : layout.answers) {
    for (size_t i = 0; i < run.size(); ++i) {
      for (const uint32_t answer : run[i].answers) {
        const auto& questions = numbering.answers[answer].questions;
        if (std::find(questions.begin(), questions.end(), question) == questions.end()) continue;
        if (next != nullptr) *next = i + 1 < run.size() ? run[i + 1].range.start : run[i].range.end;
        return &run[i];
      }
    }
  }
  return nullptr;
}

Refusal no_heading(const Source& source) {
  return {source.say("De kop van deze vraag heeft geen nummer.", "The heading of this question has no number.")};
}

constexpr std::string_view kQuestionText = "Kunt u [invullen]?";
constexpr std::string_view kAnswerText = "[invullen]";

std::string answer_like(const model::Document& document, model::BlockId block, Label label) {
  if (document.view(block).block->heading.empty()) return std::string(kAnswerText);
  return heading_for(document, block, {label}) + gap_after_heading(document, block) + std::string(kAnswerText);
}

/// The lines, other than in `own`, where something refers to one of `questions`.
std::string lines_referring(const Source& source, const std::set<uint32_t>& questions,
                            const std::vector<text::ByteRange>& own) {
  std::set<uint32_t> lines;
  for (const auto& reference : source.document.numbering().references) {
    if (!questions.contains(reference.question)) continue;
    const auto view = source.document.view(reference.block);
    const text::ByteRange range = view.at(view.block->entities[reference.entity].range);
    const bool inside = std::any_of(own.begin(), own.end(), [&](text::ByteRange one) { return one.contains(range); });
    if (!inside) lines.insert(source.document.text().line_of(range.start) + 1);
  }
  std::string text;
  size_t left = lines.size();
  for (const uint32_t line : lines) {
    if (!text.empty()) text += left == 1 ? source.say(" en ", " and ") : ", ";
    text += std::to_string(line);
    --left;
  }
  return text;
}

}  // namespace

Outcome insert_after(const Source& source, uint32_t question) {
  const model::Document& document = source.document;
  const Numbering& numbering = document.numbering();
  const uint32_t section = numbering.questions[question].section;
  const Layout layout = layout_of(document, section);
  const size_t index = unit_of(layout.questions, whole_of(numbering, question));
  if (index >= layout.questions.size()) return refuse(no_heading(source).reason);
  const Unit& unit = layout.questions[index];
  const uint32_t last = unit.questions.back();
  const model::BlockId block = numbering.questions[last].block;
  if (document.view(block).block->labels.empty()) return refuse(no_heading(source).reason);
  uint32_t highest = 0;
  for (const uint32_t one : unit.questions) highest = std::max(highest, numbering.questions[one].label.number);
  const Label label{highest + 1, 0};
  Change change = nothing_changed(document);
  change.label = source.say("Vraag ", "Insert question ") + label.str() + source.say(" invoegen", "");
  make_room(document, section, label.number, change);
  const text::ByteOffset next =
      index + 1 < layout.questions.size() ? layout.questions[index + 1].range.start : unit.range.end;
  const std::string between = separator(document, unit.range.end, next);
  std::string added =
      between + heading_for(document, block, {label}) + gap_after_heading(document, block) + std::string(kQuestionText);
  Pieces pieces(document);
  pieces.keep_until(unit.range.end);
  Reading says;
  says.questions.push_back({label, kNewcomer});
  if (!unit.answers.empty()) {
    const model::BlockId answer = numbering.answers[unit.answers.back()].block;
    const text::ByteOffset asked = document.view(block).content().end;
    added += separator(document, asked, document.view(answer).content().start) + answer_like(document, answer, label);
    says.answers.push_back({kNewcomer});
  }
  change.additions[pieces.add(std::move(added))] = std::move(says);
  text::ByteOffset after_answer;
  if (const Unit* apart = apart_answer(layout, numbering, last, &after_answer)) {
    pieces.keep_until(apart->range.end);
    Reading answered;
    answered.answers.push_back({kNewcomer});
    change.additions[pieces.add(separator(document, apart->range.end, after_answer) +
                                answer_like(document, numbering.answers[apart->answers.back()].block, label))] =
        std::move(answered);
  }
  change.pieces = pieces.finish();
  return finished(source, std::move(change));
}

Outcome remove(const Source& source, uint32_t question) {
  const model::Document& document = source.document;
  const Numbering& numbering = document.numbering();
  const uint32_t whole = whole_of(numbering, question);
  const uint32_t section = numbering.questions[whole].section;
  const Label label = numbering.questions[whole].label;
  const Layout layout = layout_of(document, section);
  const size_t index = unit_of(layout.questions, whole);
  const std::string name = source.say("Vraag ", "Question ") + label.str();
  if (index >= layout.questions.size()) return refuse(no_heading(source).reason);
  const Unit& unit = layout.questions[index];
  if (unit.questions.size() > 1) {
    return refuse(name + source.say(" staat onder één kop of antwoord met andere vragen.",
                                    " shares a heading or an answer with other questions."));
  }
  const Unit* apart = apart_answer(layout, numbering, whole, nullptr);
  std::vector<uint32_t> answers = unit.answers;
  if (apart != nullptr) answers.insert(answers.end(), apart->answers.begin(), apart->answers.end());
  answers.insert(answers.end(), numbering.questions[whole].answers.begin(), numbering.questions[whole].answers.end());
  for (const uint32_t answer : answers) {
    const auto& questions = numbering.answers[answer].questions;
    if (std::any_of(questions.begin(), questions.end(),
                    [&](uint32_t one) { return whole_of(numbering, one) != whole; }))
      return refuse(source.say("Het antwoord op vraag ", "The answer to question ") + label.str() +
                    source.say(" geldt ook voor andere vragen; splits het eerst.",
                               " is for other questions too; split it first."));
  }
  // An answer elsewhere, in the unit of another question, would keep a number that nobody has.
  const auto stands_here = [&](uint32_t answer) {
    const auto among = [&](const std::vector<uint32_t>& list) {
      return std::find(list.begin(), list.end(), answer) != list.end();
    };
    return among(unit.answers) || (apart != nullptr && among(apart->answers));
  };
  if (!std::all_of(answers.begin(), answers.end(), stands_here))
    return refuse(source.say("Het antwoord op vraag ", "The answer to question ") + label.str() +
                  source.say(" staat niet bij de vraag.", " does not stand with the question."));
  std::vector<text::ByteRange> own{unit.range};
  if (apart != nullptr) own.push_back(apart->range);
  std::set<uint32_t> gone{whole};
  for (uint32_t i = 0; i < numbering.questions.size(); ++i)
    if (numbering.questions[i].parent == whole) gone.insert(i);
  if (const std::string lines = lines_referring(source, gone, own); !lines.empty()) {
    return refuse(name + source.say(" wordt nog genoemd op regel ", " is still referred to at line ") + lines + ".");
  }
  if (const auto texts = citing_texts(source, label); !texts.empty()) {
    return refuse(name + source.say(" wordt nog aangehaald in ", " is still cited in ") + texts.front() + ".");
  }
  Change change = nothing_changed(document);
  change.label = name + source.say(" verwijderen", ": delete");
  close_gap(document, section, label.number, change);
  Pieces pieces(document);
  const auto cut = [&](const std::vector<Unit>& units, size_t at) {
    text::ByteRange range = units[at].range;
    if (at + 1 < units.size() && is_blank(document, {range.end, units[at + 1].range.start})) {
      range.end = units[at + 1].range.start;
    } else if (at > 0 && is_blank(document, {units[at - 1].range.end, range.start})) {
      range.start = units[at - 1].range.end;
    }
    pieces.keep_until(range.start);
    pieces.skip_until(range.end);
  };
  cut(layout.questions, index);
  for (const auto& run : layout.answers)
    for (size_t i = 0; i < run.size(); ++i)
      if (&run[i] == apart) cut(run, i);
  change.pieces = pieces.finish();
  return finished(source, std::move(change));
}

Outcome split_answer(const Source& source, uint32_t answer) {
  const model::Document& document = source.document;
  const Numbering& numbering = document.numbering();
  const auto& joint = numbering.answers[answer];
  const auto view = document.view(joint.block);
  const std::vector<uint32_t> questions = joint.questions;
  if (joint.part != kNone || view.block->labels.size() < 2 || questions.size() < 2 ||
      questions.size() != view.block->labels.size()) {
    return refuse(source.say("Dit is geen gezamenlijk antwoord met de nummers van zijn vragen.",
                             "This is no joint answer with the numbers of its questions."));
  }
  if (!view.block->parts.empty()) {
    return refuse(
        source.say("Een antwoord met onderdelen kan niet worden gesplitst.", "An answer with parts cannot be split."));
  }
  Change change = nothing_changed(document);
  change.label = source.say("Antwoord splitsen", "Split the answer");
  const Label first = numbering.questions[questions.front()].label;
  change.edits.push_back({view.at(view.block->heading), heading_for(document, joint.block, {first})});
  Pieces pieces(document);
  pieces.keep_until(view.content().end);
  for (size_t i = 1; i < questions.size(); ++i) {
    const Label label = numbering.questions[questions[i]].label;
    Reading says;
    says.answers.push_back({questions[i]});
    says.references.push_back({{questions.front()}, false});
    change.additions[pieces.add(line_break(document) + line_break(document) +
                                heading_for(document, joint.block, {label}) + gap_after_heading(document, joint.block) +
                                "Zie het antwoord op vraag " + first.str() + ".")] = std::move(says);
  }
  change.pieces = pieces.finish();
  std::vector<uint32_t> all = questions;
  std::sort(all.begin(), all.end());
  change.amend = [all, keeps = questions.front()](Reading& reading) {
    for (auto& who : reading.answers)
      if (who == all) who = {keeps};
  };
  return finished(source, std::move(change));
}

Outcome split_question(const Source& source, uint32_t question, text::ByteOffset at) {
  const model::Document& document = source.document;
  const Numbering& numbering = document.numbering();
  const auto& whole = numbering.questions[question];
  const auto view = document.view(whole.block);
  if (whole.parent != kNone || whole.label.letter != 0 || view.block->labels.size() != 1)
    return refuse(no_heading(source).reason);
  if (!view.block->parts.empty()) {
    return refuse(
        source.say("Een vraag met deelvragen kan niet worden gesplitst.", "A question with parts cannot be split."));
  }
  const text::ByteRange body = view.at(view.block->body);
  const std::string text = document.text().slice(body);
  if (!body.contains(at)) {
    return refuse(source.say("Zet de cursor in de tekst van de vraag.", "Put the caret in the text of the question."));
  }
  const uint32_t cut = text::sentence_at(text, {at - body.start}).start.value;
  const std::string_view before = model::trimmed(std::string_view(text).substr(0, cut));
  if (before.empty()) {
    return refuse(source.say("De eerste zin van een vraag kan niet worden afgesplitst.",
                             "The first sentence of a question cannot be split off."));
  }
  const Label label{whole.label.number + 1, 0};
  Change change = nothing_changed(document);
  change.label = source.say("Vraag ", "Split question ") + whole.label.str() + source.say(" splitsen", "");
  make_room(document, whole.section, label.number, change);
  const auto end = body.start + static_cast<uint32_t>(before.data() + before.size() - text.data());
  Pieces pieces(document);
  pieces.keep_until(end);
  Reading says;
  says.questions.push_back({label, kNewcomer});
  change.additions[pieces.add(line_break(document) + line_break(document) +
                              heading_for(document, whole.block, {label}) + gap_after_heading(document, whole.block))] =
      std::move(says);
  pieces.skip_until(body.start + cut);
  change.pieces = pieces.finish();
  for (const uint32_t index : whole.answers) {
    const auto& answer = numbering.answers[index];
    const auto answered = document.view(answer.block);
    if (answered.block->labels.empty()) continue;
    std::vector<Label> labels;
    for (const uint32_t one : answer.questions) {
      labels.push_back(change.labels[one]);
      if (one == question) labels.push_back(label);
    }
    change.edits.push_back({answered.at(answered.block->heading), heading_for(document, answer.block, labels)});
  }
  change.amend = [question](Reading& reading) {
    for (auto& who : reading.answers)
      if (std::binary_search(who.begin(), who.end(), question)) who.push_back(kNewcomer);
  };
  return finished(source, std::move(change));
}

Outcome join_answers(const Source& source, uint32_t question) {
  const model::Document& document = source.document;
  const Numbering& numbering = document.numbering();
  const uint32_t whole = whole_of(numbering, question);
  const Layout layout = layout_of(document, numbering.questions[whole].section);
  const size_t index = unit_of(layout.questions, whole);
  if (index + 1 >= layout.questions.size()) {
    return refuse(source.say("Na deze vraag komt geen andere.", "No other question comes after this one."));
  }
  const uint32_t next = layout.questions[index + 1].questions.front();
  const auto single = [&](uint32_t one) -> std::optional<uint32_t> {
    const auto& answers = numbering.questions[one].answers;
    if (answers.size() != 1 || numbering.answers[answers.front()].part != kNone) return std::nullopt;
    const auto& block = *document.view(numbering.answers[answers.front()].block).block;
    return block.labels.empty() || !block.parts.empty() ? std::nullopt : std::optional(answers.front());
  };
  const auto one = single(whole);
  const auto two = single(next);
  if (!one || !two || *one == *two) {
    return refuse(source.say("Alleen twee antwoorden met een nummer en zonder onderdelen kunnen worden samengevoegd.",
                             "Only two answers with a number and without parts can be joined."));
  }
  const auto first = document.view(numbering.answers[*one].block);
  const auto second = document.view(numbering.answers[*two].block);
  if (second.content().start < first.content().end) {
    return refuse(source.say("De antwoorden staan niet in volgorde.", "The answers are not in order."));
  }
  Change change = nothing_changed(document);
  std::set<uint32_t> questions(numbering.answers[*one].questions.begin(), numbering.answers[*one].questions.end());
  questions.insert(numbering.answers[*two].questions.begin(), numbering.answers[*two].questions.end());
  std::vector<Label> labels;
  labels.reserve(questions.size());
  for (const uint32_t each : questions) labels.push_back(numbering.questions[each].label);
  std::sort(labels.begin(), labels.end());
  change.label = source.say("Antwoorden samenvoegen", "Join the answers");
  change.edits.push_back({second.at(second.block->heading), heading_for(document, second.id, labels)});
  const auto text_of = [&](const model::BlockView& view) {
    text::ByteRange range = view.at(view.block->body);
    const std::string text = document.text().slice(range);
    const std::string_view words = model::trimmed(text);
    range.start = range.start + static_cast<uint32_t>(words.data() - text.data());
    range.end = range.start + static_cast<uint32_t>(words.size());
    return range;
  };
  const text::ByteRange moved = text_of(first);
  const text::ByteRange stays = text_of(second);
  Pieces pieces(document);
  // The first answer leaves with the blanks before it.
  text::ByteOffset from = first.content().start;
  const std::string before = document.text().slice({{0}, from});
  const std::string_view kept = model::trimmed(before);
  if (!kept.empty()) from = {static_cast<uint32_t>(kept.data() + kept.size() - before.data())};
  pieces.keep_until(from);
  pieces.skip_until(first.content().end);
  pieces.keep_until(second.content().start);
  pieces.keep_until(stays.start);
  pieces.copy(moved);
  pieces.add(line_break(document) + line_break(document));
  change.pieces = pieces.finish();
  std::vector<uint32_t> right = numbering.answers[*two].questions;
  std::sort(right.begin(), right.end());
  change.amend = [together = std::vector<uint32_t>(questions.begin(), questions.end()), right](Reading& reading) {
    std::replace(reading.answers.begin(), reading.answers.end(), right, together);
  };
  return finished(source, std::move(change));
}

}  // namespace vraagbaak::features::renumbering
