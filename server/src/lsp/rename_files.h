// workspace/willRenameFiles: texts that mention a file follow its new name.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "features/file_renames.h"
#include "lsp/read.h"
#include "rpc/json_writer.h"

namespace vraagbaak::lsp {

struct RenameFilesParams {
  std::vector<features::FileRename> files;
};
void from_json(const nlohmann::json& json, RenameFilesParams& value);

/// FileOperationRegistrationOptions: the files whose new names we want to hear of.
void write_file_filters(rpc::JsonWriter& out);

/// WorkspaceEdit | null
rpc::RawJson edits_for_renamed_files(const RenameFilesParams& params, const std::vector<std::string>& uris,
                                     const Read& read);

}  // namespace vraagbaak::lsp
