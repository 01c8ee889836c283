// The table of what offers actions. A provider has a file of its own and one row here.
#include <algorithm>
#include <array>

#include "features/code_action.h"
#include "features/fact_actions.h"
#include "features/fix_actions.h"
#include "features/refactoring_actions.h"
#include "features/renumbering_actions.h"

namespace vraagbaak::features {
namespace {

struct Provider {
  std::string_view kind;  ///< of all its actions; a provider of several kinds has several rows
  std::vector<CodeAction> (*actions)(const ActionRequest& request);
};

constexpr std::array kProviders{
    Provider{kQuickFix, quick_fixes},
    Provider{kQuickFix, fact_fixes},
    Provider{kRefactorRewrite, fact_actions},
    Provider{kRefactorMove, renumbering_moves},
    Provider{kRefactorRewrite, renumbering_rewrites},
    Provider{kRefactorRewrite, refactoring_actions},
    Provider{kSourceFixAllHere, fix_all_actions},
};

}  // namespace

bool kind_covers(std::string_view wanted, std::string_view kind) {
  return kind.starts_with(wanted) && (wanted.empty() || kind.size() == wanted.size() || kind[wanted.size()] == '.');
}

std::vector<CodeAction> code_actions(const ActionRequest& request, const std::vector<std::string>& only) {
  const auto wanted = [&](std::string_view kind) {
    return only.empty() ||
           std::any_of(only.begin(), only.end(), [&](const auto& one) { return kind_covers(one, kind); });
  };
  std::vector<CodeAction> all;
  for (const Provider& provider : kProviders) {
    // "refactor.move.up" may be asked for, which a provider of "refactor.move" may have.
    const bool below =
        std::any_of(only.begin(), only.end(), [&](const std::string& one) { return kind_covers(provider.kind, one); });
    if (!below && !wanted(provider.kind)) continue;
    for (CodeAction& action : provider.actions(request))
      if (wanted(action.kind)) all.push_back(std::move(action));
  }
  return all;
}

std::vector<std::string_view> code_action_kinds() {
  std::vector<std::string_view> kinds;
  for (const Provider& provider : kProviders)
    if (std::find(kinds.begin(), kinds.end(), provider.kind) == kinds.end()) kinds.push_back(provider.kind);
  return kinds;
}

}  // namespace vraagbaak::features
