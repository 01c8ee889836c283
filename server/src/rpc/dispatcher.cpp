#include "rpc/dispatcher.h"

#include <array>
#include <exception>
#include <nlohmann/json.hpp>

#include "base/log.h"

namespace vraagbaak::rpc {

/// One request that came in. `in_handler` keeps a Reply that dies on the way out of a throwing handler from answering
/// before the dispatcher has seen the exception.
struct PendingRequest {
  Id id;
  std::string method;
  std::weak_ptr<PendingRequests> owner;
  std::stop_source stop;
  bool answered = false;  ///< guarded by PendingRequests::mutex_, as is the rest below
  bool in_handler = false;
  bool abandoned = false;
};

/// The requests without an answer, shared with the replies, which may outlive the dispatcher.
class PendingRequests {
 public:
  explicit PendingRequests(Sink& sink) : sink_(&sink) {}

  /// False when a request with this id is waiting already.
  bool add(const std::shared_ptr<PendingRequest>& request) {
    const std::lock_guard lock(mutex_);
    request->in_handler = true;
    return by_id_.emplace(request->id, request).second;
  }

  std::shared_ptr<PendingRequest> find(const Id& id) const {
    const std::lock_guard lock(mutex_);
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  std::vector<Id> ids() const {
    const std::lock_guard lock(mutex_);
    std::vector<Id> ids;
    for (const auto& [id, request] : by_id_) ids.push_back(id);
    return ids;
  }

  size_t size() const {
    const std::lock_guard lock(mutex_);
    return by_id_.size();
  }

  bool answered(const PendingRequest& request) const {
    const std::lock_guard lock(mutex_);
    return request.answered;
  }

  /// True for the one caller that may send the answer.
  bool claim(PendingRequest& request) {
    const std::lock_guard lock(mutex_);
    if (request.answered) return false;
    request.answered = true;
    by_id_.erase(request.id);
    return true;
  }

  /// The Reply died. True when nobody else is going to answer.
  bool abandon(PendingRequest& request) {
    const std::lock_guard lock(mutex_);
    request.abandoned = true;
    return !request.answered && !request.in_handler;
  }

  /// The handler returned. True when it left the request without a reply.
  bool leave_handler(PendingRequest& request) {
    const std::lock_guard lock(mutex_);
    request.in_handler = false;
    return !request.answered && request.abandoned;
  }

  void send(std::span<const std::string_view> pieces) {
    const std::lock_guard lock(sink_mutex_);
    if (sink_ != nullptr) sink_->send(pieces);
  }

  void close() {
    const std::lock_guard lock(sink_mutex_);
    sink_ = nullptr;
  }

 private:
  mutable std::mutex mutex_;
  std::map<Id, std::shared_ptr<PendingRequest>> by_id_;
  std::mutex sink_mutex_;
  Sink* sink_;
};

namespace {

void answer(PendingRequest& request, std::string_view json) {
  const auto owner = request.owner.lock();
  if (owner == nullptr || !owner->claim(request)) return;
  const std::string head = result_head(request.id);
  owner->send(std::array<std::string_view, 3>{head, json, "}"});
}

void answer(PendingRequest& request, const Error& error) {
  const auto owner = request.owner.lock();
  if (owner == nullptr || !owner->claim(request)) return;
  const std::string text = error_response(request.id, error);
  owner->send(std::array<std::string_view, 1>{text});
}

void answer_unanswered(PendingRequest& request) {
  base::log(base::LogLevel::error, request.method + ": the request was left without an answer");
  answer(request, Error{ErrorCode::internal_error, "the request was left without an answer"});
}

/// Text from outside may be no UTF-8, which dump() would throw on by default.
std::string dump(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Runs `function`; what it throws comes back as an error, and what nobody foresaw goes to the log as well.
template <class Function>
std::optional<Error> guarded(const std::string& method, Function&& function) {
  try {
    function();
    return std::nullopt;
  } catch (const RequestError& error) {
    return Error{error.code(), error.what()};
  } catch (const std::exception& error) {
    base::log(base::LogLevel::error, method + ": " + error.what());
    return Error{ErrorCode::internal_error, error.what()};
  } catch (...) {
    base::log(base::LogLevel::error, method + ": unknown exception");
    return Error{ErrorCode::internal_error, "unknown exception"};
  }
}

}  // namespace

Reply::Reply(std::shared_ptr<PendingRequest> request) : request_(std::move(request)) {}

Reply::~Reply() {
  if (request_ == nullptr) return;
  const auto owner = request_->owner.lock();
  if (owner != nullptr && owner->abandon(*request_)) answer_unanswered(*request_);
}

Reply& Reply::operator=(Reply&& other) noexcept {
  Reply taken(std::move(other));
  std::swap(request_, taken.request_);
  return *this;
}

void Reply::result(const RawJson& json) { answer(*request_, json.text); }
void Reply::result(const nlohmann::json& json) { answer(*request_, dump(json)); }
void Reply::result_null() { answer(*request_, "null"); }
void Reply::error(ErrorCode code, std::string message) { answer(*request_, Error{code, std::move(message)}); }
void Reply::content_modified() { error(ErrorCode::content_modified, "the document changed"); }

const Id& Reply::id() const { return request_->id; }

bool Reply::cancelled() const {
  const auto owner = request_->owner.lock();
  return owner == nullptr || owner->answered(*request_);
}

std::stop_token Reply::stop_token() const { return request_->stop.get_token(); }

Dispatcher::Dispatcher(Sink& sink) : sink_(sink), pending_(std::make_shared<PendingRequests>(sink)) {}

Dispatcher::~Dispatcher() { pending_->close(); }

void Dispatcher::on_request(std::string method, RequestHandler handler) {
  requests_.insert_or_assign(std::move(method), std::move(handler));
}

void Dispatcher::on_notification(std::string method, NotificationHandler handler) {
  notifications_.insert_or_assign(std::move(method), std::move(handler));
}

bool Dispatcher::handle(std::string_view body) {
  base::Expected<Message, MessageError> message = parse_message(body);
  if (message) {
    handle(std::move(*message));
    return true;
  }
  const MessageError& fault = message.error();
  base::log(base::LogLevel::warning, "faulty message: " + fault.error.message);
  if (fault.answer) {
    const std::string text = error_response(fault.id, fault.error);
    sink_.send(std::array<std::string_view, 1>{text});
  }
  return fault.error.code != ErrorCode::parse_error;
}

void Dispatcher::handle(Message message) {
  switch (message.kind) {
    case Message::Kind::request: run_request(message); return;
    case Message::Kind::notification: run_notification(message); return;
    case Message::Kind::response: run_response(message); return;
  }
}

void Dispatcher::handle_fault(std::string_view message) {
  base::log(base::LogLevel::warning, "faulty stream: " + std::string(message));
  const std::string text = error_response({}, {ErrorCode::parse_error, std::string(message)});
  sink_.send(std::array<std::string_view, 1>{text});
}

void Dispatcher::run_request(Message& message) {
  const auto request = std::make_shared<PendingRequest>();
  request->id = message.id;
  request->method = message.method;
  request->owner = pending_;
  if (!pending_->add(request)) {
    const std::string text = error_response(message.id, {ErrorCode::invalid_request, "the id is in use already"});
    sink_.send(std::array<std::string_view, 1>{text});
    return;
  }
  const std::optional<Error> thrown = guarded(message.method, [&] {
    const std::optional<Error> refused = gate_ ? gate_(message.method, true) : std::nullopt;
    const auto handler = requests_.find(message.method);
    if (refused) {
      answer(*request, *refused);
    } else if (handler == requests_.end()) {
      answer(*request, Error{ErrorCode::method_not_found, "unknown method: " + message.method});
    } else {
      handler->second(*message.params, Reply(request));
    }
  });
  if (thrown) answer(*request, *thrown);
  if (pending_->leave_handler(*request)) answer_unanswered(*request);
}

void Dispatcher::run_notification(Message& message) {
  const auto handler = notifications_.find(message.method);
  if (handler == notifications_.end()) {
    if (!message.method.starts_with("$/")) base::log(base::LogLevel::info, "unknown notification: " + message.method);
    return;
  }
  const std::optional<Error> thrown = guarded(message.method, [&] {
    if (!gate_ || !gate_(message.method, false)) handler->second(*message.params);
  });
  // Nobody waits for an answer, so the log is the only place to tell.
  if (thrown && thrown->code != ErrorCode::internal_error)
    base::log(base::LogLevel::warning, message.method + ": " + thrown->message);
}

void Dispatcher::run_response(Message& message) {
  ResponseHandler handler;
  if (const auto* id = std::get_if<int64_t>(&message.id)) {
    const std::lock_guard lock(outgoing_mutex_);
    if (const auto found = outgoing_.find(*id); found != outgoing_.end()) {
      handler = std::move(found->second);
      outgoing_.erase(found);
    }
  }
  if (!handler) {
    base::log(base::LogLevel::info, "response to no request of ours: id " + id_text(message.id));
    return;
  }
  const std::optional<Error> thrown = guarded("response", [&] { handler(*message.params, message.error); });
  if (thrown && thrown->code != ErrorCode::internal_error) base::log(base::LogLevel::warning, thrown->message);
}

void Dispatcher::cancel(const Id& id) {
  const std::shared_ptr<PendingRequest> request = pending_->find(id);
  if (request == nullptr) return;
  request->stop.request_stop();
  answer(*request, Error{ErrorCode::request_cancelled, "cancelled"});
}

void Dispatcher::cancel_all() {
  for (const Id& id : pending_->ids()) cancel(id);
}

size_t Dispatcher::pending() const { return pending_->size(); }

void Dispatcher::notify(std::string_view method, const RawJson& params) {
  const std::string head = notification_head(method);
  sink_.send(std::array<std::string_view, 3>{head, params.text, "}"});
}

void Dispatcher::notify(std::string_view method, const nlohmann::json& params) {
  notify(method, RawJson{dump(params)});
}

Id Dispatcher::request(std::string_view method, const RawJson& params, ResponseHandler handler) {
  int64_t number = 0;
  {
    const std::lock_guard lock(outgoing_mutex_);
    number = next_id_++;
    outgoing_.emplace(number, std::move(handler));
  }
  const std::string head = request_head(Id{number}, method);
  sink_.send(std::array<std::string_view, 3>{head, params.text, "}"});
  return Id{number};
}

}  // namespace vraagbaak::rpc
