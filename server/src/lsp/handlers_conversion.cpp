// Texts from PDF and Word, and papers in other formats: vraagbaak/import and vraagbaak/export of
// server/docs/protocol-extensions.md.
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "features/export/export.h"
#include "imports/import.h"
#include "index/uri.h"
#include "lsp/server.h"

namespace vraagbaak::lsp {

namespace {

rpc::RawJson to_json(const imports::Imported& imported, const std::string& uri, features::Language language) {
  rpc::JsonWriter out(imported.text.size() + imported.text.size() / 8);
  out.begin_object().field("text", imported.text).key("source").begin_object();
  out.field("uri", uri).field("kind", imports::kind_name(imported.kind)).field("program", imported.program);
  out.field("description", imports::describe_source(imported, index::file_name(uri), language));
  return out.end_object().end_object().take();
}

rpc::RawJson to_json(const features::Exported& exported) {
  rpc::JsonWriter out(exported.text.size() + exported.text.size() / 8);
  out.begin_object().field("text", exported.text).key("report").begin_array();
  for (const features::ExportRemark& remark : exported.remarks) {
    out.begin_object().field("code", remark.code).field("text", remark.text).field("count", remark.count);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

void answer_import(const std::string& uri, const std::string& path, features::Language language, rpc::Reply& reply,
                   const std::function<bool()>& ending) {
  imports::ImportOptions options;
  options.unwanted = [&] { return ending() || reply.cancelled(); };
  if (options.unwanted()) return;
  const auto imported = imports::import_file(path, options);
  if (imported)
    reply.result(to_json(*imported, uri, language));
  else
    reply.error(rpc::ErrorCode::request_failed, imports::explain(imported.error(), index::file_name(uri), language));
}

rpc::RawJson export_document(const Read& read, const ExportParams& params) {
  const features::ExportFormat* format = features::find_export_format(params.format);
  if (format == nullptr) throw rpc::InvalidParams("there is no format \"" + params.format + "\"");
  return to_json(format->write(*read.snapshot->document(), read.settings->language));
}

}  // namespace

void bind_conversion(Binder& on, Server& server) {
  Server* self = &server;
  server.dispatcher_.on_request("vraagbaak/import", [self](nlohmann::json& json, rpc::Reply reply) {
    const auto params = Binder::decode<UriParams>(json);
    const std::optional<std::string> path = index::path_of(params.uri);
    if (!path) throw rpc::InvalidParams("only files of this machine can be imported: " + params.uri);
    self->imports_.add([uri = params.uri, path = *path, language = self->session_.settings()->language,
                        reply = std::make_shared<rpc::Reply>(std::move(reply))](const std::function<bool()>& ending) {
      answer_import(uri, path, language, *reply, ending);
    });
  });
  on.later<ExportParams>("vraagbaak/export", session::Urgency::bulk, export_document, {.unknown = ""});
}

}  // namespace vraagbaak::lsp
