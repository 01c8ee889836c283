// The whole server on one screen: which method does what, and on which thread (see binder.h).
#include <algorithm>
#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>
#include <span>

#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/facts_elsewhere.h"
#include "features/folding_ranges.h"
#include "features/hover.h"
#include "features/navigation.h"
#include "features/paper_hover.h"
#include "features/papers.h"
#include "features/selection_ranges.h"
#include "features/semantic_tokens.h"
#include "lsp/from_proto.h"
#include "lsp/partial_results.h"
#include "lsp/server.h"
#include "lsp/to_proto.h"
#include "lsp/to_proto_workspace.h"

namespace vraagbaak::lsp {

namespace {

constexpr size_t kMostReferences = 1000;

/// Of the user's calendar.
facts::Day today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm here{};
  ::localtime_r(&now, &here);
  const std::chrono::year_month_day day{std::chrono::year(here.tm_year + 1900),
                                        std::chrono::month(static_cast<unsigned>(here.tm_mon + 1)),
                                        std::chrono::day(static_cast<unsigned>(here.tm_mday))};
  return facts::Day(day);
}

std::vector<std::vector<text::ByteRange>> selections(const Read& read, const model::Document& document,
                                                     const std::vector<Position>& positions) {
  std::vector<std::vector<text::ByteRange>> lists;
  lists.reserve(positions.size());
  for (const Position position : positions) {
    lists.push_back(features::selection_ranges(document, from_proto::offset(position, read)));
  }
  return lists;
}

/// All tokens, or what differs from the result the client has.
rpc::RawJson tokens(TokenCache& cache, const Read& read, const std::string& previous_result_id) {
  const auto document = read.snapshot->document();
  auto data =
      std::make_shared<const std::vector<uint32_t>>(to_proto::token_data(features::semantic_tokens(*document), read));
  const std::string& uri = read.snapshot->uri();
  const TokenCache::Data previous = previous_result_id.empty() ? nullptr : cache.find(uri, previous_result_id);
  const std::string result_id = cache.keep(uri, data);
  return previous ? to_proto::semantic_tokens_delta(*previous, *data, result_id)
                  : to_proto::semantic_tokens(*data, result_id);
}

rpc::RawJson references(const PartialResults& results, const Read& read, const ReferenceParams& params,
                        const rpc::Reply& waiting) {
  const auto document = read.snapshot->document();
  const text::ByteOffset at = from_proto::offset(params.position, read);
  const auto here = features::references(*document, at, params.includeDeclaration);
  auto elsewhere = features::references_elsewhere(*document, read.snapshot->uri(), at, params.includeDeclaration,
                                                  *read.library, kMostReferences);
  if (here.empty() && elsewhere.empty())
    elsewhere = features::statements_of_fact(*document, read.snapshot->uri(), at, *read.library, kMostReferences);
  return results.list(here.size() + elsewhere.size(), waiting, [&](size_t first, size_t end) {
    const auto part = [&](auto all, size_t before) {
      const size_t from = std::clamp(first, before, before + all.size()) - before;
      const size_t to = std::clamp(end, before, before + all.size()) - before;
      return all.subspan(from, to - from);
    };
    return to_proto::locations(part(std::span(here), 0), part(std::span(elsewhere), here.size()), read);
  });
}

}  // namespace

