#include "session/scheduler.h"

#include <chrono>
#include <utility>

namespace vraagbaak::session {

namespace {

/// No answer is held back for longer.
constexpr std::chrono::milliseconds kPatience{10};

}  // namespace

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
  passed_.notify_all();
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
      handing_over_ = true;
    }
    task();
    {
      const std::lock_guard lock(mutex_);
      handing_over_ = false;
    }
    passed_.notify_all();
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

void Scheduler::run_first(std::deque<Task>& queue, std::unique_lock<std::mutex>& lock) {
  const bool prompt = &queue == &prompt_;
  Task task = std::move(queue.front());
  queue.pop_front();
  ++running_;
  if (prompt) ++prompt_running_;
  lock.unlock();
  task();
  task = Task();
  lock.lock();
  --running_;
  if (prompt && --prompt_running_ == 0) passed_.notify_all();
  if (running_ == 0 && prompt_.empty() && bulk_.empty()) quiet_.notify_all();
}

void Scheduler::let_prompt_pass() {
  if (workers_.empty()) return;
  std::unique_lock lock(mutex_);
  while (!prompt_.empty() && !stopping_) run_first(prompt_, lock);
  passed_.wait_for(lock, kPatience,
                   [this] { return stopping_ || (prompt_running_ == 0 && posted_.empty() && !handing_over_); });
}

void Scheduler::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wanted_.wait(lock, [this] { return stopping_ || !prompt_.empty() || !bulk_.empty(); });
    if (stopping_) return;
    run_first(prompt_.empty() ? bulk_ : prompt_, lock);
  }
}

}  // namespace vraagbaak::session
