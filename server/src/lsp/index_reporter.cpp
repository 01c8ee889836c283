#include "lsp/index_reporter.h"

#include <nlohmann/json.hpp>

#include "base/log.h"
#include "features/language.h"

namespace vraagbaak::lsp {

using features::say;
using session::IndexProgress;

namespace {

constexpr std::string_view kWatchId = "vraagbaak-files";
constexpr std::string_view kWatchMethod = "workspace/didChangeWatchedFiles";

void log_error(std::string_view what, const std::optional<rpc::Error>& error) {
  if (error) base::log(base::LogLevel::warning, std::string(what) + ": " + error->message);
}

}  // namespace

void IndexReporter::progress(const IndexProgress& progress, const ClientCapabilities& client,
                             checks::Language language) {
  if (!client.workDoneProgress) return;
  if (progress.kind == IndexProgress::Kind::begin) {
    token_ = "vraagbaak/index/" + std::to_string(++runs_);
    under_way_ = true;
    shown_ = false;
    rpc::JsonWriter out;
    out.begin_object().field("token", token_).end_object();
    dispatcher_.request(
        "window/workDoneProgress/create", out.take(),
        [this, run = runs_, progress, language](nlohmann::json&, const std::optional<rpc::Error>& error) {
          // Over before the client could answer: nothing to show.
          if (error || !under_way_ || run != runs_) return;
          shown_ = true;
          send(progress, language);
        });
    return;
  }
  if (shown_) send(progress, language);
  if (progress.kind == IndexProgress::Kind::end) under_way_ = shown_ = false;
}

void IndexReporter::send(const IndexProgress& progress, checks::Language language) {
  using Kind = IndexProgress::Kind;
  rpc::JsonWriter out;
  out.begin_object().field("token", token_).key("value").begin_object();
  if (progress.kind == Kind::end) {
    out.field("kind", "end");
  } else {
    const bool begins = progress.kind == Kind::begin;
    out.field("kind", begins ? "begin" : "report");
    if (begins) out.field("title", say(language, "Teksten in de map lezen", "Reading the texts of the folder"));
    out.field("cancellable", true);
    out.field("message", std::to_string(progress.done) + "/" + std::to_string(progress.total));
    out.field("percentage", progress.done * 100 / std::max<size_t>(progress.total, 1));
  }
  dispatcher_.notify("$/progress", out.end_object().end_object().take());
}

void IndexReporter::trouble(const std::string& why, checks::Language language) {
  constexpr unsigned kWarning = 2;
  const std::string message =
      std::string(say(language, "Vraagbaak kan niet bewaren wat het over de teksten in de map weet (",
                      "Vraagbaak cannot keep what it knows of the texts in the folder (")) +
      why +
      std::string(say(language, "). Alles werkt, maar bij elke start worden de teksten opnieuw gelezen.",
                      "). Everything works, but the texts are read again at every start."));
  rpc::JsonWriter out;
  out.begin_object().field("type", kWarning).field("message", message).end_object();
  dispatcher_.notify("window/showMessage", out.take());
}

void IndexReporter::ask_anew(bool supported, std::string_view method) {
  if (!supported) return;
  dispatcher_.request(method, rpc::RawJson{"null"}, [](nlohmann::json&, const std::optional<rpc::Error>&) {});
}

void IndexReporter::refresh(const ClientCapabilities& client) {
  ask_anew(client.codeLensRefresh, "workspace/codeLens/refresh");
  ask_anew(client.inlayHintRefresh, "workspace/inlayHint/refresh");
  refresh_diagnostics(client);
}

void IndexReporter::refresh_diagnostics(const ClientCapabilities& client) {
  ask_anew(client.diagnosticRefresh, "workspace/diagnostic/refresh");
}

void IndexReporter::watch(const session::Settings& settings, const ClientCapabilities& client) {
  if (!client.watchedFilesRegistration) return;
  std::vector<std::string> globs;
  if (settings.index_enabled) {
    globs = settings.index.include;
    globs.push_back(".gitignore");
  }
  for (std::string& glob : globs)
    if (glob.find('/') == glob.npos) glob.insert(0, "**/");
  if (globs == watched_) return;
  watched_ = std::move(globs);
  if (watching_) {
    rpc::JsonWriter out;
    // The protocol spells it so.
    out.begin_object().key("unregisterations").begin_array().begin_object();
    out.field("id", kWatchId).field("method", kWatchMethod).end_object().end_array().end_object();
    dispatcher_.request(
        "client/unregisterCapability", out.take(),
        [](nlohmann::json&, const std::optional<rpc::Error>& error) { log_error("files are watched on", error); });
  }
  watching_ = !watched_.empty();
  if (!watching_) return;
  rpc::JsonWriter out;
  out.begin_object().key("registrations").begin_array().begin_object();
  out.field("id", kWatchId).field("method", kWatchMethod);
  out.key("registerOptions").begin_object().key("watchers").begin_array();
  for (const std::string& glob : watched_) out.begin_object().field("globPattern", glob).end_object();
  out.end_array().end_object().end_object().end_array().end_object();
  dispatcher_.request("client/registerCapability", out.take(),
                      [](nlohmann::json&, const std::optional<rpc::Error>& error) {
                        log_error("changes of files are not announced", error);
                      });
}

}  // namespace vraagbaak::lsp
