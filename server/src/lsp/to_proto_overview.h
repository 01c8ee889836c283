// Results of the requests that LSP does not have; docs/protocol-extensions.md is their reference.
#pragma once

#include <array>
#include <string_view>

#include "features/fact_ledger.h"
#include "features/folder_graph.h"
#include "features/overview.h"
#include "features/reference_lists.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp {

inline constexpr std::string_view kOverviewMethod = "vraagbaak/overview";
inline constexpr std::string_view kReferencesMethod = "vraagbaak/references";
inline constexpr std::string_view kFactsMethod = "vraagbaak/facts";
inline constexpr std::string_view kFolderMethod = "vraagbaak/folder";
/// What the server's capabilities name under experimental.vraagbaak.requests.
inline constexpr std::array kOverviewMethods{kOverviewMethod, kReferencesMethod, kFactsMethod, kFolderMethod};

namespace to_proto {

/// Overview, of the document of `read`.
rpc::RawJson overview(const features::Overview& overview, const model::Document& document, const Read& read);
/// ReferenceLists
rpc::RawJson reference_lists(const features::ReferenceLists& lists, const Read& read);
/// FactLedger
rpc::RawJson fact_ledger(const features::FactLedger& ledger, const Read& read);
/// FolderGraph
rpc::RawJson folder_graph(const features::FolderGraph& graph);

}  // namespace to_proto

}  // namespace vraagbaak::lsp
