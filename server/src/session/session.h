// Everything that changes while the server runs: the open documents, the settings, the folders, the threads.
// Belongs to the main loop; what others get of it are snapshots.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "session/cross_checks.h"
#include "session/diagnostics_publisher.h"
#include "session/document_store.h"
#include "session/indexer.h"
#include "session/scheduler.h"
#include "session/settings.h"
#include "session/workspace_library.h"

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
    // What the indexer says; both are called on the main loop.
    std::function<void(const IndexProgress&)> index_progress = {};
    std::function<void(const std::string& why)> index_trouble = {};
    std::function<void()> index_changed = {};   ///< the same; texts of the folders became known or changed
    std::function<void()> index_finished = {};  ///< the same; all folders were gone through
    /// Other texts say something else of an open document than before, and the editor asks for diagnostics by itself.
    /// Called on the main loop.
    std::function<void()> looked_up = {};
    std::function<std::string(const std::string& root)> index_place = {};  ///< see Indexer
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
  std::shared_ptr<const WorkspaceLibrary> library();

  /// The time to look at the folders; before that only open texts are known.
  void start_index();
  /// Files changed on disk.
  void files_changed() { indexer_.refresh(); }
  void cancel_index() { indexer_.cancel(); }
  bool indexing() { return indexer_.busy(); }
  /// True while documents are held against other texts, or wait for it.
  bool looking_up() { return cross_checks_.busy(); }
  /// For tests.
  Indexer& indexer() { return indexer_; }

  Scheduler& scheduler() { return scheduler_; }
  /// The editor asks for diagnostics by itself from now on.
  void diagnostics_are_pulled() { publisher_.stop(); }
  /// The editor has the findings of `snapshot`: the time to hold it against the other texts.
  void diagnosed(const SnapshotPtr& snapshot);
  /// No message waits: hands over what workers finished and starts what is due.
  void idle();

 private:
  Indexer::Options indexer_options(Options& options);
  CrossChecks::Options cross_check_options(Options& options);
  void configure_index();

  DocumentStore documents_;
  std::shared_ptr<const Settings> settings_ = std::make_shared<const Settings>();
  std::vector<std::string> folders_;
  DiagnosticsPublisher publisher_;
  std::shared_ptr<Shelf> shelf_ = std::make_shared<Shelf>();
  std::shared_ptr<const WorkspaceLibrary> library_;  ///< until an open text changes
  bool index_started_ = false;
  uint64_t texts_version_ = 0;  ///< counts changes of the texts on disk
  Scheduler scheduler_;         ///< behind what its workers' tasks use, so that they are gone before that
  Indexer indexer_;             ///< posts to the scheduler
  CrossChecks cross_checks_;    ///< the same
};

}  // namespace vraagbaak::session
