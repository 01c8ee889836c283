// Proposed changes in the client's words.
#pragma once

#include <vector>

#include "features/text_edit.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp::to_proto {

/// TextEdit[] on the document of the request.
rpc::RawJson text_edits(const std::vector<features::TextEdit>& edits, const Read& read);

/// WorkspaceEdit: documentChanges with versions where the client takes them, with change annotations when it takes
/// those too, so that it can show a preview: one with the edit's label, and one for each text that has a label of its
/// own. Texts that cannot be read any more are left out.
rpc::RawJson workspace_edit(const features::WorkspaceEdit& edit, const Read& read);

}  // namespace vraagbaak::lsp::to_proto
