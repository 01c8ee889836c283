#include "session/session.h"

#include <algorithm>
#include <utility>

namespace vraagbaak::session {

Session::Session(Options options)
    : publisher_(documents_, scheduler_, std::move(options.render), std::move(options.send),
                 std::move(options.nothing)),
      scheduler_(options.workers, std::move(options.wake)) {}

void Session::open(const std::string& uri, int32_t version, std::string_view text) {
  publisher_.closed(uri);
  documents_.open(uri, version, text);
  publisher_.changed(uri);
}

bool Session::change(const std::string& uri, int32_t version, const std::vector<Change>& changes) {
  OpenDocument* document = documents_.find(uri);
  if (!document) return false;
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
  publisher_.closed(uri);
  return documents_.close(uri);
}

bool Session::set_settings(Settings settings) {
  if (settings == *settings_) return false;
  settings_ = std::make_shared<const Settings>(std::move(settings));
  publisher_.set_settings(settings_);
  return true;
}

void Session::add_folder(std::string uri) {
  if (std::find(folders_.begin(), folders_.end(), uri) == folders_.end()) folders_.push_back(std::move(uri));
}

void Session::remove_folder(const std::string& uri) { std::erase(folders_, uri); }

void Session::idle() {
  scheduler_.run_posted();
  publisher_.idle();
  // Without workers the findings are here already.
  scheduler_.run_posted();
}

}  // namespace vraagbaak::session
