#include "session/two_threads.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace vraagbaak::session::two_threads_test {
namespace {

TEST(TwoThreads, DoEachPartOnce) {
  for (const size_t count : {0U, 1U, 3U, 4U, 1000U}) {
    std::vector<std::atomic<int>> done(count);
    on_two_threads(count, [&](size_t i) { ++done[i]; });
    for (const std::atomic<int>& times : done) EXPECT_EQ(times, 1);
  }
}

TEST(TwoThreads, ThrowOnWhatAPartThrows) {
  const auto fail = [](size_t i) {
    if (i == 7) throw std::runtime_error("part");
  };
  EXPECT_THROW(on_two_threads(100, fail), std::runtime_error);
}

}  // namespace
}  // namespace vraagbaak::session::two_threads_test
