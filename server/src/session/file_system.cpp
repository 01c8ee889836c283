#include "session/file_system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

namespace vraagbaak::session {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string folder_prefix(const std::string& directory) {
  return directory.empty() || directory.back() == '/' ? directory : directory + '/';
}

bool glob(std::string_view path, std::string_view pattern) {
  if (pattern.empty()) return path.empty();
  if (pattern.starts_with("**/")) {
    const std::string_view rest = pattern.substr(3);
    for (std::string_view tail = path;;) {
      if (glob(tail, rest)) return true;
      const size_t slash = tail.find('/');
      if (slash == std::string_view::npos) return false;
      tail.remove_prefix(slash + 1);
    }
  }
  if (pattern == "**") return true;
  if (pattern.front() == '*') {
    for (size_t length = 0; length <= path.size(); ++length) {
      if (glob(path.substr(length), pattern.substr(1))) return true;
      if (length < path.size() && path[length] == '/') return false;
    }
    return false;
  }
  if (path.empty() || (pattern.front() != path.front() && (pattern.front() != '?' || path.front() == '/')))
    return false;
  return glob(path.substr(1), pattern.substr(1));
}

}  // namespace

FileContent DiskFileSystem::read(const std::string& path) const {
  if (is_directory(path)) return {std::nullopt, std::strerror(EISDIR)};
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return {std::nullopt, std::strerror(errno)};
  std::string bytes;
  char buffer[1 << 16];
  while (const size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) bytes.append(buffer, got);
  if (std::ferror(file.get())) return {std::nullopt, std::strerror(errno)};
  return {std::move(bytes), {}};
}

bool DiskFileSystem::is_directory(const std::string& path) const {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

FileList DiskFileSystem::files_below(const std::string& directory) const {
  FileList list;
  std::error_code error;
  const auto note = [&](const std::filesystem::path& where) {
    if (error && list.error.empty()) list.error = where.string() + ": " + error.message();
  };
  std::filesystem::recursive_directory_iterator entry(directory, error);
  note(directory);
  const std::filesystem::recursive_directory_iterator end;
  while (!error && entry != end) {
    const std::filesystem::path path = entry->path();
    const bool hidden = path.filename().native().starts_with('.');
    std::error_code unknown;
    if (entry->is_directory(unknown)) {
      if (hidden || entry->is_symlink(unknown)) entry.disable_recursion_pending();
    } else if (!hidden && entry->is_regular_file(unknown)) {
      list.paths.push_back(path.string());
    }
    entry.increment(error);
    note(path);
  }
  std::sort(list.paths.begin(), list.paths.end());
  return list;
}

std::string DiskFileSystem::replace(const std::string& path, const std::string& bytes) const {
  std::error_code error;
  const std::string real = std::filesystem::canonical(path, error).string();
  if (error) return error.message();
  struct stat old {};
  if (::stat(real.c_str(), &old) != 0) return std::strerror(errno);
  // A file that may not be written is not to be replaced either, although its folder would allow it.
  if (::access(real.c_str(), W_OK) != 0) return std::strerror(errno);
  std::string temporary = real + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return std::strerror(errno);
  bool done = ::fchmod(file, old.st_mode & 07777) == 0;
  for (size_t written = 0; done && written < bytes.size();) {
    const ssize_t count = ::write(file, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno == EINTR) continue;
    done = count > 0;
    if (done) written += static_cast<size_t>(count);
  }
  done = done && ::fsync(file) == 0;
  int reason = errno;
  if (::close(file) != 0 && done) {
    done = false;
    reason = errno;
  }
  if (done && ::rename(temporary.c_str(), real.c_str()) == 0) return {};
  if (done) reason = errno;
  ::unlink(temporary.c_str());
  return std::strerror(reason);
}

FileContent MemoryFileSystem::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return {found->second, {}};
  return {std::nullopt, std::strerror(is_directory(path) ? EISDIR : ENOENT)};
}

bool MemoryFileSystem::is_directory(const std::string& path) const {
  const std::string prefix = folder_prefix(path);
  const auto next = files_.lower_bound(prefix);
  return next != files_.end() && next->first.starts_with(prefix);
}

FileList MemoryFileSystem::files_below(const std::string& directory) const {
  FileList list;
  const std::string prefix = folder_prefix(directory);
  for (auto file = files_.lower_bound(prefix); file != files_.end() && file->first.starts_with(prefix); ++file) {
    if (file->first.find("/.") == std::string::npos) list.paths.push_back(file->first);
  }
  if (list.paths.empty()) list.error = directory + ": " + std::strerror(ENOENT);
  return list;
}

std::string MemoryFileSystem::replace(const std::string& path, const std::string& bytes) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::strerror(is_directory(path) ? EISDIR : ENOENT);
  found->second = bytes;
  return {};
}

bool matches_glob(std::string_view path, std::string_view pattern) {
  if (pattern.find('/') == std::string_view::npos) {
    const size_t slash = path.rfind('/');
    return glob(slash == std::string_view::npos ? path : path.substr(slash + 1), pattern);
  }
  if (glob(path, pattern)) return true;
  // "drafts/*.txt" is meant from the folder given, wherever that folder is.
  return !pattern.starts_with('/') && !pattern.starts_with("**/") && glob(path, "**/" + std::string(pattern));
}

}  // namespace vraagbaak::session
