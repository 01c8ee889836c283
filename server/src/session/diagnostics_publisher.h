// When findings are worked out and which of them reach the editor: right after a change when no other message waits,
// once for many changes when they come faster than that; only for the newest version, never for one that a later
// change made old. Every version that is looked at is published, also when its findings are those of the version
// before: editors that compare versions drop what an older one was said to have. New settings alone publish only what
// differs.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "index/library.h"
#include "session/document_store.h"
#include "session/scheduler.h"
#include "session/settings.h"

namespace vraagbaak::session {

/// Belongs to the main loop; only `render` runs elsewhere.
class DiagnosticsPublisher {
 public:
  /// The findings of a version as the editor will get them. Runs on a worker. Equal results are equal strings.
  using Render =
      std::function<std::string(const Snapshot& snapshot, const Settings& settings, const index::Library& library)>;
  /// The other texts of the workspace, as of now; never null. Called on the main loop.
  using Library = std::function<std::shared_ptr<const index::Library>()>;
  /// Sends what `render` made. No version: the document is closed.
  using Send = std::function<void(const std::string& uri, std::optional<int32_t> version, const std::string& rendered)>;
  /// The findings of a version were sent, or are what was sent before. Called on the main loop.
  using Diagnosed = std::function<void(const SnapshotPtr& snapshot)>;

  /// `nothing` is what `render` makes of a version without findings.
  DiagnosticsPublisher(DocumentStore& documents, Scheduler& scheduler, Render render, Send send, Library library,
                       Diagnosed diagnosed, std::string nothing);

  /// The document was opened or its text was changed.
  void changed(const std::string& uri);
  /// The document was closed; takes back what was published.
  void closed(const std::string& uri);
  /// From now on every open document is looked at with these.
  void set_settings(std::shared_ptr<const Settings> settings);
  /// Other texts of the workspace changed: every open document is looked at again.
  void workspace_changed();
  /// More is known of the document at `uri`, whose text is what it was.
  void more_found(const std::string& uri);
  /// The editor asks for diagnostics by itself: takes back what was published and stays silent from now on.
  void stop();
  bool stopped() const { return stopped_; }
  /// No message waits: starts what is due.
  void idle();

 private:
  struct Entry {
    uint64_t opened = 0;  ///< tells a document from an earlier one with the same URI
    bool due = true;
    bool running = false;
    std::optional<std::string> published;
    int32_t version = 0;  ///< of what was published
  };
  void finish(const std::string& uri, uint64_t opened, const SnapshotPtr& snapshot,
              const std::shared_ptr<const Settings>& settings, std::string rendered);

  DocumentStore& documents_;
  Scheduler& scheduler_;
  Render render_;
  Send send_;
  Library library_;
  Diagnosed diagnosed_;
  std::string nothing_;
  std::shared_ptr<const Settings> settings_ = std::make_shared<const Settings>();
  std::map<std::string, Entry> entries_;
  uint64_t opened_ = 0;
  bool stopped_ = false;
};

}  // namespace vraagbaak::session
