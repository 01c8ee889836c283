// Formatting: a document, a range, while typing.
#include "lsp/server.h"

namespace vraagbaak::lsp {

void bind_formatting(Binder&, Server&) {}

}  // namespace vraagbaak::lsp
