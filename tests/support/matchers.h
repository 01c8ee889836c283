// Matchers and printers that speak the domain.
#pragma once

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <vector>

#include "model/document.h"
#include "support/fixture.h"

namespace vraagbaak::model {

// Found by GoogleTest through argument-dependent look-up.
inline void PrintTo(const Label& label, std::ostream* out) { *out << label.str(); }
inline void PrintTo(const Date& date, std::ostream* out) { *out << date.iso(); }
inline void PrintTo(const Target& target, std::ostream* out) { *out << target.id << " <" << target.url << '>'; }

}  // namespace vraagbaak::model

namespace vraagbaak::text {

inline void PrintTo(ByteOffset offset, std::ostream* out) { *out << offset.value; }
inline void PrintTo(ByteRange range, std::ostream* out) { *out << range.start.value << '-' << range.end.value; }

}  // namespace vraagbaak::text

namespace vraagbaak::fixtures {

/// A range of `document` whose text is `text`.
MATCHER_P2(Covers, document, text, "covers \"" + ::testing::PrintToString(text) + "\"") {
  const std::string found = slice(*document, arg);
  *result_listener << "it covers \"" << found << '"';
  return found == text;
}

/// A Target with this identifier.
MATCHER_P(HasId, id, "has the identifier " + std::string(id)) { return arg.id == id; }

/// Labels of the questions, in document order: "1", "2", "2a".
inline std::vector<std::string> question_labels(const model::Document& document) {
  std::vector<std::string> labels;
  for (const auto& question : document.numbering().questions) labels.push_back(question.label.str());
  return labels;
}

/// For each answer the labels of the questions it is linked with, joined by '+': "1", "3+4"; "" for none.
inline std::vector<std::string> answered_labels(const model::Document& document) {
  std::vector<std::string> answers;
  for (const auto& answer : document.numbering().answers) {
    std::string text;
    for (const uint32_t question : answer.questions)
      text += (text.empty() ? "" : "+") + document.numbering().questions[question].label.str();
    answers.push_back(text);
  }
  return answers;
}

}  // namespace vraagbaak::fixtures
