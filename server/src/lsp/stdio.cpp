#include "lsp/stdio.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "base/log.h"
#include "lsp/server.h"
#include "rpc/transport.h"

namespace vraagbaak::lsp {

namespace {

/// How often an idle server looks whether its client still lives. A client that dies closes the pipe, and that ends
/// the server at once; this is for the pipe that some other process inherited.
constexpr int kOrphanCheckMs = 5000;

bool process_gone(int64_t process) { return kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH; }

}  // namespace

int serve(int in, int out) {
  rpc::Transport transport(in, out);
  Server server(transport, {.workers = 2, .wake = [&transport] { transport.wake(); }});
  const auto finish = [&server](int code) {
    // A worker may be in the middle of a big document; nobody waits for it any more.
    if (!server.quiet()) _exit(code);
    return code;
  };
  bool checked_client = false;
  bool watch_client = false;
  for (;;) {
    rpc::Received received = transport.read(0);
    if (received.kind == rpc::Received::Kind::timeout || received.kind == rpc::Received::Kind::woken) {
      server.idle();
      received = transport.read(watch_client ? kOrphanCheckMs : -1);
    }
    switch (received.kind) {
      case rpc::Received::Kind::message:
        if (!server.handle(received.body)) transport.resynchronise(received.body);
        break;
      case rpc::Received::Kind::fault:
        server.handle_fault(received.error->message);
        break;
      case rpc::Received::Kind::timeout:
        if (process_gone(*server.client_process())) return finish(1);
        break;
      case rpc::Received::Kind::woken:
        break;
      case rpc::Received::Kind::closed:
        return finish(server.exit_code().value_or(1));
    }
    if (server.exit_code()) return finish(*server.exit_code());
    if (!checked_client && server.client_process()) {
      // A client in another container has a number that means nothing here.
      checked_client = true;
      watch_client = !process_gone(*server.client_process());
    }
  }
}

}  // namespace vraagbaak::lsp
