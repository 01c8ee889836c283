// Holds open documents against the other texts of the folders, once typing rests, on a thread of its own at idle
// priority: nothing that an editor waits for waits for it.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "checks/look_up.h"
#include "index/library.h"
#include "session/document_store.h"

namespace vraagbaak::session {

class CrossChecks {
 public:
  struct Options {
    bool threaded = true;  ///< false: everything happens inside look_up()
    /// Something else was found than what was known of the document at `uri`; the snapshot has it now. Called on the
    /// thread of the look-up.
    std::function<void(const std::string& uri)> found;
  };
  explicit CrossChecks(Options options) : options_(std::move(options)) {}
  /// Gives up what runs.
  ~CrossChecks();
  CrossChecks(const CrossChecks&) = delete;
  CrossChecks& operator=(const CrossChecks&) = delete;

  struct Request {
    SnapshotPtr snapshot;
    std::shared_ptr<const index::Library> library;
    std::string state;  ///< names what the library holds besides the document
  };
  /// Takes the place of an earlier request for the same document. Does nothing for a version that was looked up in this
  /// state already.
  void look_up(Request request);
  /// The document was closed.
  void forget(const std::string& uri);
  /// True while something runs or waits to.
  bool busy();

 private:
  struct Known {
    std::weak_ptr<const Snapshot> snapshot;  ///< the last version that was looked up
    std::string state;
    checks::KnownFacts facts;
  };
  void work(const std::stop_token& ended);
  /// Runs the first request; the lock is let go in between.
  void run_first(std::unique_lock<std::mutex>& lock);
  void run(const Request& request, Known& known, const std::stop_token& stop) const;

  const Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Request> waiting_;  ///< by URI
  std::map<std::string, Known> known_;      ///< the same; without the one that runs
  std::string running_;                     ///< the URI of what runs; empty for none, or when it was closed
  std::stop_source run_;
  bool asked_ = false;  ///< since the thread looked last
  bool busy_ = false;
  std::jthread thread_;  ///< last, so that it ends before what it uses
};

}  // namespace vraagbaak::session
