// Bringing a store up to date with its folder: what is new or changed is read, what vanished is taken out.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

#include "index/store.h"
#include "index/walker.h"

namespace vraagbaak::index {

struct UpdateProgress {
  size_t done = 0;   ///< files looked at
  size_t total = 0;  ///< files that have to be read
  uint64_t bytes = 0;
};

struct UpdateResult {
  enum class Ending : uint8_t {
    finished,
    stopped,     ///< as the stop token asked
    unreadable,  ///< the folder cannot be read
    failed,      ///< the store cannot be used any more: see Store::fault
  };
  Ending ending = Ending::finished;
  size_t files = 0;    ///< in the folder
  size_t read = 0;     ///< of which had to be read
  size_t removed = 0;  ///< that were in the store and are no more
  uint64_t bytes = 0;  ///< of what was read
  std::string error;
};

/// Runs on the calling thread until done; `progress` is called for every file that is read. Safe to run twice at once,
/// also by two programs.
UpdateResult update(Store& store, const WalkOptions& options, const std::stop_token& stop,
                    const std::function<void(const UpdateProgress&)>& progress);

}  // namespace vraagbaak::index
