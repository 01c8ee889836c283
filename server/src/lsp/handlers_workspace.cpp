// What goes beyond one document: workspace symbols, the call hierarchy, files that get another name.
#include <nlohmann/json.hpp>
#include <span>

#include "features/call_hierarchy.h"
#include "features/workspace_symbols.h"
#include "lsp/from_proto.h"
#include "lsp/partial_results.h"
#include "lsp/rename_files.h"
#include "lsp/server.h"
#include "lsp/to_proto_workspace.h"

namespace vraagbaak::lsp {

namespace {

constexpr size_t kMostSymbols = 200;
constexpr size_t kMostTexts = 100'000;  // that are looked through for the name of a file

/// The document of an item, which may have been closed or deleted since the item was given.
std::shared_ptr<const model::Document> document_of(const std::string& uri, const Read& read) {
  if (read.snapshot && read.snapshot->uri() == uri) return read.snapshot->document();
  const std::optional<index::LoadedDocument> loaded = read.library->document(uri);
  return loaded ? loaded->document : nullptr;
}

struct Item {
  std::shared_ptr<const model::Document> document;
  uint32_t question = 0;
};

std::optional<Item> found(const CallHierarchyItemParams& params, const Read& read) {
  Item item{document_of(params.uri, read), 0};
  if (!item.document) return std::nullopt;
  const model::Label label{params.number, params.letter.empty() ? char{0} : params.letter.front()};
  const std::optional<uint32_t> question = features::find_item(*item.document, label, params.section);
  if (!question) return std::nullopt;
  item.question = *question;
  return item;
}

}  // namespace

void bind_workspace(Binder& on, Server& server) {
  Server* self = &server;
  Binder* binder = &on;

  self->dispatcher_.on_request("workspace/symbol", [self, binder](nlohmann::json& json, rpc::Reply reply) {
    auto params = Binder::decode<WorkspaceSymbolParams>(json);
    binder->run_later(session::Urgency::prompt, std::move(reply),
                      [self, read = self->read(nullptr), params = std::move(params)](const rpc::Reply& waiting) {
                        const auto symbols = features::workspace_symbols(params.query, *read.library, kMostSymbols,
                                                                         read.settings->language);
                        return PartialResults(self->dispatcher_, params.partialResultToken)
                            .list(symbols.size(), waiting, [&](size_t first, size_t end) {
                              return to_proto::workspace_symbols(std::span(symbols).subspan(first, end - first), read);
                            });
                      });
  });
  on.later<PositionParams>(
      "textDocument/prepareCallHierarchy", session::Urgency::prompt, [](const Read& read, const auto& p) {
        const auto document = read.snapshot->document();
        const auto offset = from_proto::offset(p.position, read.text(), read.connection->encoding);
        return to_proto::call_items(
            features::call_items(*document, read.snapshot->uri(), offset, read.settings->language), read);
      });
  self->dispatcher_.on_request("workspace/willRenameFiles", [self, binder](nlohmann::json& json, rpc::Reply reply) {
    auto params = Binder::decode<RenameFilesParams>(json);
    binder->run_later(
        session::Urgency::bulk, std::move(reply),
        [read = self->read(nullptr), library = self->session_.library(), params = std::move(params)](
            const rpc::Reply&) { return edits_for_renamed_files(params, library->uris(kMostTexts), read); });
  });
  self->dispatcher_.on_request("callHierarchy/incomingCalls", [self, binder](nlohmann::json& json, rpc::Reply reply) {
    auto params = Binder::decode<CallHierarchyItemParams>(json);
    binder->run_later(session::Urgency::prompt, std::move(reply),
                      [read = self->read(self->session_.snapshot(params.uri)), params](const rpc::Reply&) {
                        const auto item = found(params, read);
                        if (!item) return rpc::RawJson{"null"};
                        return to_proto::incoming_calls(
                            features::incoming_calls(*item->document, params.uri, item->question, *read.library,
                                                     read.settings->language),
                            read);
                      });
  });
  self->dispatcher_.on_request("callHierarchy/outgoingCalls", [self, binder](nlohmann::json& json, rpc::Reply reply) {
    auto params = Binder::decode<CallHierarchyItemParams>(json);
    binder->run_later(session::Urgency::prompt, std::move(reply),
                      [read = self->read(self->session_.snapshot(params.uri)), params](const rpc::Reply&) {
                        const auto item = found(params, read);
                        if (!item) return rpc::RawJson{"null"};
                        return to_proto::outgoing_calls(
                            features::outgoing_calls(*item->document, params.uri, item->question, *read.library,
                                                     read.settings->language),
                            params.uri, read);
                      });
  });
}

}  // namespace vraagbaak::lsp
