// What a renumbering works on, and how it says that it cannot be done.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "features/language.h"
#include "features/text_edit.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features::renumbering {

/// No question, answer or unit.
inline constexpr uint32_t kNone = model::Numbering::kNone;

/// A paper with the texts around it.
struct Source {
  const model::Document& document;
  const std::string& uri;
  const index::Library& library;
  Language language = Language::dutch;
  /// Whether the result is read again before it is proposed, to see that every question, answer and reference is still
  /// what it was. Without it the result is for showing what could be done.
  bool proven = true;

  std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(features::say(language, dutch, english));
  }
};

/// Why something cannot be done, for a clerk.
struct Refusal {
  std::string reason;
};

using Outcome = base::Expected<WorkspaceEdit, Refusal>;

inline base::Unexpected<Refusal> refuse(std::string reason) { return {Refusal{std::move(reason)}}; }

}  // namespace vraagbaak::features::renumbering
