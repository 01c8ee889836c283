// What a changed paper must say when it is read again: the proof that a renumbering lost nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/renumbering/arrangement.h"
#include "model/document.h"

namespace vraagbaak::features::renumbering {

/// Questions, answers and references of a paper in text order, without any place.
struct Reading {
  struct Question {
    model::Label label;
    uint32_t who = 0;  ///< the same number before and after
  };
  /// Whom a reference names, by Question::who, sorted; `open` when it names nobody for sure.
  struct Reference {
    std::vector<uint32_t> whom;
    bool open = false;
  };
  std::vector<Question> questions;
  std::vector<std::vector<uint32_t>> answers;  ///< for each answer the questions by Question::who, sorted
  std::vector<Reference> references;
};

/// What new texts say, by their index in the pieces.
using Additions = std::map<size_t, Reading>;

/// What `document` says when its text is put together as `pieces` and its questions relabelled.
Reading expected_reading(const model::Document& document, const std::vector<model::Label>& labels,
                         const std::vector<Piece>& pieces, const Additions& additions);

/// The first thing that a text says otherwise than expected.
struct Misreading {
  enum class Of : uint8_t { question, answer, reference };
  Of of = Of::question;
  /// The questions it is about as they are to be labelled: the question itself, those answered, those referred to.
  /// Empty when the text says more than expected.
  std::vector<model::Label> labels;
};

/// nullopt when `text` says what is expected.
std::optional<Misreading> misreading(const std::string& text, const Reading& expected);

}  // namespace vraagbaak::features::renumbering
