// Quick fixes and refactorings: textDocument/codeAction, codeAction/resolve, workspace/executeCommand.
#include "lsp/server.h"

namespace vraagbaak::lsp {

void bind_code_actions(Binder&, Server&) {}

}  // namespace vraagbaak::lsp
