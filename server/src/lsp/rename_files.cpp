#include "lsp/rename_files.h"

#include <nlohmann/json.hpp>

#include "lsp/to_proto_edits.h"

namespace vraagbaak::lsp {

void from_json(const nlohmann::json& value, RenameFilesParams& params) {
  for (const nlohmann::json& file : value.at("files"))
    params.files.push_back({file.at("oldUri").get<std::string>(), file.at("newUri").get<std::string>()});
}

void write_file_filters(rpc::JsonWriter& out) {
  out.begin_object().key("filters").begin_array();
  for (const char* glob : {"**/*.pqa", "**/*.txt", "**/*.md"}) {
    out.begin_object().field("scheme", "file").key("pattern").begin_object();
    out.field("glob", glob).field("matches", "file").end_object().end_object();
  }
  out.begin_object().field("scheme", "file").key("pattern").begin_object();
  out.field("glob", "**").field("matches", "folder").end_object().end_object();
  out.end_array().end_object();
}

rpc::RawJson edits_for_renamed_files(const RenameFilesParams& params, const std::vector<std::string>& uris,
                                     const Read& read) {
  const auto edit = features::file_renames(params.files, uris, *read.library, read.settings->language);
  return edit.empty() ? rpc::RawJson{"null"} : to_proto::workspace_edit(edit, read);
}

}  // namespace vraagbaak::lsp
