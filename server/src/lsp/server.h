// The language server without its streams: messages in, messages out through a Sink. Holds the lifecycle of LSP 3.17
// (initialize, initialized, shutdown, exit); what it can do for a document is listed in handlers.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lsp/binder.h"
#include "lsp/import_queue.h"
#include "lsp/index_reporter.h"
#include "lsp/read.h"
#include "lsp/sheet_reporter.h"
#include "lsp/token_cache.h"
#include "lsp/workspace_diagnostics.h"
#include "rpc/dispatcher.h"
#include "rpc/sink.h"
#include "session/session.h"

namespace vraagbaak::lsp {

/// Belongs to the main loop.
class Server {
 public:
  struct Options {
    unsigned workers = 2;        ///< 0: every answer is there when handle() returns
    std::function<void()> wake;  ///< see session::Scheduler
    std::function<std::string(const std::string& root)> index_place = {};  ///< see session::Indexer
  };
  /// `sink` must outlive the server.
  Server(rpc::Sink& sink, Options options);
  ~Server();

  /// One message. False when it was no JSON; see rpc::Dispatcher::handle.
  bool handle(std::string_view body);
  void handle_fault(std::string_view message) { dispatcher_.handle_fault(message); }
  /// No message waits: the time for work that nobody asked for.
  void idle() { session_.idle(); }

  /// Set once the client said "exit": 0 after a shutdown, 1 without.
  std::optional<int> exit_code() const { return exit_code_; }
  /// The process to end with; nullopt until the client named one that exists here.
  std::optional<int64_t> client_process() const { return client_process_; }
  /// True when no answer is under way.
  bool quiet() { return session_.scheduler().idle() && !session_.indexing() && !session_.looking_up(); }

 private:
  friend void bind_handlers(Binder& on, Server& server);
  friend void bind_code_actions(Binder& on, Server& server);
  friend void bind_conversion(Binder& on, Server& server);
  friend void bind_drafting(Binder& on, Server& server);
  friend void bind_formatting(Binder& on, Server& server);
  friend void bind_overview(Binder& on, Server& server);
  friend void bind_renaming(Binder& on, Server& server);
  friend void bind_workspace(Binder& on, Server& server);
  enum class State : uint8_t { uninitialized, initialized, shut_down };

  std::optional<rpc::Error> admit(std::string_view method, bool request);
  Read read(session::SnapshotPtr snapshot);
  rpc::RawJson initialize(InitializeParams params);
  void initialized();
  void exit();
  void set_trace(const std::string& value) { trace_ = value == "messages" || value == "verbose"; }
  void log(std::string_view message);

  void open(const DidOpenParams& params);
  void change(DidChangeParams params);
  void close(const std::string& uri);
  /// What the client sent us of its settings, or a request for them.
  void configure(const nlohmann::json& settings);
  void pull_configuration();
  void apply_configuration(const nlohmann::json& section);
  void workspace_diagnostics(nlohmann::json& json, rpc::Reply reply);
  void report_sheets() { sheets_.update(session_.scheduler(), session_.library(), session_.settings(), connection_); }

  rpc::Dispatcher dispatcher_;
  TokenCache tokens_;
  IndexReporter index_reporter_{dispatcher_};
  SheetReporter sheets_{dispatcher_};
  std::shared_ptr<const Connection> connection_ = std::make_shared<const Connection>();
  State state_ = State::uninitialized;
  bool trace_ = false;
  std::optional<int> exit_code_;
  std::optional<int64_t> client_process_;
  session::Settings defaults_;  ///< with the client's locale and initializationOptions
  uint64_t settings_version_ = 1;
  uint64_t texts_version_ = 0;  ///< counts changes of the texts on disk
  std::shared_ptr<ClosedFindings> closed_findings_ = std::make_shared<ClosedFindings>();
  std::vector<std::string> closed_;  ///< documents, the last ones, for workspace_diagnostics()
  session::Session session_;         ///< behind all that answers use, so that its workers are gone before that
  ImportQueue imports_{session_.scheduler()};  ///< gone before the workers, which wait for what it runs
  Binder binder_;
};

/// Binds every method of the protocol that this server knows: those of one document here, the others by
/// bind_<what>, each in its file handlers_<what>.cpp.
void bind_handlers(Binder& on, Server& server);
void bind_code_actions(Binder& on, Server& server);
void bind_conversion(Binder& on, Server& server);
void bind_drafting(Binder& on, Server& server);
void bind_formatting(Binder& on, Server& server);
void bind_overview(Binder& on, Server& server);
void bind_renaming(Binder& on, Server& server);
void bind_workspace(Binder& on, Server& server);

}  // namespace vraagbaak::lsp
