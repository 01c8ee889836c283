// What goes beyond one document, in the client's words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "features/call_hierarchy.h"
#include "features/papers.h"
#include "features/workspace_symbols.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp::to_proto {

/// LocationLink[] or Location[], by what the client takes; of a paper as a whole its beginning.
rpc::RawJson definition_elsewhere(text::ByteRange origin, const std::vector<features::Place>& places, const Read& read);
/// Location[]: places in the document of the request, then places in other texts.
rpc::RawJson locations(std::span<const text::ByteRange> here, std::span<const features::Place> elsewhere,
                       const Read& read);

/// SymbolInformation[]; those whose text cannot be read any more are left out.
rpc::RawJson workspace_symbols(std::span<const features::WorkspaceSymbol> symbols, const Read& read);

/// CallHierarchyItem[] | null
rpc::RawJson call_items(const std::vector<features::CallItem>& items, const Read& read);
/// CallHierarchyIncomingCall[]
rpc::RawJson incoming_calls(const std::vector<features::Call>& calls, const Read& read);
/// CallHierarchyOutgoingCall[]; the places are in the text at `uri`.
rpc::RawJson outgoing_calls(const std::vector<features::Call>& calls, const std::string& uri, const Read& read);

}  // namespace vraagbaak::lsp::to_proto
