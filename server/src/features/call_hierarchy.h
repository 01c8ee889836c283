// Chains of "zie het antwoord op …", shown as a call hierarchy: a question "calls" the questions that its text or its
// answer refers to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/language.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

/// One question of one text. Found again by its label, since numbers outlive edits and indices do not.
struct CallItem {
  std::string uri;
  model::Label label;
  uint32_t section = 0;
  std::string name;    ///< "Vraag 5"
  std::string detail;  ///< its first words
  text::ByteRange range;
  text::ByteRange selection;
};

struct Call {
  CallItem item;                        ///< who refers, or what is referred to
  std::vector<text::ByteRange> places;  ///< the references, in the text of the one who refers; in text order
};

/// The questions that `offset` stands for: a label of a question or an answer, or a reference to them.
std::vector<CallItem> call_items(const model::Document& document, const std::string& uri, text::ByteOffset offset,
                                 Language language);

/// The index in Numbering::questions of an item; nullopt when it is gone.
std::optional<uint32_t> find_item(const model::Document& document, model::Label label, uint32_t section);

/// Who refers to a question: questions whose text or answer does, each with its references; also in other texts.
std::vector<Call> incoming_calls(const model::Document& document, const std::string& uri, uint32_t question,
                                 const index::Library& library, Language language);

/// To which questions its text and its answers refer; also in other texts.
std::vector<Call> outgoing_calls(const model::Document& document, const std::string& uri, uint32_t question,
                                 const index::Library& library, Language language);

}  // namespace vraagbaak::features
