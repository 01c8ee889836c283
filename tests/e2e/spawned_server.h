// The real program at the other end of two pipes.
#pragma once

#include <string>

#include <boost/process.hpp>
#include <optional>
#include <vector>
#include "support/json.h"

namespace vraagbaak::e2e {

class SpawnedServer {
 public:
  /// Starts `vraagbaak` with `arguments`; what it logs is thrown away.
  explicit SpawnedServer(std::vector<std::string> arguments = {"lsp"},
                         const boost::process::environment& environment = boost::this_process::environment())
      : child_(VRAAGBAAK_BINARY, arguments, environment, boost::process::std_in<in_, boost::process::std_out> out_,
               boost::process::std_err > boost::process::null) {}
  ~SpawnedServer() {
    std::error_code ignored;
    if (child_.running(ignored)) child_.terminate(ignored);
  }

  /// Writes bytes as they are.
  void write(const std::string& bytes) {
    in_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    in_.flush();
  }
  void send_body(const std::string& body) {
    write("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  void send(const Json& message) { send_body(message.dump()); }
  void notify(const std::string& method, const Json& params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
  }
  int ask(const std::string& method, const Json& params) {
    send({{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}});
    return id_;
  }

  /// The next message; nullopt at the end of the stream. Anything that is no frame of JSON is a failure of the server
  /// and ends the stream here too, with `garbage` set.
  std::optional<Json> receive() {
    size_t length = 0;
    bool any = false;
    for (std::string line; std::getline(out_, line);) {
      if (line == "\r") {
        std::string body(length, '\0');
        out_.read(body.data(), static_cast<std::streamsize>(length));
        Json message = Json::parse(body, nullptr, false);
        if (!any || message.is_discarded()) break;
        return message;
      }
      if (!line.starts_with("Content-Length: ")) {
        garbage = line;
        return std::nullopt;
      }
      length = std::stoul(line.substr(16));
      any = true;
    }
    if (any) garbage = "a frame that is cut off or no JSON";
    return std::nullopt;
  }
  /// The answer to request `id`; everything before it goes to `others`.
  Json reply(int id) {
    while (auto message = receive()) {
      if (!message->contains("method") && message->value("id", Json()) == id) return *message;
      others.push_back(*message);
    }
    return {{"closed", true}};
  }
  Json request(const std::string& method, const Json& params) { return reply(ask(method, params)); }
  /// Parameters of the next notification `method`.
  Json notification(const std::string& method) {
    while (auto message = receive()) {
      if (message->value("method", "") == method) return (*message)["params"];
      others.push_back(*message);
    }
    return {{"closed", true}};
  }

  Json start(const Json& capabilities = Json::object(), const Json& process = nullptr, const Json& root = nullptr) {
    const Json answer =
        request("initialize", {{"processId", process}, {"rootUri", root}, {"capabilities", capabilities}});
    notify("initialized", Json::object());
    return answer["result"];
  }
  void open(const std::string& text, int version = 1) {
    notify("textDocument/didOpen",
           {{"textDocument", {{"uri", "file:///a.pqa"}, {"languageId", "pqa"}, {"version", version}, {"text", text}}}});
  }
  static Json document() { return {{"textDocument", {{"uri", "file:///a.pqa"}}}}; }

  /// Closes the server's standard input, as a client that dies does.
  void hang_up() {
    in_.flush();
    in_.pipe().close();
  }
  /// What is left on standard output once the program has ended, and its exit code.
  int wait() {
    while (auto message = receive()) others.push_back(*message);
    child_.wait();
    return child_.exit_code();
  }

  std::vector<Json> others;
  std::string garbage;

 private:
  boost::process::opstream in_;
  boost::process::ipstream out_;
  boost::process::child child_;
  int id_ = 0;
};

}  // namespace vraagbaak::e2e
