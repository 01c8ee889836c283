// What goes beyond one document: workspace symbols, call hierarchy, files that change on disk.
#include "lsp/server.h"

namespace vraagbaak::lsp {

void bind_workspace(Binder&, Server&) {}

}  // namespace vraagbaak::lsp
