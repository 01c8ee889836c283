// Frames over file descriptors: standard input and output of the server.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rpc/framing.h"
#include "rpc/sink.h"

namespace vraagbaak::rpc {

/// What read() came back with.
struct Received {
  enum class Kind : uint8_t { message, fault, timeout, woken, closed };
  Kind kind;
  std::string body;                   ///< message
  std::optional<FramingError> error;  ///< fault
};

/// One thread reads; any thread sends or wakes. The descriptors stay the caller's. Constructing one makes the process
/// ignore SIGPIPE: a client that dies is an ordinary end of the stream here.
class Transport : public Sink {
 public:
  Transport(int in, int out, size_t message_limit = kDefaultMessageLimit);
  ~Transport() override;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  /// Waits at most `timeout_ms` (-1: for ever, 0: only what is already there) for the next message.
  /// After `closed` it stays closed.
  Received read(int timeout_ms = -1);
  /// Makes a read() that waits, or the next one that would, return `woken`. Several calls may count as one.
  void wake();
  /// See FrameSplitter::resynchronise; for the body that read() gave last, from the reading thread.
  bool resynchronise(std::string_view body) { return splitter_.resynchronise(body); }

  bool send(std::span<const std::string_view> pieces) override;

 private:
  bool take(Received& received);

  int in_;
  int out_;
  int wake_read_ = -1;
  int wake_write_ = -1;
  FrameSplitter splitter_;
  std::vector<char> buffer_;
  bool closed_ = false;
  std::mutex write_mutex_;
  std::atomic<bool> peer_gone_{false};
};

}  // namespace vraagbaak::rpc
