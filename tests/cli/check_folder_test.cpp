// `vraagbaak check` over a folder on the disk, whose texts are held against each other.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include "support/json.h"

#include "cli/command_line.h"
#include "support/temporary_folder.h"

namespace vraagbaak::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using vraagbaak::fixtures::TemporaryFolder;

constexpr const char* kPaper =
    "2022Z01234\n"
    "Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 februari 2022).\n"
    "Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).\n\n"
    "Vraag 1\nHoeveel boten varen er?\n\nAntwoord 1\nEr varen twaalf boten.\n";
constexpr const char* kCiting =
    "Vraag 1\nKent u het antwoord op vraag 4 van de vragen met zaaknummer 2022Z01234?\n\nAntwoord 1\nJa.\n";

class CheckFolder : public ::testing::Test {
 protected:
  CheckFolder() { ::setenv("VRAAGBAAK_CACHE", cache_.path().c_str(), 1); }
  ~CheckFolder() override { ::unsetenv("VRAAGBAAK_CACHE"); }

  int run(const std::vector<std::string>& arguments) {
    out_.str("");
    err_.str("");
    return cli::run(arguments, {files_, in_, out_, err_}, [] { return 42; });
  }
  /// The codes that are found in each file, as "path code".
  std::vector<std::string> found(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"check", "--format", "json", folder_.path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    run(arguments);
    std::vector<std::string> found;
    const Json report = Json::parse(out_.str());
    for (const Json& file : report["files"])
      for (const Json& finding : file["findings"])
        found.push_back(file["path"].get<std::string>().substr(folder_.path().size() + 1) + " " +
                        finding["code"].get<std::string>());
    return found;
  }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
  session::DiskFileSystem files_;
  std::istringstream in_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(CheckFolder, HoldsTheTextsAgainstEachOther) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("later/nieuw.pqa", kCiting);
  EXPECT_EQ(run({"check", folder_.path()}), 1);
  EXPECT_THAT(out_.str(), HasSubstr("/later/nieuw.pqa:2:"));
  EXPECT_THAT(out_.str(), HasSubstr("warning cited-question-missing: "));
  EXPECT_THAT(found(), ElementsAre("later/nieuw.pqa cited-question-missing"));
}

TEST_F(CheckFolder, SaysWhatIsWrongWithACuratedSheet) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("map/cijfers.feiten.toml", "[[feit]]\nnaam = \"Boten\"\nwaarde = \"onbekend\"\n");
  EXPECT_EQ(run({"check", folder_.path()}), 0);
  EXPECT_THAT(err_.str(), HasSubstr(folder_.path() + "/map/cijfers.feiten.toml:3:10: In “onbekend” staat geen"));
  // Also when nothing had to be read again.
  EXPECT_EQ(run({"check", folder_.path(), "--lang", "en"}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("cijfers.feiten.toml:3:10: “onbekend” holds no"));
}

TEST_F(CheckFolder, TellsCodeHostsToo) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("nieuw.pqa", kCiting);
  EXPECT_EQ(run({"check", "--format", "sarif", folder_.path()}), 1);
  const Json results = Json::parse(out_.str())["runs"][0]["results"];
  ASSERT_EQ(results.size(), 1u);
  EXPECT_EQ(results[0]["ruleId"], "cited-question-missing");
}

TEST_F(CheckFolder, KnowsTextsThatAreNotChecked) {
  folder_.write("eerder.txt", kPaper);
  folder_.write("nieuw.pqa", kCiting);
  EXPECT_THAT(found({"--glob", "*.pqa"}), ElementsAre("nieuw.pqa cited-question-missing"));
}

TEST_F(CheckFolder, LooksAtAFileAloneWhenOnlyThatIsGiven) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("nieuw.pqa", kCiting);
  EXPECT_EQ(run({"check", folder_.file("nieuw.pqa")}), 0);
  EXPECT_THAT(out_.str(), IsEmpty());
}

TEST_F(CheckFolder, CountsFindingsByTheirGravity) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("nieuw.pqa", kCiting);
  EXPECT_EQ(run({"check", "--max-severity", "error", folder_.path()}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("cited-question-missing"));
}

TEST_F(CheckFolder, NamesFilesBelowAFolderGivenWithASlash) {
  folder_.write("eerder.pqa", kPaper);
  folder_.write("nieuw.pqa", kCiting);
  EXPECT_EQ(run({"check", folder_.path() + "/"}), 1);
  EXPECT_THAT(out_.str(), HasSubstr("cited-question-missing"));
  EXPECT_THAT(out_.str(), Not(HasSubstr("//nieuw.pqa")));
}

TEST_F(CheckFolder, MendsAllTextsBeforeItHoldsThemAgainstEachOther) {
  // The mended texts are copies of each other, and copies are no duplicates that differ.
  folder_.write("a.pqa", std::string(kPaper) + "Dat zijn de de grote.\n");
  folder_.write("b.pqa", std::string(kPaper) + "Dat zijn de grote.\n");
  EXPECT_THAT(found(), UnorderedElementsAre("a.pqa words-repeated", "a.pqa paper-duplicate", "b.pqa paper-duplicate"));
  EXPECT_THAT(found({"--fix"}), IsEmpty());
}

TEST_F(CheckFolder, SaysOnceWhatCannotBeRead) {
  folder_.write("nieuw.pqa", kCiting);
  std::filesystem::create_symlink(folder_.file("nergens"), folder_.file("los.pqa"));
  run({"check", "--fix", "--format", "json", folder_.path()});
  const Json json = Json::parse(out_.str());
  EXPECT_LE(json["troubles"].size(), 1u);
  EXPECT_EQ(json["files"].size(), 1u);
}

}  // namespace
}  // namespace vraagbaak::cli
