// workspace/diagnostic: what was found in all open documents, and in texts of the folders that are not open.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lsp/protocol.h"
#include "lsp/read.h"
#include "rpc/dispatcher.h"
#include "session/workspace_library.h"

namespace vraagbaak::lsp {

/// What closed texts were found to have. An editor asks again and again; nothing is read twice while the texts on disk,
/// the settings and the set of open documents stay what they are. What somebody types elsewhere shows when it is saved.
/// Safe from any thread.
class ClosedFindings {
 public:
  /// Diagnostic[] of the text at `uri`, "[]" when it cannot be read. `state` names what the answer rests on.
  std::string of(const std::string& uri, const Read& read, const std::string& state);

 private:
  std::mutex mutex_;
  std::string state_;
  std::map<std::string, std::string> found_;  ///< by URI
};

/// One request, worked out on a worker.
struct WorkspaceDiagnosticJob {
  std::vector<Read> open;
  Read closed;                             ///< without a snapshot
  std::vector<std::string> lately_closed;  ///< documents of which the client may still show something
  std::shared_ptr<const session::WorkspaceLibrary> library;
  std::shared_ptr<ClosedFindings> known;
  uint64_t texts_version = 0;  ///< counts changes of the texts on disk
  WorkspaceDiagnosticParams params;
};

/// WorkspaceDiagnosticReport. Tells `dispatcher` of the progress when the client gave a token, and stops early when
/// `waiting` was cancelled.
rpc::RawJson workspace_diagnostics(const WorkspaceDiagnosticJob& job, rpc::Dispatcher& dispatcher,
                                   const rpc::Reply& waiting);

}  // namespace vraagbaak::lsp
