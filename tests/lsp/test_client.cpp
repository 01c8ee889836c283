#include "lsp/test_client.h"

#include <gtest/gtest.h>

#include <utility>

namespace vraagbaak::lsp {

TestClient::TestClient(unsigned workers, std::function<std::string(const std::string&)> index_place)
    : server(*this, {.workers = workers, .wake = {}, .index_place = std::move(index_place)}) {}

bool TestClient::send(std::span<const std::string_view> pieces) {
  std::string text;
  for (const std::string_view piece : pieces) text += piece;
  const std::lock_guard lock(mutex_);
  messages_.push_back(Json::parse(text));
  return true;
}

void TestClient::notify(const std::string& method, const Json& params) {
  server.handle(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
}

int TestClient::ask(const std::string& method, const Json& params) {
  server.handle(Json{{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}}.dump());
  return id_;
}

Json TestClient::answer(const std::string& method, const Json& params) { return reply(ask(method, params)); }

Json TestClient::request(const std::string& method, const Json& params) {
  const Json message = answer(method, params);
  EXPECT_TRUE(message.contains("result")) << method << ": " << message.dump();
  return message.value("result", Json());
}

int TestClient::error(const std::string& method, const Json& params) {
  const Json message = answer(method, params);
  return message.contains("error") ? message["error"]["code"].get<int>() : 0;
}

Json TestClient::reply(int id) {
  Json found;
  for (const Json& message : messages()) {
    if (message.contains("method") || message.value("id", Json()) != id) continue;
    EXPECT_TRUE(found.is_null()) << "a second answer: " << message.dump();
    found = message;
  }
  EXPECT_FALSE(found.is_null()) << "no answer to request " << id;
  return found.is_null() ? Json::object() : found;
}

std::vector<Json> TestClient::received(const std::string& method) {
  std::vector<Json> found;
  for (const Json& message : messages()) {
    if (message.value("method", "") == method) found.push_back(message.value("params", Json()));
  }
  return found;
}

void TestClient::respond(const std::string& method, const Json& result) {
  Json id;
  for (const Json& message : messages()) {
    if (message.value("method", "") == method) id = message["id"];
  }
  ASSERT_FALSE(id.is_null()) << "the server did not ask for " << method;
  server.handle(Json{{"jsonrpc", "2.0"}, {"id", id}, {"result", result}}.dump());
}

std::vector<Json> TestClient::messages() {
  const std::lock_guard lock(mutex_);
  return messages_;
}

Json TestClient::start(const Json& capabilities, const Json& more) {
  Json params{{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", capabilities}};
  params.update(more);
  const Json result = request("initialize", params);
  notify("initialized", Json::object());
  return result.value("capabilities", Json());
}

void TestClient::open(const std::string& text, int version, const std::string& uri) {
  notify("textDocument/didOpen",
         {{"textDocument", {{"uri", uri}, {"languageId", "pqa"}, {"version", version}, {"text", text}}}});
}

void TestClient::change(int version, const Json& changes) {
  notify("textDocument/didChange",
         {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", changes}});
}

Json document() { return {{"textDocument", {{"uri", TestClient::kUri}}}}; }

Json position(uint32_t line, uint32_t character) { return {{"line", line}, {"character", character}}; }

Json range(uint32_t line, uint32_t from, uint32_t to) {
  return {{"start", position(line, from)}, {"end", position(line, to)}};
}

Json at(uint32_t line, uint32_t character) {
  Json params = document();
  params["position"] = position(line, character);
  return params;
}

Json actions_at(uint32_t line, const Json& only) {
  Json params = document();
  params["range"] = range(line, 0, 0);
  params["context"] = {{"diagnostics", Json::array()}, {"only", only}};
  return params;
}

}  // namespace vraagbaak::lsp
