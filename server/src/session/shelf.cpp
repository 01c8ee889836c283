#include "session/shelf.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "session/closed_file.h"
#include "syntax/tree.h"

namespace vraagbaak::session {

namespace {

/// Of the texts on disk that were parsed on demand this many are kept, and no more of them than this.
constexpr size_t kMostClosed = 16;
constexpr uint64_t kMostClosedBytes = 4'000'000;

std::optional<index::FileStamp> stamp_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  constexpr int64_t kNanoseconds = 1'000'000'000;
  return index::FileStamp{status.st_size, status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec, 0};
}

}  // namespace

std::vector<Shelf::Folder> Shelf::folders() const {
  const std::lock_guard lock(mutex_);
  return folders_;
}

void Shelf::set_roots(const std::vector<std::string>& roots) {
  // What is let go is let go after the lock.
  std::vector<Folder> before;
  const std::lock_guard lock(mutex_);
  before.swap(folders_);
  for (const std::string& root : roots) {
    const auto same = std::find_if(before.begin(), before.end(), [&](const Folder& one) { return one.root == root; });
    folders_.push_back(same == before.end() ? Folder{root, nullptr, true} : *same);
  }
}

void Shelf::set_store(const std::string& root, std::shared_ptr<index::Store> store) {
  const std::lock_guard lock(mutex_);
  for (Folder& folder : folders_)
    if (folder.root == root) folder.store.swap(store);
}

void Shelf::set_building(const std::string& root, bool building) {
  const std::lock_guard lock(mutex_);
  for (Folder& folder : folders_)
    if (folder.root == root) folder.building = building;
}

Shelf::OpenText& Shelf::kept(const SnapshotPtr& snapshot) {
  // Texts that were closed leave nothing behind.
  std::erase_if(open_, [](const auto& entry) { return entry.second.snapshot.expired(); });
  OpenText& text = open_[snapshot->uri()];
  if (text.snapshot.lock() != snapshot) text = {snapshot, nullptr, nullptr, nullptr};
  return text;
}

std::shared_ptr<const index::Contents> Shelf::contents(const SnapshotPtr& snapshot) {
  {
    const std::lock_guard lock(mutex_);
    if (auto known = kept(snapshot).contents) return known;
  }
  const std::string& uri = snapshot->uri();
  auto made = std::make_shared<const index::Contents>(index::is_fact_sheet(uri)
                                                          ? index::contents_of_sheet(snapshot->text().str(), uri)
                                                          : index::contents_of(*snapshot->document(), uri));
  const std::lock_guard lock(mutex_);
  kept(snapshot).contents = made;
  return made;
}

std::shared_ptr<const index::Paper> Shelf::paper(const SnapshotPtr& snapshot) {
  {
    const std::lock_guard lock(mutex_);
    if (auto known = kept(snapshot).paper) return known;
  }
  auto made = std::make_shared<const index::Paper>(index::is_fact_sheet(snapshot->uri())
                                                       ? contents(snapshot)->paper
                                                       : index::paper_of(*snapshot->document(), snapshot->uri()));
  const std::lock_guard lock(mutex_);
  kept(snapshot).paper = made;
  return made;
}

std::shared_ptr<const std::vector<index::Fact>> Shelf::facts(const SnapshotPtr& snapshot) {
  constexpr uint32_t kLargest = 1'000'000;
  {
    const std::lock_guard lock(mutex_);
    if (auto known = kept(snapshot).facts) return known;
  }
  if (index::is_fact_sheet(snapshot->uri())) {
    const auto sheet = contents(snapshot);
    return {sheet, &sheet->facts};
  }
  auto made = std::make_shared<const std::vector<index::Fact>>(
      snapshot->text().size() > kLargest ? std::vector<index::Fact>() : index::facts_of(*snapshot->document()));
  const std::lock_guard lock(mutex_);
  kept(snapshot).facts = made;
  return made;
}

std::shared_ptr<const model::Document> Shelf::document(const std::string& path) {
  const auto stamp = stamp_of(path);
  if (!stamp) return nullptr;
  bool ours = false;
  for (const Folder& folder : folders()) ours = ours || lies_inside(path, folder.root);
  if (!ours) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    for (auto text = closed_.begin(); text != closed_.end(); ++text) {
      if (text->path != path || text->stamp.size != stamp->size || text->stamp.modified != stamp->modified) continue;
      closed_.splice(closed_.begin(), closed_, text);
      return closed_.front().document;
    }
  }
  const auto bytes = read_closed(path);
  if (!bytes) return nullptr;
  const text::SourceText text(*bytes);
  const syntax::Tree tree = syntax::Parser().parse(text);
  std::shared_ptr<const model::Document> document = model::Document::build(text, tree);
  const std::lock_guard lock(mutex_);
  closed_.remove_if([&](const ClosedText& one) { return one.path == path; });
  if (bytes->size() > kMostClosedBytes) return document;
  closed_.push_front({path, *stamp, document});
  uint64_t kept = 0;
  size_t count = 0;
  for (auto one = closed_.begin(); one != closed_.end(); ++one) {
    kept += static_cast<uint64_t>(one->stamp.size);
    if (++count <= kMostClosed && kept <= kMostClosedBytes) continue;
    closed_.erase(one, closed_.end());
    break;
  }
  return document;
}

}  // namespace vraagbaak::session
