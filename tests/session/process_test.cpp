#include "session/process.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vraagbaak::session {
namespace {

TEST(ProcessExists, SeesItself) { EXPECT_TRUE(process_exists(getpid())); }

TEST(ProcessExists, SeesProcessesOfOthers) { EXPECT_TRUE(process_exists(1)); }

TEST(ProcessExists, CountsOneThatEndedAsGone) {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  siginfo_t info;
  ASSERT_EQ(waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0);
  EXPECT_FALSE(process_exists(child)) << "ended, but not reaped";
  ASSERT_EQ(waitpid(child, nullptr, 0), child);
  EXPECT_FALSE(process_exists(child));
}

TEST(ProcessExists, SeesNothingBehindOddNumbers) {
  for (const int64_t id : {int64_t{0}, int64_t{-1}, int64_t{0x7ffffff0}, int64_t{1} << 40}) {
    EXPECT_FALSE(process_exists(id)) << id;
  }
}

}  // namespace
}  // namespace vraagbaak::session
