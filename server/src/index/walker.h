// The files of a folder that belong into the index. Only names and sizes are read here.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace vraagbaak::index {

struct WalkOptions {
  std::vector<std::string> include{"*.pqa", "*.txt", "*.md", "*.feiten.toml"};  ///< see GlobList; empty takes none
  std::vector<std::string> exclude;
  uint64_t most_bytes = 20'000'000;  ///< larger files are left out
  bool operator==(const WalkOptions&) const = default;
};

struct WalkedFile {
  std::string path;  ///< below the folder
  int64_t size = 0;
  int64_t modified = 0;  ///< nanoseconds
};

struct Walk {
  std::vector<WalkedFile> files;  ///< by path
  bool complete = true;           ///< false when the folder cannot be read, or when it was stopped
  std::string error;              ///< the system's words when the folder itself cannot be read
};

/// Left out are hidden files and folders, what a .gitignore on the way says, links to folders, and links to files that
/// lie outside the folder.
Walk walk(const std::string& root, const WalkOptions& options, const std::stop_token& stop);

/// True for bytes that are no text: a zero among the first thousands.
bool is_binary(std::string_view bytes);

}  // namespace vraagbaak::index
