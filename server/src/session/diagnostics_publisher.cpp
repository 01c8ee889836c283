#include "session/diagnostics_publisher.h"

#include <utility>

namespace vraagbaak::session {

DiagnosticsPublisher::DiagnosticsPublisher(DocumentStore& documents, Scheduler& scheduler, Render render, Send send,
                                           Library library, Diagnosed diagnosed, std::string nothing)
    : documents_(documents),
      scheduler_(scheduler),
      render_(std::move(render)),
      send_(std::move(send)),
      library_(std::move(library)),
      diagnosed_(std::move(diagnosed)),
      nothing_(std::move(nothing)) {}

void DiagnosticsPublisher::changed(const std::string& uri) {
  if (stopped_) return;
  const auto [entry, added] = entries_.try_emplace(uri);
  if (added) entry->second.opened = ++opened_;
  entry->second.due = true;
}

void DiagnosticsPublisher::closed(const std::string& uri) {
  const auto entry = entries_.find(uri);
  if (entry == entries_.end()) return;
  if (entry->second.published && *entry->second.published != nothing_) send_(uri, std::nullopt, nothing_);
  entries_.erase(entry);
}

void DiagnosticsPublisher::set_settings(std::shared_ptr<const Settings> settings) {
  settings_ = std::move(settings);
  workspace_changed();
}

void DiagnosticsPublisher::workspace_changed() {
  for (auto& [uri, entry] : entries_) entry.due = true;
}

void DiagnosticsPublisher::more_found(const std::string& uri) {
  if (const auto entry = entries_.find(uri); entry != entries_.end()) entry->second.due = true;
}

void DiagnosticsPublisher::stop() {
  if (stopped_) return;
  stopped_ = true;
  for (const auto& [uri, entry] : entries_) {
    const OpenDocument* document = documents_.find(uri);
    if (document && entry.published && *entry.published != nothing_) send_(uri, document->version(), nothing_);
  }
  entries_.clear();
}

void DiagnosticsPublisher::idle() {
  for (auto& [uri, entry] : entries_) {
    if (!entry.due || entry.running) continue;
    SnapshotPtr snapshot = documents_.snapshot(uri);
    if (!snapshot) continue;
    entry.due = false;
    entry.running = true;
    scheduler_.later(Urgency::prompt, [this, uri = uri, opened = entry.opened, snapshot, settings = settings_,
                                       library = library_()] {
      std::string rendered = render_(*snapshot, *settings, *library);
      scheduler_.post([this, uri, opened, snapshot, settings, rendered = std::move(rendered)]() mutable {
        finish(uri, opened, snapshot, settings, std::move(rendered));
      });
    });
  }
}

void DiagnosticsPublisher::finish(const std::string& uri, uint64_t opened, const SnapshotPtr& snapshot,
                                  const std::shared_ptr<const Settings>& settings, std::string rendered) {
  const auto found = entries_.find(uri);
  if (found == entries_.end() || found->second.opened != opened) return;
  Entry& entry = found->second;
  entry.running = false;
  const OpenDocument* document = documents_.find(uri);
  if (!document || !document->is_current(*snapshot) || settings != settings_) {
    entry.due = true;
    return;
  }
  if (entry.published != rendered || entry.version != snapshot->version()) {
    send_(uri, snapshot->version(), rendered);
    entry.published = std::move(rendered);
    entry.version = snapshot->version();
  }
  diagnosed_(snapshot);
}

}  // namespace vraagbaak::session
