// The program `vraagbaak`: a language server for editors, and the same knowledge as commands.
#include <unistd.h>

#include <iostream>

#include "cli/command_line.h"
#include "lsp/stdio.h"
#include "session/file_system.h"

int main(int argc, char** argv) {
  const vraagbaak::session::DiskFileSystem files;
  const vraagbaak::cli::World world{files, std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
  return vraagbaak::cli::run(std::vector<std::string>(argv + 1, argv + argc), world,
                             [] { return vraagbaak::lsp::serve(STDIN_FILENO, STDOUT_FILENO); });
}
