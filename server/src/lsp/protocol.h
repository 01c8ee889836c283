// The part of LSP 3.17 that this server speaks, as plain structs with the protocol's own field names. Results that
// can be big are written by to_proto.h instead and have no struct here.
// Decoding throws nlohmann's exceptions on a missing or mistyped field (lsp/binder.h turns them into -32602); numbers
// that should be unsigned 32-bit integers are clamped instead, since clients send "infinite" columns.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace vraagbaak::lsp {

struct Position {
  uint32_t line = 0;
  uint32_t character = 0;  ///< in the units of the negotiated encoding
  bool operator==(const Position&) const = default;
};

struct Range {
  Position start;
  Position end;
  bool operator==(const Range&) const = default;
};

struct TextDocumentIdentifier {
  std::string uri;
};

struct VersionedTextDocumentIdentifier {
  std::string uri;
  int32_t version = 0;
};

struct TextDocumentItem {
  std::string uri;
  int32_t version = 0;
  std::string text;
};

struct DidOpenParams {
  TextDocumentItem textDocument;
};

struct ContentChange {
  std::optional<Range> range;  ///< without one `text` is the whole document
  std::string text;
};

struct DidChangeParams {
  VersionedTextDocumentIdentifier textDocument;
  std::vector<ContentChange> contentChanges;
};

/// A token for progress reports: an integer or a string, kept as its JSON text; empty when there is none.
using ProgressToken = std::string;

/// All there is for most requests on a document, and for didClose and didSave.
struct DocumentParams {
  TextDocumentIdentifier textDocument;
};

struct PositionParams {
  TextDocumentIdentifier textDocument;
  Position position;
};

struct RenameParams {
  TextDocumentIdentifier textDocument;
  Position position;
  std::string newName;
};

struct ReferenceParams {
  TextDocumentIdentifier textDocument;
  Position position;
  bool includeDeclaration = false;  ///< of `context`
  ProgressToken partialResultToken;
};

struct SelectionRangeParams {
  TextDocumentIdentifier textDocument;
  std::vector<Position> positions;
};

struct RangeParams {
  TextDocumentIdentifier textDocument;
  Range range;
};

struct CodeActionParams {
  TextDocumentIdentifier textDocument;
  Range range;
  std::vector<std::string> only;                ///< of `context`; empty for all kinds
  std::shared_ptr<nlohmann::json> diagnostics;  ///< of `context`, as the client sent them; never null
};

/// A CodeAction that was listed without its edit; the fields of our `data` and the whole of it.
struct CodeActionResolveParams {
  VersionedTextDocumentIdentifier textDocument;
  Range range;
  std::string title;
  std::string kind;
  std::shared_ptr<nlohmann::json> action;  ///< never null
};

/// FormattingOptions. Tabs and indentation have no meaning in these texts.
struct FormattingOptions {
  bool trimTrailingWhitespace = false;
  bool insertFinalNewline = false;
  bool trimFinalNewlines = false;
};

/// Of textDocument/formatting and, with a range, of textDocument/rangeFormatting.
struct FormattingParams {
  TextDocumentIdentifier textDocument;
  std::optional<Range> range;
  FormattingOptions options;
};

struct OnTypeFormattingParams {
  TextDocumentIdentifier textDocument;
  Position position;
};

struct SemanticTokensDeltaParams {
  TextDocumentIdentifier textDocument;
  std::string previousResultId;
};

struct DocumentDiagnosticParams {
  TextDocumentIdentifier textDocument;
  std::string previousResultId;  ///< empty when there is none
};

struct WorkspaceDiagnosticParams {
  struct Previous {
    std::string uri;
    std::string value;
  };
  std::vector<Previous> previousResultIds;
  ProgressToken workDoneToken;
};

struct WorkspaceFolder {
  std::string uri;
};

/// Of vraagbaak/import.
struct UriParams {
  std::string uri;
};

/// Of vraagbaak/export.
struct ExportParams {
  TextDocumentIdentifier textDocument;
  std::string format;  ///< "html", "markdown", "akn"
};

struct WorkspaceSymbolParams {
  std::string query;
  ProgressToken partialResultToken;
};

/// What we wrote as `data` of a CallHierarchyItem.
struct CallHierarchyItemParams {
  std::string uri;
  uint32_t number = 0;
  std::string letter;  ///< one letter, or none
  uint32_t section = 0;
};

struct DidChangeWorkspaceFoldersParams {
  std::vector<WorkspaceFolder> added;
  std::vector<WorkspaceFolder> removed;
};

