// Tells the client what is wrong with curated fact sheets. No editor opens them here, so that they are published like
// the findings of a build: whenever the folders were gone through, for files on disk.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "lsp/read.h"
#include "rpc/dispatcher.h"
#include "session/scheduler.h"
#include "session/workspace_library.h"

namespace vraagbaak::lsp {

/// Belongs to the main loop.
class SheetReporter {
 public:
  /// `dispatcher` must outlive it.
  explicit SheetReporter(rpc::Dispatcher& dispatcher) : dispatcher_(dispatcher) {}

  /// Works out on a worker what the sheets of `library` have, and sends what differs from what was sent before. The
  /// tasks of `scheduler` must be gone before this is.
  void update(session::Scheduler& scheduler, std::shared_ptr<const session::WorkspaceLibrary> library,
              std::shared_ptr<const session::Settings> settings, std::shared_ptr<const Connection> connection);
  /// The text at `uri` is open from now on; what an open text has is told as of any open text.
  void opened(const std::string& uri);

 private:
  /// Diagnostic[] by URI.
  using Rendered = std::map<std::string, std::string>;
  void send(Rendered rendered);
  void publish(const std::string& uri, const std::string& diagnostics);

  rpc::Dispatcher& dispatcher_;
  uint64_t runs_ = 0;
  Rendered sent_;
};

}  // namespace vraagbaak::lsp
