#include "lsp/stdio.h"

#include <unistd.h>

#include "lsp/server.h"
#include "rpc/transport.h"
#include "session/process.h"

namespace vraagbaak::lsp {

namespace {

/// How often an idle server looks whether its client still lives. A client that dies closes the pipe, and that ends
/// the server at once; this is for the pipe that some other process inherited.
constexpr int kOrphanCheckMs = 5000;

}  // namespace

int serve(int in, int out) {
  rpc::Transport transport(in, out);
  Server server(transport, {.workers = 2, .wake = [&transport] { transport.wake(); }});
  const auto finish = [&server](int code) {
    // A worker may be in the middle of a big document; nobody waits for it any more.
    if (!server.quiet()) _exit(code);
    return code;
  };
  for (;;) {
    rpc::Received received = transport.read(0);
    if (received.kind == rpc::Received::Kind::timeout || received.kind == rpc::Received::Kind::woken) {
      server.idle();
      received = transport.read(server.client_process() ? kOrphanCheckMs : -1);
    }
    switch (received.kind) {
      case rpc::Received::Kind::message:
        if (!server.handle(received.body)) transport.resynchronise(received.body);
        break;
      case rpc::Received::Kind::fault: server.handle_fault(received.error->message); break;
      case rpc::Received::Kind::timeout:
        if (!session::process_exists(*server.client_process())) return finish(1);
        break;
      case rpc::Received::Kind::woken: break;
      case rpc::Received::Kind::closed: return finish(server.exit_code().value_or(1));
    }
    if (server.exit_code()) return finish(*server.exit_code());
  }
}

}  // namespace vraagbaak::lsp
