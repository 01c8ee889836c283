// What this server tells a client it can do.
#pragma once

#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp {

/// InitializeResult.
rpc::RawJson initialize_result(const Connection& connection);

}  // namespace vraagbaak::lsp
