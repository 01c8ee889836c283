// Code actions in the client's words.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "features/code_action.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp::to_proto {

/// CodeAction[]: disabled ones only for a client that knows those; without edits but with data to find them by when
/// `resolvable`. An action carries those diagnostics of the request whose code it mends.
rpc::RawJson code_actions(const std::vector<features::CodeAction>& actions, const CodeActionParams& params,
                          bool resolvable, const Read& read);

/// `action`, as the client sent it to be resolved, with its edit.
rpc::RawJson resolved_code_action(const nlohmann::json& action, const features::WorkspaceEdit& edit, const Read& read);

}  // namespace vraagbaak::lsp::to_proto
