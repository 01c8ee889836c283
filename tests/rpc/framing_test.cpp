#include "rpc/framing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace vraagbaak::rpc {
namespace {

using Kind = FramingError::Kind;
using testing::ElementsAre;

std::string frame(std::string_view body) { return frame_header(body.size()).append(body); }

std::string kind_name(Kind kind) {
  switch (kind) {
    case Kind::garbage: return "<garbage>";
    case Kind::header_too_long: return "<header too long>";
    case Kind::missing_length: return "<missing length>";
    case Kind::bad_length: return "<bad length>";
    case Kind::message_too_long: return "<message too long>";
    case Kind::truncated: return "<truncated>";
  }
  return "<?>";
}

void drain(FrameSplitter& splitter, std::vector<std::string>& events) {
  while (auto frame = splitter.next()) events.push_back(frame->has_value() ? **frame : kind_name(frame->error().kind));
}

/// Bodies and faults of `stream`, fed in pieces of `step` bytes.
std::vector<std::string> read(std::string_view stream, size_t step = 1 << 20, size_t limit = kDefaultMessageLimit) {
  FrameSplitter splitter(limit);
  std::vector<std::string> events;
  for (; !stream.empty(); stream.remove_prefix(std::min(step, stream.size()))) {
    splitter.feed(stream.substr(0, step));
    drain(splitter, events);
  }
  return events;
}

TEST(FrameSplitter, GivesTheSameFramesHoweverTheBytesCome) {
  const std::string stream = frame(R"({"a":1})") + frame("") + "\r\n" + frame(R"({"é":"😀"})") +
                             "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:2\r\n\r\n[]";
  const auto expected = ElementsAre(R"({"a":1})", "", R"({"é":"😀"})", "[]");
  EXPECT_THAT(read(stream), expected);
  for (size_t step = 1; step < 40; ++step) EXPECT_THAT(read(stream, step), expected) << step;
  for (size_t cut = 0; cut <= stream.size(); ++cut) {
    FrameSplitter splitter;
    std::vector<std::string> events;
    splitter.feed(std::string_view(stream).substr(0, cut));
    drain(splitter, events);
    splitter.feed(std::string_view(stream).substr(cut));
    drain(splitter, events);
    EXPECT_THAT(events, expected) << cut;
  }
}

TEST(FrameSplitter, BareLineFeedsEndHeaderLines) { EXPECT_THAT(read("Content-Length: 2\n\n{}"), ElementsAre("{}")); }

TEST(FrameSplitter, GarbageBeforeAHeaderIsReportedOnceAndSkipped) {
  for (const std::string garbage :
       {"hallo wereld\r\n", "{\"jsonrpc\":\"2.0\"}", "\x01\x02\xFF", "Content", "GET / HTTP/1.1\r\n"})
    for (size_t step : {1, 3, 1000})
      EXPECT_THAT(read(garbage + frame("{}") + frame("[1]"), step),
                  ElementsAre(garbage == "Content" ? "<missing length>" : "<garbage>", "{}", "[1]"))
          << garbage;
}

TEST(FrameSplitter, AHeaderWithoutLengthIsSkippedWithItsBody) {
  EXPECT_THAT(read("Content-Type: text/plain\r\n\r\n{\"x\":1}" + frame("{}")), ElementsAre("<missing length>", "{}"));
}

TEST(FrameSplitter, ALengthThatIsNoNumberIsRefused) {
  for (const std::string length : {"abc", "-5", "", "5 6", "0x10", "1e3", "99999999999999999999999"})
    EXPECT_THAT(read("Content-Length: " + length + "\r\n\r\n{}" + frame("[]")), ElementsAre("<bad length>", "[]"))
        << length;
}

TEST(FrameSplitter, TwoLengthsMustAgree) {
  EXPECT_THAT(read("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"), ElementsAre("{}"));
  EXPECT_THAT(read("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + frame("[]")),
              ElementsAre("<bad length>", "[]"));
}

TEST(FrameSplitter, ALengthTooShortLosesOneMessageOnly) {
  EXPECT_THAT(read("Content-Length: 4\r\n\r\n{\"x\":1}" + frame("{}")), ElementsAre("{\"x\"", "<garbage>", "{}"));
}

TEST(FrameSplitter, ALengthTooLongLosesOneMessageOnlyAfterResynchronising) {
  FrameSplitter splitter;
  splitter.feed("Content-Length: 40\r\n\r\n{\"x\":1}" + frame(R"({"second":"message"})") + frame("[3]"));
  const auto swallowed = splitter.next();
  ASSERT_TRUE(swallowed && swallowed->has_value());
  EXPECT_EQ((**swallowed).substr(0, 22), "{\"x\":1}Content-Length:");
  EXPECT_TRUE(splitter.resynchronise(**swallowed));
  std::vector<std::string> events;
  drain(splitter, events);
  EXPECT_THAT(events, ElementsAre(R"({"second":"message"})", "[3]"));
}

TEST(FrameSplitter, BadJsonWithoutAHeaderInsideIsNoReasonToMove) {
  FrameSplitter splitter;
  splitter.feed(frame(R"({"text":"Content-Length: 5\r\n\r\n)") + frame("{}"));
  const auto body = splitter.next();
  ASSERT_TRUE(body && body->has_value());
  EXPECT_FALSE(splitter.resynchronise(**body));
  std::vector<std::string> events;
  drain(splitter, events);
  EXPECT_THAT(events, ElementsAre("{}"));
}

TEST(FrameSplitter, ALineLikeAHeaderInsideAJsonStringIsNoHeader) {
  // The body is too long and skipped; the escaped line breaks in it must not pass for a header's.
  const std::string body = R"({"text":"Content-Length: 2\r\n\r\n{}"})";
  EXPECT_THAT(read(frame(body) + frame("[]"), 7, 10), ElementsAre("<message too long>", "[]"));
}

TEST(FrameSplitter, AMessageBeyondTheLimitIsRefusedWithoutWaitingForIt) {
  EXPECT_THAT(read("Content-Length: 4000000000\r\n\r\n", 1 << 20), ElementsAre("<message too long>"));
  EXPECT_THAT(read(frame("12345"), 1 << 20, 5), ElementsAre("12345"));
  EXPECT_THAT(read(frame("123456") + frame("1"), 1 << 20, 5), ElementsAre("<message too long>", "1"));
}

TEST(FrameSplitter, AnEndlessHeaderIsRefused) {
  const std::string line = "X-Filler: " + std::string(3 * kHeaderLimit, 'x');
  for (size_t step : {100, 1 << 20})
    EXPECT_THAT(read(line + "\r\n" + frame("{}"), step), ElementsAre("<header too long>", "{}"));
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines.append("X-Filler: x\r\n");
  EXPECT_THAT(read(lines + frame("{}")), ElementsAre("<header too long>", "{}"));
}

TEST(FrameSplitter, ABodyOf64MegabytesComesWhole) {
  const std::string body(64 << 20, 'x');
  FrameSplitter splitter;
  const std::string stream = frame(body) + frame("{}");
  std::vector<std::string> events;
  for (size_t at = 0; at < stream.size(); at += 65536) {
    splitter.feed(std::string_view(stream).substr(at, 65536));
    drain(splitter, events);
  }
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0], body);
}

TEST(FrameSplitter, TheEndOfTheStreamInsideAMessageIsAFault) {
  FrameSplitter splitter;
  EXPECT_FALSE(splitter.finish());
  splitter.feed(frame("{}"));
  splitter.next();
  splitter.feed("\r\n");
  EXPECT_FALSE(splitter.finish());
  splitter.feed("Content-Le");
  EXPECT_EQ(splitter.finish()->kind, Kind::truncated);
  splitter.feed("ngth: 10\r\n\r\n{\"x\"");
  splitter.next();
  EXPECT_EQ(splitter.finish()->message, "the stream ended inside a message: 4 of 10 bytes");
}

}  // namespace
}  // namespace vraagbaak::rpc
