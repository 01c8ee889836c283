// Typed rows between method names and handlers. A row also says where its handler runs and thereby what it can reach:
//   mutate  a notification, on the main loop: may change the session
//   now     a request, on the main loop: answers from what is at hand
//   later   a request on a document, on a worker: gets a Read, and is cancellable up to its last byte
// Parameters that do not decode are the client's fault (-32602), what a handler throws is ours (-32603).
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/log.h"
#include "lsp/read.h"
#include "rpc/dispatcher.h"
#include "session/session.h"

namespace vraagbaak::lsp {

/// For what a person waits for at every key, and for what may come a little later.
inline constexpr auto kPrompt = session::Urgency::prompt;
inline constexpr auto kBulk = session::Urgency::bulk;

/// Bytes. A client takes some milliseconds to read an answer of this size, and reads nothing else meanwhile.
inline constexpr size_t kLargeAnswer = 128 << 10;

/// What may be said of a row besides its handler.
struct LaterOptions {
  std::function<void()> first;   ///< runs on the main loop when a request comes
  std::string unknown = "null";  ///< the answer for a document that is not open; empty: it is refused
};

class Binder {
 public:
  /// `read` gives what a request sees of a snapshot at this moment.
  Binder(rpc::Dispatcher& dispatcher, session::Session& session,
         std::function<Read(session::SnapshotPtr snapshot)> read)
      : dispatcher_(dispatcher), session_(session), read_(std::move(read)) {}

  /// `handler` takes Params.
  template <class Params, class Handler>
  void mutate(const std::string& method, Handler handler) {
    dispatcher_.on_notification(method, [method, handler](nlohmann::json& json) {
      std::optional<Params> params;
      try {
        params = json.get<Params>();
      } catch (const nlohmann::json::exception& wrong) {
        base::log(base::LogLevel::warning, method + " ignored: " + wrong.what());
        return;
      }
      handler(std::move(*params));
    });
  }

  /// `handler` takes Params and gives RawJson.
  template <class Params, class Handler>
  void now(const std::string& method, Handler handler) {
    dispatcher_.on_request(
        method, [handler](nlohmann::json& json, rpc::Reply reply) { reply.result(handler(decode<Params>(json))); });
  }

  /// `handler` takes a Read and Params, and the Reply if it asks whether anybody still waits, and gives RawJson.
  template <class Params, class Handler>
  void later(const std::string& method, session::Urgency urgency, Handler handler, LaterOptions options = {}) {
    dispatcher_.on_request(method, [this, urgency, handler, options](nlohmann::json& json, rpc::Reply reply) {
      Params params = decode<Params>(json);
      if (options.first) options.first();
      session::SnapshotPtr snapshot = session_.snapshot(params.textDocument.uri);
      if (!snapshot) {
        if (options.unknown.empty()) {
          throw rpc::RequestError(rpc::ErrorCode::content_modified, "The document is not open.");
        }
        reply.result(rpc::RawJson{options.unknown});
        return;
      }
      run_later(urgency, std::move(reply),
                [handler, read = read_(std::move(snapshot)), params = std::move(params)](const rpc::Reply& waiting) {
                  // The parse is shared with whoever comes next; what follows is for this request alone.
                  read.snapshot->document();
                  if (waiting.cancelled()) return rpc::RawJson{};
                  if constexpr (std::is_invocable_v<Handler, const Read&, const Params&, const rpc::Reply&>)
                    return handler(read, params, waiting);
                  else
                    return handler(read, params);
                });
    });
  }

  /// Runs `work`, which takes the Reply for its stop token and gives RawJson, on a worker and answers with it.
  template <class Work>
  void run_later(session::Urgency urgency, rpc::Reply reply, Work work) {
    session::Scheduler* scheduler = &session_.scheduler();
    session_.scheduler().later(urgency,
                               [scheduler, urgency, reply = std::move(reply), work = std::move(work)]() mutable {
                                 if (reply.cancelled()) return;
                                 try {
                                   const rpc::RawJson answer = work(std::as_const(reply));
                                   if (urgency == session::Urgency::bulk && answer.text.size() > kLargeAnswer)
                                     scheduler->let_prompt_pass();
                                   reply.result(answer);
                                 } catch (const rpc::RequestError& refused) {
                                   reply.error(refused.code(), refused.what());
                                 } catch (const std::exception& bug) {
                                   base::log(base::LogLevel::error, bug.what());
                                   reply.error(rpc::ErrorCode::internal_error, bug.what());
                                 }
                               });
  }

  template <class Params>
  static Params decode(const nlohmann::json& json) {
    try {
      return json.get<Params>();
    } catch (const nlohmann::json::exception& wrong) {
      throw rpc::InvalidParams(wrong.what());
    }
  }

 private:
  rpc::Dispatcher& dispatcher_;
  session::Session& session_;
  std::function<Read(session::SnapshotPtr)> read_;
};

}  // namespace vraagbaak::lsp
