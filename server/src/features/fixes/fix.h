// Quick fixes: what can be done about a finding. One file for each code that has one, features/fixes/<code>.cpp with
// '-' as '_', and one row in registry.cpp. A fixer is a pure function from a finding to replacements in its document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "features/fixes/material.h"
#include "features/text_edit.h"

namespace vraagbaak::features::fixes {

struct Fix {
  const checks::Message* title = nullptr;  ///< with static storage
  std::vector<std::string> arguments = {};
  std::vector<TextEdit> edits = {};          ///< in text order; empty when `refusal` is given
  bool safe = false;                         ///< says nothing that the text did not say: may be applied unseen, in bulk
  bool preferred = false;                    ///< what most people want; at most one of a finding's fixes
  const checks::Message* refusal = nullptr;  ///< why it cannot be done here; with static storage
};

struct Fixer {
  std::string_view code;
  void (*fix)(Material& material, const checks::Finding& finding, std::vector<Fix>& fixes) = nullptr;
};

/// All that can be done about `finding`, which must be of the material's document.
std::vector<Fix> fixes_for(Material& material, const checks::Finding& finding);
const Fixer* find_fixer(std::string_view code);

/// Many findings mended at once.
struct Bulk {
  std::vector<TextEdit> edits;  ///< in text order
  size_t mended = 0;            ///< findings
};
/// The safe fixes of `findings` (all of one document). Where two of them touch the same words the first one is taken;
/// the other finding, if it still holds, is for the next round.
Bulk fix_all(Material& material, const std::vector<const checks::Finding*>& findings);

}  // namespace vraagbaak::features::fixes
