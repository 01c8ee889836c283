#include "rpc/transport.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

namespace vraagbaak::rpc {
namespace {

using Taken = Received::Kind;

/// A transport with a client's ends of its two pipes.
class TransportTest : public testing::Test {
 protected:
  TransportTest() {
    int to_server[2];
    int to_client[2];
    EXPECT_EQ(::pipe(to_server), 0);
    EXPECT_EQ(::pipe(to_client), 0);
    server_in_ = to_server[0];
    client_out_ = to_server[1];
    client_in_ = to_client[0];
    server_out_ = to_client[1];
    transport_.emplace(server_in_, server_out_);
  }
  ~TransportTest() override {
    for (const int fd : {server_in_, client_out_, client_in_, server_out_})
      if (fd >= 0) ::close(fd);
  }
  void write(std::string_view bytes) {
    ASSERT_EQ(::write(client_out_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  void hang_up() {
    ::close(client_out_);
    client_out_ = -1;
  }

  int server_in_ = -1;
  int client_out_ = -1;
  int client_in_ = -1;
  int server_out_ = -1;
  std::optional<Transport> transport_;
};

TEST_F(TransportTest, ReadsMessagesUntilTheEnd) {
  write("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]");
  EXPECT_EQ(transport_->read().body, "{}");
  EXPECT_EQ(transport_->read(0).body, "[1]");
  EXPECT_EQ(transport_->read(0).kind, Taken::timeout);
  hang_up();
  EXPECT_EQ(transport_->read().kind, Taken::closed);
  EXPECT_EQ(transport_->read().kind, Taken::closed);
}

TEST_F(TransportTest, ReportsFaultsInTheirPlace) {
  write("onzin\r\nContent-Length: 2\r\n\r\n{}Content-Length: 9\r\n\r\n{");
  hang_up();
  EXPECT_EQ(transport_->read().error->kind, FramingError::Kind::garbage);
  EXPECT_EQ(transport_->read().body, "{}");
  EXPECT_EQ(transport_->read().error->kind, FramingError::Kind::truncated);
  EXPECT_EQ(transport_->read().kind, Taken::closed);
}

TEST_F(TransportTest, AWakeEndsTheWaitFromAnotherThread) {
  std::thread waker([&] { transport_->wake(); });
  EXPECT_EQ(transport_->read().kind, Taken::woken);
  waker.join();
  EXPECT_EQ(transport_->read(0).kind, Taken::timeout);
}

TEST_F(TransportTest, JoinsThePiecesOfAMessage) {
  EXPECT_TRUE(transport_->send(std::array<std::string_view, 3>{"{\"a\":", "", "1}"}));
  char buffer[100];
  const ssize_t size = ::read(client_in_, buffer, sizeof buffer);
  EXPECT_EQ(std::string_view(buffer, static_cast<size_t>(size)), "Content-Length: 7\r\n\r\n{\"a\":1}");
}

TEST_F(TransportTest, SendingToAClientThatIsGoneFailsQuietly) {
  ::close(client_in_);
  client_in_ = -1;
  EXPECT_FALSE(transport_->send(std::array<std::string_view, 1>{"{}"}));
  EXPECT_FALSE(transport_->send(std::array<std::string_view, 1>{"{}"}));
}

TEST_F(TransportTest, FramesOfManyThreadsStayWholeOnASlowNonBlockingPipe) {
  ASSERT_EQ(::fcntl(server_out_, F_SETFL, O_NONBLOCK), 0);
  constexpr size_t kThreads = 4;
  constexpr size_t kMessages = 20;
  std::vector<std::thread> senders;
  for (size_t t = 0; t < kThreads; ++t) {
    senders.emplace_back([&, t] {
      const std::string body(100000 + t, static_cast<char>('a' + t));
      for (size_t i = 0; i < kMessages; ++i) transport_->send(std::array<std::string_view, 2>{body, body});
    });
  }
  FrameSplitter splitter;
  std::vector<char> buffer(4096);
  size_t received = 0;
  while (received < kThreads * kMessages) {
    const ssize_t size = ::read(client_in_, buffer.data(), buffer.size());
    ASSERT_GT(size, 0);
    splitter.feed({buffer.data(), static_cast<size_t>(size)});
    while (const auto frame = splitter.next()) {
      ASSERT_TRUE(frame->has_value());
      const auto t = static_cast<size_t>((**frame)[0] - 'a');
      ASSERT_EQ(**frame, std::string(2 * (100000 + t), static_cast<char>('a' + t)));
      ++received;
    }
  }
  for (std::thread& sender : senders) sender.join();
}

}  // namespace
}  // namespace vraagbaak::rpc
