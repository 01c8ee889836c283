#include "cli/output.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>

namespace vraagbaak::cli {

bool write_output(const std::string& path, std::string_view text, const World& world) {
  if (path.empty()) {
    world.out << text;
    return true;
  }
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (file) return true;
  world.err << "vraagbaak: " << path << ": " << std::strerror(errno) << '\n';
  return false;
}

}  // namespace vraagbaak::cli
