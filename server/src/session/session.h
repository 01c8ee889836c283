// Everything that changes while the server runs: the open documents, the settings, the folders, the threads.
// Belongs to the main loop; what others get of it are snapshots.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/library.h"
#include "session/diagnostics_publisher.h"
#include "session/document_store.h"
#include "session/scheduler.h"
#include "session/settings.h"

namespace vraagbaak::session {

struct Change {
  /// Where in the text that the changes before it left; nullopt replaces the whole text.
  std::function<text::ByteRange(const text::SourceText& current)> range;
  std::string text;
};

class Session {
 public:
  struct Options {
    unsigned workers = 2;        ///< 0: everything happens inside the call that causes it
    std::function<void()> wake;  ///< see Scheduler
    DiagnosticsPublisher::Render render;
    DiagnosticsPublisher::Send send;
    std::string nothing;  ///< what `render` makes of no findings
  };
  explicit Session(Options options);

  void open(const std::string& uri, int32_t version, std::string_view text);
  /// Applies `changes` in order. False when the document is not open.
  bool change(const std::string& uri, int32_t version, const std::vector<Change>& changes);
  /// False when it was not open.
  bool close(const std::string& uri);
  /// nullptr when the document is not open.
  SnapshotPtr snapshot(const std::string& uri) { return documents_.snapshot(uri); }
  std::vector<SnapshotPtr> snapshots() { return documents_.snapshots(); }

  const std::shared_ptr<const Settings>& settings() const { return settings_; }
  /// True when they differ from those before.
  bool set_settings(Settings settings);

  const std::vector<std::string>& folders() const { return folders_; }
  void add_folder(std::string uri);
  void remove_folder(const std::string& uri);

  /// What may be asked about all texts of the folders, as of now; never null.
  std::shared_ptr<const index::Library> library() const { return std::make_shared<const index::EmptyLibrary>(); }

  Scheduler& scheduler() { return scheduler_; }
  /// The editor asks for diagnostics by itself from now on.
  void diagnostics_are_pulled() { publisher_.stop(); }
  /// No message waits: hands over what workers finished and starts what is due.
  void idle();

 private:
  DocumentStore documents_;
  std::shared_ptr<const Settings> settings_ = std::make_shared<const Settings>();
  std::vector<std::string> folders_;
  DiagnosticsPublisher publisher_;
  Scheduler scheduler_;  ///< last, so that its workers are gone before what their tasks use
};

}  // namespace vraagbaak::session
