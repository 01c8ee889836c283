#include "lsp/import_queue.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace vraagbaak::lsp {

using Import = std::function<void(const std::function<bool()>& ending)>;

/// Shared with the tasks, which may outlive the queue for a moment.
struct ImportQueue::State {
  explicit State(session::Scheduler& all) : scheduler(all) {}
  session::Scheduler& scheduler;
  std::mutex mutex;
  std::deque<Import> waiting;
  bool running = false;
  std::atomic<bool> ending = false;
};

ImportQueue::ImportQueue(session::Scheduler& scheduler) : state_(std::make_shared<State>(scheduler)) {}

ImportQueue::~ImportQueue() {
  state_->ending = true;
  std::deque<Import> dropped;
  const std::lock_guard lock(state_->mutex);
  std::swap(dropped, state_->waiting);
}

void ImportQueue::add(Import task) {
  {
    const std::lock_guard lock(state_->mutex);
    state_->waiting.push_back(std::move(task));
    if (std::exchange(state_->running, true)) return;
  }
  state_->scheduler.later(session::Urgency::bulk, [state = state_] { run_next(state); });
}

void ImportQueue::run_next(const std::shared_ptr<State>& state) {
  Import task;
  {
    const std::lock_guard lock(state->mutex);
    if (state->waiting.empty()) {
      state->running = false;
      return;
    }
    task = std::move(state->waiting.front());
    state->waiting.pop_front();
  }
  task([state] { return state->ending.load(); });
  if (!state->ending) state->scheduler.later(session::Urgency::bulk, [state] { run_next(state); });
}

}  // namespace vraagbaak::lsp
