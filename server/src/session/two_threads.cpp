#include "session/two_threads.h"

#include <atomic>
#include <future>
#include <system_error>
#include <thread>

namespace vraagbaak::session {
namespace {

/// Fewer parts are done sooner than a thread is started.
constexpr size_t kFewestParts = 4;

}  // namespace

void on_two_threads(size_t count, const std::function<void(size_t)>& each) {
  std::atomic<size_t> next = 0;
  const auto take_turns = [&] {
    for (size_t i = next++; i < count; i = next++) each(i);
  };
  std::future<void> helper;  // waits for the other thread when it goes, also after an exception
  try {
    if (count >= kFewestParts && std::thread::hardware_concurrency() > 1)
      helper = std::async(std::launch::async, take_turns);
  } catch (const std::system_error&) {
    // No thread to be had.
  }
  take_turns();
  if (helper.valid()) helper.get();
}

}  // namespace vraagbaak::session
