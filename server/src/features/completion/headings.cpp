// At the start of a line: the heading of the answer that is due, the next question, all answers that are missing.
#include <algorithm>
#include <string_view>

#include "features/completion/context.h"
#include "features/document_symbols.h"
#include "features/places.h"
#include "features/question_text.h"
#include "model/forms/form.h"
#include "text/unicode.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kMostMissing = 20;
constexpr size_t kHeadingDetail = 70;
constexpr size_t kLongestHeading = 20;  ///< "Antwoord op vraag 12"

/// The line at the caret reads as an answer without a heading, while its heading is being typed: "Antw".
bool begun_here(const CompletionContext& context, uint32_t answer) {
  const model::BlockView view = context.document.view(context.document.numbering().answers[answer].block);
  const text::ByteOffset line = context.offset - static_cast<uint32_t>(context.line.size());
  return view.block->implicit && line <= view.content().start && view.content().start <= context.offset;
}

/// A label in the style of the form; of a form with bare numbers the answer's heading may be a word alone.
std::string heading(std::string_view style, model::Label label) {
  std::string text(style);
  if (const size_t at = text.find("{}"); at != std::string::npos) text.replace(at, 2, label.str());
  return text;
}

/// The last question that starts before the caret; kNone before the first.
uint32_t question_before(const CompletionContext& context) {
  const Numbering& numbering = context.document.numbering();
  uint32_t found = Numbering::kNone;
  for (uint32_t index = 0; index < numbering.questions.size(); ++index) {
    if (numbering.questions[index].parent != Numbering::kNone) continue;
    if (context.document.view(numbering.questions[index].block).start >= context.offset) break;
    found = index;
  }
  return found;
}

class Headings {
 public:
  Headings(const CompletionContext& context, CompletionList& list)
      : context_(context),
        list_(list),
        style_(model::form_spec(context.document.form()).labels),
        begun_(text::fold(context.line)) {
    while (!begun_.empty() && begun_.front() == ' ') begun_.erase(0, 1);
  }

  void answer(uint32_t question) {
    const model::Label label = context_.document.numbering().questions[question].label;
    if (label.number == 0) return;
    add(heading(style_.answer, label), question_text(context_.document, question, kHeadingDetail), true);
  }
  void question(model::Label label) {
    add(heading(style_.question, label), std::string(say(context_.language, "nieuwe vraag", "new question")), false);
  }

 private:
  void add(const std::string& words, const std::string& detail, bool answer) {
    if (!text::fold(words).starts_with(begun_)) return;
    // A number alone, typed in a list or at the start of a sentence, calls for nothing.
    if (begun_.empty() && !context_.at_line_end) return;
    for (const CompletionItem& item : list_.items) {
      if (item.label == words && item.kind == CompletionKind::heading) return;
    }
    CompletionItem item;
    item.label = words;
    item.detail = detail;
    if (answer) item.documentation.paragraph(detail);
    item.kind = CompletionKind::heading;
    item.range = context_.before_caret(context_.line.size());
    const bool same_line = words.find_first_not_of("0123456789.)abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    item.insert = words + (same_line ? " " : "\n");
    list_.items.push_back(std::move(item));
  }

  const CompletionContext& context_;
  CompletionList& list_;
  const model::LabelStyle style_;
  std::string begun_;
};

}  // namespace

void complete_headings(const CompletionContext& context, CompletionList& list) {
  if (!context.whole_line || context.line.size() > kLongestHeading || !context.at_line_end) return;
  const model::FormSpec& form = model::form_spec(context.document.form());
  if (form.labels.question.empty()) return;
  const Numbering& numbering = context.document.numbering();
  Headings headings(context, list);
  const uint32_t before = question_before(context);
  const auto unanswered = [&](uint32_t index) {
    const Numbering::Question& question = numbering.questions[index];
    return question.parent == Numbering::kNone &&
           std::all_of(question.answers.begin(), question.answers.end(),
                       [&](uint32_t answer) { return begun_here(context, answer); });
  };
  if (numbering.answers_expected || form.answers) {
    if (before != Numbering::kNone && unanswered(before)) headings.answer(before);
  }
  // The label after the last one before the caret, unless it is taken.
  const model::Label last = before == Numbering::kNone ? model::Label{} : numbering.questions[before].label;
  const uint32_t section = before == Numbering::kNone ? 0 : numbering.questions[before].section;
  const model::Label next{last.number + 1, 0};
  if (!numbering.find(next, section)) headings.question(next);
  if (!form.answers) return;
  size_t added = 0;
  for (uint32_t index = 0; index < numbering.questions.size() && added < kMostMissing; ++index) {
    if (!unanswered(index)) continue;
    headings.answer(index);
    ++added;
  }
}

}  // namespace vraagbaak::features
