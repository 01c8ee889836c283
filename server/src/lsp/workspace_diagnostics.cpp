#include "lsp/workspace_diagnostics.h"

#include <optional>
#include <string_view>
#include <utility>

#include "checks/analysis.h"
#include "lsp/to_proto.h"

namespace vraagbaak::lsp {
namespace {

using ClosedFiles = session::Settings::ClosedFiles;

constexpr size_t kMostClosed = 20'000;
constexpr std::string_view kNothing = "[]";

/// Work-done progress in hundredths, for a client that gave a token.
class Progress {
 public:
  Progress(rpc::Dispatcher& dispatcher, const std::string& token) : dispatcher_(dispatcher), token_(token) {}

  void begin(std::string_view title) { send("begin", title, 0); }
  void report(size_t done, size_t total) {
    const size_t percentage = done * 100 / total;
    if (percentage != std::exchange(told_, percentage)) send("report", {}, percentage);
  }
  void end() { send("end", {}, std::nullopt); }

 private:
  void send(std::string_view kind, std::string_view title, std::optional<size_t> percentage) {
    if (token_.empty()) return;
    rpc::JsonWriter out;
    out.begin_object().key("token").raw(token_).key("value").begin_object().field("kind", kind);
    if (!title.empty()) out.field("title", title).field("cancellable", true);
    if (percentage) out.field("percentage", *percentage);
    dispatcher_.notify("$/progress", out.end_object().end_object().take());
  }

  rpc::Dispatcher& dispatcher_;
  const std::string& token_;
  size_t told_ = 0;
};

std::vector<std::string> closed_texts(const WorkspaceDiagnosticJob& job) {
  switch (job.closed.settings->closed_files) {
    case ClosedFiles::off: return {};
    case ClosedFiles::references: return job.library->linked_closed_uris(kMostClosed);
    case ClosedFiles::all: return job.library->closed_uris(kMostClosed);
  }
  return {};
}

std::string state_of(const WorkspaceDiagnosticJob& job) {
  std::string state = std::to_string(job.texts_version) + ' ' + std::to_string(job.closed.settings_version);
  for (const Read& read : job.open) state += ' ' + read.snapshot->uri();
  return state;
}

std::string examine(const std::string& uri, const Read& read) {
  const std::optional<index::LoadedDocument> loaded = read.library->document(uri);
  if (!loaded) return std::string(kNothing);
  std::shared_ptr<const checks::Analysis> analysis;
  std::vector<const checks::Finding*> own;
  if (read.settings->closed_files == ClosedFiles::all) {
    analysis = checks::Analysis::run(loaded->document);
    own = analysis->findings();
  }
  return to_proto::diagnostics(*loaded->document, own, {}, *read.library, *read.settings, *read.connection, uri);
}

}  // namespace

std::string ClosedFindings::of(const std::string& uri, const Read& read, const std::string& state) {
  {
    const std::lock_guard lock(mutex_);
    if (state_ != state) {
      state_ = state;
      found_.clear();
    }
    if (const auto known = found_.find(uri); known != found_.end()) return known->second;
  }
  std::string found = examine(uri, read);
  const std::lock_guard lock(mutex_);
  if (state_ == state) found_[uri] = found;
  return found;
}

rpc::RawJson workspace_diagnostics(const WorkspaceDiagnosticJob& job, rpc::Dispatcher& dispatcher,
                                   const rpc::Reply& waiting) {
  std::map<std::string, std::string> previous;
  for (const auto& result : job.params.previousResultIds) previous[result.uri] = result.value;
  // vscode-languageclient 9 does not ask about a text that was closed before a report like this one told of it, and
  // goes on showing what it was told of that text alone.
  for (const std::string& uri : job.lately_closed) previous.emplace(uri, std::string());
  const bool english = job.closed.settings->language == checks::Language::english;
  Progress progress(dispatcher, job.params.workDoneToken);
  progress.begin(english ? "Checking the papers" : "Stukken controleren");

  rpc::JsonWriter out;
  out.begin_object().key("items").begin_array();
  for (size_t i = 0; i < job.open.size() && !waiting.cancelled(); ++i) {
    const std::string& uri = job.open[i].snapshot->uri();
    to_proto::append_workspace_diagnostic_report(out, job.open[i], previous[uri]);
    previous.erase(uri);
  }
  const std::vector<std::string> closed = closed_texts(job);
  const std::string state = state_of(job);
  for (size_t i = 0; i < closed.size() && !waiting.cancelled(); ++i) {
    const std::string found = job.known->of(closed[i], job.closed, state);
    const auto before = previous.find(closed[i]);
    // Most closed texts have nothing to tell; of those no client needs to hear.
    if (found != kNothing || before != previous.end()) {
      to_proto::append_closed_diagnostic_report(out, closed[i], found, before == previous.end() ? "" : before->second);
    }
    if (before != previous.end()) previous.erase(before);
    progress.report(i + 1, closed.size());
  }
  // A client keeps what it was told until it is told otherwise, also of a text that is gone.
  for (const auto& [uri, result_id] : previous)
    to_proto::append_closed_diagnostic_report(out, uri, std::string(kNothing), result_id);
  progress.end();
  return out.end_array().end_object().take();
}

}  // namespace vraagbaak::lsp
