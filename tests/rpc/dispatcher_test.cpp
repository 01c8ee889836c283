#include "rpc/dispatcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>
#include "support/json.h"

#include "base/log.h"

namespace vraagbaak::rpc {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

class Outbox : public Sink {
 public:
  bool send(std::span<const std::string_view> pieces) override {
    std::string message;
    for (const std::string_view piece : pieces) message.append(piece);
    const std::lock_guard lock(mutex_);
    sent_.push_back(json::parse(message));
    return true;
  }
  /// "id:result" or "id:!code" per message sent since the last call.
  std::vector<std::string> take() {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> summaries;
    for (const json& message : sent_) {
      if (message.contains("method")) {
        summaries.push_back(message.at("method").get<std::string>() + message.at("params").dump());
        continue;
      }
      const std::string id = message.at("id").dump();
      summaries.push_back(message.contains("error") ? id + ":!" + message["error"]["code"].dump()
                                                    : id + ":" + message.at("result").dump());
    }
    sent_.clear();
    return summaries;
  }

 private:
  std::mutex mutex_;
  std::vector<json> sent_;
};

class DispatcherTest : public testing::Test {
 protected:
  DispatcherTest() { base::set_log_level(base::LogLevel::off); }
  ~DispatcherTest() override { base::set_log_level(base::LogLevel::warning); }

  void request(int id, std::string method, json params = json::object()) {
    dispatcher_->handle(
        json{{"jsonrpc", "2.0"}, {"id", id}, {"method", std::move(method)}, {"params", std::move(params)}}.dump());
  }
  void notification(std::string method) {
    dispatcher_->handle(json{{"jsonrpc", "2.0"}, {"method", std::move(method)}}.dump());
  }
  /// Keeps the replies of `method` in `kept_`.
  void keep(const std::string& method) {
    dispatcher_->on_request(method, [this](json&, Reply reply) { kept_.push_back(std::move(reply)); });
  }

  Outbox outbox_;
  std::optional<Dispatcher> dispatcher_{std::in_place, outbox_};
  std::vector<Reply> kept_;
};

TEST_F(DispatcherTest, ARequestGetsItsResult) {
  dispatcher_->on_request("tree", [](json& params, Reply reply) { reply.result(json::array({params.at("x")})); });
  dispatcher_->on_request("raw", [](json&, Reply reply) { reply.result(RawJson{"{\"a\":1}"}); });
  dispatcher_->on_request("null", [](json&, Reply reply) { reply.result_null(); });
  request(1, "tree", {{"x", 5}});
  request(2, "raw");
  request(3, "null");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:[5]", "2:{\"a\":1}", "3:null"));
  EXPECT_EQ(dispatcher_->pending(), 0u);
}

TEST_F(DispatcherTest, StringIdsComeBackAsTheyWere) {
  dispatcher_->on_request("m", [](json&, Reply reply) { reply.result_null(); });
  dispatcher_->handle(R"({"jsonrpc":"2.0","id":"één","method":"m"})");
  EXPECT_THAT(outbox_.take(), ElementsAre("\"één\":null"));
}

TEST_F(DispatcherTest, UnknownMethods) {
  request(1, "onbekend");
  request(2, "$/onbekend");
  notification("onbekend");
  notification("$/onbekend");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32601", "2:!-32601"));
}

TEST_F(DispatcherTest, OnlyUnknownNotificationsOfTheProtocolItselfAreSilent) {
  base::set_log_level(base::LogLevel::info);
  testing::internal::CaptureStderr();
  notification("$/setTrace");
  notification("onbekend");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "vraagbaak: info: unknown notification: onbekend\n");
}

TEST_F(DispatcherTest, ExceptionsBecomeErrors) {
  dispatcher_->on_request("params", [](json&, Reply) { throw InvalidParams("geen uri"); });
  dispatcher_->on_request("bug", [](json&, Reply) { throw std::logic_error("oeps"); });
  dispatcher_->on_request("odd", [](json&, Reply) { throw 5; });
  dispatcher_->on_request("coded", [](json&, Reply) { throw RequestError(ErrorCode::request_failed, "mislukt"); });
  request(1, "params");
  request(2, "bug");
  request(3, "odd");
  request(4, "coded");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32602", "2:!-32603", "3:!-32603", "4:!-32803"));
}

