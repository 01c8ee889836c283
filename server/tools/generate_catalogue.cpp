// Writes docs/diagnostics.md: vraagbaak_catalogue SERVER_DIRECTORY
#include <cstdio>
#include <fstream>

#include "catalogue.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: vraagbaak_catalogue SERVER_DIRECTORY\n");
    return 2;
  }
  const std::filesystem::path server = argv[1];
  std::ofstream out(server / "docs" / "diagnostics.md", std::ios::binary);
  out << vraagbaak::tools::catalogue(server / "src" / "checks");
  return out.flush() ? 0 : 1;
}
