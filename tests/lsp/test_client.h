// A client in the same process: what it sends is handled before the call returns, what the server sends is kept.
#pragma once

#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/server.h"
#include "rpc/sink.h"
#include "support/json.h"

namespace vraagbaak::lsp {

class TestClient : public rpc::Sink {
 public:
  /// Without workers every answer is there when request() returns.
  /// The index stays in memory unless `index_place` says otherwise.
  explicit TestClient(
      unsigned workers = 0,
      std::function<std::string(const std::string&)> index_place = [](const std::string&) { return std::string(); });

  bool send(std::span<const std::string_view> pieces) override;

  void notify(const std::string& method, const Json& params);
  /// Sends a request and returns its id without waiting for the answer.
  int ask(const std::string& method, const Json& params);
  /// Sends a request and returns the whole answer.
  Json answer(const std::string& method, const Json& params);
  /// The result of a request that must succeed.
  Json request(const std::string& method, const Json& params);
  /// The code of a request that must fail; 0 when it did not.
  int error(const std::string& method, const Json& params);

  /// The one answer to request `id`.
  Json reply(int id);
  /// The parameters of everything the server sent under `method`.
  std::vector<Json> received(const std::string& method);
  /// Answers the newest request of the server under `method`.
  void respond(const std::string& method, const Json& result);
  std::vector<Json> messages();

  /// The handshake; returns the server's capabilities.
  Json start(const Json& capabilities = Json::object(), const Json& more = Json::object());
  void open(const std::string& text, int version = 1, const std::string& uri = kUri);
  void change(int version, const Json& changes);

  static constexpr const char* kUri = "file:///vragen.pqa";

 private:
  std::mutex mutex_;
  std::vector<Json> messages_;
  int id_ = 0;

 public:
  Server server;
};

Json document();
Json position(uint32_t line, uint32_t character);
Json range(uint32_t line, uint32_t from, uint32_t to);
Json at(uint32_t line, uint32_t character);
/// Parameters of textDocument/codeAction at the start of a line, for the kinds `only`.
Json actions_at(uint32_t line, const Json& only);

constexpr int kInvalidParams = -32602;

}  // namespace vraagbaak::lsp
