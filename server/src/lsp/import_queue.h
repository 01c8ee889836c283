// Imports wait for other programs, for a minute at worst. One at a time, so that the other workers answer what is asked
// while somebody types; the rest waits here.
#pragma once

#include <functional>
#include <memory>

#include "session/scheduler.h"

namespace vraagbaak::lsp {

class ImportQueue {
 public:
  /// `scheduler` must outlive the queue and everything that runs on it.
  explicit ImportQueue(session::Scheduler& scheduler);
  /// What runs is asked to stop, what waits is dropped.
  ~ImportQueue();
  ImportQueue(const ImportQueue&) = delete;
  ImportQueue& operator=(const ImportQueue&) = delete;

  /// Runs `task` on a worker after those given before. Its argument tells whether the server ends; it may be called
  /// as long as the task runs.
  void add(std::function<void(const std::function<bool()>& ending)> task);

 private:
  struct State;
  static void run_next(const std::shared_ptr<State>& state);
  std::shared_ptr<State> state_;
};

}  // namespace vraagbaak::lsp
