#include "rpc/message.h"

#include <gtest/gtest.h>

#include "support/json.h"

namespace vraagbaak::rpc {
namespace {

MessageError fault(std::string_view body) {
  auto message = parse_message(body);
  return message ? MessageError{{ErrorCode{0}, "no fault"}, {}, true} : message.error();
}

TEST(Message, ReadsARequest) {
  const auto message = parse_message(R"({"jsonrpc":"2.0","id":7,"method":"a/b","params":{"x":[1]}})");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->kind, Message::Kind::request);
  EXPECT_EQ(message->id, Id{int64_t{7}});
  EXPECT_EQ(message->method, "a/b");
  EXPECT_EQ(message->params->dump(), R"({"x":[1]})");
}

TEST(Message, IdsAreIntegersStringsOrNull) {
  EXPECT_EQ(parse_message(R"({"jsonrpc":"2.0","id":"x","method":"m"})")->id, Id{std::string("x")});
  EXPECT_EQ(parse_message(R"({"jsonrpc":"2.0","id":-3,"method":"m"})")->id, Id{int64_t{-3}});
  const auto null_id = parse_message(R"({"jsonrpc":"2.0","id":null,"method":"m"})");
  EXPECT_EQ(null_id->kind, Message::Kind::request);
  EXPECT_EQ(null_id->id, Id{});
  for (const char* id : {"1.5", "true", "[1]", "{}", "18446744073709551615"}) {
    const MessageError error = fault(R"({"jsonrpc":"2.0","method":"m","id":)" + std::string(id) + "}");
    EXPECT_EQ(error.error.code, ErrorCode::invalid_request) << id;
    EXPECT_EQ(error.id, Id{});
    EXPECT_TRUE(error.answer);
  }
}

TEST(Message, ReadsANotificationWithoutParameters) {
  const auto message = parse_message(R"({"jsonrpc":"2.0","method":"exit"})");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->kind, Message::Kind::notification);
  EXPECT_TRUE(message->params->is_null());
}

TEST(Message, ReadsResponses) {
  const auto good = parse_message(R"({"jsonrpc":"2.0","id":1,"result":[2]})");
  ASSERT_TRUE(good);
  EXPECT_EQ(good->kind, Message::Kind::response);
  EXPECT_EQ(good->params->dump(), "[2]");
  EXPECT_FALSE(good->error);
  const auto bad = parse_message(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"nee"}})");
  ASSERT_TRUE(bad && bad->error);
  EXPECT_EQ(bad->error->code, ErrorCode::method_not_found);
  EXPECT_EQ(bad->error->message, "nee");
}

TEST(Message, TextThatIsNoJsonIsAParseError) {
  for (const char* body : {"", "{", "{\"jsonrpc\":\"2.0\",\"method\":\"m\"", "hallo", "{} {}", "{\"a\":\"\xFF\"}"}) {
    const MessageError error = fault(body);
    EXPECT_EQ(error.error.code, ErrorCode::parse_error) << body;
    EXPECT_TRUE(error.answer);
    EXPECT_EQ(error.id, Id{});
  }
}

TEST(Message, JsonThatIsNoMessageIsAnInvalidRequest) {
  for (const char* body : {"1", "\"x\"", "null", "{}", R"({"jsonrpc":"2.0"})", R"({"method":"m","id":1})",
                           R"({"jsonrpc":"1.0","method":"m","id":1})", R"({"jsonrpc":"2.0","method":5,"id":1})",
                           R"({"jsonrpc":"2.0","method":"m","id":1,"params":"x"})"}) {
    EXPECT_EQ(fault(body).error.code, ErrorCode::invalid_request) << body;
    EXPECT_TRUE(fault(body).answer) << body;
  }
  EXPECT_EQ(fault(R"({"method":"m","id":1})").id, Id{int64_t{1}});
}

TEST(Message, BatchesAreRefusedByName) {
  const MessageError error = fault(R"([{"jsonrpc":"2.0","id":1,"method":"m"}])");
  EXPECT_EQ(error.error.code, ErrorCode::invalid_request);
  EXPECT_EQ(error.error.message, "batches are not supported");
}

TEST(Message, FaultyNotificationsAndResponsesGetNoAnswer) {
  EXPECT_FALSE(fault(R"({"method":"m"})").answer);
  EXPECT_FALSE(fault(R"({"jsonrpc":"2.0","method":"m","params":3})").answer);
  EXPECT_FALSE(fault(R"({"id":1,"result":null})").answer);
}

TEST(Message, DeepNestingIsNoDanger) {
  const std::string deep(200000, '[');
  EXPECT_EQ(fault(deep).error.code, ErrorCode::parse_error);
  EXPECT_EQ(fault(deep + std::string(200000, ']')).error.code, ErrorCode::invalid_request);
}

TEST(Message, WritesWhatItReads) {
  const Id id{std::string("a\"b")};
  EXPECT_EQ(result_head(id) + "[1]}", R"({"jsonrpc":"2.0","id":"a\"b","result":[1]})");
  EXPECT_EQ(request_head(Id{int64_t{4}}, "m/n") + "{}}", R"({"jsonrpc":"2.0","id":4,"method":"m/n","params":{}})");
  EXPECT_EQ(notification_head("m") + "[]}", R"({"jsonrpc":"2.0","method":"m","params":[]})");
  EXPECT_EQ(error_response({}, {ErrorCode::content_modified, "te \"laat\""}),
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32801,"message":"te \"laat\""}})");
}

}  // namespace
}  // namespace vraagbaak::rpc
