// Programs here are shell scripts of the test's own; the server never starts a shell.
#include "imports/program.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>

#include "support/temporary_folder.h"

namespace vraagbaak::imports {
namespace {

using ::testing::HasSubstr;
using vraagbaak::fixtures::TemporaryFolder;

class Program : public ::testing::Test {
 protected:
  Program() : input_(::open("/dev/null", O_RDONLY | O_CLOEXEC)) {}
  ~Program() override { ::close(input_); }

  std::string script(const std::string& body, const std::string& name = "program") {
    folder_.write(name, "#!/bin/sh\n" + body + "\n");
    std::filesystem::permissions(folder_.file(name), std::filesystem::perms::owner_all);
    return folder_.file(name);
  }
  auto run(const std::string& body, const ProgramLimits& limits = {}, const std::function<bool()>& unwanted = {}) {
    return run_program(script(body), {}, input_, limits, unwanted);
  }

  TemporaryFolder folder_;
  int input_;
};

TEST_F(Program, GivesWhatItWritesAndHowItEnds) {
  const auto result = run("echo tekst; echo fout >&2; exit 7");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, "tekst\n");
  EXPECT_EQ(result->errors, "fout\n");
  EXPECT_EQ(result->status, 7);
}

TEST_F(Program, GetsItsArgumentsAsTheyAre) {
  const std::vector<std::string> arguments = {"a b", "$HOME", "'\"", "-x", "een\ntwee", ";true"};
  const auto result = run_program(script("for a in \"$@\"; do printf '<%s>' \"$a\"; done"), arguments, input_, {}, {});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, "<a b><$HOME><'\"><-x><een\ntwee><;true>");
}

TEST_F(Program, ReadsTheFileThatIsItsInput) {
  folder_.write("in", "van de schijf");
  const int file = ::open(folder_.file("in").c_str(), O_RDONLY | O_CLOEXEC);
  const auto result = run_program(script("cat"), {}, file, {}, {});
  ::close(file);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, "van de schijf");
}

TEST_F(Program, IsEndedAfterItsTimeWhenItSaysNothingMore) {
  const auto result = run("exec >&- 2>&-; sleep 1000", {.time = std::chrono::milliseconds(100)});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), ProgramStop::out_of_time);
}

TEST_F(Program, IsEndedAfterItsTimeWithAllThatItStarted) {
  // The sleep in the background holds the streams open: without ending it too, nothing would come back.
  const auto result = run("sleep 1000 & sleep 1000", {.time = std::chrono::milliseconds(100)});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), ProgramStop::out_of_time);
}

TEST_F(Program, IsEndedWhenItWritesTooMuch) {
  const auto result = run("while :; do echo nog meer tekst; done", {.output = 100000});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), ProgramStop::too_much_output);
}

TEST_F(Program, MayComplainForeverWithoutFillingTheMemory) {
  const auto result = run("head -c 1000000 /dev/zero >&2; echo klaar");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, "klaar\n");
  EXPECT_LE(result->errors.size(), 4096u);
}

TEST_F(Program, IsEndedWhenNobodyWaitsAnyMore) {
  std::atomic<int> asked = 0;
  const auto result = run("sleep 1000", {}, [&] { return ++asked > 2; });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), ProgramStop::cancelled);
}

TEST_F(Program, TellsWhichSignalEndedIt) {
  const auto result = run("kill -9 $$");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->status, 128 + 9);
}

TEST_F(Program, ThatIsNoneDoesNotStart) {
  folder_.write("program", std::string("\x7F\x00\x01", 3));
  std::filesystem::permissions(folder_.file("program"), std::filesystem::perms::owner_all);
  const auto result = run_program(folder_.file("program"), {}, input_, {}, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), ProgramStop::not_started);
}

TEST_F(Program, IsFoundInTheFirstFolderThatHasIt) {
  const std::string there = script("true", "b/lezer");
  folder_.write("a/lezer", "not executable");
  EXPECT_EQ(find_program("lezer", folder_.file("a") + ":" + folder_.file("b")), there);
  EXPECT_EQ(find_program("schrijver", folder_.file("b")), std::nullopt);
  EXPECT_EQ(find_program("lezer", ""), std::nullopt);
}

TEST_F(Program, IsNotTakenFromTheCurrentFolder) {
  script("true", "lezer");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  EXPECT_EQ(find_program("lezer", ".::"), std::nullopt);
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace vraagbaak::imports
