// A client in the same process: what it sends is handled before the call returns, what the server sends is kept.
#pragma once

#include <gtest/gtest.h>

#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lsp/server.h"
#include "rpc/sink.h"

namespace vraagbaak::lsp {

using Json = nlohmann::json;

class TestClient : public rpc::Sink {
 public:
  /// Without workers every answer is there when request() returns.
  /// The index stays in memory unless `index_place` says otherwise.
  explicit TestClient(
      unsigned workers = 0,
      std::function<std::string(const std::string&)> index_place = [](const std::string&) { return std::string(); })
      : server(*this, {.workers = workers, .wake = {}, .index_place = std::move(index_place)}) {}

  bool send(std::span<const std::string_view> pieces) override {
    std::string text;
    for (const std::string_view piece : pieces) text += piece;
    const std::lock_guard lock(mutex_);
    messages_.push_back(Json::parse(text));
    return true;
  }

  void notify(const std::string& method, const Json& params) {
    server.handle(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
  }
  /// Sends a request and returns its id without waiting for the answer.
  int ask(const std::string& method, const Json& params) {
    server.handle(Json{{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}}.dump());
    return id_;
  }
  /// Sends a request and returns the whole answer.
  Json answer(const std::string& method, const Json& params) { return reply(ask(method, params)); }
  /// The result of a request that must succeed.
  Json request(const std::string& method, const Json& params) {
    const Json message = answer(method, params);
    EXPECT_TRUE(message.contains("result")) << method << ": " << message.dump();
    return message.value("result", Json());
  }
  /// The code of a request that must fail; 0 when it did not.
  int error(const std::string& method, const Json& params) {
    const Json message = answer(method, params);
    return message.contains("error") ? message["error"]["code"].get<int>() : 0;
  }

  /// The one answer to request `id`.
  Json reply(int id) {
    Json found;
    for (const Json& message : messages()) {
      if (message.contains("method") || message.value("id", Json()) != id) continue;
      EXPECT_TRUE(found.is_null()) << "a second answer: " << message.dump();
      found = message;
    }
    EXPECT_FALSE(found.is_null()) << "no answer to request " << id;
    return found.is_null() ? Json::object() : found;
  }
  /// The parameters of everything the server sent under `method`.
  std::vector<Json> received(const std::string& method) {
    std::vector<Json> found;
    for (const Json& message : messages()) {
      if (message.value("method", "") == method) found.push_back(message.value("params", Json()));
    }
    return found;
  }
  /// Answers the newest request of the server under `method`.
  void respond(const std::string& method, const Json& result) {
    Json id;
    for (const Json& message : messages()) {
      if (message.value("method", "") == method) id = message["id"];
    }
    ASSERT_FALSE(id.is_null()) << "the server did not ask for " << method;
    server.handle(Json{{"jsonrpc", "2.0"}, {"id", id}, {"result", result}}.dump());
  }
  std::vector<Json> messages() {
    const std::lock_guard lock(mutex_);
    return messages_;
  }

  /// The handshake; returns the server's capabilities.
  Json start(const Json& capabilities = Json::object(), const Json& more = Json::object()) {
    Json params{{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", capabilities}};
    params.update(more);
    const Json result = request("initialize", params);
    notify("initialized", Json::object());
    return result.value("capabilities", Json());
  }
  void open(const std::string& text, int version = 1, const std::string& uri = kUri) {
    notify("textDocument/didOpen",
           {{"textDocument", {{"uri", uri}, {"languageId", "pqa"}, {"version", version}, {"text", text}}}});
  }
  void change(int version, const Json& changes) {
    notify("textDocument/didChange",
           {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", changes}});
  }

  static constexpr const char* kUri = "file:///vragen.pqa";

 private:
  std::mutex mutex_;
  std::vector<Json> messages_;
  int id_ = 0;

 public:
  Server server;
};

inline Json document() { return {{"textDocument", {{"uri", TestClient::kUri}}}}; }
inline Json position(uint32_t line, uint32_t character) { return {{"line", line}, {"character", character}}; }
inline Json range(uint32_t line, uint32_t from, uint32_t to) {
  return {{"start", position(line, from)}, {"end", position(line, to)}};
}
inline Json at(uint32_t line, uint32_t character) {
  Json params = document();
  params["position"] = position(line, character);
  return params;
}

}  // namespace vraagbaak::lsp
