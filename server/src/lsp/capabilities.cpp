#include "lsp/capabilities.h"

#include "base/version.h"
#include "features/code_action.h"
#include "features/semantic_tokens.h"
#include "lsp/rename_files.h"
#include "lsp/to_proto.h"
#include "lsp/to_proto_overview.h"

namespace vraagbaak::lsp {

rpc::RawJson initialize_result(const Connection& connection) {
  constexpr unsigned kIncremental = 2;
  rpc::JsonWriter out(2048);
  out.begin_object().key("capabilities").begin_object();
  out.field("positionEncoding", to_proto::encoding_name(connection.encoding));
  out.key("textDocumentSync").begin_object();
  out.field("openClose", true).field("change", kIncremental).field("save", false).end_object();
  out.field("documentSymbolProvider", true).field("foldingRangeProvider", true);
  out.field("selectionRangeProvider", true).field("definitionProvider", true).field("referencesProvider", true);
  out.field("documentHighlightProvider", true).field("hoverProvider", true);
  out.key("completionProvider").begin_object().key("triggerCharacters").begin_array();
  // After "vraag ", "nr. " and "bedraagt "; ordinary words have no proposals of their own after a blank.
  out.value(" ").value("\u00a0").value("€").end_array().end_object();
  out.field("inlayHintProvider", true).field("workspaceSymbolProvider", true).field("callHierarchyProvider", true);
  out.key("codeLensProvider").begin_object().field("resolveProvider", false).end_object();
  out.key("documentLinkProvider").begin_object().field("resolveProvider", false).end_object();
  out.key("semanticTokensProvider").begin_object().key("legend").begin_object();
  out.key("tokenTypes").begin_array();
  for (const std::string_view name : features::token_type_names()) out.value(name);
  out.end_array().key("tokenModifiers").begin_array();
  for (const std::string_view name : features::token_modifier_names()) out.value(name);
  out.end_array().end_object();
  out.field("range", true).key("full").begin_object().field("delta", true).end_object().end_object();
  if (connection.client.prepareRename) {
    out.key("renameProvider").begin_object().field("prepareProvider", true).end_object();
  } else {
    out.field("renameProvider", true);
  }
  out.field("linkedEditingRangeProvider", true);
  if (connection.client.codeActionLiterals) {
    out.key("codeActionProvider").begin_object().key("codeActionKinds").begin_array();
    for (const std::string_view kind : features::code_action_kinds()) out.value(kind);
    out.end_array().field("resolveProvider", connection.client.codeActionResolveEdit).end_object();
  }
  out.field("documentFormattingProvider", true).field("documentRangeFormattingProvider", true);
  out.key("documentOnTypeFormattingProvider").begin_object().field("firstTriggerCharacter", "\n");
  out.key("moreTriggerCharacter").begin_array().value(".").value(")").end_array().end_object();
  out.key("diagnosticProvider").begin_object();
  out.field("identifier", "vraagbaak")
      .field("interFileDependencies", false)
      .field("workspaceDiagnostics", true)
      .end_object();
  out.key("workspace").begin_object().key("workspaceFolders").begin_object();
  out.field("supported", true).field("changeNotifications", true).end_object();
  out.key("fileOperations").begin_object().key("willRename");
  write_file_filters(out);
  out.end_object().end_object();
  out.key("experimental").begin_object().key("vraagbaak").begin_object().key("requests").begin_array();
  for (const std::string_view method : kOverviewMethods) out.value(method);
  for (const std::string_view method : {"vraagbaak/import", "vraagbaak/export"}) out.value(method);
  out.end_array().end_object().end_object();
  out.end_object();
  out.key("serverInfo").begin_object().field("name", "vraagbaak").field("version", kVersion).end_object();
  out.end_object();
  return out.take();
}

}  // namespace vraagbaak::lsp
