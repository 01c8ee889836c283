#include "features/hover.h"

#include <algorithm>
#include <array>

#include "checks/paper_name.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/excerpt.h"
#include "features/fact_hover.h"
#include "features/places.h"
#include "features/question_text.h"
#include "features/wording.h"

namespace vraagbaak::features {
namespace {

using model::Label;
using model::Numbering;

constexpr size_t kShownCharacters = 600;    ///< of a question or an answer that is referred to
constexpr size_t kPreviewCharacters = 240;  ///< of the counterpart of a heading
constexpr size_t kShownTargets = 3;
constexpr size_t kListed = 12;

/// Writes one hover; every method adds to `content`.
class HoverWriter {
 public:
  HoverWriter(const model::Document& document, Language language)
      : document_(document), numbering_(document.numbering()), language_(language) {}

  RichText content;

  void reference(const Subject& subject) {
    bool external = false;
    for (const uint32_t index : subject.references) external = external || numbering_.references[index].external;
    if (external && subject.questions.empty() && subject.answers.empty()) {
      content.paragraph(text("Verwijst naar een vraag of antwoord in een ander stuk.",
                             "Refers to a question or answer in another paper."));
      return;
    }
    size_t shown = 0;
    for (const uint32_t question : subject.questions) {
      if (++shown > kShownTargets) continue;
      show_question(question, kShownCharacters);
    }
    std::vector<uint32_t> answers = subject.answers;
    if (subject.questions.size() > kShownTargets) answers.clear();
    for (size_t i = 0; i < answers.size() && i < kShownTargets; ++i) show_answer(answers[i], kShownCharacters);
    if (subject.questions.size() > kShownTargets) {
      std::vector<std::string> rest;
      for (size_t i = kShownTargets; i < subject.questions.size(); ++i)
        rest.push_back(question_label(subject.questions[i]));
      content.paragraph(text("En verder: ", "And also: ") + enumerate(rest, language_) + ".");
    } else if (answers.empty() && numbering_.answers_expected && !subject.questions.empty()) {
      content.paragraph(text("Hierop staat geen antwoord in dit document.", "This document holds no answer to it."));
    }
    for (const uint32_t index : subject.references) unresolved(numbering_.references[index]);
  }

  void question_heading(const Subject& subject) {
    for (const uint32_t index : subject.questions) {
      const auto& question = numbering_.questions[index];
      content.heading(question_name(question.label, language_));
      const auto answers = answers_of(numbering_, index);
      if (!answers.empty()) {
        std::vector<std::string> names;
        names.reserve(answers.size());
        for (const uint32_t answer : answers) names.push_back(answer_label(answer));
        content.paragraph(text("Beantwoord in ", "Answered in ") + enumerate(names, language_) + ".");
        content.quote(answer_text(answers.front(), kPreviewCharacters));
      } else if (numbering_.answers_expected) {
        content.paragraph(text("Niet beantwoord.", "Not answered."));
      } else {
        content.paragraph(text("Dit stuk bevat geen antwoorden.", "This paper holds no answers."));
      }
      referred_to_from(question.mentions);
    }
  }

  void answer_heading(const Subject& subject) {
    for (const uint32_t index : subject.answers) {
      content.heading(answer_name(numbering_.answers[index].labels, language_));
      if (subject.questions.empty()) {
        content.paragraph(text("Bij dit antwoord staat geen vraag.", "There is no question to this answer."));
        continue;
      }
      std::vector<std::string> names;
      std::vector<uint32_t> mentions;
      for (const uint32_t question : subject.questions) {
        names.push_back(question_label(question));
        const auto& own = numbering_.questions[question].mentions;
        mentions.insert(mentions.end(), own.begin(), own.end());
      }
      content.paragraph(text("Beantwoordt ", "Answers ") + enumerate(names, language_) + ".");
      for (size_t i = 0; i < subject.questions.size() && i < kShownTargets; ++i)
        content.quote(question_text(subject.questions[i], kPreviewCharacters));
      std::sort(mentions.begin(), mentions.end());
      referred_to_from(mentions);
    }
  }

  void external(const model::ExternalReference& reference, const std::vector<const model::Target*>& targets) {
    for (size_t i = 0; i < targets.size() && i < kListed; ++i) {
      const model::Target& target = *targets[i];
      content.heading(paper_name(reference.kind, target.id, language_));
      if (target.url.empty()) continue;
      // The address without its scheme holds the identifier and says where a click leads.
      const size_t scheme = target.url.find("//");
      RichText::Block line;
      line.runs.push_back({target.url.substr(scheme == std::string::npos ? 0 : scheme + 2), false, target.url});
      content.blocks.push_back(std::move(line));
    }
    if (targets.empty()) content.heading(std::string(reference_kind_name(reference.kind, language_)));
    if (document_.is_own(reference))
      content.paragraph(text("Dit is het nummer van dit stuk zelf.", "This is the number of this paper itself."));
    for (const auto& fault : kFaults)
      if ((reference.faults & fault.bit) != 0)
        content.paragraph(std::string(say(language_, fault.dutch, fault.english)));
    if (!reference.corrected.empty())
      content.paragraph(text("Zo hoort het: ", "It should read: ") + reflow(reference.corrected));
  }

