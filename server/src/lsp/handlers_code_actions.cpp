// Quick fixes and refactorings: textDocument/codeAction, codeAction/resolve.
#include <nlohmann/json.hpp>

#include "features/code_action.h"
#include "lsp/from_proto.h"
#include "lsp/server.h"
#include "lsp/to_proto_actions.h"

namespace vraagbaak::lsp {

namespace {

std::vector<features::CodeAction> actions(const Read& read, Range range, const std::vector<std::string>& only,
                                          bool edits) {
  const auto analysis = read.snapshot->analysis();
  const auto where = from_proto::range(range, read.text(), read.connection->encoding);
  const auto reported = [&](const checks::Finding& finding) { return read.settings->severity_of(finding).has_value(); };
  return features::code_actions({*analysis, read.snapshot->uri(), where, *read.library, read.settings->language, edits,
                                 reported, read.snapshot->looked_up()},
                                only);
}

rpc::RawJson list(const Read& read, const CodeActionParams& params) {
  const ClientCapabilities& client = read.connection->client;
  if (!client.codeActionLiterals) return rpc::RawJson{"[]"};
  const bool resolvable = client.codeActionResolveEdit;
  return to_proto::code_actions(actions(read, params.range, params.only, !resolvable), params, resolvable, read);
}

/// Makes the edit of the action that the client chose from a list. The list was made for one version of the text; for
/// another one the ranges would not fit.
rpc::RawJson resolve(const Read& read, const CodeActionResolveParams& params) {
  if (read.snapshot->version() != params.textDocument.version) {
    throw rpc::RequestError(rpc::ErrorCode::content_modified, "The document has changed since the action was listed.");
  }
  for (const features::CodeAction& action : actions(read, params.range, {params.kind}, true)) {
    if (action.kind != params.kind || action.title != params.title) continue;
    // Making the edit may show that it cannot be done after all.
    if (!action.disabled_reason.empty()) {
      throw rpc::RequestError(rpc::ErrorCode::request_failed, action.disabled_reason);
    }
    return to_proto::resolved_code_action(*params.action, action.edit, read);
  }
  throw rpc::RequestError(rpc::ErrorCode::request_failed, "There is no such action any more.");
}

}  // namespace

void bind_code_actions(Binder& on, Server&) {
  on.later<CodeActionParams>("textDocument/codeAction", kPrompt, list);
  on.later<CodeActionResolveParams>("codeAction/resolve", kPrompt, resolve, {.first = {}, .unknown = ""});
}

}  // namespace vraagbaak::lsp
