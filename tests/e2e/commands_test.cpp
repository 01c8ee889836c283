// The commands as a shell runs them.
#include <gtest/gtest.h>

#include <boost/process.hpp>
#include <string>
#include <vector>

namespace {

namespace process = boost::process;

struct Outcome {
  int status = -1;
  std::string out;
};

Outcome run(const std::vector<std::string>& arguments) {
  process::ipstream out;
  process::child child(VRAAGBAAK_BINARY, arguments, process::std_out > out, process::std_err > process::null,
                       process::std_in < process::null);
  Outcome outcome;
  for (std::string line; std::getline(out, line);) outcome.out += line + '\n';
  child.wait();
  outcome.status = child.exit_code();
  return outcome;
}

const std::string kSamples = std::string(VRAAGBAAK_SOURCE_DIR) + "/tests/samples";

TEST(Commands, CheckAFolderOnTheDisk) {
  const Outcome outcome = run({"check", kSamples});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.out.find(kSamples + "/aanhangsel-4321.pqa:"), std::string::npos) << outcome.out;
}

TEST(Commands, OutlineAFileOnTheDisk) {
  const Outcome outcome = run({"outline", kSamples + "/lijst-van-vragen.pqa"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("Antwoord 4, 5"), std::string::npos) << outcome.out;
}

TEST(Commands, EndWithTwoInTrouble) {
  EXPECT_EQ(run({"check", kSamples + "/none.pqa"}).status, 2);
  EXPECT_EQ(run({"outline", kSamples}).status, 2);
  EXPECT_EQ(run({}).status, 2);
}

TEST(Commands, EndWithZeroForHelp) {
  EXPECT_EQ(run({"--help"}).status, 0);
  EXPECT_EQ(run({"--version"}).status, 0);
}

}  // namespace
