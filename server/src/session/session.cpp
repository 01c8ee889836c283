#include "session/session.h"

#include <algorithm>
#include <utility>

#include "index/uri.h"

namespace vraagbaak::session {

Session::Session(Options options)
    : publisher_(
          documents_, scheduler_, std::move(options.render), std::move(options.send), [this] { return library(); },
          [this](const SnapshotPtr& snapshot) { diagnosed(snapshot); }, std::move(options.nothing)),
      scheduler_(options.workers, std::move(options.wake)),
      indexer_(shelf_, indexer_options(options)),
      cross_checks_(cross_check_options(options)) {}

Indexer::Options Session::indexer_options(Options& options) {
  Indexer::Options wanted;
  wanted.threaded = options.workers > 0;
  wanted.place = std::move(options.index_place);
  if (options.index_progress)
    wanted.progress = [this, tell = std::move(options.index_progress)](const IndexProgress& progress) {
      scheduler_.post([tell, progress] { tell(progress); });
    };
  if (options.index_trouble)
    wanted.trouble = [this, tell = std::move(options.index_trouble)](const std::string& why) {
      scheduler_.post([tell, why] { tell(why); });
    };
  if (options.index_finished)
    wanted.finished = [this, tell = std::move(options.index_finished)] { scheduler_.post(tell); };
  wanted.changed = [this, tell = std::move(options.index_changed)] {
    scheduler_.post([this, tell] {
      ++texts_version_;
      publisher_.workspace_changed();
      if (tell) tell();
    });
  };
  return wanted;
}

CrossChecks::Options Session::cross_check_options(Options& options) {
  return {.threaded = options.workers > 0,
          .found = [this, tell = std::move(options.looked_up)](const std::string& uri) {
            scheduler_.post([this, tell, uri] {
              publisher_.more_found(uri);
              if (publisher_.stopped() && tell) tell();
            });
          }};
}

void Session::open(const std::string& uri, int32_t version, std::string_view text) {
  library_.reset();
  publisher_.closed(uri);
  documents_.open(uri, version, text);
  publisher_.changed(uri);
}

bool Session::change(const std::string& uri, int32_t version, const std::vector<Change>& changes) {
  OpenDocument* document = documents_.find(uri);
  if (!document) return false;
  library_.reset();
  for (const Change& change : changes) {
    if (change.range) {
      document->replace(change.range(document->text()), change.text);
    } else {
      document->replace_all(change.text);
    }
  }
  document->set_version(version);
  publisher_.changed(uri);
  return true;
}

bool Session::close(const std::string& uri) {
  library_.reset();
  cross_checks_.forget(uri);
  publisher_.closed(uri);
  return documents_.close(uri);
}

bool Session::set_settings(Settings settings) {
  if (settings == *settings_) return false;
  settings_ = std::make_shared<const Settings>(std::move(settings));
  publisher_.set_settings(settings_);
  configure_index();
  return true;
}

void Session::add_folder(std::string uri) {
  if (std::find(folders_.begin(), folders_.end(), uri) == folders_.end()) folders_.push_back(std::move(uri));
  configure_index();
}

void Session::remove_folder(const std::string& uri) {
  std::erase(folders_, uri);
  configure_index();
}

std::shared_ptr<const WorkspaceLibrary> Session::library() {
  if (!library_) library_ = std::make_shared<const WorkspaceLibrary>(shelf_, documents_.snapshots());
  return library_;
}

void Session::diagnosed(const SnapshotPtr& snapshot) {
  const OpenDocument* document = documents_.find(snapshot->uri());
  if (!document || !document->is_current(*snapshot)) return;
  std::string state = std::to_string(texts_version_);
  for (const SnapshotPtr& open : documents_.snapshots())
    if (open != snapshot) state += ' ' + open->uri() + ' ' + std::to_string(open->version());
  cross_checks_.look_up({snapshot, library(), std::move(state)});
}

void Session::start_index() {
  index_started_ = true;
  configure_index();
}

void Session::configure_index() {
  if (!index_started_) return;
  std::vector<std::string> roots;
  if (settings_->index_enabled)
    for (const std::string& folder : folders_)
      if (auto path = index::path_of(folder)) roots.push_back(std::move(*path));
  indexer_.configure(std::move(roots), settings_->index);
}

void Session::idle() {
  scheduler_.run_posted();
  publisher_.idle();
  // Without workers the findings are here already, and then what look-ups add to them.
  if (scheduler_.run_posted() == 0) return;
  publisher_.idle();
  scheduler_.run_posted();
}

}  // namespace vraagbaak::session
