#include "session/scheduler.h"

#include <utility>

namespace vraagbaak::session {

Scheduler::Scheduler(unsigned workers, std::function<void()> wake) : wake_(std::move(wake)) {
  workers_.reserve(workers);
  for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
}

Scheduler::~Scheduler() {
  std::deque<Task> dropped_prompt;
  std::deque<Task> dropped_bulk;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    dropped_prompt.swap(prompt_);
    dropped_bulk.swap(bulk_);
  }
  wanted_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void Scheduler::later(Urgency urgency, Task task) {
  if (workers_.empty()) {
    task();
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    (urgency == Urgency::prompt ? prompt_ : bulk_).push_back(std::move(task));
  }
  wanted_.notify_one();
}

void Scheduler::post(Task task) {
  {
    const std::lock_guard lock(mutex_);
    posted_.push_back(std::move(task));
  }
  if (wake_) wake_();
}

size_t Scheduler::run_posted() {
  size_t done = 0;
  for (;; ++done) {
    Task task;
    {
      const std::lock_guard lock(mutex_);
      if (posted_.empty()) return done;
      task = std::move(posted_.front());
      posted_.pop_front();
    }
    task();
  }
}

bool Scheduler::idle() const {
  const std::lock_guard lock(mutex_);
  return prompt_.empty() && bulk_.empty() && posted_.empty() && running_ == 0;
}

void Scheduler::wait_for_workers() {
  std::unique_lock lock(mutex_);
  quiet_.wait(lock, [this] { return prompt_.empty() && bulk_.empty() && running_ == 0; });
}

void Scheduler::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wanted_.wait(lock, [this] { return stopping_ || !prompt_.empty() || !bulk_.empty(); });
    if (stopping_) return;
    std::deque<Task>& queue = prompt_.empty() ? bulk_ : prompt_;
    Task task = std::move(queue.front());
    queue.pop_front();
    ++running_;
    lock.unlock();
    task();
    task = Task();
    lock.lock();
    --running_;
    if (running_ == 0 && prompt_.empty() && bulk_.empty()) quiet_.notify_all();
  }
}

}  // namespace vraagbaak::session
