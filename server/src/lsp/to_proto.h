// From our results to the client's words: byte offsets become positions in its encoding, structs become JSON text.
// Results that grow with the document are written straight as text; a tree of JSON values would cost more than
// making the result.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/analysis.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding_ranges.h"
#include "features/hover.h"
#include "features/navigation.h"
#include "features/semantic_tokens.h"
#include "index/fact_sheet.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp::to_proto {

/// "utf-8", "utf-16", "utf-32".
std::string_view encoding_name(text::Encoding encoding);
Position position(text::ByteOffset offset, const text::SourceText& text, text::Encoding encoding);

/// DocumentSymbol[], or SymbolInformation[] for a client without hierarchicalDocumentSymbolSupport.
rpc::RawJson document_symbols(const std::vector<features::Symbol>& symbols, const Read& read);
/// FoldingRange[], at most as many as the client takes.
rpc::RawJson folding_ranges(const std::vector<features::Fold>& folds, const Read& read);
/// SelectionRange[], one for each list, which goes from the inside out and is not empty.
rpc::RawJson selection_ranges(const std::vector<std::vector<text::ByteRange>>& lists, const Read& read);
/// DocumentLink[]
rpc::RawJson document_links(const std::vector<features::Link>& links, const Read& read);
/// LocationLink[] or Location[], by what the client takes; null for no definition.
rpc::RawJson definition(const std::optional<features::Definition>& definition, const Read& read);
/// DocumentHighlight[]
rpc::RawJson document_highlights(const std::vector<features::Highlight>& highlights, const Read& read);
/// Hover | null, in Markdown when the client prefers it.
rpc::RawJson hover(const std::optional<features::Hover>& hover, const Read& read);

/// The integers of SemanticTokens.data: five for each token.
std::vector<uint32_t> token_data(const std::vector<features::Token>& tokens, const Read& read);
/// SemanticTokens; without a resultId when `result_id` is empty.
rpc::RawJson semantic_tokens(const std::vector<uint32_t>& data, std::string_view result_id);
/// SemanticTokensDelta: one edit that turns `before` into `after`, or none.
rpc::RawJson semantic_tokens_delta(const std::vector<uint32_t>& before, const std::vector<uint32_t>& after,
                                   std::string_view result_id);

/// Diagnostic[]: what is wrong with the curated fact sheet `text`, as many as the settings allow.
std::string sheet_diagnostics(const text::SourceText& text, const std::vector<index::SheetProblem>& problems,
                              const session::Settings& settings, const Connection& connection);
/// Diagnostic[]: `own` findings of a document at `uri`, those among the texts of `library`, and those that were
/// `looked_up` there, in text order with the severities and the limit of the settings. Of a curated sheet, which is no
/// paper, its problems instead.
std::string diagnostics(const model::Document& document, const std::vector<const checks::Finding*>& own,
                        const std::vector<checks::Finding>& looked_up, const index::Library& library,
                        const session::Settings& settings, const Connection& connection, const std::string& uri);
/// The same of an open document.
std::string diagnostics(const session::Snapshot& snapshot, const index::Library& library,
                        const session::Settings& settings, const Connection& connection);
/// PublishDiagnosticsParams around `diagnostics`; no version: the document is closed.
rpc::RawJson publish_diagnostics(const std::string& uri, std::optional<int32_t> version,
                                 const std::string& diagnostics);
/// Identifies a list of diagnostics as they were sent. What other texts say of a document has no version, so that the
/// list itself must do.
std::string result_id(std::string_view diagnostics);
/// DocumentDiagnosticReport: "unchanged" when the client has this result already.
rpc::RawJson document_diagnostic_report(const Read& read, const std::string& previous_result_id);
/// The same as an item of a WorkspaceDiagnosticReport, appended to `out`.
void append_workspace_diagnostic_report(rpc::JsonWriter& out, const Read& read, const std::string& previous_result_id);
/// The same for a text that is not open, with the Diagnostic[] that was `found`.
void append_closed_diagnostic_report(rpc::JsonWriter& out, const std::string& uri, const std::string& found,
                                     const std::string& previous_result_id);

}  // namespace vraagbaak::lsp::to_proto
