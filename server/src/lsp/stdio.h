// The language server as a program: frames over two file descriptors until the client is gone.
#pragma once

namespace vraagbaak::lsp {

/// Serves the client at the other end of `in` and `out`; returns the exit code of the program (LSP 3.17, exit): 0
/// after shutdown and exit, else 1. Also returns when `in` ends or when the client's process is gone.
int serve(int in, int out);

}  // namespace vraagbaak::lsp
