#include "lsp/server.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/version.h"
#include "lsp/capabilities.h"
#include "lsp/from_proto.h"
#include "lsp/surrogates.h"
#include "lsp/to_proto.h"
#include "session/process.h"

namespace vraagbaak::lsp {

namespace {

constexpr const char* kSection = "vraagbaak";

}  // namespace

Server::Server(rpc::Sink& sink, Options options)
    : dispatcher_(sink),
      session_({.workers = options.workers,
                .wake = std::move(options.wake),
                .render =
                    [this](const session::Snapshot& snapshot, const session::Settings& settings,
                           const index::Library& library) {
                      return to_proto::diagnostics(snapshot, library, settings, *connection_);
                    },
                .send =
                    [this](const std::string& uri, std::optional<int32_t> version, const std::string& rendered) {
                      // For every client: one that does not read it ignores it, and only it tells whether the text
                      // changed while the findings were on their way.
                      dispatcher_.notify("textDocument/publishDiagnostics",
                                         to_proto::publish_diagnostics(uri, version, rendered));
                    },
                .nothing = "[]",
                .index_progress =
                    [this](const session::IndexProgress& progress) {
                      index_reporter_.progress(progress, connection_->client, session_.settings()->language);
                    },
                .index_trouble =
                    [this](const std::string& why) { index_reporter_.trouble(why, session_.settings()->language); },
                .index_changed =
                    [this] {
                      ++texts_version_;
                      index_reporter_.refresh(connection_->client);
                    },
                .index_finished = [this] { report_sheets(); },
                .looked_up = [this] { index_reporter_.refresh_diagnostics(connection_->client); },
                .index_place = std::move(options.index_place)}),
      binder_(dispatcher_, session_, [this](session::SnapshotPtr snapshot) { return read(std::move(snapshot)); }) {
  dispatcher_.set_gate([this](std::string_view method, bool request) { return admit(method, request); });
  bind_handlers(binder_, *this);
}

Server::~Server() = default;

bool Server::handle(std::string_view body) {
  const std::optional<std::string> repaired = without_lone_surrogates(body);
  return dispatcher_.handle(repaired ? *repaired : body);
}

std::optional<rpc::Error> Server::admit(std::string_view method, bool request) {
  using rpc::Error;
  using rpc::ErrorCode;
  if (method == "exit" || method == "$/cancelRequest") return std::nullopt;
  if (state_ == State::uninitialized) {
    if (method == "initialize") return std::nullopt;
    return Error{ErrorCode::server_not_initialized, "the first request must be initialize"};
  }
  if (method == "initialize") return Error{ErrorCode::invalid_request, "initialize was sent already"};
  if (state_ == State::shut_down) return Error{ErrorCode::invalid_request, "the server was shut down"};
  if (trace_ && !method.starts_with("$/")) {
    rpc::JsonWriter out;
    out.begin_object().field("message", std::string(request ? "request " : "notification ") + std::string(method));
    dispatcher_.notify("$/logTrace", out.end_object().take());
  }
  return std::nullopt;
}

Read Server::read(session::SnapshotPtr snapshot) {
  return {std::move(snapshot), session_.settings(), settings_version_, connection_, session_.library()};
}

rpc::RawJson Server::initialize(InitializeParams params) {
  Connection connection;
  connection.encoding = from_proto::encoding(params.capabilities.positionEncodings);
  connection.client = std::move(params.capabilities);
  connection_ = std::make_shared<const Connection>(std::move(connection));
  if (params.processId && session::process_exists(*params.processId)) client_process_ = params.processId;
  set_trace(params.trace);
  for (WorkspaceFolder& folder : params.workspaceFolders) session_.add_folder(std::move(folder.uri));
  defaults_.language = session::language_of(params.locale);
  defaults_ = from_proto::settings(*params.initializationOptions, std::move(defaults_));
  session_.set_settings(defaults_);
  state_ = State::initialized;
  return initialize_result(*connection_);
}

void Server::initialized() {
  log(std::string("Vraagbaak ") + kVersion + ", " + std::string(to_proto::encoding_name(connection_->encoding)));
  if (connection_->client.didChangeConfigurationRegistration) {
    rpc::JsonWriter out;
    out.begin_object().key("registrations").begin_array().begin_object();
    out.field("id", "vraagbaak-configuration").field("method", "workspace/didChangeConfiguration");
    out.key("registerOptions").begin_object().field("section", kSection).end_object();
    out.end_object().end_array().end_object();
    dispatcher_.request(
        "client/registerCapability", out.take(), [](nlohmann::json&, const std::optional<rpc::Error>& error) {
          if (error) base::log(base::LogLevel::warning, "configuration changes are not announced: " + error->message);
        });
  }
  pull_configuration();
  index_reporter_.watch(*session_.settings(), connection_->client);
  session_.start_index();
}

void Server::exit() {
  exit_code_ = state_ == State::shut_down ? 0 : 1;
  dispatcher_.cancel_all();
}

void Server::log(std::string_view message) {
  constexpr unsigned kLog = 4;
  rpc::JsonWriter out;
  out.begin_object().field("type", kLog).field("message", message).end_object();
  dispatcher_.notify("window/logMessage", out.take());
}

void Server::open(const DidOpenParams& params) {
  sheets_.opened(params.textDocument.uri);
  session_.open(params.textDocument.uri, params.textDocument.version, params.textDocument.text);
}

void Server::change(DidChangeParams params) {
  std::vector<session::Change> changes;
  changes.reserve(params.contentChanges.size());
  for (ContentChange& change : params.contentChanges) {
    session::Change& added = changes.emplace_back();
    added.text = std::move(change.text);
    if (!change.range) continue;
    added.range = [range = *change.range, encoding = connection_->encoding](const text::SourceText& current) {
      return from_proto::range(range, current, encoding);
    };
  }
  if (!session_.change(params.textDocument.uri, params.textDocument.version, changes)) {
    base::log(base::LogLevel::warning, "change of a document that is not open: " + params.textDocument.uri);
  }
}

void Server::close(const std::string& uri) {
  constexpr size_t kMostClosed = 64;
  session_.close(uri);
  tokens_.forget(uri);
  if (index::is_fact_sheet(uri)) report_sheets();
  if (closed_.size() == kMostClosed) closed_.erase(closed_.begin());
  closed_.push_back(uri);
}

void Server::configure(const nlohmann::json& settings) {
  const auto section = settings.is_object() ? settings.find(kSection) : settings.end();
  if (settings.is_object() && section != settings.end() && section->is_object()) apply_configuration(*section);
  pull_configuration();
}

void Server::pull_configuration() {
  if (!connection_->client.configuration) return;
  rpc::JsonWriter out;
  out.begin_object().key("items").begin_array().begin_object().field("section", kSection);
  out.end_object().end_array().end_object();
  dispatcher_.request("workspace/configuration", out.take(),
                      [this](nlohmann::json& result, const std::optional<rpc::Error>& error) {
                        if (!error && result.is_array() && !result.empty() && result[0].is_object()) {
                          apply_configuration(result[0]);
                        }
                      });
}

void Server::apply_configuration(const nlohmann::json& section) {
  if (!session_.set_settings(from_proto::settings(section, defaults_))) return;
  ++settings_version_;
  index_reporter_.watch(*session_.settings(), connection_->client);
  index_reporter_.refresh(connection_->client);
  report_sheets();
}

void Server::workspace_diagnostics(nlohmann::json& raw, rpc::Reply reply) {
  WorkspaceDiagnosticJob job;
  job.params = Binder::decode<WorkspaceDiagnosticParams>(raw);
  for (session::SnapshotPtr& snapshot : session_.snapshots()) job.open.push_back(read(std::move(snapshot)));
  job.closed = read(nullptr);
  job.library = session_.library();
  job.lately_closed = closed_;
  job.known = closed_findings_;
  job.texts_version = texts_version_;
  binder_.run_later(session::Urgency::bulk, std::move(reply), [this, job = std::move(job)](const rpc::Reply& waiting) {
    return lsp::workspace_diagnostics(job, dispatcher_, waiting);
  });
}

}  // namespace vraagbaak::lsp
