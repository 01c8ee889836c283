#include "cli/folder_library.h"

#include <utility>

#include "cli/index.h"
#include "index/uri.h"
#include "session/workspace_library.h"

namespace vraagbaak::cli {

std::optional<FolderLibrary> FolderLibrary::open(const std::string& folder, Language language, const World& world) {
  IndexedFolder indexed = index_folder(folder, language, world);
  if (!indexed.store) return std::nullopt;
  FolderLibrary opened;
  opened.prefix_ = folder;
  if (!opened.prefix_.ends_with('/')) opened.prefix_ += '/';
  opened.root_ = indexed.store->root();
  const auto shelf = std::make_shared<session::Shelf>();
  shelf->set_roots({opened.root_});
  shelf->set_store(opened.root_, std::move(indexed.store));
  shelf->set_building(opened.root_, false);
  opened.library_ = std::make_unique<session::WorkspaceLibrary>(shelf, std::vector<session::SnapshotPtr>());
  return opened;
}

std::optional<std::string> FolderLibrary::path_of(const std::string& uri) const {
  const auto path = index::path_of(uri);
  const std::string root = root_.ends_with('/') ? root_ : root_ + '/';
  if (!path || !path->starts_with(root)) return std::nullopt;
  return prefix_ + path->substr(root.size());
}

std::string FolderLibrary::uri_of(const std::string& path) const {
  const std::string below = path.starts_with(prefix_) ? path.substr(prefix_.size()) : path;
  return index::uri_of((root_.ends_with('/') ? root_ : root_ + '/') + below);
}

}  // namespace vraagbaak::cli
