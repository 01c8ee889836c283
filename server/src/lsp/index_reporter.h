// What the client is told of the index while it is made: progress where it can show it, one message when the index
// cannot be kept, and that what it shows of other texts may be old.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checks/check.h"
#include "lsp/protocol.h"
#include "rpc/dispatcher.h"
#include "session/indexer.h"
#include "session/settings.h"

namespace vraagbaak::lsp {

/// Belongs to the main loop.
class IndexReporter {
 public:
  /// `dispatcher` must outlive it.
  explicit IndexReporter(rpc::Dispatcher& dispatcher) : dispatcher_(dispatcher) {}

  void progress(const session::IndexProgress& progress, const ClientCapabilities& client, checks::Language language);
  void trouble(const std::string& why, checks::Language language);
  /// Lets the client ask anew for what it shows beside the text: other texts are known, or the settings are others.
  void refresh(const ClientCapabilities& client);
  /// The same for diagnostics alone.
  void refresh_diagnostics(const ClientCapabilities& client);
  /// True when `token` (JSON) is that of the progress under way.
  bool reports_under(const std::string& token) const { return shown_ && token == '"' + token_ + '"'; }
  /// Asks the client to tell of files that match `settings`; again when they differ from those before.
  void watch(const session::Settings& settings, const ClientCapabilities& client);

 private:
  void send(const session::IndexProgress& progress, checks::Language language);
  void ask_anew(bool supported, std::string_view method);

  rpc::Dispatcher& dispatcher_;
  uint64_t runs_ = 0;
  std::string token_;
  bool under_way_ = false;
  bool shown_ = false;  ///< the client knows the token
  bool watching_ = false;
  std::vector<std::string> watched_;
};

}  // namespace vraagbaak::lsp
