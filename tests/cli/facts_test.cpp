// `vraagbaak facts`: a table for people, JSON for programs.
#include "cli/facts.h"

#include <gmock/gmock.h>

#include <sstream>
#include "support/json.h"

#include "cli/command_line.h"
#include "support/temporary_folder.h"

namespace vraagbaak::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using vraagbaak::fixtures::TemporaryFolder;

class FactsCommand : public ::testing::Test {
 protected:
  int run(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    out_.str("");
    err_.str("");
    return cli::run(arguments, {files_, in, out_, err_, false}, [] { return 42; });
  }
  Json facts() const { return Json::parse(out_.str())["facts"]; }

  TemporaryFolder folder_;
  session::DiskFileSystem files_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(FactsCommand, WritesExactValuesAndPlaces) {
  EXPECT_EQ(run({"facts", "-", "--json"}, "Vraag 1\nWas het in 2022 circa 371,38 miljoen euro?\n"), 0);
  const Json all = facts();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["kind"], "period");
  EXPECT_EQ(all[0]["from"], "2022-01-01");
  EXPECT_EQ(all[0]["to"], "2022-12-31");
  EXPECT_EQ(all[1]["kind"], "money");
  EXPECT_EQ(all[1]["text"], "371,38 miljoen euro");
  EXPECT_EQ(all[1]["line"], 2);
  EXPECT_EQ(all[1]["column"], 23);
  EXPECT_EQ(all[1]["value"], "371380000");
  EXPECT_EQ(all[1]["unit"], "EUR");
  EXPECT_EQ(all[1]["approximate"], true);
  EXPECT_EQ(all[1]["sentence"], "Was het in 2022 circa 371,38 miljoen euro?");
}

TEST_F(FactsCommand, GivesBoundsInsteadOfAValue) {
  EXPECT_EQ(run({"facts", "-", "--json"}, "Er zijn 6.000 tot 10.000 personen.\n"), 0);
  const Json all = facts();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0]["lower"], "6000");
  EXPECT_EQ(all[0]["upper"], "10000");
  EXPECT_FALSE(all[0].contains("value"));
}

TEST_F(FactsCommand, CountsFromTheDateItIsGiven) {
  EXPECT_EQ(run({"facts", "-", "--json", "--date", "2023-05-10"}, "Dat was op 17 april jl. bekend.\n"), 0);
  ASSERT_EQ(facts().size(), 1u);
  EXPECT_EQ(facts()[0]["from"], "2023-04-17");
  for (const char* wrong : {"10-05-2023", "2023-02-30", "2023", "morgen", "2023-05-10x"})
    EXPECT_EQ(run({"facts", "-", "--date", wrong}, "Tien euro.\n"), 2) << wrong;
}

TEST_F(FactsCommand, KeepsToTheSubject) {
  const std::string text = "De bruggen kostten 12 euro. De school kostte 13 euro.\n";
  EXPECT_EQ(run({"facts", "-", "--json", "--about", "brug"}, text), 0);
  ASSERT_EQ(facts().size(), 1u);
  EXPECT_EQ(facts()[0]["value"], "12");
  EXPECT_EQ(run({"facts", "-", "--about", "tunnel"}, text), 1);
}

TEST_F(FactsCommand, ReadsAllTextsOfAFolder) {
  folder_.write("brochure.txt", "Er zijn 97 posten.\n");
  folder_.write("brief.md", "Het kost 3 euro.\n");
  EXPECT_EQ(run({"facts", folder_.path(), "--json"}), 0);
  std::vector<std::string> texts;
  for (const Json& fact : facts()) texts.push_back(fact["text"]);
  EXPECT_THAT(texts, ::testing::UnorderedElementsAre("97 posten", "3 euro"));
}

TEST_F(FactsCommand, ListsWhatContradictsEachOtherAcrossTexts) {
  folder_.write("brief.md", "In 2022 zijn in Delfzijl 593 schepen gekeurd.\n");
  folder_.write("brochure.txt", "In totaal werden in 2022 539 schepen gekeurd in Delfzijl. Er zijn 97 posten.\n");
  EXPECT_EQ(run({"facts", folder_.path(), "--contradictions", "--json"}), 0);
  const Json pairs = Json::parse(out_.str())["contradictions"];
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0]["certain"], true);
  EXPECT_EQ(pairs[0]["facts"][0]["value"], "593");
  EXPECT_EQ(pairs[0]["facts"][1]["value"], "539");
  EXPECT_EQ(pairs[0]["facts"][1]["line"], 1);
  EXPECT_EQ(run({"facts", folder_.path(), "--contradictions", "--about", "posten"}), 1);
  EXPECT_EQ(out_.str(), "");
}

constexpr std::string_view kSheet =
    "[[feit]]\nnaam = \"Gekeurde schepen in Delfzijl\"\nwaarde = 593\neenheid = \"schepen\"\nperiode = 2022\n"
    "bron = \"Jaarverslag\"\nnoot = \"Zonder roeiboten\"\n";

