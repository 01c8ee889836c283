// Where outgoing messages go: a transport in the program, a list in tests.
#pragma once

#include <span>
#include <string_view>

namespace vraagbaak::rpc {

class Sink {
 public:
  virtual ~Sink() = default;
  /// Sends one message, the concatenation of `pieces`, whole. Safe from any thread. False once the peer is gone.
  virtual bool send(std::span<const std::string_view> pieces) = 0;
};

}  // namespace vraagbaak::rpc
