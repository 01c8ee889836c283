#include "rpc/message.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace vraagbaak::rpc {

namespace {

void append_id(std::string& out, const Id& id) {
  if (const auto* number = std::get_if<int64_t>(&id)) {
    out.append(std::to_string(*number));
  } else if (const auto* text = std::get_if<std::string>(&id)) {
    append_json_string(out, *text);
  } else {
    out.append("null");
  }
}

base::Unexpected<MessageError> refuse(const Id& id, const char* message, bool answer = true) {
  return base::Unexpected{MessageError{{ErrorCode::invalid_request, message}, id, answer}};
}

const nlohmann::json* member(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::shared_ptr<nlohmann::json> take(nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::make_shared<nlohmann::json>()
                               : std::make_shared<nlohmann::json>(std::move(*found));
}

Error read_error(const nlohmann::json& value) {
  Error error;
  if (!value.is_object()) return error;
  if (const nlohmann::json* code = member(value, "code"); code != nullptr && code->is_number_integer())
    error.code = static_cast<ErrorCode>(code->get<int32_t>());
  if (const nlohmann::json* message = member(value, "message"); message != nullptr && message->is_string())
    error.message = message->get<std::string>();
  return error;
}

}  // namespace

std::optional<Id> id_from_json(const nlohmann::json& value) {
  if (value.is_null()) return Id{};
  if (value.is_string()) return Id{value.get<std::string>()};
  if (value.is_number_unsigned() && value.get<uint64_t>() > uint64_t{std::numeric_limits<int64_t>::max()})
    return std::nullopt;
  if (value.is_number_integer()) return Id{value.get<int64_t>()};
  return std::nullopt;
}

std::string id_text(const Id& id) {
  std::string text;
  append_id(text, id);
  return text;
}

base::Expected<Message, MessageError> parse_message(std::string_view body) {
  nlohmann::json envelope = nlohmann::json::parse(body, nullptr, false);
  if (envelope.is_discarded())
    return base::Unexpected{MessageError{{ErrorCode::parse_error, "the message is not valid JSON"}, {}, true}};
  if (envelope.is_array()) return refuse({}, "batches are not supported");
  if (!envelope.is_object()) return refuse({}, "a message must be an object");

  const nlohmann::json* id_member = member(envelope, "id");
  const nlohmann::json* method = member(envelope, "method");
  const std::optional<Id> id = id_member == nullptr ? Id{} : id_from_json(*id_member);
  const bool response =
      method == nullptr && (member(envelope, "result") != nullptr || member(envelope, "error") != nullptr);
  const bool answer = !response && (id_member != nullptr || method == nullptr);
  if (!id) return refuse({}, "an id must be an integer, a string or null", answer);
  const nlohmann::json* version = member(envelope, "jsonrpc");
  if (version == nullptr || *version != "2.0") return refuse(*id, "\"jsonrpc\" must be \"2.0\"", answer);

  Message message;
  message.id = *id;
  if (response) {
    message.kind = Message::Kind::response;
    if (const nlohmann::json* error = member(envelope, "error"); error != nullptr && !error->is_null())
      message.error = read_error(*error);
    message.params = take(envelope, "result");
    return message;
  }
  if (method == nullptr) return refuse(*id, "a message must have a method");
  if (!method->is_string()) return refuse(*id, "the method must be a string", answer);
  const nlohmann::json* params = member(envelope, "params");
  if (params != nullptr && !params->is_structured() && !params->is_null())
    return refuse(*id, "params must be an object or an array", answer);
  message.kind = id_member != nullptr ? Message::Kind::request : Message::Kind::notification;
  message.method = method->get<std::string>();
  message.params = take(envelope, "params");
  return message;
}

std::string result_head(const Id& id) {
  std::string head = R"({"jsonrpc":"2.0","id":)";
  append_id(head, id);
  return head.append(R"(,"result":)");
}

std::string notification_head(std::string_view method) {
  std::string head = R"({"jsonrpc":"2.0","method":)";
  append_json_string(head, method);
  return head.append(R"(,"params":)");
}

std::string request_head(const Id& id, std::string_view method) {
  std::string head = R"({"jsonrpc":"2.0","id":)";
  append_id(head, id);
  head.append(R"(,"method":)");
  append_json_string(head, method);
  return head.append(R"(,"params":)");
}

std::string error_response(const Id& id, const Error& error) {
  std::string text = R"({"jsonrpc":"2.0","id":)";
  append_id(text, id);
  text.append(R"(,"error":{"code":)").append(std::to_string(static_cast<int32_t>(error.code)));
  text.append(R"(,"message":)");
  append_json_string(text, error.message);
  return text.append("}}");
}

}  // namespace vraagbaak::rpc
