// Files behind a small interface, so that everything above it can be tested without a disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::session {

/// The bytes of a file, or why there are none.
struct [[nodiscard]] FileContent {
  std::optional<std::string> bytes;
  std::string error;  ///< the system's words; empty when there are bytes
};

/// The files below a folder, or why it could not be read.
struct [[nodiscard]] FileList {
  std::vector<std::string> paths;  ///< sorted, each starting with the folder's own path
  std::string error;               ///< the first thing that went wrong; `paths` still holds what could be read
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  virtual FileContent read(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
  /// All regular files below `directory`, at any depth; hidden files and folders and symbolic links to folders are
  /// left out.
  virtual FileList files_below(const std::string& directory) const = 0;
  /// Puts `bytes` in the place of an existing file's, all or nothing, with the same permissions; a symbolic link
  /// stays one. Returns the system's words when it fails, and then the file is as it was.
  virtual std::string replace(const std::string& path, const std::string& bytes) const = 0;
};

class DiskFileSystem : public FileSystem {
 public:
  FileContent read(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileList files_below(const std::string& directory) const override;
  std::string replace(const std::string& path, const std::string& bytes) const override;
};

/// Files in a table from path to bytes; folders exist as far as files are in them.
class MemoryFileSystem : public FileSystem {
 public:
  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }
  FileContent read(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileList files_below(const std::string& directory) const override;
  std::string replace(const std::string& path, const std::string& bytes) const override;

 private:
  mutable std::map<std::string, std::string> files_;  ///< the "disk", which is not part of the object's value
};

/// True when `path` matches the glob `pattern`: '?' is one character and '*' any run within a folder's name, "**" any
/// run of folders. A pattern without '/' is held against the last part of the path.
bool matches_glob(std::string_view path, std::string_view pattern);

}  // namespace vraagbaak::session
