#include "lsp/sheet_reporter.h"

#include <utility>

#include "index/uri.h"
#include "lsp/to_proto.h"

namespace vraagbaak::lsp {

void SheetReporter::update(session::Scheduler& scheduler, std::shared_ptr<const session::WorkspaceLibrary> library,
                           std::shared_ptr<const session::Settings> settings,
                           std::shared_ptr<const Connection> connection) {
  scheduler.later(session::Urgency::bulk, [this, &scheduler, run = ++runs_, library = std::move(library),
                                           settings = std::move(settings), connection = std::move(connection)] {
    Rendered rendered;
    for (const index::SheetProblemsIn& sheet : library->sheet_problems())
      if (const auto text = library->text(sheet.uri))
        rendered[sheet.uri] = to_proto::sheet_diagnostics(*text, sheet.problems, *settings, *connection);
    scheduler.post([this, run, rendered = std::move(rendered)]() mutable {
      if (run == runs_) send(std::move(rendered));
    });
  });
}

void SheetReporter::opened(const std::string& uri) {
  const auto sent = sent_.find(index::same_uri(uri));
  if (sent == sent_.end()) return;
  publish(sent->first, "[]");
  sent_.erase(sent);
}

void SheetReporter::send(Rendered rendered) {
  for (const auto& [uri, diagnostics] : sent_)
    if (!rendered.contains(uri)) publish(uri, "[]");
  for (const auto& [uri, diagnostics] : rendered)
    if (const auto before = sent_.find(uri); before == sent_.end() || before->second != diagnostics)
      publish(uri, diagnostics);
  sent_ = std::move(rendered);
}

void SheetReporter::publish(const std::string& uri, const std::string& diagnostics) {
  dispatcher_.notify("textDocument/publishDiagnostics", to_proto::publish_diagnostics(uri, std::nullopt, diagnostics));
}

}  // namespace vraagbaak::lsp
