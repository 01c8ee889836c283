#include "session/indexer.h"

#include <chrono>
#include <filesystem>
#include <utility>

#include "base/log.h"
#include "session/process.h"

namespace vraagbaak::session {

namespace {

/// A checkout changes many files in a row; one look at all of them after it is enough.
constexpr std::chrono::milliseconds kGather{100};
/// Fewer files than this are read before anyone could see a progress bar.
constexpr size_t kWorthTelling = 20;

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

}  // namespace

Indexer::Indexer(std::shared_ptr<Shelf> shelf, Options options)
    : shelf_(std::move(shelf)), options_(std::move(options)) {
  if (!options_.place) options_.place = index::store_path;
}

Indexer::~Indexer() {
  {
    // Under the lock, or the thread could miss it between looking and waiting.
    const std::lock_guard lock(mutex_);
    run_.request_stop();
    thread_.request_stop();
  }
  changed_.notify_all();
}

void Indexer::configure(std::vector<std::string> roots, index::WalkOptions walk) {
  {
    const std::lock_guard lock(mutex_);
    if (roots == roots_ && walk == walk_) return;
    roots_ = std::move(roots);
    walk_ = std::move(walk);
    run_.request_stop();
    due_ = true;
    shelf_->set_roots(roots_);
  }
  started();
}

void Indexer::refresh() {
  {
    const std::lock_guard lock(mutex_);
    if (roots_.empty()) return;
    due_ = true;
  }
  started();
}

void Indexer::cancel() {
  const std::lock_guard lock(mutex_);
  run_.request_stop();
}

bool Indexer::busy() {
  const std::lock_guard lock(mutex_);
  return due_ || running_;
}

void Indexer::wait() {
  std::unique_lock lock(mutex_);
  quiet_.wait(lock, [this] { return !due_ && !running_; });
}

void Indexer::started() {
  if (options_.threaded) {
    if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& ended) { work(ended); });
    changed_.notify_all();
    return;
  }
  Plan plan;
  {
    const std::lock_guard lock(mutex_);
    due_ = false;
    run_ = std::stop_source();
    plan = {roots_, walk_, run_.get_token()};
  }
  run(plan);
}

void Indexer::work(const std::stop_token& ended) {
  become_idle();
  std::unique_lock lock(mutex_);
  bool first = true;
  for (;;) {
    changed_.wait(lock, [&] { return due_ || ended.stop_requested(); });
    if (!first) changed_.wait_for(lock, kGather, [&] { return ended.stop_requested(); });
    first = false;
    if (ended.stop_requested()) return;
    due_ = false;
    running_ = true;
    run_ = std::stop_source();
    const Plan plan{roots_, walk_, run_.get_token()};
    lock.unlock();
    run(plan);
    lock.lock();
    running_ = false;
    if (due_) continue;
    // Given up for good: what is there is all there will be.
    for (const std::string& root : plan.roots) shelf_->set_building(root, false);
    quiet_.notify_all();
  }
}

void Indexer::run(const Plan& plan) {
  for (const std::string& root : plan.roots) {
    if (plan.stop.stop_requested()) return;
    bring_up_to_date(root, plan);
  }
  if (options_.finished) options_.finished();
}

void Indexer::bring_up_to_date(const std::string& root, const Plan& plan) {
  using Ending = index::UpdateResult::Ending;
  bool news = false;
  std::shared_ptr<index::Store> store;
  for (const Shelf::Folder& folder : shelf_->folders()) {
    if (folder.root != root) continue;
    store = folder.store;
    // What was asked while it was not known yet is worth asking again.
    news = folder.building;
  }
  if (is_folder(root)) {
    if (!store) store = index::Store::open({root, options_.place(root)});
    bool telling = false;
    IndexProgress last{IndexProgress::Kind::end};
    const auto progress = [&](const index::UpdateProgress& now) {
      if (!options_.progress || now.total < kWorthTelling) return;
      if (!telling) options_.progress({IndexProgress::Kind::begin, 0, now.total});
      telling = true;
      last.done = now.done;
      last.total = now.total;
      // A hundred steps are as many as a person can tell apart.
      if (now.done * 100 / now.total != (now.done - 1) * 100 / now.total)
        options_.progress({IndexProgress::Kind::report, now.done, now.total});
    };
    const index::UpdateResult result =
        index::update_surely(store, plan.walk, plan.stop, progress, [&](const std::shared_ptr<index::Store>& opened) {
          if (!opened->trouble().empty()) tell_trouble(opened->trouble());
          shelf_->set_store(root, opened);
        });
    if (telling) options_.progress(last);
    if (result.ending == Ending::stopped) {
      if (options_.changed && result.read + result.removed > 0) options_.changed();
      return;
    }
    news = news || result.read + result.removed > 0;
    if (result.ending == Ending::unreadable)
      base::log(base::LogLevel::warning, root + " cannot be indexed: " + result.error);
    if (result.ending == Ending::failed) base::log(base::LogLevel::warning, root + " cannot be indexed");
  }
  shelf_->set_building(root, false);
  if (options_.changed && news) options_.changed();
}

void Indexer::tell_trouble(const std::string& why) {
  if (std::exchange(told_trouble_, true)) return;
  base::log(base::LogLevel::warning, "the index is kept in memory: " + why);
  if (options_.trouble) options_.trouble(why);
}

}  // namespace vraagbaak::session
