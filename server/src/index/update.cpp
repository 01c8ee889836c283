#include "index/update.h"

#include <utility>
#include <vector>

#include "index/file.h"
#include "index/text_hash.h"
#include "syntax/tree.h"

namespace vraagbaak::index {

namespace {

/// A batch is written when it has as many files or as much text: enough to make a transaction worth its price, little
/// enough to keep another server waiting for a moment only.
constexpr size_t kBatchFiles = 64;
constexpr uint64_t kBatchBytes = 2'000'000;

class Updater {
 public:
  Updater(Store& store, const WalkOptions& options, const std::stop_token& stop,
          const std::function<void(const UpdateProgress&)>& progress)
      : store_(store), options_(options), stop_(stop), progress_(progress) {}

  UpdateResult run() {
    using Ending = UpdateResult::Ending;
    Walk folder = walk(store_.root(), options_, stop_);
    result_.files = folder.files.size();
    if (stop_.stop_requested()) return ended(Ending::stopped);
    if (!folder.complete) {
      result_.error = std::move(folder.error);
      return ended(Ending::unreadable);
    }
    std::vector<const WalkedFile*> changed;
    std::vector<KnownFile> known = store_.known();
    if (store_.fault() != sqlite::Fault::none) return ended(Ending::failed);
    // Both are sorted by path.
    auto before = known.begin();
    for (const WalkedFile& file : folder.files) {
      for (; before != known.end() && before->path < file.path; ++before) remove(std::move(before->path));
      const bool found = before != known.end() && before->path == file.path;
      if (!found || before->stamp.size != file.size || before->stamp.modified != file.modified)
        changed.push_back(&file);
      if (found) ++before;
    }
    for (; before != known.end(); ++before) remove(std::move(before->path));
    known.clear();
    known.shrink_to_fit();

    UpdateProgress now;
    now.total = changed.size();
    for (const WalkedFile* file : changed) {
      if (stop_.stop_requested()) break;
      add(*file);
      ++now.done;
      now.bytes = result_.bytes;
      if (progress_) progress_(now);
      if (batch_.size() >= kBatchFiles || batch_bytes_ >= kBatchBytes)
        if (!flush()) return ended(Ending::failed);
    }
    if (!flush()) return ended(Ending::failed);
    return ended(stop_.stop_requested() ? Ending::stopped : Ending::finished);
  }

 private:
  UpdateResult ended(UpdateResult::Ending ending) {
    result_.ending = ending;
    return std::move(result_);
  }

  void remove(std::string path) {
    ++result_.removed;
    StoreChange& change = batch_.emplace_back();
    change.kind = StoreChange::Kind::gone;
    change.path = std::move(path);
  }

  void add(const WalkedFile& file) {
    const std::string path = store_.root() + "/" + file.path;
    const auto bytes = read_file(path, options_.most_bytes);
    // Gone or closed to us since the walk; the next one will see.
    if (!bytes) return;
    ++result_.read;
    result_.bytes += bytes->size();
    batch_bytes_ += bytes->size();
    StoreChange& change = batch_.emplace_back();
    change.path = file.path;
    change.stamp = {file.size, file.modified, text_hash(*bytes)};
    if (is_fact_sheet(file.path)) {
      change.contents = contents_of_sheet(*bytes, store_.uri(file.path));
      return;
    }
    if (is_binary(*bytes)) {
      change.kind = StoreChange::Kind::no_text;
      return;
    }
    const text::SourceText text(*bytes);
    const syntax::Tree tree = parser_.parse(text);
    const auto document = model::Document::build(text, tree);
    change.contents = contents_of(*document, store_.uri(file.path));
    change.contents.facts = facts_of(*document);
  }

  bool flush() {
    if (batch_.empty()) return true;
    // Another program that keeps the database busy this long has the same files to write.
    constexpr int kTries = 3;
    bool written = false;
    for (int tries = 0; !written && tries < kTries && store_.fault() == sqlite::Fault::none; ++tries)
      written = store_.write(batch_);
    batch_.clear();
    batch_bytes_ = 0;
    return written;
  }

  Store& store_;
  const WalkOptions& options_;
  const std::stop_token& stop_;
  const std::function<void(const UpdateProgress&)>& progress_;
  syntax::Parser parser_;
  UpdateResult result_;
  std::vector<StoreChange> batch_;
  uint64_t batch_bytes_ = 0;
};

}  // namespace

UpdateResult update(Store& store, const WalkOptions& options, const std::stop_token& stop,
                    const std::function<void(const UpdateProgress&)>& progress) {
  return Updater(store, options, stop, progress).run();
}

UpdateResult update_surely(std::shared_ptr<Store>& store, const WalkOptions& options, const std::stop_token& stop,
                           const std::function<void(const UpdateProgress&)>& progress,
                           const std::function<void(const std::shared_ptr<Store>&)>& opened) {
  // Damaged, made anew on a disk that is full by now, in memory.
  constexpr int kTries = 3;
  for (int tries = 1;; ++tries) {
    if (opened) opened(store);
    UpdateResult result = update(*store, options, stop, progress);
    if (result.ending != UpdateResult::Ending::failed || tries == kTries) return result;
    store = store->replacement();
  }
}

}  // namespace vraagbaak::index