void bind_handlers(Binder& on, Server& server) {
  Server* self = &server;
  session::Session* session = &server.session_;
  TokenCache* cache = &server.tokens_;

  on.now<InitializeParams>("initialize", [self](InitializeParams p) { return self->initialize(std::move(p)); });
  on.mutate<NoParams>("initialized", [self](NoParams) { self->initialized(); });
  on.now<NoParams>("shutdown", [self](NoParams) {
    self->state_ = Server::State::shut_down;
    return rpc::RawJson{"null"};
  });
  // Kate asks for it without an id, so that it is a notification: it means the same.
  on.mutate<NoParams>("shutdown", [self](NoParams) { self->state_ = Server::State::shut_down; });
  on.mutate<NoParams>("exit", [self](NoParams) { self->exit(); });
  on.mutate<SetTraceParams>("$/setTrace", [self](SetTraceParams p) { self->set_trace(p.value); });
  self->dispatcher_.on_notification("$/cancelRequest", [self](nlohmann::json& params) {
    if (!params.is_object() || !params.contains("id")) return;
    if (const auto id = rpc::id_from_json(params["id"])) self->dispatcher_.cancel(*id);
  });

  on.mutate<DidOpenParams>("textDocument/didOpen", [self](const DidOpenParams& p) { self->open(p); });
  on.mutate<DidChangeParams>("textDocument/didChange", [self](DidChangeParams p) { self->change(std::move(p)); });
  on.mutate<DocumentParams>("textDocument/didSave", [](const DocumentParams&) {});
  on.mutate<DocumentParams>("textDocument/didClose",
                            [self](const DocumentParams& p) { self->close(p.textDocument.uri); });
  on.mutate<DidChangeConfigurationParams>("workspace/didChangeConfiguration",
                                          [self](const auto& p) { self->configure(*p.settings); });
  on.mutate<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", [session](const auto& p) {
    for (const WorkspaceFolder& folder : p.removed) session->remove_folder(folder.uri);
    for (const WorkspaceFolder& folder : p.added) session->add_folder(folder.uri);
  });
  on.mutate<NoParams>("workspace/didChangeWatchedFiles", [session](NoParams) { session->files_changed(); });
  self->dispatcher_.on_notification("window/workDoneProgress/cancel", [self](nlohmann::json& params) {
    const bool ours =
        params.is_object() && params.contains("token") && self->index_reporter_.reports_under(params["token"].dump());
    if (ours) self->session_.cancel_index();
  });

  on.later<DocumentParams>("textDocument/documentSymbol", kBulk, [](const Read& read, const auto&) {
    const auto document = read.snapshot->document();
    return to_proto::document_symbols(features::document_symbols(*document, read.settings->language), read);
  });
  on.later<DocumentParams>("textDocument/foldingRange", kBulk, [](const Read& read, const auto&) {
    return to_proto::folding_ranges(features::folding_ranges(*read.snapshot->document()), read);
  });
  on.later<DocumentParams>("textDocument/documentLink", kBulk, [](const Read& read, const auto&) {
    const auto document = read.snapshot->document();
    return to_proto::document_links(features::document_links(*document, read.settings->language), read);
  });
  on.later<DocumentParams>("textDocument/semanticTokens/full", kBulk,
                           [cache](const Read& read, const auto&) { return tokens(*cache, read, ""); });
  on.later<SemanticTokensDeltaParams>(
      "textDocument/semanticTokens/full/delta", kBulk,
      [cache](const Read& read, const auto& p) { return tokens(*cache, read, p.previousResultId); });
  on.later<RangeParams>("textDocument/semanticTokens/range", kPrompt, [](const Read& read, const auto& p) {
    const auto range = from_proto::range(p.range, read.text(), read.connection->encoding);
    const auto found = features::semantic_tokens(*read.snapshot->document(), range);
    return to_proto::semantic_tokens(to_proto::token_data(found, read), "");
  });
  on.later<SelectionRangeParams>("textDocument/selectionRange", kPrompt, [](const Read& read, const auto& p) {
    return to_proto::selection_ranges(selections(read, *read.snapshot->document(), p.positions), read);
  });
  on.later<PositionParams>("textDocument/definition", kPrompt, [](const Read& read, const auto& p) {
    const auto document = read.snapshot->document();
    const text::ByteOffset at = from_proto::offset(p.position, read);
    const auto found = features::definition(*document, at);
    if (found) return to_proto::definition(found, read);
    const std::string& uri = read.snapshot->uri();
    const auto cited = features::cited_at(*document, uri, at);
    if (!cited) {
      const auto source = features::source_of_fact(*document, uri, at, *read.library);
      if (!source) return rpc::RawJson{"null"};
      return to_proto::definition_elsewhere(source->origin, {source->place}, read);
    }
    return to_proto::definition_elsewhere(cited->origin, features::places_of(*cited, uri, *read.library), read);
  });
  on.later<ReferenceParams>("textDocument/references", kPrompt,
                            [self](const Read& read, const ReferenceParams& p, const rpc::Reply& waiting) {
                              return references(PartialResults(self->dispatcher_, p.partialResultToken), read, p,
                                                waiting);
                            });
  on.later<PositionParams>("textDocument/documentHighlight", kPrompt, [](const Read& read, const auto& p) {
    const auto document = read.snapshot->document();
    return to_proto::document_highlights(features::document_highlights(*document, from_proto::offset(p.position, read)),
                                         read);
  });
  on.later<PositionParams>("textDocument/hover", kPrompt, [](const Read& read, const auto& p) {
    const auto document = read.snapshot->document();
    return to_proto::hover(
        features::hover_in_workspace(*document, read.snapshot->uri(), from_proto::offset(p.position, read),
                                     *read.library, read.settings->language, today()),
        read);
  });
  on.later<DocumentDiagnosticParams>(
      "textDocument/diagnostic", kPrompt,
      [session](const Read& read, const auto& p) {
        rpc::RawJson report = to_proto::document_diagnostic_report(read, p.previousResultId);
        session->scheduler().post([session, snapshot = read.snapshot] { session->diagnosed(snapshot); });
        return report;
      },
      {.first = [session] { session->diagnostics_are_pulled(); }, .unknown = R"({"kind":"full","items":[]})"});
  self->dispatcher_.on_request("workspace/diagnostic", [self](nlohmann::json& params, rpc::Reply reply) {
    self->workspace_diagnostics(params, std::move(reply));
  });
  bind_code_actions(on, server);
  bind_conversion(on, server);
  bind_drafting(on, server);
  bind_formatting(on, server);
  bind_overview(on, server);
  bind_renaming(on, server);
  bind_workspace(on, server);
}

}  // namespace vraagbaak::lsp
