#include "rpc/transport.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

namespace vraagbaak::rpc {

namespace {

constexpr size_t kReadSize = 64 << 10;

bool would_block(int error) { return error == EAGAIN || error == EWOULDBLOCK; }

}  // namespace

Transport::Transport(int in, int out, size_t message_limit)
    : in_(in), out_(out), splitter_(message_limit), buffer_(kReadSize) {
  ::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
    wake_read_ = ends[0];
    wake_write_ = ends[1];
  }
}

Transport::~Transport() {
  if (wake_read_ >= 0) ::close(wake_read_);
  if (wake_write_ >= 0) ::close(wake_write_);
}

void Transport::wake() {
  const char byte = 0;
  // A full pipe holds a wake-up already.
  [[maybe_unused]] const ssize_t written = ::write(wake_write_, &byte, 1);
}

bool Transport::take(Received& received) {
  std::optional<Frame> frame = splitter_.next();
  if (!frame) return false;
  if (frame->has_value()) {
    received = {Received::Kind::message, std::move(**frame), std::nullopt};
  } else {
    received = {Received::Kind::fault, {}, std::move(frame->error())};
  }
  return true;
}

Received Transport::read(int timeout_ms) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point deadline = Clock::now() + std::chrono::milliseconds(std::max(timeout_ms, 0));
  Received received{Received::Kind::closed, {}, std::nullopt};
  while (true) {
    if (take(received)) return received;
    if (closed_) return {Received::Kind::closed, {}, std::nullopt};

    int wait_ms = -1;
    if (timeout_ms >= 0) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
      wait_ms = static_cast<int>(std::max<decltype(left)>(left, 0));
    }
    pollfd waited[] = {{in_, POLLIN, 0}, {wake_read_, POLLIN, 0}};
    const int ready = ::poll(waited, 2, wait_ms);
    if (ready < 0 && errno == EINTR) continue;
    if (ready == 0) return {Received::Kind::timeout, {}, std::nullopt};
    if (ready > 0 && (waited[1].revents & POLLIN) != 0) {
      char drained[64];
      while (::read(wake_read_, drained, sizeof drained) > 0) {}
      return {Received::Kind::woken, {}, std::nullopt};
    }
    const ssize_t count = ready < 0 ? -1 : ::read(in_, buffer_.data(), buffer_.size());
    if (count > 0) {
      splitter_.feed({buffer_.data(), static_cast<size_t>(count)});
    } else if (count == 0 || (errno != EINTR && !would_block(errno))) {
      closed_ = true;
      if (std::optional<FramingError> error = splitter_.finish()) return {Received::Kind::fault, {}, std::move(error)};
    }
  }
}

bool Transport::send(std::span<const std::string_view> pieces) {
  size_t size = 0;
  for (const std::string_view piece : pieces) size += piece.size();
  const std::string header = frame_header(size);
  std::vector<iovec> vectors;
  vectors.reserve(pieces.size() + 1);
  const auto add = [&](std::string_view bytes) {
    if (!bytes.empty()) vectors.push_back({const_cast<char*>(bytes.data()), bytes.size()});
  };
  add(header);
  for (const std::string_view piece : pieces) add(piece);

  const std::lock_guard lock(write_mutex_);
  std::span<iovec> left = vectors;
  while (!left.empty() && !peer_gone_.load(std::memory_order_relaxed)) {
    constexpr size_t kMostVectors = 64;
    ssize_t written = ::writev(out_, left.data(), static_cast<int>(std::min(left.size(), kMostVectors)));
    if (written < 0) {
      if (errno == EINTR) continue;
      if (would_block(errno)) {
        pollfd waited{out_, POLLOUT, 0};
        ::poll(&waited, 1, -1);
        continue;
      }
      peer_gone_.store(true, std::memory_order_relaxed);
      break;
    }
    while (!left.empty() && static_cast<size_t>(written) >= left.front().iov_len) {
      written -= static_cast<ssize_t>(left.front().iov_len);
      left = left.subspan(1);
    }
    if (written > 0) {
      left.front().iov_base = static_cast<char*>(left.front().iov_base) + written;
      left.front().iov_len -= static_cast<size_t>(written);
    }
  }
  return left.empty();
}

}  // namespace vraagbaak::rpc
