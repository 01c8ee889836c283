#include "session/closed_file.h"

#include <filesystem>

#include "index/file.h"

namespace vraagbaak::session {

bool lies_inside(const std::string& path, const std::string& root) {
  std::error_code error;
  const std::string real = std::filesystem::canonical(path, error).string();
  if (error) return false;
  const std::string folder = std::filesystem::canonical(root, error).string();
  return !error && real.size() > folder.size() && real.starts_with(folder) &&
         (folder == "/" || real[folder.size()] == '/');
}

std::optional<std::string> read_closed(const std::string& path) {
  constexpr uint64_t kLargest = 50'000'000;
  return index::read_file(path, kLargest);
}

}  // namespace vraagbaak::session
