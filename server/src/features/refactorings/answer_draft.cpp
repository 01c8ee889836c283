// A paper with questions only, as a ministry gets it, becomes the draft in which the answers are written.
#include "facts/day_wording.h"
#include "features/label_style.h"
#include "features/refactorings/deadline.h"
#include "features/refactorings/refactoring.h"
#include "model/characters.h"

namespace vraagbaak::features::refactorings {

using model::BlockKind;
using model::Numbering;

namespace {

/// Drafts are in Dutch, whatever the language of the reader.
std::string in_words(const model::Date& date) { return facts::shown(date, facts::Notation::dutch); }

/// The day of the answer is counted from the day the questions were sent. A slot until the answer has gone out.
std::string deadline_slot(const model::Document& document) {
  if (model::form_spec(document.form()).deadline.days == 0) return {};
  const std::optional<Due> due = answer_due(document);
  return due ? "[in te vullen vóór " + in_words(due->answer) + "]" : "[datum]";
}

/// "a) [in te vullen]" for each part of a question, or one slot.
std::string slots(const model::Block& question, const std::string& line) {
  std::string text;
  for (const model::Part& part : question.parts) {
    if (part.label.label.letter == 0) return std::string(kToBeWritten);
    if (!text.empty()) text += line;
    text += std::string(1, part.label.label.letter) + ") " + std::string(kPartToBeWritten);
  }
  return text.empty() ? std::string(kToBeWritten) : text;
}

std::vector<model::Label> labels_of(const model::Block& block) {
  std::vector<model::Label> labels;
  for (const model::LabelMention& mention : block.labels) labels.push_back(mention.label);
  return labels;
}

std::string answer_to(const model::Block& question, const LabelStyles& styles) {
  const std::string heading = styles.answer.heading(labels_of(question));
  std::string gap = styles.answer.own_line ? styles.line_break : " ";
  if (styles.answer.own_line && styles.answer.blank_below) gap += styles.line_break;
  return heading + gap + slots(question, styles.line_break);
}

std::string first_of(const std::vector<std::string>& list, std::string_view otherwise) {
  return list.empty() ? std::string(otherwise) : list.front();
}

/// The head of a Flemish answer, which repeats number, date and member.
std::string flemish_head(const model::Document& document, const std::string& line) {
  const model::Header& header = document.header();
  const std::string number = header.number.empty() ? "[nummer]" : header.number;
  const bool dated = header.sent.exists() && header.sent.day != 0 && header.sent.month != 0 && header.sent.year != 0;
  const std::string asker = header.askers.empty() ? "[naam]" : header.askers.front().name;
  return first_of(header.addressees, "[naam]") + line + line + "ANTWOORD" + line + "op vraag nr. " + number + " van " +
         (dated ? in_words(header.sent) : "[datum]") + line + "van " + asker + line;
}

}  // namespace

std::optional<Refactoring> answer_draft(const model::Document& document, bool make) {
  const Numbering& numbering = document.numbering();
  if (numbering.questions.empty() || !numbering.answers.empty()) return std::nullopt;
  if (document.form() == model::Form::notice_of_delay) return std::nullopt;
  if (!make) return Refactoring{};
  const LabelStyles styles = label_styles(document);
  const std::string& line = styles.line_break;
  const bool separated = model::form_spec(document.form()).labels.separated;
  const std::string deadline = deadline_slot(document);
  Refactoring draft;
  std::string answers;
  std::optional<text::ByteOffset> first;
  text::ByteOffset last;
  bool notice = false;
  document.for_each_block([&](const model::BlockView& view) {
    notice = notice || view.block->kind == BlockKind::notice;
    if (view.block->kind != BlockKind::question || view.block->labels.empty()) return;
    if (!first) first = view.content().start;
    last = view.content().end;
    if (separated) {
      answers += line + answer_to(*view.block, styles) + line;
      return;
    }
    const std::string gap = styles.blank_above_answer ? line + line : line;
    draft.edits.push_back({{last, last}, gap + answer_to(*view.block, styles)});
  });
  if (!first || notice) return std::nullopt;
  if (separated) {
    const std::string slot = deadline.empty() ? deadline : line + deadline + line;
    draft.edits.push_back({{last, last}, line + line + flemish_head(document, line) + slot + answers});
    const text::ByteOffset end{document.text().size()};
    // What is added ends its last line; the break that ended the question is then one too many.
    if (document.text().slice({last, end}).find_first_not_of("\r\n") == std::string::npos)
      draft.edits.back().range.end = end;
    return draft;
  }
  std::string head = "Antwoord van [naam] (ontvangen [datum])" + line;
  if (!deadline.empty()) head += deadline + line;
  draft.edits.insert(draft.edits.begin(), {{*first, *first}, head + line});
  return draft;
}

}  // namespace vraagbaak::features::refactorings