TEST_F(DispatcherTest, AnExceptionIsLogged) {
  dispatcher_->on_request("bug", [](json&, Reply) { throw std::logic_error("oeps"); });
  base::set_log_level(base::LogLevel::error);
  testing::internal::CaptureStderr();
  request(1, "bug");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "vraagbaak: error: bug: oeps\n");
}

TEST_F(DispatcherTest, AnExceptionAfterTheAnswerAddsNone) {
  dispatcher_->on_request("m", [](json&, Reply reply) {
    reply.result_null();
    throw std::logic_error("te laat");
  });
  request(1, "m");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:null"));
}

TEST_F(DispatcherTest, AnExceptionInANotificationIsSurvived) {
  dispatcher_->on_notification("bug", [](json&) { throw std::logic_error("oeps"); });
  dispatcher_->on_notification("params", [](json&) { throw InvalidParams("geen uri"); });
  notification("bug");
  notification("params");
  request(1, "m");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32601"));
}

TEST_F(DispatcherTest, AForgottenReplyAnswersItself) {
  dispatcher_->on_request("m", [](json&, Reply) {});
  request(1, "m");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32603"));
  EXPECT_EQ(dispatcher_->pending(), 0u);
}

TEST_F(DispatcherTest, AReplyMayComeLater) {
  keep("m");
  request(1, "m");
  request(2, "m");
  EXPECT_EQ(dispatcher_->pending(), 2u);
  EXPECT_THAT(outbox_.take(), IsEmpty());
  kept_[1].result_null();
  kept_[1].result_null();
  kept_[0].content_modified();
  EXPECT_THAT(outbox_.take(), ElementsAre("2:null", "1:!-32801"));
  kept_.clear();
  EXPECT_THAT(outbox_.take(), IsEmpty());
}

TEST_F(DispatcherTest, AKeptReplyThatDiesOrIsOverwrittenAnswers) {
  keep("m");
  request(1, "m");
  request(2, "m");
  kept_[0] = std::move(kept_[1]);
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32603"));
  kept_.clear();
  EXPECT_THAT(outbox_.take(), ElementsAre("2:!-32603"));
}

TEST_F(DispatcherTest, CancellationAnswersAtOnceAndStopsTheWork) {
  keep("m");
  request(1, "m");
  EXPECT_FALSE(kept_[0].cancelled());
  dispatcher_->cancel(Id{int64_t{1}});
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32800"));
  EXPECT_TRUE(kept_[0].cancelled());
  EXPECT_TRUE(kept_[0].stop_token().stop_requested());
  kept_[0].result_null();
  dispatcher_->cancel(Id{int64_t{1}});
  dispatcher_->cancel(Id{int64_t{99}});
  kept_.clear();
  EXPECT_THAT(outbox_.take(), IsEmpty());
}

TEST_F(DispatcherTest, AllThatWaitCanBeCancelledAtOnce) {
  keep("m");
  request(1, "m");
  request(2, "m");
  kept_[0].result_null();
  request(3, "m");
  dispatcher_->cancel_all();
  EXPECT_THAT(outbox_.take(), ElementsAre("1:null", "2:!-32800", "3:!-32800"));
  EXPECT_EQ(dispatcher_->pending(), 0U);
}

TEST_F(DispatcherTest, AnIdInUseIsRefusedAndFreeAfterwards) {
  keep("m");
  request(1, "m");
  request(1, "m");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32600"));
  kept_[0].result_null();
  request(1, "m");
  kept_[1].result_null();
  EXPECT_THAT(outbox_.take(), ElementsAre("1:null", "1:null"));
}

