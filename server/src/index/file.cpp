#include "index/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace vraagbaak::index {

std::optional<std::string> read_file(const std::string& path, uint64_t most) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file < 0) return std::nullopt;
  std::optional<std::string> bytes;
  struct stat status {};
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && static_cast<uint64_t>(status.st_size) <= most) {
    bytes.emplace();
    // One byte more, to see the end of a file that did not grow in one go.
    bytes->resize(static_cast<size_t>(status.st_size) + 1);
    size_t size = 0;
    for (;;) {
      const ssize_t got = ::read(file, bytes->data() + size, bytes->size() - size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) bytes.reset();
      if (got <= 0) break;
      size += static_cast<size_t>(got);
      if (size > most) {
        bytes.reset();
        break;
      }
      if (size == bytes->size()) bytes->resize(size * 2);
    }
    if (bytes) bytes->resize(size);
  }
  ::close(file);
  return bytes;
}

}  // namespace vraagbaak::index
