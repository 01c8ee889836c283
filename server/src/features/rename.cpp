#include "features/rename.h"

#include <algorithm>
#include <array>

#include "features/places.h"
#include "features/renumbering.h"
#include "model/characters.h"

namespace vraagbaak::features {
namespace {

using model::Label;
using model::Numbering;
using renumbering::Refusal;
using renumbering::refuse;

std::string text_for(Language language, std::string_view dutch, std::string_view english) {
  return std::string(say(language, dutch, english));
}

/// The number of `question` among the labels in the heading of `block`; an empty range when it is not written there.
text::ByteRange number_in_heading(const model::BlockView& view, Label label) {
  for (const model::LabelMention& mention : view.block->labels)
    if (mention.label == label || (mention.label.number == label.number && view.block->labels.size() == 1))
      return view.at(mention.range);
  return {view.start, view.start};
}

Refusal nothing_here(Language language) {
  return {text_for(language, "Hier staat geen nummer van een vraag of antwoord uit dit stuk.",
                   "There is no number of a question or answer of this paper here.")};
}

base::Expected<RenamePlace, Refusal> reference_place(const model::Document& document, const Subject& subject,
                                                     Language language) {
  const Numbering& numbering = document.numbering();
  for (const uint32_t index : subject.references) {
    const auto& reference = numbering.references[index];
    if (reference.external) {
      return refuse(text_for(language, "Dit nummer hoort bij een ander stuk; hernoem het daar.",
                             "This number belongs to another paper; rename it there."));
    }
  }
  if (subject.references.size() > 1 || subject.questions.size() > 1) {
    return refuse(text_for(language, "Zet de cursor op één van de nummers.", "Put the caret on one of the numbers."));
  }
  if (subject.references.empty() || subject.questions.empty()) {
    return refuse(text_for(language, "In dit stuk staat geen vraag met dit nummer.",
                           "This paper has no question with this number."));
  }
  const uint32_t question = subject.questions.front();
  return RenamePlace{subject.origin, numbering.questions[question].label.str(), question};
}

base::Expected<RenamePlace, Refusal> heading_place(const model::Document& document, const Subject& subject,
                                                   text::ByteOffset offset, Language language) {
  const Numbering& numbering = document.numbering();
  if (subject.questions.empty()) {
    return refuse(text_for(language, "Bij dit antwoord hoort geen vraag in dit stuk.",
                           "No question of this paper belongs to this answer."));
  }
  if (subject.questions.size() > 1) {
    return refuse(text_for(language, "Zet de cursor op één van de nummers.", "Put the caret on one of the numbers."));
  }
  const uint32_t question = subject.questions.front();
  const Label label = numbering.questions[question].label;
  const auto view = document.block_at(offset);
  text::ByteRange range = subject.origin;
  const bool part =
      subject.kind == Subject::Kind::question
          ? numbering.questions[question].parent != Numbering::kNone
          : !subject.answers.empty() && numbering.answers[subject.answers.front()].part != Numbering::kNone;
  if (!part && view) range = number_in_heading(*view, label);
  if (range.empty()) {
    return refuse(text_for(language, "In deze kop staat geen nummer.", "There is no number in this heading."));
  }
  return RenamePlace{range, label.str(), question};
}

}  // namespace

base::Expected<RenamePlace, Refusal> rename_place(const model::Document& document, text::ByteOffset offset,
                                                  Language language) {
  const auto subject = subject_at(document, offset);
  if (!subject) return refuse(nothing_here(language).reason);
  return subject->kind == Subject::Kind::reference ? reference_place(document, *subject, language)
                                                   : heading_place(document, *subject, offset, language);
}

base::Expected<Label, Refusal> read_new_label(std::string_view name, Language language) {
  const auto refused = [&] {
    return refuse(text_for(language, "Geef een nummer, zoals \"7\", \"vraag 7\" of \"4b\", of een letter.",
                           "Give a number, such as \"7\", \"vraag 7\" or \"4b\", or a letter."));
  };
  std::string_view rest = model::trimmed(name);
  static constexpr std::array<std::string_view, 4> kWords{"vragen", "vraag", "antwoord", "question"};
  const std::string low = model::lower(rest);
  for (const std::string_view word : kWords) {
    if (!low.starts_with(word)) continue;
    rest = model::trimmed(rest.substr(word.size()));
    break;
  }
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ')' || rest.back() == ':')) rest.remove_suffix(1);
  rest = model::trimmed(rest);
  if (rest.size() == 1 && model::is_letter(rest.front())) return Label{0, model::to_lower(rest.front())};
  size_t digits = 0;
  while (digits < rest.size() && model::is_digit(rest[digits])) ++digits;
  constexpr size_t kMostDigits = 4;
  if (digits == 0 || digits > kMostDigits || rest.front() == '0') return refused();
  Label label{*model::number_of(rest.substr(0, digits)), 0};
  rest = model::trimmed(rest.substr(digits));
  if (rest.size() > 1 || (rest.size() == 1 && !model::is_letter(rest.front()))) return refused();
  if (!rest.empty()) label.letter = model::to_lower(rest.front());
  return label;
}

renumbering::Outcome renamed(const renumbering::Source& source, text::ByteOffset offset, std::string_view name) {
  const auto place = rename_place(source.document, offset, source.language);
  if (!place) return refuse(place.error().reason);
  const auto label = read_new_label(name, source.language);
  if (!label) return refuse(label.error().reason);
  return renumbering::rename(source, place->question, *label);
}

}  // namespace vraagbaak::features
