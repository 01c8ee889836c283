#include "lsp/to_proto_actions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lsp/to_proto_edits.h"

namespace vraagbaak::lsp::to_proto {

namespace {

/// The client's own diagnostics that `action` mends.
void write_diagnostics(rpc::JsonWriter& out, const features::CodeAction& action, const nlohmann::json& diagnostics) {
  if (!diagnostics.is_array() || action.codes.empty()) return;
  bool any = false;
  for (const nlohmann::json& diagnostic : diagnostics) {
    const auto code = diagnostic.is_object() ? diagnostic.find("code") : diagnostic.end();
    if (!diagnostic.is_object() || code == diagnostic.end() || !code->is_string()) continue;
    const auto& mended = action.codes;
    if (std::find(mended.begin(), mended.end(), code->get_ref<const std::string&>()) == mended.end()) continue;
    if (!any) out.key("diagnostics").begin_array();
    any = true;
    out.raw(diagnostic.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  if (any) out.end_array();
}

void write_data(rpc::JsonWriter& out, const CodeActionParams& params, const Read& read) {
  out.key("data").begin_object().key("textDocument").begin_object();
  out.field("uri", read.snapshot->uri()).field("version", read.snapshot->version()).end_object();
  out.key("range").raw(nlohmann::json(params.range).dump()).end_object();
}

}  // namespace

rpc::RawJson code_actions(const std::vector<features::CodeAction>& actions, const CodeActionParams& params,
                          bool resolvable, const Read& read) {
  const ClientCapabilities& client = read.connection->client;
  rpc::JsonWriter out;
  out.begin_array();
  for (const features::CodeAction& action : actions) {
    const bool disabled = !action.disabled_reason.empty();
    if (disabled && !client.codeActionDisabled) continue;
    out.begin_object().field("title", action.title).field("kind", action.kind);
    write_diagnostics(out, action, *params.diagnostics);
    if (action.preferred && client.codeActionPreferred && !disabled) out.field("isPreferred", true);
    if (disabled) {
      out.key("disabled").begin_object().field("reason", action.disabled_reason).end_object();
    } else if (resolvable) {
      write_data(out, params, read);
    } else {
      out.key("edit").raw(workspace_edit(action.edit, read).text);
    }
    out.end_object();
  }
  out.end_array();
  return out.take();
}

rpc::RawJson resolved_code_action(const nlohmann::json& action, const features::WorkspaceEdit& edit, const Read& read) {
  rpc::JsonWriter out;
  out.begin_object();
  // Names come from the client, hence are written as strings of any kind.
  for (const auto& [name, value] : action.items()) {
    if (name == "edit") continue;
    std::string quoted;
    rpc::append_json_string(quoted, name);
    out.key(std::string_view(quoted).substr(1, quoted.size() - 2));
    out.raw(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  out.key("edit").raw(workspace_edit(edit, read).text).end_object();
  return out.take();
}

}  // namespace vraagbaak::lsp::to_proto
