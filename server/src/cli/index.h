// `vraagbaak index`: brings the index of a folder up to date, as an editor does that opens the folder, and says what is
// in it.
#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "index/update.h"

namespace vraagbaak::cli {

struct IndexOptions {
  std::string folder;
  bool json = false;
  Language language = Language::dutch;
};

/// Returns the exit status.
int run_index(const IndexOptions& options, const World& world);

/// A folder's index as it is now.
struct IndexedFolder {
  std::shared_ptr<index::Store> store;  ///< nullptr when the folder cannot be read; that has been said then
  index::UpdateResult result;
  double seconds = 0;
};
/// Shows a progress bar to someone who watches, and says where the index cannot be kept on disk.
IndexedFolder index_folder(const std::string& folder, Language language, const World& world);

}  // namespace vraagbaak::cli
