// Proposals, hints and lenses in the client's words.
#pragma once

#include <vector>

#include "features/code_lenses.h"
#include "features/completion/completion.h"
#include "features/inlay_hints.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp::to_proto {

/// CompletionList
rpc::RawJson completion(const features::CompletionList& list, const Read& read);
/// InlayHint[]
rpc::RawJson inlay_hints(const std::vector<features::InlayHint>& hints, const Read& read);
/// CodeLens[]; a lens that leads somewhere has the command vraagbaak.showReferences (uri, position, locations) when the
/// client knows it, else a command without a name, which editors show as text.
rpc::RawJson code_lenses(const std::vector<features::CodeLens>& lenses, const Read& read);

}  // namespace vraagbaak::lsp::to_proto
