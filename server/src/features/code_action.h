// What an editor offers to do at a place: mend a finding, or change the paper in one step. Every kind of offer has a
// provider of its own; the table of them is in code_actions.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "features/language.h"
#include "features/text_edit.h"
#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::features {

/// The kinds of LSP that are used here. A kind covers those below it: "refactor" covers "refactor.move".
inline constexpr std::string_view kQuickFix = "quickfix";
inline constexpr std::string_view kRefactor = "refactor";
inline constexpr std::string_view kRefactorMove = "refactor.move";
inline constexpr std::string_view kRefactorRewrite = "refactor.rewrite";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kSourceFixAll = "source.fixAll";

/// Whether an action of `kind` is asked for by `wanted`: it is that kind, or one below it.
bool kind_covers(std::string_view wanted, std::string_view kind);

struct CodeAction {
  std::string title;
  std::string_view kind;  ///< one of the constants above, or one below them; static storage
  WorkspaceEdit edit;     ///< empty when it is disabled, or when the request wants no edits
  bool preferred = false;
  std::string disabled_reason;     ///< why it cannot be done here, for a clerk; empty when it can
  std::vector<std::string> codes;  ///< of the findings that it mends
};

/// What a provider may look at.
struct ActionRequest {
  const checks::Analysis& analysis;  ///< of the document
  const std::string& uri;
  text::ByteRange range;  ///< the selection, or an empty range at the caret
  const index::Library& library;
  Language language = Language::dutch;
  /// False for a list to choose from: a provider may then leave an edit out that costs much to make. The action that
  /// was chosen is asked for again, and found by its kind and title.
  bool edits = true;
  /// Whether the user is shown a finding; all of them are when this is empty.
  std::function<bool(const checks::Finding&)> reported = {};
  /// What look-ups found in other texts (checks/look_up.h), as it stands in the document.
  std::vector<checks::Finding> looked_up = {};

  const model::Document& document() const { return analysis.document(); }
};

/// All actions at a place whose kind one of `only` covers; with an empty `only` all of them. A provider whose kinds
/// are not asked for does not run.
std::vector<CodeAction> code_actions(const ActionRequest& request, const std::vector<std::string>& only);

/// The kinds that the providers give, for the server's capabilities.
std::vector<std::string_view> code_action_kinds();

}  // namespace vraagbaak::features
