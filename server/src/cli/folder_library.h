// A folder's index as the library that features and checks ask, for commands that look across its texts.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "index/library.h"

namespace vraagbaak::cli {

class FolderLibrary {
 public:
  /// Brings the index up to date first. nullopt when the folder cannot be read; that has been said then.
  static std::optional<FolderLibrary> open(const std::string& folder, Language language, const World& world);

  const index::Library& library() const { return *library_; }
  /// The file at `uri` as it is called below the folder that was given; nullopt when it lies elsewhere.
  std::optional<std::string> path_of(const std::string& uri) const;
  /// The other way round.
  std::string uri_of(const std::string& path) const;

 private:
  std::string prefix_;  ///< the folder as given, with a slash at its end
  std::string root_;    ///< the same as an absolute path
  std::unique_ptr<const index::Library> library_;
};

}  // namespace vraagbaak::cli
