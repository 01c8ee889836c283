// `vraagbaak index` and `vraagbaak references` over a folder on the disk.
#include "cli/index.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <sstream>
#include "support/json.h"

#include "cli/command_line.h"
#include "support/temporary_folder.h"

namespace vraagbaak::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using vraagbaak::fixtures::TemporaryFolder;

class IndexCommand : public ::testing::Test {
 protected:
  IndexCommand() {
    ::setenv("VRAAGBAAK_CACHE", cache_.path().c_str(), 1);
    folder_.write("617.txt",
                  "AH 617\n2024Z17972\nAntwoord van minister Bakker (Verkeer) (ontvangen 20 november 2024)\n\n"
                  "Vraag 1\nVaart de veerboot?\n\nAntwoord 1\nJa.\n");
    folder_.write("later/700.txt",
                  "Vraag 1\nKent u één antwoord (2024Z17972)?\n\nAntwoord 1\n"
                  "Ja, zie Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 617.\n");
  }
  ~IndexCommand() override { ::unsetenv("VRAAGBAAK_CACHE"); }

  int run(const std::vector<std::string>& arguments, bool terminal = false) {
    out_.str("");
    err_.str("");
    return cli::run(arguments, {files_, in_, out_, err_, terminal}, [] { return 42; });
  }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
  session::DiskFileSystem files_;
  std::istringstream in_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(IndexCommand, CountsWhatIsThere) {
  EXPECT_EQ(run({"index", folder_.path()}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("2 bestanden, 1 stuk met een nummer of datum, 2 vragen, 2 verwijzingen"));
  EXPECT_THAT(out_.str(), HasSubstr("Gelezen: 2 bestanden"));
  EXPECT_THAT(err_.str(), IsEmpty());
  EXPECT_EQ(run({"index", folder_.path(), "--lang", "en"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("2 files, 1 paper with a number or date, 2 questions, 2 references"));
  EXPECT_THAT(out_.str(), HasSubstr("Read: 0 files"));
}

TEST_F(IndexCommand, GivesSizesThatSaySomething) {
  EXPECT_EQ(run({"index", folder_.path()}), 0);
  EXPECT_THAT(out_.str(), ::testing::ContainsRegex("Gelezen: 2 bestanden, [0-9]+ kB in [0-9],[0-9][0-9] s"));
}

TEST_F(IndexCommand, LetsAHoverSeeOtherPapers) {
  EXPECT_EQ(run({"hover", folder_.file("later/700.txt"), "2:26", "--folder", folder_.path()}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("Bakker"));
  EXPECT_EQ(run({"hover", folder_.file("later/700.txt"), "2:26"}), 0);
  EXPECT_THAT(out_.str(), Not(HasSubstr("Bakker")));
  EXPECT_EQ(run({"hover", folder_.file("later/700.txt"), "2:26", "--folder", folder_.file("nergens")}), 2);
}

TEST_F(IndexCommand, WritesJson) {
  EXPECT_EQ(run({"index", "--json", folder_.path()}), 0);
  const Json json = Json::parse(out_.str());
  EXPECT_EQ(json["files"], 2);
  EXPECT_EQ(json["filesRead"], 2);
  EXPECT_EQ(json["citations"], 2);
  EXPECT_GT(json["databaseBytes"], 0);
  EXPECT_THAT(json["database"].get<std::string>(), HasSubstr(cache_.path()));
}

TEST_F(IndexCommand, ShowsABarToAPersonAlone) {
  EXPECT_EQ(run({"index", folder_.path()}, true), 0);
  EXPECT_THAT(err_.str(), HasSubstr("100% (2/2)"));
  EXPECT_THAT(out_.str(), Not(HasSubstr("#")));
}

TEST_F(IndexCommand, EndsWithTwoWithoutAFolder) {
  EXPECT_EQ(run({"index", folder_.file("nergens")}), 2);
  EXPECT_THAT(err_.str(), HasSubstr("nergens: "));
  EXPECT_EQ(run({"index", folder_.file("617.txt")}), 2);
  EXPECT_EQ(run({"references", "2024Z17972", folder_.file("nergens")}), 2);
  EXPECT_EQ(run({"references", "2024Z17972"}), 2);
}

TEST_F(IndexCommand, SaysWhenItCannotKeepTheIndex) {
  ::setenv("VRAAGBAAK_CACHE", folder_.file("617.txt").c_str(), 1);
  EXPECT_EQ(run({"index", folder_.path()}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("De index kan niet worden bewaard"));
  EXPECT_THAT(out_.str(), HasSubstr("alleen in het geheugen"));
}

TEST_F(IndexCommand, LeavesTheFolderAsItIs) {
  EXPECT_EQ(run({"index", folder_.path()}), 0);
  size_t entries = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) entries += entry.exists();
  EXPECT_EQ(entries, 3u);
}

TEST_F(IndexCommand, ListsWhoCitesAPaperUnderAnyName) {
  const std::string expected = folder_.path() + "/later/700.txt:2:22: Kent u één antwoord (2024Z17972)?\n" +
                               folder_.path() +
                               "/later/700.txt:5:9: Ja, zie Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 617.\n";
  for (const char* paper : {"2024Z17972", "ah-tk-20242025-617", "kv-tk-2024z17972",
                            "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 617"}) {
    EXPECT_EQ(run({"references", paper, folder_.path() + "/"}), 0) << paper;
    EXPECT_EQ(out_.str(), expected) << paper;
  }
}

TEST_F(IndexCommand, EndsWithOneWhenNobodyCitesIt) {
  EXPECT_EQ(run({"references", "kst-29521-447", folder_.path()}), 1);
  EXPECT_THAT(out_.str(), IsEmpty());
  EXPECT_THAT(err_.str(), HasSubstr("Geen verwijzingen gevonden naar kst-29521-447."));
  EXPECT_EQ(run({"references", "Kamerstuk 29 521, nr. 447", folder_.path(), "--lang=en"}), 1);
  EXPECT_THAT(err_.str(), HasSubstr("No references found to kst-29521-447."));
}

}  // namespace
}  // namespace vraagbaak::cli
