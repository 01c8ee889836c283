// What the background indexer and the readers share: the store of each folder, and what was worked out for texts that
// no store has. Safe from any thread.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "index/contents.h"
#include "index/store.h"
#include "session/document_store.h"

namespace vraagbaak::session {

class Shelf {
 public:
  struct Folder {
    std::string root;                     ///< absolute path
    std::shared_ptr<index::Store> store;  ///< nullptr until it was opened
    bool building = true;                 ///< was not gone through yet
  };

  std::vector<Folder> folders() const;
  /// Forgets folders that are not among `roots` and adds the others.
  void set_roots(const std::vector<std::string>& roots);
  /// Does nothing when the folder was taken away in the meantime.
  void set_store(const std::string& root, std::shared_ptr<index::Store> store);
  void set_building(const std::string& root, bool building);

  /// The contents of an open text; worked out by the first who asks for that version.
  std::shared_ptr<const index::Contents> contents(const SnapshotPtr& snapshot);
  /// The paper of its contents alone, for who needs no more while somebody types.
  std::shared_ptr<const index::Paper> paper(const SnapshotPtr& snapshot);
  /// The figures it states, worked out like the contents; none of a text so large that somebody would wait for it.
  std::shared_ptr<const std::vector<index::Fact>> facts(const SnapshotPtr& snapshot);
  /// A text on disk, in one of the folders; nullptr when it cannot be read. Some are kept.
  std::shared_ptr<const model::Document> document(const std::string& path);

 private:
  struct OpenText {
    std::weak_ptr<const Snapshot> snapshot;
    std::shared_ptr<const index::Contents> contents;  ///< null until somebody asked
    std::shared_ptr<const index::Paper> paper;        ///< the same
    std::shared_ptr<const std::vector<index::Fact>> facts;
  };
  /// What is kept of an open text; under the mutex.
  OpenText& kept(const SnapshotPtr& snapshot);
  struct ClosedText {
    std::string path;
    index::FileStamp stamp;
    std::shared_ptr<const model::Document> document;
  };

  mutable std::mutex mutex_;
  std::vector<Folder> folders_;
  std::map<std::string, OpenText> open_;
  std::list<ClosedText> closed_;  ///< the last one used first
};

}  // namespace vraagbaak::session
