// Help while writing: completion, inlay hints, code lenses.
#include "lsp/server.h"

namespace vraagbaak::lsp {

void bind_drafting(Binder&, Server&) {}

}  // namespace vraagbaak::lsp
