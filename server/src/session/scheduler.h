// Which thread does what. The main loop owns all state that changes; workers answer reads on snapshots and hand what
// must touch that state back to the main loop. This is the only place that starts threads.
//
//   main loop: message -> change the text, or take a snapshot -> later(task)     … no more messages -> run_posted()
//   worker:    task(snapshot) -> answer, or post(what the main loop must do)
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "session/task.h"

namespace vraagbaak::session {

/// Somebody waits with a finger on the mouse, or the whole document is gone through in the background.
enum class Urgency : uint8_t { prompt, bulk };

class Scheduler {
 public:
  /// `wake` must make a waiting main loop call run_posted(); it is called on the thread that posts. Without workers
  /// every task runs inside later(), in order: for tests.
  Scheduler(unsigned workers, std::function<void()> wake);
  /// Waits for the tasks that run and drops those that wait.
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  /// Runs `task` on a worker: prompt ones first, else in the order given. Safe from any thread. A task must not throw.
  void later(Urgency urgency, Task task);
  /// For a bulk task with a large answer in hand: runs the prompt tasks that wait, and waits a moment for those that
  /// run elsewhere and for what they posted. Who reads the large answer is busy for longer than they take.
  void let_prompt_pass();
  /// Runs `task` on the main loop. Safe from any thread.
  void post(Task task);
  /// Runs what was posted so far, also by the tasks themselves; returns how many. Main loop only.
  size_t run_posted();

  /// True when no task runs or waits and nothing is posted.
  bool idle() const;
  /// Returns once no task runs or waits. What was posted may still wait.
  void wait_for_workers();

 private:
  void work();
  /// Runs the first task of `queue`, the lock let go in between.
  void run_first(std::deque<Task>& queue, std::unique_lock<std::mutex>& lock);

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable wanted_;
  std::condition_variable quiet_;
  std::condition_variable passed_;
  std::deque<Task> prompt_;
  std::deque<Task> bulk_;
  std::deque<Task> posted_;
  size_t running_ = 0;
  size_t prompt_running_ = 0;
  bool handing_over_ = false;  ///< the main loop runs what was posted
  bool stopping_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace vraagbaak::session
