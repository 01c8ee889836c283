#include "lsp/protocol.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace vraagbaak::lsp {

namespace {

uint32_t uinteger(const nlohmann::json& value) {
  if (value.is_number_unsigned()) {
    return static_cast<uint32_t>(std::min<uint64_t>(value.get<uint64_t>(), std::numeric_limits<uint32_t>::max()));
  }
  const double number = value.get<double>();
  if (!(number > 0)) return 0;
  constexpr double kMax = std::numeric_limits<uint32_t>::max();
  return static_cast<uint32_t>(std::min(number, kMax));
}

int32_t integer(const nlohmann::json& value) {
  return static_cast<int32_t>(std::clamp<int64_t>(value.get<int64_t>(), std::numeric_limits<int32_t>::min(),
                                                  std::numeric_limits<int32_t>::max()));
}

/// A member that may be absent or null.
const nlohmann::json* member(const nlohmann::json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// A member deep inside, where every step may be absent: "textDocument", "hover", "contentFormat".
template <class... Names>
const nlohmann::json* member(const nlohmann::json& object, const char* name, Names... names) {
  const nlohmann::json* inner = member(object, name);
  return inner ? member(*inner, names...) : nullptr;
}

template <class... Names>
bool flag(const nlohmann::json& object, Names... names) {
  const nlohmann::json* found = member(object, names...);
  return found && found->is_boolean() && found->get<bool>();
}

std::string text_or_empty(const nlohmann::json& object, const char* name) {
  const nlohmann::json* found = member(object, name);
  return found && found->is_string() ? found->get<std::string>() : std::string();
}

ProgressToken token_or_empty(const nlohmann::json& object, const char* name) {
  const nlohmann::json* token = member(object, name);
  return token && (token->is_string() || token->is_number_integer()) ? token->dump() : ProgressToken();
}

void decode(const nlohmann::json& value, TextDocumentIdentifier& document) { value.at("uri").get_to(document.uri); }

template <class Params>
void decode_document(const nlohmann::json& value, Params& params) {
  decode(value.at("textDocument"), params.textDocument);
}

std::vector<WorkspaceFolder> folders(const nlohmann::json* list) {
  std::vector<WorkspaceFolder> result;
  if (list && list->is_array()) {
    for (const nlohmann::json& folder : *list) result.push_back({folder.at("uri").get<std::string>()});
  }
  return result;
}

std::shared_ptr<nlohmann::json> copy_of(const nlohmann::json* value) {
  return std::make_shared<nlohmann::json>(value ? *value : nlohmann::json());
}

}  // namespace

void from_json(const nlohmann::json& value, Position& position) {
  position.line = uinteger(value.at("line"));
  position.character = uinteger(value.at("character"));
}

void from_json(const nlohmann::json& value, Range& range) {
  value.at("start").get_to(range.start);
  value.at("end").get_to(range.end);
}

void from_json(const nlohmann::json& value, DidOpenParams& params) {
  const nlohmann::json& document = value.at("textDocument");
  document.at("uri").get_to(params.textDocument.uri);
  params.textDocument.version = integer(document.at("version"));
  document.at("text").get_to(params.textDocument.text);
}

void from_json(const nlohmann::json& value, DidChangeParams& params) {
  const nlohmann::json& document = value.at("textDocument");
  document.at("uri").get_to(params.textDocument.uri);
  // Some clients send null for "unchanged"; such a version says nothing.
  params.textDocument.version = member(document, "version") ? integer(document.at("version")) : 0;
  for (const nlohmann::json& change : value.at("contentChanges")) {
    ContentChange& added = params.contentChanges.emplace_back();
    if (const nlohmann::json* range = member(change, "range")) added.range = range->get<Range>();
    change.at("text").get_to(added.text);
  }
}

void from_json(const nlohmann::json& value, DocumentParams& params) { decode_document(value, params); }

void from_json(const nlohmann::json& value, PositionParams& params) {
  decode_document(value, params);
  value.at("position").get_to(params.position);
}

void from_json(const nlohmann::json& value, UriParams& params) { value.at("uri").get_to(params.uri); }

void from_json(const nlohmann::json& value, ExportParams& params) {
  decode_document(value, params);
  value.at("format").get_to(params.format);
}

void from_json(const nlohmann::json& value, RenameParams& params) {
  decode_document(value, params);
  value.at("position").get_to(params.position);
  value.at("newName").get_to(params.newName);
}

void from_json(const nlohmann::json& value, ReferenceParams& params) {
  decode_document(value, params);
  value.at("position").get_to(params.position);
  params.includeDeclaration = flag(value, "context", "includeDeclaration");
  params.partialResultToken = token_or_empty(value, "partialResultToken");
}

void from_json(const nlohmann::json& value, SelectionRangeParams& params) {
  decode_document(value, params);
  value.at("positions").get_to(params.positions);
}

void from_json(const nlohmann::json& value, RangeParams& params) {
  decode_document(value, params);
  value.at("range").get_to(params.range);
}

void from_json(const nlohmann::json& value, FormattingParams& params) {
  decode_document(value, params);
  if (const nlohmann::json* range = member(value, "range")) params.range = range->get<Range>();
  const nlohmann::json& options = value.at("options");
  params.options.trimTrailingWhitespace = flag(options, "trimTrailingWhitespace");
  params.options.insertFinalNewline = flag(options, "insertFinalNewline");
  params.options.trimFinalNewlines = flag(options, "trimFinalNewlines");
}

void from_json(const nlohmann::json& value, OnTypeFormattingParams& params) {
  decode_document(value, params);
  value.at("position").get_to(params.position);
}

void from_json(const nlohmann::json& value, CodeActionParams& params) {
  decode_document(value, params);
  value.at("range").get_to(params.range);
  if (const nlohmann::json* only = member(value, "context", "only")) only->get_to(params.only);
  params.diagnostics = copy_of(member(value, "context", "diagnostics"));
}

void from_json(const nlohmann::json& value, CodeActionResolveParams& params) {
  value.at("title").get_to(params.title);
  value.at("kind").get_to(params.kind);
  const nlohmann::json& data = value.at("data");
  data.at("textDocument").at("uri").get_to(params.textDocument.uri);
  params.textDocument.version = integer(data.at("textDocument").at("version"));
  data.at("range").get_to(params.range);
  params.action = copy_of(&value);
}

void from_json(const nlohmann::json& value, SemanticTokensDeltaParams& params) {
  decode_document(value, params);
  value.at("previousResultId").get_to(params.previousResultId);
}

void from_json(const nlohmann::json& value, DocumentDiagnosticParams& params) {
  decode_document(value, params);
  params.previousResultId = text_or_empty(value, "previousResultId");
}

void from_json(const nlohmann::json& value, WorkspaceDiagnosticParams& params) {
  for (const nlohmann::json& previous : value.at("previousResultIds")) {
    params.previousResultIds.push_back(
        {previous.at("uri").get<std::string>(), previous.at("value").get<std::string>()});
  }
  params.workDoneToken = token_or_empty(value, "workDoneToken");
}

void from_json(const nlohmann::json& value, DidChangeWorkspaceFoldersParams& params) {
  const nlohmann::json& event = value.at("event");
  params.added = folders(member(event, "added"));
  params.removed = folders(member(event, "removed"));
}

void from_json(const nlohmann::json& value, WorkspaceSymbolParams& params) {
  params.query = text_or_empty(value, "query");
  params.partialResultToken = token_or_empty(value, "partialResultToken");
}

void from_json(const nlohmann::json& value, CallHierarchyItemParams& params) {
  const nlohmann::json& item = value.at("item");
  item.at("uri").get_to(params.uri);
  const nlohmann::json& data = item.at("data");
  params.number = uinteger(data.at("number"));
  params.letter = text_or_empty(data, "letter");
  params.section = uinteger(data.at("section"));
}

void from_json(const nlohmann::json& value, DidChangeConfigurationParams& params) {
  params.settings = copy_of(member(value, "settings"));
}

void from_json(const nlohmann::json& value, SetTraceParams& params) { value.at("value").get_to(params.value); }

void from_json(const nlohmann::json& value, ClientCapabilities& client) {
  if (const nlohmann::json* encodings = member(value, "general", "positionEncodings");
      encodings && encodings->is_array()) {
    for (const nlohmann::json& name : *encodings) {
      if (name.is_string()) client.positionEncodings.push_back(name.get<std::string>());
    }
  }
  client.hierarchicalDocumentSymbol =
      flag(value, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");
  if (const nlohmann::json* kinds = member(value, "textDocument", "documentSymbol", "symbolKind", "valueSet");
      kinds && kinds->is_array()) {
    constexpr unsigned kEvent = 24;
    client.eventSymbols = std::find(kinds->begin(), kinds->end(), kEvent) != kinds->end();
  }
  client.definitionLink = flag(value, "textDocument", "definition", "linkSupport");
  if (const nlohmann::json* formats = member(value, "textDocument", "hover", "contentFormat");
      formats && formats->is_array()) {
    client.hoverMarkdown = !formats->empty() && formats->front() == "markdown";
  }
  client.lineFoldingOnly = flag(value, "textDocument", "foldingRange", "lineFoldingOnly");
  if (const nlohmann::json* limit = member(value, "textDocument", "foldingRange", "rangeLimit");
      limit && limit->is_number()) {
    client.foldingRangeLimit = uinteger(*limit);
  }
  client.linkTooltip = flag(value, "textDocument", "documentLink", "tooltipSupport");
  client.diagnosticRelatedInformation = flag(value, "textDocument", "publishDiagnostics", "relatedInformation");
  client.diagnosticCodeDescription = flag(value, "textDocument", "publishDiagnostics", "codeDescriptionSupport");
  client.diagnosticRefresh = flag(value, "workspace", "diagnostics", "refreshSupport");
  client.prepareRename = flag(value, "textDocument", "rename", "prepareSupport");
  client.codeActionLiterals = member(value, "textDocument", "codeAction", "codeActionLiteralSupport") != nullptr;
  client.codeActionDisabled = flag(value, "textDocument", "codeAction", "disabledSupport");
  client.codeActionPreferred = flag(value, "textDocument", "codeAction", "isPreferredSupport");
  if (const nlohmann::json* lazy = member(value, "textDocument", "codeAction", "resolveSupport", "properties")) {
    client.codeActionResolveEdit = flag(value, "textDocument", "codeAction", "dataSupport") && lazy->is_array() &&
                                   std::find(lazy->begin(), lazy->end(), "edit") != lazy->end();
  }
  client.documentChanges = flag(value, "workspace", "workspaceEdit", "documentChanges");
  client.changeAnnotations = member(value, "workspace", "workspaceEdit", "changeAnnotationSupport") != nullptr;
  client.snippets = flag(value, "textDocument", "completion", "completionItem", "snippetSupport");
  client.completionLabelDetails = flag(value, "textDocument", "completion", "completionItem", "labelDetailsSupport");
  if (const nlohmann::json* formats =
          member(value, "textDocument", "completion", "completionItem", "documentationFormat");
      formats && formats->is_array()) {
    client.completionMarkdown = !formats->empty() && formats->front() == "markdown";
  }
  if (const nlohmann::json* commands = member(value, "experimental", "commands"); commands && commands->is_array()) {
    client.showReferences =
        std::find(commands->begin(), commands->end(), "vraagbaak.showReferences") != commands->end();
  }
  client.workDoneProgress = flag(value, "window", "workDoneProgress");
  client.watchedFilesRegistration = flag(value, "workspace", "didChangeWatchedFiles", "dynamicRegistration");
  client.codeLensRefresh = flag(value, "workspace", "codeLens", "refreshSupport");
  client.inlayHintRefresh = flag(value, "workspace", "inlayHint", "refreshSupport");
  client.configuration = flag(value, "workspace", "configuration");
  client.didChangeConfigurationRegistration = flag(value, "workspace", "didChangeConfiguration", "dynamicRegistration");
}

void from_json(const nlohmann::json& value, InitializeParams& params) {
  if (const nlohmann::json* process = member(value, "processId")) params.processId = process->get<int64_t>();
  params.locale = text_or_empty(value, "locale");
  params.trace = text_or_empty(value, "trace");
  params.workspaceFolders = folders(member(value, "workspaceFolders"));
  if (params.workspaceFolders.empty()) {
    if (std::string root = text_or_empty(value, "rootUri"); !root.empty()) params.workspaceFolders.push_back({root});
  }
  params.initializationOptions = copy_of(member(value, "initializationOptions"));
  value.at("capabilities").get_to(params.capabilities);
}

void from_json(const nlohmann::json&, NoParams&) {}

void to_json(nlohmann::json& value, const Position& position) {
  value = nlohmann::json{{"line", position.line}, {"character", position.character}};
}

void to_json(nlohmann::json& value, const Range& range) {
  value = nlohmann::json{{"start", range.start}, {"end", range.end}};
}

}  // namespace vraagbaak::lsp
