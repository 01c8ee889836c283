#include "index/walker.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "index/file.h"
#include "index/glob.h"

namespace vraagbaak::index {

namespace {

struct CloseDirectory {
  void operator()(DIR* directory) const { closedir(directory); }
};

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : std::string();
}

class Walker {
 public:
  Walker(const std::string& root, const WalkOptions& options, const std::stop_token& stop)
      : root_(root), options_(options), include_(options.include), exclude_(options.exclude), stop_(stop) {}

  Walk run() {
    folder("", 0);
    std::sort(walk_.files.begin(), walk_.files.end(),
              [](const WalkedFile& a, const WalkedFile& b) { return a.path < b.path; });
    return std::move(walk_);
  }

 private:
  /// No real folder is nested deeper.
  static constexpr int kDeepest = 100;

  struct Level {
    size_t prefix = 0;  ///< bytes of a path that lead to the folder of the rules
    IgnoreRules rules;
  };

  void folder(const std::string& path, int depth) {
    const std::unique_ptr<DIR, CloseDirectory> directory(opendir((root_ + "/" + path).c_str()));
    if (!directory) {
      if (path.empty()) {
        walk_.complete = false;
        walk_.error = std::strerror(errno);
      }
      return;
    }
    const std::string prefix = path.empty() ? path : path + "/";
    const bool own_rules = add_rules(prefix);
    while (const dirent* entry = readdir(directory.get())) {
      if (stop_.stop_requested()) {
        walk_.complete = false;
        break;
      }
      if (entry->d_name[0] != '.') take(prefix + entry->d_name, depth);
    }
    if (own_rules) levels_.pop_back();
  }

  bool add_rules(const std::string& prefix) {
    constexpr uint64_t kLargestIgnoreFile = 1'000'000;
    const auto bytes = read_file(root_ + "/" + prefix + ".gitignore", kLargestIgnoreFile);
    if (!bytes) return false;
    IgnoreRules rules(*bytes);
    if (rules.empty()) return false;
    levels_.push_back({prefix.size(), std::move(rules)});
    return true;
  }

  void take(const std::string& path, int depth) {
    struct stat status {};
    const std::string full = root_ + "/" + path;
    if (lstat(full.c_str(), &status) != 0) return;
    const bool link = S_ISLNK(status.st_mode);
    if (link && (stat(full.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || !inside(full))) return;
    if (S_ISDIR(status.st_mode)) {
      if (depth < kDeepest && !ignored(path, true) && !exclude_.matches(path)) folder(path, depth + 1);
      return;
    }
    if (!S_ISREG(status.st_mode) || static_cast<uint64_t>(status.st_size) > options_.most_bytes) return;
    if (!include_.matches(path) || exclude_.matches(path) || ignored(path, false)) return;
    constexpr int64_t kNanoseconds = 1'000'000'000;
    walk_.files.push_back(
        {path, status.st_size, int64_t{status.st_mtim.tv_sec} * kNanoseconds + status.st_mtim.tv_nsec});
  }

  /// Where a link leads must lie in the folder, or anyone who can put a file there could have any other one read.
  bool inside(const std::string& path) {
    if (real_root_.empty()) real_root_ = real_path(root_);
    const std::string real = real_path(path);
    return !real_root_.empty() && real.starts_with(real_root_ == "/" ? real_root_ : real_root_ + "/");
  }

  bool ignored(std::string_view path, bool directory) const {
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
      const auto verdict = level->rules.verdict(path.substr(level->prefix), directory);
      if (verdict != IgnoreRules::Verdict::unknown) return verdict == IgnoreRules::Verdict::ignored;
    }
    return false;
  }

  const std::string& root_;
  const WalkOptions& options_;
  GlobList include_;
  GlobList exclude_;
  const std::stop_token& stop_;
  std::string real_root_;
  std::vector<Level> levels_;
  Walk walk_;
};

}  // namespace

Walk walk(const std::string& root, const WalkOptions& options, const std::stop_token& stop) {
  return Walker(root, options, stop).run();
}

bool is_binary(std::string_view bytes) {
  constexpr size_t kLooked = 8192;
  return bytes.substr(0, kLooked).find('\0') != std::string_view::npos;
}

}  // namespace vraagbaak::index
