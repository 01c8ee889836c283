#include "session/cross_checks.h"

#include <chrono>
#include <utility>

#include "session/process.h"

namespace vraagbaak::session {

namespace {

/// Who stops typing for so long looks up.
constexpr std::chrono::milliseconds kRest{200};

}  // namespace

CrossChecks::~CrossChecks() {
  {
    // Under the lock, or the thread could miss it between looking and waiting.
    const std::lock_guard lock(mutex_);
    run_.request_stop();
    thread_.request_stop();
  }
  changed_.notify_all();
}

void CrossChecks::look_up(Request request) {
  const std::string uri = request.snapshot->uri();
  std::unique_lock lock(mutex_);
  const auto known = known_.find(uri);
  if (known != known_.end() && known->second.snapshot.lock() == request.snapshot &&
      known->second.state == request.state)
    return;
  // What the run found out so far is remembered.
  if (running_ == uri) run_.request_stop();
  waiting_[uri] = std::move(request);
  asked_ = true;
  if (!options_.threaded) return run_first(lock);
  if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& ended) { work(ended); });
  lock.unlock();
  changed_.notify_all();
}

void CrossChecks::forget(const std::string& uri) {
  const std::lock_guard lock(mutex_);
  waiting_.erase(uri);
  known_.erase(uri);
  if (running_ != uri) return;
  run_.request_stop();
  running_.clear();
}

bool CrossChecks::busy() {
  const std::lock_guard lock(mutex_);
  return busy_ || !waiting_.empty();
}

void CrossChecks::work(const std::stop_token& ended) {
  become_idle();
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return !waiting_.empty() || ended.stop_requested(); });
    const auto disturbed = [&] { return ended.stop_requested() || std::exchange(asked_, false); };
    while (!ended.stop_requested() && changed_.wait_for(lock, kRest, disturbed)) continue;
    if (ended.stop_requested()) return;
    if (!waiting_.empty()) run_first(lock);
  }
}

void CrossChecks::run_first(std::unique_lock<std::mutex>& lock) {
  const Request request = std::move(waiting_.begin()->second);
  const std::string uri = request.snapshot->uri();
  waiting_.erase(waiting_.begin());
  Known known = std::move(known_[uri]);
  known_.erase(uri);
  running_ = uri;
  busy_ = true;
  run_ = std::stop_source();
  const std::stop_token stop = run_.get_token();
  lock.unlock();
  run(request, known, stop);
  lock.lock();
  if (running_ == uri) known_[uri] = std::move(known);
  running_.clear();
  busy_ = false;
}

void CrossChecks::run(const Request& request, Known& known, const std::stop_token& stop) const {
  // More than any document has: figures of sentences that were typed over.
  constexpr size_t kMostFacts = 5000;
  if (known.state != request.state || known.facts.size() > kMostFacts) known.facts.clear();
  known.state = request.state;
  const Snapshot& snapshot = *request.snapshot;
  const auto document = snapshot.document();
  const auto done = checks::LookUp::run(document, snapshot.uri(), *request.library, known.facts, stop);
  if (!done) return;
  known.snapshot = request.snapshot;
  const bool news = !checks::same_findings(snapshot.looked_up(), done->placed(*document), *document);
  snapshot.keep(done);
  if (news) options_.found(snapshot.uri());
}

}  // namespace vraagbaak::session
