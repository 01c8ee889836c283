// A document with what several fixes want to know of it, each worked out once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "checks/check.h"
#include "checks/reference_graph.h"
#include "checks/sections.h"
#include "features/label_style.h"
#include "model/document.h"

namespace vraagbaak::features::fixes {

/// For one thread and one request.
class Material {
 public:
  explicit Material(const model::Document& document) : document_(document) {}

  const model::Document& document() const { return document_; }
  const model::Numbering& numbering() const { return document_.numbering(); }
  const LabelStyles& styles();
  const checks::ReferenceGraph& graph();
  /// What stands around a question in its section (checks/sections.h); kNone where there is none.
  struct Neighbours {
    uint32_t section = model::Numbering::kNone;  ///< index in sections()
    uint32_t before = model::Numbering::kNone;
    uint32_t after = model::Numbering::kNone;
    uint32_t answered_before = model::Numbering::kNone;  ///< the nearest question before it that has an answer
    uint32_t answered_after = model::Numbering::kNone;
  };
  const Neighbours& neighbours(uint32_t question);
  const std::vector<checks::Section>& sections();
  /// The number that question `index` should have beyond doubt (sections.h); 0 when nothing is wrong with it.
  uint32_t right_number(uint32_t index);
  const std::vector<checks::LeftOut>& left_out();

  /// The bytes at `place`.
  text::ByteRange range(const checks::Place& place) const { return document_.view(place.block).at(place.range); }
  /// The question or sub-question whose label a finding is about, as an index in Numbering::questions.
  std::optional<uint32_t> question_at(const checks::Place& place) const;
  /// The answer (not a sub-answer) whose heading a finding is about, as an index in Numbering::answers.
  std::optional<uint32_t> answer_at(const checks::Place& place) const;
  /// The external reference that holds `place`.
  const model::Entity* reference_at(const checks::Place& place) const;

 private:
  const model::Document& document_;
  std::optional<LabelStyles> styles_;
  std::optional<checks::ReferenceGraph> graph_;
  std::optional<std::vector<checks::Section>> sections_;
  std::optional<std::map<uint32_t, uint32_t>> right_numbers_;
  std::optional<std::vector<Neighbours>> neighbours_;
  std::optional<std::vector<checks::LeftOut>> left_out_;
};

}  // namespace vraagbaak::features::fixes