 private:
  struct Fault {
    uint32_t bit;
    std::string_view dutch;
    std::string_view english;
  };
  static constexpr std::array<Fault, 5> kFaults = {{
      {model::kFaultDossierGrouping, "Het dossiernummer is verkeerd gegroepeerd.",
       "The dossier number is grouped wrongly."},
      {model::kFaultBracket, "Een haakje in de verwijzing wordt niet gesloten.",
       "A bracket in the reference is not closed."},
      {model::kFaultPunctuation, "Er staat een verkeerd leesteken in de verwijzing.",
       "There is a wrong punctuation mark in the reference."},
      {model::kFaultKindMismatch, "Het nummer is van een ander soort dan de aanduiding ervoor zegt.",
       "The number is of another kind than the words before it say."},
      {model::kFaultSessionYear, "Het vergaderjaar klopt niet.", "The session year is wrong."},
  }};

  std::string text(std::string_view dutch, std::string_view english) const {
    return std::string(say(language_, dutch, english));
  }

  std::string question_label(uint32_t index) const {
    return lower_first(question_name(numbering_.questions[index].label, language_));
  }
  std::string answer_label(uint32_t index) const {
    return lower_first(answer_name(numbering_.answers[index].labels, language_));
  }

  std::string question_text(uint32_t index, size_t characters) const {
    return features::question_text(document_, index, characters);
  }
  std::string answer_text(uint32_t index, size_t characters) const {
    return features::answer_text(document_, index, characters);
  }

  void show_question(uint32_t index, size_t characters) {
    content.heading(question_name(numbering_.questions[index].label, language_));
    content.paragraph(question_text(index, characters));
  }
  void show_answer(uint32_t index, size_t characters) {
    content.heading(answer_name(numbering_.answers[index].labels, language_));
    content.paragraph(answer_text(index, characters));
  }

  void unresolved(const Numbering::Reference& reference) {
    if (reference.external || reference.question != Numbering::kNone || reference.label == Label{}) return;
    const auto has_label = [&](const Numbering::Answer& answer) {
      return std::find(answer.labels.begin(), answer.labels.end(), reference.label) != answer.labels.end();
    };
    if (std::any_of(numbering_.answers.begin(), numbering_.answers.end(), has_label)) return;
    const auto name = lower_first(question_name(reference.label, language_));
    content.paragraph(text("Er is geen ", "There is no ") + name + text(" in dit document.", " in this document."));
  }

  void referred_to_from(const std::vector<uint32_t>& mentions) {
    std::vector<std::string> names;
    for (const uint32_t mention : mentions) {
      const auto& reference = numbering_.references[mention];
      std::string name;
      if (reference.from_answer != Numbering::kNone)
        name = answer_label(reference.from_answer);
      else if (reference.from_question != Numbering::kNone)
        name = question_label(reference.from_question);
      else
        name = text("de overige tekst", "other text");
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    if (!names.empty())
      content.paragraph(text("Hiernaar wordt verwezen vanuit ", "Referred to from ") + enumerate(names, language_) +
                        ".");
  }

  const model::Document& document_;
  const Numbering& numbering_;
  const Language language_;
};

std::optional<Hover> finished(text::ByteRange range, HoverWriter& writer) {
  auto& blocks = writer.content.blocks;
  const auto is_empty = [](const RichText::Block& block) {
    return std::all_of(block.runs.begin(), block.runs.end(), [](const RichText::Run& run) { return run.text.empty(); });
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), is_empty), blocks.end());
  if (blocks.empty()) return std::nullopt;
  return Hover{range, std::move(writer.content)};
}

/// The targets whose words hold `offset`, else all.
std::vector<const model::Target*> targets_at(const model::ExternalReference& reference, model::BlockOffset offset,
                                             model::BlockRange& range) {
  std::vector<const model::Target*> all;
  for (const auto& target : reference.targets) {
    if (reference.targets.size() > 1 && target.range.contains(offset)) {
      range = target.range;
      return {&target};
    }
    all.push_back(&target);
  }
  return all;
}

}  // namespace

std::optional<Hover> hover(const model::Document& document, text::ByteOffset offset, Language language) {
  const auto view = document.block_at(offset);
  if (!view || offset < view->start) return std::nullopt;
  const model::BlockOffset at{offset - view->start};
  HoverWriter writer(document, language);
  if (const auto subject = subject_at(document, offset)) {
    switch (subject->kind) {
      case Subject::Kind::reference: writer.reference(*subject); break;
      case Subject::Kind::question: writer.question_heading(*subject); break;
      case Subject::Kind::answer: writer.answer_heading(*subject); break;
    }
    return finished(subject->origin, writer);
  }
  const auto index = entity_at(*view->block, at);
  const auto* reference = index ? std::get_if<model::ExternalReference>(&view->block->entities[*index].value) : nullptr;
  if (reference == nullptr) return fact_hover(document, offset, language);
  model::BlockRange range = view->block->entities[*index].range;
  writer.external(*reference, targets_at(*reference, at, range));
  return finished(view->at(range), writer);
}

}  // namespace vraagbaak::features
