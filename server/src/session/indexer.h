// Keeps the stores of the workspace folders up to date on a thread of its own, at idle priority: nothing that an editor
// waits for waits for it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "index/update.h"
#include "session/shelf.h"

namespace vraagbaak::session {

/// How far the indexer is; for someone who watches.
struct IndexProgress {
  enum class Kind : uint8_t { begin, report, end };
  Kind kind = Kind::begin;
  size_t done = 0;
  size_t total = 0;
};

class Indexer {
 public:
  struct Options {
    bool threaded = true;  ///< false: everything happens inside the call that asks for it
    /// Where the database of a folder belongs; index::store_path when empty.
    std::function<std::string(const std::string& root)> place;
    // All are called on the indexer's thread.
    std::function<void(const IndexProgress&)> progress;
    /// The index of a folder cannot be kept on disk: why. Called once at most.
    std::function<void(const std::string& why)> trouble;
    /// A run found something new, or is the first one: all of a folder is known now.
    std::function<void()> changed;
    /// A run went through all folders, whatever it found.
    std::function<void()> finished;
  };
  Indexer(std::shared_ptr<Shelf> shelf, Options options);
  /// Stops what runs; what was written stays.
  ~Indexer();
  Indexer(const Indexer&) = delete;
  Indexer& operator=(const Indexer&) = delete;

  /// What to index from now on; a run with other folders or options is given up. No folders: nothing.
  void configure(std::vector<std::string> roots, index::WalkOptions walk);
  /// Files changed on disk: looks at all of them again, once for many such calls.
  void refresh();
  /// Gives up what runs; the next change of anything starts again.
  void cancel();
  /// True while something runs or waits to.
  bool busy();
  /// Returns once nothing is left to do: for tests.
  void wait();

 private:
  struct Plan {
    std::vector<std::string> roots;
    index::WalkOptions walk;
    std::stop_token stop;
  };
  void work(const std::stop_token& ended);
  void run(const Plan& plan);
  void bring_up_to_date(const std::string& root, const Plan& plan);
  void tell_trouble(const std::string& why);
  void started();

  std::shared_ptr<Shelf> shelf_;
  Options options_;
  bool told_trouble_ = false;  ///< the indexer's thread alone

  std::mutex mutex_;
  std::condition_variable changed_;
  std::condition_variable quiet_;
  std::vector<std::string> roots_;
  index::WalkOptions walk_;
  std::stop_source run_;
  bool due_ = false;
  bool running_ = false;
  std::jthread thread_;  ///< last, so that it ends before what it uses
};

}  // namespace vraagbaak::session
