// The JSON-RPC 2.0 envelope: what a message is, read from and written to JSON text.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/expected.h"
#include "rpc/json_writer.h"

namespace vraagbaak::rpc {

/// Error codes of JSON-RPC 2.0 and of the base protocol of LSP 3.17.
enum class ErrorCode : int32_t {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_failed = -32803,
  server_cancelled = -32802,
  content_modified = -32801,
  request_cancelled = -32800,
};

struct Error {
  ErrorCode code = ErrorCode::internal_error;
  std::string message;
};

/// A request's id: an integer, a string, or null (monostate).
using Id = std::variant<std::monostate, int64_t, std::string>;
/// Reads an id, e.g. from the parameters of a cancellation; nullopt for any other JSON value.
std::optional<Id> id_from_json(const nlohmann::json& value);
/// For logs: `7`, `"abc"`, `null`.
std::string id_text(const Id& id);

struct Message {
  enum class Kind : uint8_t { request, notification, response };
  Kind kind = Kind::notification;
  Id id;                                   ///< null for a notification
  std::string method;                      ///< empty for a response
  std::shared_ptr<nlohmann::json> params;  ///< never null; JSON null when absent. For a response: its result
  std::optional<Error> error;              ///< a response that failed
};

/// Why a body is no message, and the id to answer with (null where it could not be read).
struct MessageError {
  Error error;
  Id id;
  bool answer = true;  ///< false for a faulty notification or response, which must not be answered
};

/// Reads one message. No JSON (or no UTF-8): parse_error. A batch, a wrong version, an id of another kind, a missing
/// method: invalid_request.
base::Expected<Message, MessageError> parse_message(std::string_view body);

/// The texts around a pre-serialised result or parameters, so that big ones need not be copied:
/// head + json + "}" is the message.
std::string result_head(const Id& id);
std::string notification_head(std::string_view method);
std::string request_head(const Id& id, std::string_view method);
/// A whole error response.
std::string error_response(const Id& id, const Error& error);

}  // namespace vraagbaak::rpc
