// A paper at a glance: what is asked, how far each question is, who refers to it. For a list of questions beside the
// text, a progress line, and marks in the text itself.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "features/language.h"
#include "features/places.h"

namespace vraagbaak::features {

/// How far a question is. What comes first in this list wins, `answered` excepted, which is what remains.
enum class QuestionState : uint8_t {
  unanswered,
  empty,      ///< there is a heading of an answer, with nothing but a placeholder below it
  problem,    ///< a finding of weight warning or error stands in the question or in its answer
  reference,  ///< every answer only refers to another one
  answered,
};
/// Stable name for machine output.
std::string_view question_state_name(QuestionState state);

struct OverviewAnswer {
  std::string name;       ///< "Antwoord 5, 6"
  std::string_view text;  ///< the first words; lives as long as the document
  Location where;
};

/// A reference to the question elsewhere in the paper.
struct OverviewMention {
  std::string from;   ///< the question or answer it stands in: "Antwoord 7"; may be empty
  std::string words;  ///< on one line
  text::ByteRange range;
};

struct OverviewQuestion {
  model::Label label;
  uint32_t section = 0;  ///< Numbering::Question::section
  std::string name;      ///< "Vraag 4", "Vraag 4a"
  QuestionState state = QuestionState::unanswered;
  std::string_view text;  ///< the first words; lives as long as the document
  Location where;
  std::vector<OverviewAnswer> answers;  ///< its own; a part has none when the question is answered as a whole
  std::vector<OverviewMention> mentions;
  std::vector<OverviewQuestion> parts;
};

/// Of questions with a number of their own, without their parts. asked = answered + empty + unanswered.
struct OverviewCounts {
  uint32_t asked = 0;
  uint32_t answered = 0;   ///< with references and problems among them
  uint32_t reference = 0;  ///< of those answered, by nothing but a reference
  uint32_t empty = 0;
  uint32_t unanswered = 0;
  uint32_t findings = 0;  ///< in the paper by itself, as reported
};

struct Overview {
  std::string title;              ///< the subject or the first words
  std::string id;                 ///< the most telling identifier: "ah-tk-20252026-4321"; empty without one
  bool answers_expected = false;  ///< false for a paper of questions alone, and for a notice of delay
  OverviewCounts counts;
  std::vector<OverviewQuestion> questions;  ///< in text order, parts inside their question
  std::vector<text::ByteRange> furniture;   ///< page numbers, running titles and the like, in text order
};

/// The severity with which the user is shown a finding; nullopt for one that is switched off.
using SeverityOf = std::function<std::optional<checks::Severity>(const checks::Finding&)>;

/// `uri` counts as a source of identifiers. Views in the result live as long as the document of `analysis`.
Overview overview(const checks::Analysis& analysis, const std::string& uri, const SeverityOf& severity_of,
                  Language language);

}  // namespace vraagbaak::features
