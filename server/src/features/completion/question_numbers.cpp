// After "vraag", "antwoord op vraag", "vragen 3 en": the numbers of the questions, with what they ask.
#include <algorithm>
#include <array>
#include <string_view>

#include "features/completion/context.h"
#include "features/document_symbols.h"
#include "features/places.h"
#include "features/question_text.h"

namespace vraagbaak::features {
namespace {

using model::Numbering;

constexpr size_t kNumberDetail = 70;    ///< characters
constexpr size_t kDocumentation = 300;  ///< characters of the question and of its answer
constexpr size_t kMostNumbers = 100;

template <size_t Size>
bool one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 4> kNouns{"vraag", "vragen", "antwoord", "antwoorden"};
constexpr std::array<std::string_view, 8> kBetween{"en", ",", "t", "/", "m", "tot", "met", "of"};

/// What of a number is written at the caret, when the words before it call for a number; nullopt when they do not.
std::optional<std::string> number_begun(const CompletionContext& context) {
  const std::vector<ContextToken> tokens = context_tokens(context.line);
  if (tokens.empty()) return std::nullopt;
  const size_t written = tokens.back().start + tokens.back().text.size();
  size_t count = tokens.size();
  std::string begun;
  if (tokens.back().number() && written == context.line.size()) {
    begun = tokens.back().text;
    --count;
  } else if (written == context.line.size()) {
    return std::nullopt;  // the caret touches a word
  }
  while (count > 0 && (tokens[count - 1].number() || one_of(tokens[count - 1].text, kBetween))) --count;
  if (count == 0 || !one_of(tokens[count - 1].text, kNouns)) return std::nullopt;
  // Alone at the start of a line the word begins a heading.
  if (count == 1 && context.whole_line) return std::nullopt;
  return begun;
}

/// The questions that the text at the caret belongs to: a reference to those would lead in a circle.
std::vector<uint32_t> own_questions(const CompletionContext& context) {
  const auto view = context.document.block_at(context.offset);
  if (!view) return {};
  std::vector<uint32_t> own = context.document.questions_in(view->id);
  for (const uint32_t answer : context.document.answers_in(view->id)) {
    const std::vector<uint32_t>& questions = context.document.numbering().answers[answer].questions;
    own.insert(own.end(), questions.begin(), questions.end());
  }
  return own;
}

RichText documentation(const model::Document& document, uint32_t question, Language language) {
  RichText text;
  text.heading(question_name(document.numbering().questions[question].label, language));
  text.paragraph(question_text(document, question, kDocumentation));
  for (const uint32_t answer : answers_of(document.numbering(), question)) {
    text.heading(answer_name(document.numbering().answers[answer].labels, language));
    text.quote(answer_text(document, answer, kDocumentation));
    break;
  }
  return text;
}

}  // namespace

void complete_question_numbers(const CompletionContext& context, CompletionList& list) {
  const std::optional<std::string> begun = number_begun(context);
  if (!begun) return;
  const Numbering& numbering = context.document.numbering();
  const std::vector<uint32_t> own = own_questions(context);
  size_t added = 0;
  for (uint32_t index = 0; index < numbering.questions.size(); ++index) {
    const Numbering::Question& question = numbering.questions[index];
    const std::string label = question.label.str();
    if (question.label.number == 0 || !label.starts_with(*begun)) continue;
    if (std::find(own.begin(), own.end(), index) != own.end()) continue;
    if (++added > kMostNumbers) {
      list.complete = false;
      return;
    }
    CompletionItem item;
    item.label = label;
    item.detail = question_text(context.document, index, kNumberDetail);
    item.documentation = documentation(context.document, index, context.language);
    item.kind = CompletionKind::question;
    item.range = context.before_caret(begun->size());
    item.insert = label;
    list.items.push_back(std::move(item));
  }
}

}  // namespace vraagbaak::features
