// Reusing what an edit did not touch gives the same findings as starting afresh.
#include "checks/analysis.h"

#include <random>

#include "checks/fixture.h"

namespace vraagbaak::checks::analysis_test {
namespace {

/// A document that is edited and analysed step by step, as in an editor.
class Editing {
 public:
  explicit Editing(std::string_view text) : live_(text), analysis_(Analysis::run(live_.document())) {}

  void edit(text::ByteRange range, std::string_view replacement) {
    live_.edit(range, replacement);
    analysis_ = Analysis::run(live_.document(), analysis_.get());
  }
  void replace(std::string_view what, std::string_view by) {
    const uint32_t at = static_cast<uint32_t>(text().find(what));
    edit({{at}, {at + static_cast<uint32_t>(what.size())}}, by);
  }
  std::string text() const { return live_.text().str(); }
  const Analysis& analysis() const { return *analysis_; }

 private:
  fixtures::LiveDocument live_;
  std::shared_ptr<const Analysis> analysis_;
};

/// `pairs` questions with answers; every seventh answer has a bracket too many and every ninth a wrong reference.
std::string long_list(int pairs) {
  std::string out = "LIJST VAN VRAGEN EN ANTWOORDEN\n\n";
  for (int i = 1; i <= pairs; ++i) {
    const std::string n = std::to_string(i);
    out += "Vraag " + n + "\nWat kost brug " + n + " dit jaar?\n\nAntwoord " + n + "\nDat kost een miljoen euro.";
    if (i % 7 == 0) out += " Zie het jaarverslag (deel twee.";
    if (i % 9 == 0) out += " Zie ook het antwoord op vraag " + std::to_string(pairs + i) + ".";
    out += "\n\n";
  }
  return out;
}

TEST(Analysis, GivesFindingsInTextOrder) {
  const auto analysis = analysed(long_list(40));
  const std::vector<const Finding*> findings = analysis->findings();
  ASSERT_GT(findings.size(), 8u);
  for (size_t i = 1; i < findings.size(); ++i) {
    const auto at = [&](const Finding* finding) {
      return analysis->document().view(finding->place.block).at(finding->place.range).start;
    };
    EXPECT_LE(at(findings[i - 1]), at(findings[i]));
  }
}

TEST(Analysis, MovesDocumentFindingsWithTheTextBeforeThem) {
  Editing editing(
      "Vraag 1\nWie?\n\nAntwoord 1\nDe gemeente. Zie het antwoord op vraag 9.\n\nVraag 2\nWat?\n\nAntwoord 2\nDit.\n");
  editing.replace("De gemeente.", "De gemeente en de provincie.");
  EXPECT_EQ(drawn(editing.analysis()), drawn(*analysed(editing.text())));
  EXPECT_THAT(drawn(editing.analysis()),
              ::testing::HasSubstr("\n" + std::string(55, ' ') + "^ warning reference-unresolved"));
}

TEST(Analysis, DropsAFindingWhenItsCauseIsMended) {
  Editing editing(long_list(60));
  EXPECT_THAT(drawn(editing.analysis()), ::testing::HasSubstr("bracket-unclosed"));
  for (int i = 7; i <= 60; i += 7) editing.replace("(deel twee.", "(deel twee).");
  EXPECT_THAT(drawn(editing.analysis()), ::testing::Not(::testing::HasSubstr("bracket-unclosed")));
  EXPECT_EQ(drawn(editing.analysis()), drawn(*analysed(editing.text())));
}

TEST(Analysis, JudgesThePaperAgainWhenABlockSaysSomethingElse) {
  Editing editing(
      "Vraag 1\nWie vaart?\n\nAntwoord 1\nDe stichting TerVeer.\n\nVraag 2\nSinds wanneer?\n\nAntwoord 2\nSinds "
      "kort vaart Terveer.\n");
  EXPECT_THAT(drawn(editing.analysis()), ::testing::HasSubstr("name-variant"));
  editing.replace("Sinds kort", "Sinds zeer kort");
  EXPECT_EQ(drawn(editing.analysis()), drawn(*analysed(editing.text())));
  editing.replace("De stichting TerVeer", "De stichting Terveer");
  EXPECT_THAT(editing.analysis().findings(), ::testing::IsEmpty());
}

TEST(Analysis, SeesAHeadingStyleChangeThatTheNumberingDoesNot) {
  Editing editing(
      "1. Wie?\n\nAntwoord\nIk.\n\n2. Wat?\n\nAntwoord\nDit.\n\n3. Waar?\n\nAntwoord\nHier.\n\n4. Hoe?\n\n"
      "Antwoord\nZo.\n\n5. Waarom?\n\nAntwoord\nDaarom.\n");
  EXPECT_THAT(editing.analysis().findings(), ::testing::IsEmpty());
  editing.replace("4. Hoe?", "4 Hoe lang?");
  EXPECT_EQ(drawn(editing.analysis()), drawn(*analysed(editing.text())));
}

TEST(Analysis, EqualsAFreshOneAfterAnyEdits) {
  std::mt19937 random(20240611);
  const std::vector<std::string> pieces{"\n\nVraag 12\nWie betaalt?\n\n",
                                        "(",
                                        ")",
                                        "Zie het antwoord op vraag 3.",
                                        "\n",
                                        "x",
                                        "Antwoord 5\n",
                                        "",
                                        "31 november 2023",
                                        "[datum]",
                                        "van het van het ",
                                        " Het ROV vaart. ",
                                        " Het Overleg Veren (ROV) vaart. ",
                                        " De stichting TerVeer vaart. ",
                                        " De stichting Terveer vaart. ",
                                        " Het onderhoud van de brug kost 18,4 miljoen euro. ",
                                        " Het onderhoud van de brug kost 18,4 miljard euro. ",
                                        " Hoeveel kost de brug? "};
  for (int round = 0; round < 6; ++round) {
    Editing editing(long_list(70));
    for (int step = 0; step < 40; ++step) {
      const uint32_t size = static_cast<uint32_t>(editing.text().size());
      const uint32_t start = static_cast<uint32_t>(random() % (size + 1));
      const uint32_t length = random() % 4 == 0 ? static_cast<uint32_t>(random() % 60) : 0;
      editing.edit({{start}, {std::min(size, start + length)}}, pieces[random() % pieces.size()]);
      ASSERT_EQ(drawn(editing.analysis()), drawn(*analysed(editing.text()))) << "round " << round << " step " << step;
    }
  }
}

TEST(ResultId, StaysWhenNothingIsFoundBeforeAndAfter) {
  Editing editing("Vraag 1\nWie?\n\nAntwoord 1\nDe gemeente.\n");
  const uint64_t id = editing.analysis().result_id();
  editing.replace("gemeente", "provincie");
  EXPECT_EQ(editing.analysis().result_id(), id);
}

TEST(ResultId, ChangesWhenAFindingMoves) {
  Editing editing("Vraag 1\nWie?\n\nAntwoord 1\nDe gemeente (en het rijk.\n");
  const uint64_t id = editing.analysis().result_id();
  editing.replace("De gemeente", "Een gemeente");
  EXPECT_NE(editing.analysis().result_id(), id);
}

TEST(ResultId, ChangesWhenAFindingAppears) {
  Editing editing("Vraag 1\nWie?\n\nAntwoord 1\nDe gemeente.\n");
  const uint64_t id = editing.analysis().result_id();
  editing.replace("gemeente", "gemeente (en het rijk");
  EXPECT_NE(editing.analysis().result_id(), id);
}

}  // namespace
}  // namespace vraagbaak::checks::analysis_test
