#include "features/fix_actions.h"

#include <algorithm>
#include <map>
#include <set>

#include "checks/registry.h"
#include "checks/workspace.h"
#include "features/fixes/fix.h"
#include "features/fixes/renumber.h"

namespace vraagbaak::features {

using checks::Finding;
using checks::Message;
using fixes::Fix;

namespace {

constexpr Message kAllOfCode{"Verhelp overal in dit document: {0}", "Mend everywhere in this document: {0}"};
constexpr Message kAll{"Verhelp alles in dit document wat zeker is", "Mend all in this document that is certain"};
constexpr Message kOnLine{"{0} (regel {1})", "{0} (line {1})"};

std::vector<const Finding*> all_shown(const ActionRequest& request) {
  std::vector<const Finding*> findings =
      checks::merged(request.document(), request.analysis.findings(), request.looked_up);
  std::erase_if(findings, [&](const Finding* finding) { return !shown(request, *finding); });
  return findings;
}

WorkspaceEdit edit_of(const ActionRequest& request, std::string label, std::vector<TextEdit> edits) {
  WorkspaceEdit edit;
  edit.label = std::move(label);
  if (!edits.empty()) edit.documents.push_back({request.uri, std::move(edits)});
  return edit;
}

bool has_safe_fix(fixes::Material& material, const Finding& finding) {
  const std::vector<Fix> found = fixes::fixes_for(material, finding);
  return std::any_of(found.begin(), found.end(), [](const Fix& fix) { return fix.safe && fix.refusal == nullptr; });
}

std::string title_of_check(const checks::Check& check, Language language) {
  return std::string(say(language, check.title.dutch, check.title.english));
}

/// The safe fixes of `findings` as one action; without an edit when none is asked for.
CodeAction bulk_action(const ActionRequest& request, fixes::Material& material,
                       const std::vector<const Finding*>& findings, std::string title, std::string_view kind) {
  CodeAction action;
  action.title = std::move(title);
  action.kind = kind;
  if (request.edits) action.edit = edit_of(request, action.title, fixes::fix_all(material, findings).edits);
  for (const Finding* finding : findings) {
    std::string code(finding->check->code);
    if (std::find(action.codes.begin(), action.codes.end(), code) == action.codes.end())
      action.codes.push_back(std::move(code));
  }
  return action;
}

/// "source.fixAll.vraagbaak.<code>", which has to live on.
std::string_view kind_of(const checks::Check& check) {
  static const std::map<std::string_view, std::string> kKinds = [] {
    std::map<std::string_view, std::string> kinds;
    for (const checks::Check* one : checks::all_checks())
      kinds[one->code] = std::string(kSourceFixAllHere) + '.' + std::string(one->code);
    return kinds;
  }();
  return kKinds.at(check.code);
}

}  // namespace

bool shown(const ActionRequest& request, const Finding& finding) {
  return !request.reported || request.reported(finding);
}

std::vector<CodeAction> quick_fixes(const ActionRequest& request) {
  const model::Document& document = request.document();
  const std::vector<const Finding*> findings = all_shown(request);
  fixes::Material material(document);
  std::vector<CodeAction> actions;
  std::set<std::string> titles;  // an action is found again by its title
  std::vector<const checks::Check*> mended;
  for (const Finding* finding : findings) {
    const text::ByteRange range = material.range(finding->place);
    if (range.end < request.range.start || request.range.end < range.start) continue;
    bool preferred = false;
    for (Fix& fix : fixes::fixes_for(material, *finding)) {
      CodeAction action;
      action.kind = kQuickFix;
      action.title = checks::render(*fix.title, fix.arguments, request.language);
      if (!titles.insert(action.title).second) {
        const std::string line = std::to_string(document.text().line_of(range.start) + 1);
        action.title = checks::render(kOnLine, {action.title, line}, request.language);
        if (!titles.insert(action.title).second) continue;
      }
      action.codes = {std::string(finding->check->code)};
      if (fix.refusal != nullptr) {
        action.disabled_reason = checks::render(*fix.refusal, {}, request.language);
      } else {
        action.preferred = fix.preferred;
        preferred = preferred || fix.preferred;
        action.edit = edit_of(request, action.title, std::move(fix.edits));
        const bool first = std::find(mended.begin(), mended.end(), finding->check) == mended.end();
        if (fix.safe && first) mended.push_back(finding->check);
      }
      actions.push_back(std::move(action));
    }
    if (auto renumbering = fixes::renumber_action(material, *finding, request)) {
      renumbering->preferred = !preferred && renumbering->disabled_reason.empty();
      if (titles.insert(renumbering->title).second) actions.push_back(std::move(*renumbering));
    }
  }
  for (const checks::Check* check : mended) {
    std::vector<const Finding*> alike;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(alike),
                 [&](const Finding* finding) { return finding->check == check; });
    if (alike.size() < 2) continue;
    std::string title = checks::render(kAllOfCode, {title_of_check(*check, request.language)}, request.language);
    actions.push_back(bulk_action(request, material, alike, std::move(title), kQuickFix));
  }
  return actions;
}

std::vector<CodeAction> fix_all_actions(const ActionRequest& request) {
  fixes::Material material(request.document());
  const std::vector<const Finding*> findings = all_shown(request);
  std::map<const checks::Check*, std::vector<const Finding*>> by_check;
  std::vector<const Finding*> all;
  std::set<const checks::Check*> safe;
  for (const Finding* finding : findings) {
    by_check[finding->check].push_back(finding);
    // One that can be mended is enough to offer the action.
    if (!safe.contains(finding->check) && has_safe_fix(material, *finding)) safe.insert(finding->check);
  }
  std::vector<CodeAction> actions;
  if (safe.empty()) return actions;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(all),
               [&](const Finding* finding) { return safe.contains(finding->check); });
  actions.push_back(bulk_action(request, material, all, checks::render(kAll, {}, request.language), kSourceFixAllHere));
  for (const checks::Check* check : checks::all_checks()) {
    if (!safe.contains(check)) continue;
    std::string title = checks::render(kAllOfCode, {title_of_check(*check, request.language)}, request.language);
    actions.push_back(bulk_action(request, material, by_check[check], std::move(title), kind_of(*check)));
  }
  return actions;
}

}  // namespace vraagbaak::features
