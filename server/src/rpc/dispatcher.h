// From messages to handlers and back. It owns the promise that every request gets exactly one reply, whatever the
// handler does: answer now, answer later from another thread, throw, forget, or be cancelled.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rpc/message.h"
#include "rpc/sink.h"

namespace vraagbaak::rpc {

/// Thrown by a handler for a reply with that code and message.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

/// Thrown when a request's parameters are not what the method takes; becomes -32602.
class InvalidParams : public RequestError {
 public:
  explicit InvalidParams(const std::string& message) : RequestError(ErrorCode::invalid_params, message) {}
};

class PendingRequests;
struct PendingRequest;

/// The duty to answer one request. Move it to wherever the answer is made; destroyed unanswered, it answers -32603.
/// The first answer counts, later ones (after a cancellation, say) are dropped. Safe from any thread, and harmless
/// after the dispatcher is gone.
class Reply {
 public:
  explicit Reply(std::shared_ptr<PendingRequest> request);
  ~Reply();
  Reply(Reply&&) noexcept = default;
  Reply& operator=(Reply&& other) noexcept;

  void result(const RawJson& json);
  void result(const nlohmann::json& json);
  void result_null();
  void error(ErrorCode code, std::string message);
  /// The document changed, or newer work supersedes this: -32801.
  void content_modified();

  const Id& id() const;
  /// True when nobody waits for the answer any more: it was cancelled, or was given already.
  bool cancelled() const;
  /// Stops when the request is cancelled; for work that can be left half-way.
  std::stop_token stop_token() const;

 private:
  std::shared_ptr<PendingRequest> request_;
};

/// `params` may be moved from.
using RequestHandler = std::function<void(nlohmann::json& params, Reply reply)>;
using NotificationHandler = std::function<void(nlohmann::json& params)>;
/// Called once with the other side's answer: the result (JSON null on failure) and the error if it failed.
using ResponseHandler = std::function<void(nlohmann::json& result, const std::optional<Error>& error)>;
/// Asked before a message is handled, by method name and whether it is a request. An error refuses a request with it
/// and drops a notification: nothing before "initialize", say.
using Gate = std::function<std::optional<Error>(std::string_view method, bool request)>;

/// handle(), on_… and set_gate belong to one thread; the rest is safe from any. Handlers run inside handle().
class Dispatcher {
 public:
  /// `sink` must outlive the dispatcher.
  explicit Dispatcher(Sink& sink);
  ~Dispatcher();
  Dispatcher(const Dispatcher&) = delete;
  Dispatcher& operator=(const Dispatcher&) = delete;

  void on_request(std::string method, RequestHandler handler);
  void on_notification(std::string method, NotificationHandler handler);
  void set_gate(Gate gate) { gate_ = std::move(gate); }

  /// Reads and handles one message body. False when the body was no JSON; the error is answered already, and the
  /// caller may resynchronise its stream.
  bool handle(std::string_view body);
  void handle(Message message);
  /// Answers a fault of the stream with -32700 and id null.
  void handle_fault(std::string_view message);

  /// Answers request `id` with -32800 and stops its token; does nothing when it is not waiting for an answer.
  void cancel(const Id& id);
  /// The same for every request that waits.
  void cancel_all();
  /// Requests without an answer so far.
  size_t pending() const;

  void notify(std::string_view method, const RawJson& params);
  void notify(std::string_view method, const nlohmann::json& params);
  /// Sends a request; `handler` runs inside handle() when the answer comes.
  Id request(std::string_view method, const RawJson& params, ResponseHandler handler);

 private:
  void run_request(Message& message);
  void run_notification(Message& message);
  void run_response(Message& message);

  Sink& sink_;
  std::unordered_map<std::string, RequestHandler> requests_;
  std::unordered_map<std::string, NotificationHandler> notifications_;
  Gate gate_;
  std::shared_ptr<PendingRequests> pending_;
  std::mutex outgoing_mutex_;
  int64_t next_id_ = 1;
  std::map<int64_t, ResponseHandler> outgoing_;
};

}  // namespace vraagbaak::rpc