TEST_F(FactsCommand, ListsWhatIsCurated) {
  folder_.write("z.feiten.toml", kSheet);
  EXPECT_EQ(run({"facts", folder_.path(), "--json"}), 0);
  ASSERT_EQ(facts().size(), 1u);
  const Json fact = facts()[0];
  EXPECT_EQ(fact["curated"], true);
  EXPECT_EQ(fact["kind"], "quantity");
  EXPECT_EQ(fact["value"], "593");
  EXPECT_EQ(fact["text"], "593 schepen");
  EXPECT_EQ(fact["sentence"], "Gekeurde schepen in Delfzijl");
  EXPECT_EQ(fact["from"], "2022-01-01");
  EXPECT_EQ(fact["to"], "2022-12-31");
  EXPECT_EQ(fact["source"], "Jaarverslag");
  EXPECT_EQ(fact["note"], "Zonder roeiboten");
  EXPECT_EQ(fact["line"], 3);
  EXPECT_EQ(fact["column"], 10);
  EXPECT_EQ(err_.str(), "");
  EXPECT_EQ(run({"facts", folder_.file("z.feiten.toml"), "--about", "roeiboot"}), 1);
  EXPECT_EQ(run({"facts", folder_.file("z.feiten.toml"), "--about", "schepen"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("593 schepen (vastgesteld)"));
}

TEST_F(FactsCommand, OnlyCuratedFactsAreCalledSo) {
  EXPECT_EQ(run({"facts", "-", "--json"}, "Het kost 3 euro.\n"), 0);
  EXPECT_FALSE(facts()[0].contains("curated"));
}

TEST_F(FactsCommand, HoldsTextsAgainstWhatIsCurated) {
  folder_.write("brochure.txt", "In totaal werden in 2022 539 schepen gekeurd in Delfzijl.\n");
  folder_.write("z.feiten.toml", kSheet);
  EXPECT_EQ(run({"facts", folder_.path(), "--contradictions", "--json"}), 0);
  const Json pairs = Json::parse(out_.str())["contradictions"];
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0]["facts"][0]["value"], "539");
  EXPECT_EQ(pairs[0]["facts"][1]["curated"], true);
}

TEST_F(FactsCommand, SaysWhatIsWrongWithASheetAndGoesOn) {
  folder_.write("a.feiten.toml", "[[feit]]\nnaam = \"Schepen\"\nwaarde = 5 schepen\n");
  folder_.write("b.feiten.toml", kSheet);
  folder_.write("brief.txt", "Het kost 3 euro.\n");
  EXPECT_EQ(run({"facts", folder_.path(), "--json"}), 0);
  EXPECT_EQ(facts().size(), 2u);
  EXPECT_THAT(err_.str(), HasSubstr("/a.feiten.toml:3:"));
  EXPECT_THAT(err_.str(), HasSubstr("geen geldige TOML"));
  EXPECT_EQ(run({"facts", folder_.path(), "--lang", "en"}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("no valid TOML"));
}

TEST_F(FactsCommand, ShowsATableToPeople) {
  EXPECT_EQ(run({"facts", "-"}, "Het kost 3 miljoen euro.\n"), 0);
  EXPECT_THAT(out_.str(), HasSubstr("1:10: € 3.000.000\n    Het kost 3 miljoen euro."));
  EXPECT_EQ(run({"facts", "-", "--lang", "en"}, "Het kost 3 miljoen euro.\n"), 0);
  EXPECT_THAT(out_.str(), HasSubstr("€ 3,000,000"));
}

TEST_F(FactsCommand, WritesDaysInWordsForPeople) {
  const std::string text = "Dat was op 9-3-2022, in het jaar 2021 en sinds 2018.\n";
  EXPECT_EQ(run({"facts", "-"}, text), 0);
  EXPECT_THAT(out_.str(), HasSubstr("1:12: 9 maart 2022\n"));
  EXPECT_THAT(out_.str(), HasSubstr(": 2021\n"));
  EXPECT_THAT(out_.str(), HasSubstr(": vanaf 1 januari 2018\n"));
  EXPECT_EQ(run({"facts", "-", "--lang", "en"}, text), 0);
  EXPECT_THAT(out_.str(), HasSubstr("1:12: 9 March 2022\n"));
}

TEST_F(FactsCommand, SaysWhatCannotBeRead) {
  EXPECT_EQ(run({"facts", folder_.file("nergens.txt"), "--json"}), 2);
  EXPECT_THAT(facts(), IsEmpty());
  EXPECT_THAT(err_.str(), HasSubstr("nergens.txt"));
}

TEST_F(FactsCommand, WritesJsonOfBytesThatAreNoText) {
  EXPECT_EQ(run({"facts", "-", "--json"}, "Het \xff kost 3 euro.\n"), 0);
  EXPECT_EQ(facts().size(), 1u);
}

}  // namespace
}  // namespace vraagbaak::cli
