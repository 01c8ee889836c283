// The index under the worst that can happen to a program: killed while it writes, over and over; and many at once.
#include <gtest/gtest.h>

#include <boost/process.hpp>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <string>
#include <thread>
#include <vector>

#include "spawned_server.h"
#include "support/temporary_folder.h"

namespace {

namespace process = boost::process;
using vraagbaak::fixtures::TemporaryFolder;

constexpr int kFiles = 400;

std::string text(int number) {
  return "AH " + std::to_string(1000 + number) +
         "\nAntwoord van minister Bakker (Verkeer) (ontvangen 20 november 2024)\n\nVraag 1\nVaart veerboot " +
         std::to_string(number) + " op zondag?\n\nAntwoord 1\nZie Kamerstuk 29 521, nr. 447.\n";
}

class IndexOnDisk : public ::testing::Test {
 protected:
  IndexOnDisk() {
    for (int i = 0; i < kFiles; ++i) folder_.write(std::to_string(i) + ".txt", text(i));
    environment_["VRAAGBAAK_CACHE"] = cache_.path();
  }

  process::child start() {
    return process::child(process::exe = VRAAGBAAK_BINARY, process::args = {"index", folder_.path()}, environment_,
                          process::std_out > process::null, process::std_err > process::null,
                          process::std_in < process::null);
  }
  /// How many texts the index says cite the paper.
  int citing() {
    process::ipstream out;
    process::child child(process::exe = VRAAGBAAK_BINARY,
                         process::args = {"references", "kst-29521-447", folder_.path()}, environment_,
                         process::std_out > out, process::std_err > process::null, process::std_in < process::null);
    int lines = 0;
    for (std::string line; std::getline(out, line);) ++lines;
    child.wait();
    return child.exit_code() == 0 ? lines : -1;
  }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
  process::environment environment_ = boost::this_process::environment();
};

TEST_F(IndexOnDisk, SurvivesBeingKilled) {
  const int rounds = std::getenv("VRAAGBAAK_LONG_TESTS") != nullptr ? 100 : 8;
  for (int round = 0; round < rounds; ++round) {
    // Something to write each time, and another moment of it to be killed in.
    for (int i = 0; i < kFiles; i += 2)
      folder_.write(std::to_string(i) + ".txt", text(i) + std::string(round + 1, '\n'));
    process::child child = start();
    child.wait_for(std::chrono::milliseconds(1 + round * 37 % 120));
    child.terminate();  // SIGKILL
    child.wait();
    if (round % 8 == 7) {
      EXPECT_EQ(citing(), kFiles) << "after round " << round;
    }
  }
  EXPECT_EQ(citing(), kFiles);
}

TEST_F(IndexOnDisk, IsSharedByTwoPrograms) {
  process::child one = start();
  process::child other = start();
  one.wait();
  other.wait();
  EXPECT_EQ(one.exit_code(), 0);
  EXPECT_EQ(other.exit_code(), 0);
  EXPECT_EQ(citing(), kFiles);
}

/// Each window of an editor has a server of its own, and all of them fill and read the one index of the folder.
TEST_F(IndexOnDisk, ServesTenWindows) {
  std::deque<vraagbaak::e2e::SpawnedServer> windows;
  for (int i = 0; i < 10; ++i) windows.emplace_back(std::vector<std::string>{"lsp"}, environment_);
  for (auto& window : windows) window.start(vraagbaak::Json::object(), nullptr, "file://" + folder_.path());
  const std::string question = "veerboot " + std::to_string(kFiles - 1);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  for (auto& window : windows) {
    // The paper and its question; a batch may come between the looks for the one and for the other.
    vraagbaak::Json found = vraagbaak::Json::array();
    while (found.size() < 2 && std::chrono::steady_clock::now() < end)
      found = window.request("workspace/symbol", {{"query", question}})["result"];
    EXPECT_EQ(found.size(), 2) << found.dump();
  }
  // One window goes without a word, the others as they should.
  windows.pop_front();
  for (auto& window : windows) {
    window.request("shutdown", nullptr);
    window.notify("exit", nullptr);
    EXPECT_EQ(window.wait(), 0);
    EXPECT_EQ(window.garbage, "");
  }
  EXPECT_EQ(citing(), kFiles);
}

}  // namespace