TEST_F(DispatcherTest, TheGateRefusesRequestsAndDropsNotifications) {
  int handled = 0;
  dispatcher_->on_request("m", [&](json&, Reply reply) { reply.result_null(); });
  dispatcher_->on_notification("n", [&](json&) { ++handled; });
  bool open = false;
  dispatcher_->set_gate([&](std::string_view, bool) {
    return open ? std::nullopt : std::optional(Error{ErrorCode::server_not_initialized, "nog niet"});
  });
  request(1, "m");
  notification("n");
  open = true;
  request(2, "m");
  notification("n");
  EXPECT_THAT(outbox_.take(), ElementsAre("1:!-32002", "2:null"));
  EXPECT_EQ(handled, 1);
}

TEST_F(DispatcherTest, FaultyBodiesAreAnswered) {
  EXPECT_FALSE(dispatcher_->handle("{"));
  EXPECT_TRUE(dispatcher_->handle("[]"));
  EXPECT_TRUE(dispatcher_->handle(R"({"jsonrpc":"1.0","id":4,"method":"m"})"));
  EXPECT_TRUE(dispatcher_->handle(R"({"method":"m"})"));
  dispatcher_->handle_fault("header without Content-Length");
  EXPECT_THAT(outbox_.take(), ElementsAre("null:!-32700", "null:!-32600", "4:!-32600", "null:!-32700"));
}

TEST_F(DispatcherTest, OwnRequestsFindTheirAnswers) {
  std::vector<std::string> answers;
  const auto note = [&](json& result, const std::optional<Error>& error) {
    answers.push_back(error ? error->message : result.dump());
  };
  const Id first = dispatcher_->request("vraag", RawJson{"[1]"}, note);
  const Id second = dispatcher_->request("vraag", RawJson{"[2]"}, note);
  EXPECT_THAT(outbox_.take(), ElementsAre("vraag[1]", "vraag[2]"));
  dispatcher_->handle(R"({"jsonrpc":"2.0","id":)" + id_text(second) + R"(,"error":{"code":1,"message":"nee"}})");
  dispatcher_->handle(R"({"jsonrpc":"2.0","id":)" + id_text(first) + R"(,"result":{"ja":1}})");
  dispatcher_->handle(R"({"jsonrpc":"2.0","id":)" + id_text(first) + R"(,"result":"nog eens"})");
  EXPECT_THAT(answers, ElementsAre("nee", "{\"ja\":1}"));
  EXPECT_THAT(outbox_.take(), IsEmpty());
}

TEST_F(DispatcherTest, NotificationsAreSent) {
  dispatcher_->notify("a", RawJson{"{\"x\":1}"});
  dispatcher_->notify("b", json{1, "\xFF"});
  EXPECT_THAT(outbox_.take(), ElementsAre("a{\"x\":1}", "b[1,\"\xEF\xBF\xBD\"]"));
}

TEST_F(DispatcherTest, RepliesMayOutliveTheDispatcher) {
  keep("m");
  request(1, "m");
  dispatcher_.reset();
  EXPECT_TRUE(kept_[0].cancelled());
  kept_[0].result_null();
  kept_.clear();
  EXPECT_THAT(outbox_.take(), IsEmpty());
}

TEST_F(DispatcherTest, ThreadsThatAnswerCancelAndForgetLeaveOneReplyEach) {
  constexpr int kRequests = 300;
  std::vector<std::thread> workers;
  dispatcher_->on_request("m", [&](json& params, Reply reply) {
    const int kind = params.at("kind").get<int>();
    workers.emplace_back([kind, reply = std::move(reply)]() mutable {
      if (kind == 0) reply.result_null();
      if (kind == 1) reply.error(ErrorCode::request_failed, "mislukt");
    });
    if (kind == 2) throw std::logic_error("oeps");
  });
  std::thread canceller([&] {
    for (int i = 0; i < kRequests; ++i) dispatcher_->cancel(Id{int64_t{i}});
  });
  for (int i = 0; i < kRequests; ++i) request(i, "m", {{"kind", i % 4}});
  canceller.join();
  for (std::thread& worker : workers) worker.join();
  std::vector<int> replies(kRequests, 0);
  for (const std::string& summary : outbox_.take()) ++replies[static_cast<size_t>(std::stoi(summary))];
  EXPECT_EQ(replies, std::vector<int>(kRequests, 1));
}

}  // namespace
}  // namespace vraagbaak::rpc