struct DidChangeConfigurationParams {
  std::shared_ptr<nlohmann::json> settings;  ///< never null
};

struct SetTraceParams {
  std::string value;
};

/// What the server wants to know of "capabilities" in the parameters of initialize.
struct ClientCapabilities {
  std::vector<std::string> positionEncodings;  ///< in the client's order of preference; empty when not given
  bool hierarchicalDocumentSymbol = false;
  bool eventSymbols = false;  ///< has an icon for SymbolKind.Event; every client has those up to Array
  bool definitionLink = false;
  bool hoverMarkdown = false;  ///< markdown stands before plaintext, or alone
  bool lineFoldingOnly = false;
  uint32_t foldingRangeLimit = 0xffffffff;
  bool linkTooltip = false;
  bool diagnosticRelatedInformation = false;
  bool diagnosticCodeDescription = false;
  bool diagnosticRefresh = false;  ///< takes workspace/diagnostic/refresh
  bool configuration = false;      ///< answers workspace/configuration
  bool didChangeConfigurationRegistration = false;
  bool snippets = false;  ///< takes tab stops in completion items
  bool completionMarkdown = false;
  bool completionLabelDetails = false;    ///< shows words beside every proposal, not only beside the one that is chosen
  bool workDoneProgress = false;          ///< shows progress that the server starts
  bool watchedFilesRegistration = false;  ///< watches files as the server asks
  bool codeLensRefresh = false;
  bool inlayHintRefresh = false;
  bool showReferences = false;  ///< knows the command vraagbaak.showReferences (capabilities.experimental.commands)
  bool prepareRename = false;
  bool codeActionLiterals = false;  ///< takes CodeAction besides Command
  bool codeActionDisabled = false;
  bool codeActionPreferred = false;
  bool codeActionResolveEdit = false;  ///< asks for `edit` once an action is chosen, and keeps `data` until then
  bool documentChanges = false;        ///< takes WorkspaceEdit.documentChanges
  bool changeAnnotations = false;      ///< takes WorkspaceEdit.changeAnnotations
};

struct InitializeParams {
  std::optional<int64_t> processId;
  std::string locale;                                     ///< empty when not given
  std::string trace;                                      ///< empty when not given
  std::vector<WorkspaceFolder> workspaceFolders;          ///< rootUri when there are none
  std::shared_ptr<nlohmann::json> initializationOptions;  ///< never null
  ClientCapabilities capabilities;
};

/// For methods whose parameters do not matter here.
struct NoParams {};

void from_json(const nlohmann::json& json, Position& value);
void from_json(const nlohmann::json& json, Range& value);
void from_json(const nlohmann::json& json, DidOpenParams& value);
void from_json(const nlohmann::json& json, DidChangeParams& value);
void from_json(const nlohmann::json& json, DocumentParams& value);
void from_json(const nlohmann::json& json, PositionParams& value);
void from_json(const nlohmann::json& json, RenameParams& value);
void from_json(const nlohmann::json& json, ReferenceParams& value);
void from_json(const nlohmann::json& json, SelectionRangeParams& value);
void from_json(const nlohmann::json& json, RangeParams& value);
void from_json(const nlohmann::json& json, CodeActionParams& value);
void from_json(const nlohmann::json& json, CodeActionResolveParams& value);
void from_json(const nlohmann::json& json, FormattingParams& value);
void from_json(const nlohmann::json& json, OnTypeFormattingParams& value);
void from_json(const nlohmann::json& json, SemanticTokensDeltaParams& value);
void from_json(const nlohmann::json& json, DocumentDiagnosticParams& value);
void from_json(const nlohmann::json& json, WorkspaceDiagnosticParams& value);
void from_json(const nlohmann::json& json, WorkspaceSymbolParams& value);
void from_json(const nlohmann::json& json, CallHierarchyItemParams& value);
void from_json(const nlohmann::json& json, DidChangeWorkspaceFoldersParams& value);
void from_json(const nlohmann::json& json, DidChangeConfigurationParams& value);
void from_json(const nlohmann::json& json, SetTraceParams& value);
void from_json(const nlohmann::json& json, ClientCapabilities& value);
void from_json(const nlohmann::json& json, InitializeParams& value);
void from_json(const nlohmann::json& json, UriParams& value);
void from_json(const nlohmann::json& json, ExportParams& value);
void from_json(const nlohmann::json& json, NoParams& value);

void to_json(nlohmann::json& json, const Position& value);
void to_json(nlohmann::json& json, const Range& value);

}  // namespace vraagbaak::lsp
