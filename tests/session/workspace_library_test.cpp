#include "session/workspace_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "facts/calendar.h"
#include "index/uri.h"
#include "session/session.h"
#include "support/temporary_folder.h"

namespace vraagbaak::session {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using vraagbaak::fixtures::TemporaryFolder;

constexpr std::string_view kAnswered =
    "AH 617\n2024Z17972\nAntwoord van minister Bakker (Verkeer) (ontvangen 20 november 2024)\n\n"
    "Vraag 1\nVaart de veerboot op zondag?\n\nAntwoord 1\nJa.\n\n"
    "Vraag 2\nHoe laat vertrekt de coördinator?\n\nAntwoord 2\nOm negen uur.\n";
constexpr std::string_view kCiting =
    "AH 700\n2024Z18000\nAntwoord van minister Bakker (Verkeer) (ontvangen 22 november 2024)\n\n"
    "Vraag 1\nKent u het antwoord op vraag 2 van Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 617?\n\n"
    "Antwoord 1\nJa. De Dienst Regelingen Verkeer (DRV) kent 2024Z17972 ook.\n";

/// A session whose folder is gone through before each question.
class WorkspaceLibraryTest : public ::testing::Test {
 protected:
  WorkspaceLibraryTest() {
    folder_.write("a/617.txt", kAnswered);
    folder_.write("b/700.txt", kCiting);
  }

  std::shared_ptr<const index::Library> library() {
    if (!started_) {
      session_.add_folder(index::uri_of(folder_.path()));
      session_.start_index();
      started_ = true;
    }
    return session_.library();
  }
  std::string uri(std::string_view name) const { return index::uri_of(folder_.file(name)); }
  std::vector<std::string> names(const std::vector<index::Paper>& papers) const {
    std::vector<std::string> found;
    for (const index::Paper& paper : papers) found.push_back(index::file_name(paper.uri));
    return found;
  }

  TemporaryFolder folder_;
  TemporaryFolder cache_;
  Session session_{{.workers = 0,
                    .wake = {},
                    .render = [](const Snapshot&, const Settings&, const index::Library&) { return std::string(); },
                    .send = [](const std::string&, std::optional<int32_t>, const std::string&) {},
                    .nothing = "",
                    .index_place = [this](const std::string&) { return cache_.file("index.db"); }}};
  bool started_ = false;
};

TEST_F(WorkspaceLibraryTest, KnowsNothingBeforeItIsStarted) {
  session_.add_folder(index::uri_of(folder_.path()));
  EXPECT_THAT(session_.library()->papers("2024Z17972", 10), IsEmpty());
}

TEST_F(WorkspaceLibraryTest, FindsAPaperUnderEachOfItsNames) {
  for (const char* id : {"ah-tk-20242025-617", "2024Z17972", "kv-tk-2024z17972", "AH-TK-20242025-0617"})
    EXPECT_THAT(names(library()->papers(id, 10)), ElementsAre("617.txt")) << id;
  EXPECT_EQ(library()->papers("2024Z17972", 10)[0].uri, uri("a/617.txt"));
}

TEST_F(WorkspaceLibraryTest, SaysThatItIsDone) {
  EXPECT_FALSE(library()->status().building);
  EXPECT_EQ(library()->status().papers, 2u);
}

TEST_F(WorkspaceLibraryTest, ListsPapersByTheStartOfAnIdentifier) {
  EXPECT_THAT(names(library()->papers_from("ah-tk-20242025-", 10)), ElementsAre("617.txt", "700.txt"));
  EXPECT_THAT(names(library()->papers_from("ah-tk-20242025-", 1)), ElementsAre("617.txt"));
  EXPECT_THAT(names(library()->papers_from("2024z18", 10)), ElementsAre("700.txt"));
}

TEST_F(WorkspaceLibraryTest, FindsQuestionsByTheirWords) {
  const auto hits = library()->search_questions("COORDINATOR vertr", 10);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].uri, uri("a/617.txt"));
  EXPECT_EQ(hits[0].question.label, (model::Label{2, 0}));
  EXPECT_EQ(hits[0].question.text, "Hoe laat vertrekt de coördinator?");
  EXPECT_THAT(library()->search_questions("veerboot maandag", 10), IsEmpty());
  EXPECT_THAT(library()->search_questions("\"* OR", 10), IsEmpty());
}

TEST_F(WorkspaceLibraryTest, FindsPapersByWords) {
  // The other one speaks of it in its title, which is its first question.
  EXPECT_THAT(names(library()->search_papers("617", 10)), ElementsAre("617.txt", "700.txt"));
  EXPECT_THAT(names(library()->search_papers("ah-tk-20242025-700", 10)), ElementsAre("700.txt"));
  EXPECT_THAT(names(library()->search_papers("minister bakk", 10)), SizeIs(2));
}

TEST_F(WorkspaceLibraryTest, TellsWhoCitesAPaperUnderAnyOfItsNames) {
  const auto cited = library()->citations("ah-tk-20242025-617", std::nullopt, 10);
  ASSERT_THAT(cited, SizeIs(3));
  for (const index::CitedIn& one : cited) EXPECT_EQ(one.uri, uri("b/700.txt"));
  EXPECT_EQ(cited[2].citation.id, "2024Z17972");
}

TEST_F(WorkspaceLibraryTest, TellsWhoCitesAQuestion) {
  const auto cited = library()->citations("2024Z17972", model::Label{2, 0}, 10);
  ASSERT_THAT(cited, SizeIs(1));
  const auto range = cited[0].citation.range;
  EXPECT_EQ(kCiting.substr(range.start.value, range.size()), "2");
  EXPECT_THAT(library()->citations("2024Z17972", model::Label{1, 0}, 10), IsEmpty());
}

std::vector<std::string> shown(const std::vector<index::PaperLink>& links) {
  std::vector<std::string> found;
  for (const index::PaperLink& link : links)
    found.push_back(index::file_name(link.from) + " -> " + index::file_name(link.to) + " " +
                    std::to_string(link.citations));
  return found;
}

TEST_F(WorkspaceLibraryTest, TellsWhichTextsCiteWhich) {
  EXPECT_THAT(shown(library()->links(10)), ElementsAre("700.txt -> 617.txt 2"));
  EXPECT_THAT(library()->links(0), IsEmpty());
  // The open text wins over its file, as one that cites and as one that is cited.
  session_.open(uri("b/700.txt"), 1, "AH 700\n2024Z18000\n\nVraag 1\nWaarom?\n");
  EXPECT_THAT(library()->links(10), IsEmpty());
  session_.open(uri("a/617.txt"), 1, std::string(kAnswered) + "Zie ook 2024Z18000.\n");
  EXPECT_THAT(shown(library()->links(10)), ElementsAre("617.txt -> 700.txt 1"));
}

TEST_F(WorkspaceLibraryTest, ListsWhatIsCited) {
  EXPECT_THAT(library()->cited_ids("", 10), ElementsAre("ah-tk-20242025-617", "2024Z17972"));
  EXPECT_THAT(library()->cited_ids("2024z", 10), ElementsAre("2024Z17972"));
}

TEST_F(WorkspaceLibraryTest, ListsAbbreviations) {
  const auto terms = library()->terms("dr", 10);
  ASSERT_THAT(terms, SizeIs(1));
  EXPECT_EQ(terms[0].term.expansion, "Dienst Regelingen Verkeer");
  EXPECT_EQ(terms[0].uri, uri("b/700.txt"));
}

TEST_F(WorkspaceLibraryTest, PrefersAnOpenTextToItsFile) {
  library();
  session_.open(uri("a/617.txt"), 7, "Vraag 1\nVliegt het vliegtuig?\n");
  EXPECT_THAT(library()->papers("2024Z17972", 10), IsEmpty());
  EXPECT_THAT(library()->search_questions("veerboot", 10), IsEmpty());
  const auto hits = library()->search_questions("vlieg", 10);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].uri, uri("a/617.txt"));
  EXPECT_EQ(library()->document(uri("a/617.txt"))->version, 7);

  session_.change(uri("a/617.txt"), 8, {{nullptr, "Vraag 1\nRijdt de trein?\n"}});
  EXPECT_THAT(library()->search_questions("vlieg", 10), IsEmpty());
  EXPECT_THAT(library()->questions(uri("a/617.txt")), SizeIs(1));

  session_.close(uri("a/617.txt"));
  EXPECT_THAT(library()->papers("2024Z17972", 10), SizeIs(1));
}

TEST_F(WorkspaceLibraryTest, KnowsAnOpenTextUnderEverySpellingOfItsUri) {
  folder_.write("met spatie.txt", kAnswered);
  library();
  const std::string spelled = "file://" + folder_.path() + "/met spatie.txt";
  session_.open(spelled, 1, "Vraag 1\nVliegt het vliegtuig?\n");
  EXPECT_EQ(library()->document(uri("met spatie.txt"))->version, 1);
  EXPECT_THAT(names(library()->papers("2024Z17972", 10)), ElementsAre("617.txt"));
}

TEST_F(WorkspaceLibraryTest, ReadsAClosedText) {
  const auto loaded = library()->document(uri("a/617.txt"));
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->version, std::nullopt);
  EXPECT_EQ(loaded->document->text().str(), kAnswered);
  EXPECT_EQ(library()->document(uri("a/617.txt"))->document, loaded->document) << "kept";
  folder_.write("a/617.txt", "Vraag 1\nAnders?\n");
  EXPECT_EQ(library()->document(uri("a/617.txt"))->document->text().str(), "Vraag 1\nAnders?\n");
}

TEST_F(WorkspaceLibraryTest, GivesATextAsItIsNow) {
  EXPECT_EQ(library()->text(uri("a/617.txt"))->str(), kAnswered);
  session_.open(uri("a/617.txt"), 1, "Anders.");
  EXPECT_EQ(library()->text(uri("a/617.txt"))->str(), "Anders.");
  EXPECT_FALSE(library()->text(uri("nergens.txt")));
}

TEST_F(WorkspaceLibraryTest, ReadsNothingOutsideTheFolders) {
  const TemporaryFolder elsewhere;
  elsewhere.write("geheim.txt", "Vraag 1\nGeheim?\n");
  std::filesystem::create_symlink(elsewhere.file("geheim.txt"), folder_.file("link.txt"));
  EXPECT_FALSE(library()->document(index::uri_of(elsewhere.file("geheim.txt"))));
  EXPECT_FALSE(library()->document(uri("link.txt")));
  EXPECT_FALSE(library()->text(uri("link.txt")));
  EXPECT_FALSE(library()->document(uri("a/../../" + elsewhere.path().substr(5) + "/geheim.txt")));
  EXPECT_FALSE(library()->document("untitled:Untitled-1"));
}

TEST_F(WorkspaceLibraryTest, LeavesOutAFileThatVanished) {
  library();
  folder_.remove("a/617.txt");
  EXPECT_THAT(library()->papers("2024Z17972", 10), IsEmpty());
  EXPECT_FALSE(library()->paper(uri("a/617.txt")));
}

TEST_F(WorkspaceLibraryTest, SeesChangesOnDiskWhenTold) {
  library();
  folder_.write("a/617.txt", "Vraag 1\nVliegt het vliegtuig naar huis?\n");
  folder_.write("c/nieuw.txt", kAnswered);
  folder_.remove("b");
  session_.files_changed();
  EXPECT_THAT(names(library()->papers("2024Z17972", 10)), ElementsAre("nieuw.txt"));
  EXPECT_THAT(library()->search_questions("vliegtuig", 10), SizeIs(1));
  EXPECT_THAT(library()->cited_ids("", 10), IsEmpty());
  EXPECT_THAT(library()->terms("", 10), IsEmpty());
}

TEST_F(WorkspaceLibraryTest, ForgetsAFolderThatIsTakenAway) {
  library();
  session_.remove_folder(index::uri_of(folder_.path()));
  EXPECT_THAT(library()->papers("2024Z17972", 10), IsEmpty());
  EXPECT_EQ(library()->status().papers, 0u);
}

TEST_F(WorkspaceLibraryTest, IsOffWhenTheUserSaysSo) {
  Settings settings;
  settings.index_enabled = false;
  session_.set_settings(settings);
  EXPECT_THAT(library()->papers("2024Z17972", 10), IsEmpty());
  EXPECT_FALSE(library()->status().building);
}

TEST_F(WorkspaceLibraryTest, FollowsTheGlobsOfTheUser) {
  library();
  Settings settings;
  settings.index.exclude = {"b/**"};
  session_.set_settings(settings);
  EXPECT_EQ(library()->status().papers, 1u);
}

TEST_F(WorkspaceLibraryTest, FindsTheSameFactInOtherWords) {
  folder_.write("c/brief.txt", "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  folder_.write("c/nota.txt", "In totaal werden in 2022 539 schepen gekeurd in Delfzijl.\n");
  folder_.write("c/ander.txt", "In 2021 werden 480 schepen gekeurd in Delfzijl.\n");
  const auto claims = facts::claims("In 2022 zijn 593 schepen in Delfzijl gekeurd.", {});
  ASSERT_THAT(claims, SizeIs(1));
  const auto found = library()->facts_like(claims[0].claim, 10);
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].likeness, facts::Likeness::fact);
  EXPECT_EQ(found[1].likeness, facts::Likeness::fact);
  EXPECT_EQ(found[2].uri, uri("c/ander.txt"));
  EXPECT_EQ(found[2].likeness, facts::Likeness::subject);
}

TEST_F(WorkspaceLibraryTest, TheTextOfAnOpenEditorIsWhatItStates) {
  folder_.write("c/brief.txt", "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  library();
  session_.open(uri("c/brief.txt"), 1, "In 2022 zijn in Delfzijl in totaal 600 schepen gekeurd.\n");
  const auto found = library()->search_facts("gekeurde schepen", 10);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fact.claim.figure.value->str(), "600");
}

TEST_F(WorkspaceLibraryTest, FactsAreFoundByTheirDay) {
  folder_.write("c/brief.txt",
                "Op 9 maart 2022 zijn in Delfzijl 593 schepen gekeurd. In maart 2022 waren dat er 900.\n");
  library();
  session_.open(uri("c/nota.txt"), 1, "Op 9 maart 2022 kostte de keuring 7 miljoen euro.\n");
  EXPECT_THAT(library()->facts_on(*facts::day_of(2022, 3, 9), 10), SizeIs(2));
  EXPECT_THAT(library()->facts_on(*facts::day_of(2022, 3, 1), 10), IsEmpty());
}

TEST_F(WorkspaceLibraryTest, LeavesOutTheTextOfWhoAsks) {
  folder_.write("c/brief.txt", "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  folder_.write("c/nota.txt", "In totaal werden in 2022 539 schepen gekeurd in Delfzijl.\n");
  library();
  session_.open(uri("c/brief.txt"), 1, "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  const auto claims = facts::claims("In 2022 zijn 593 schepen in Delfzijl gekeurd.", {});
  ASSERT_THAT(claims, SizeIs(1));
  const auto found = library()->facts_like_outside(claims[0].claim, uri("c/brief.txt"), 10);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].uri, uri("c/nota.txt"));
}

constexpr std::string_view kSheet =
    "[[feit]]\nnaam = \"Gekeurde schepen in Delfzijl\"\nwaarde = \"593 schepen\"\nperiode = \"2022\"\n";

TEST_F(WorkspaceLibraryTest, CuratedFactsComeFirst) {
  for (int i = 0; i < 250; ++i)
    folder_.write("c/" + std::to_string(i) + ".txt", "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  folder_.write("z.feiten.toml", kSheet);
  const auto claims = facts::claims("In 2022 zijn 593 schepen in Delfzijl gekeurd.", {});
  const auto found = library()->facts_like(claims.at(0).claim, 10);
  ASSERT_THAT(found, SizeIs(10));
  EXPECT_EQ(found[0].uri, uri("z.feiten.toml"));
  ASSERT_TRUE(found[0].fact.curated);
  EXPECT_EQ(found[0].fact.curated->name, "Gekeurde schepen in Delfzijl");
  EXPECT_FALSE(found[1].fact.curated);
  const auto sought = library()->search_facts("schepen Delfzijl", 10);
  ASSERT_FALSE(sought.empty());
  EXPECT_EQ(sought[0].uri, uri("z.feiten.toml"));
}

TEST_F(WorkspaceLibraryTest, TheSheetOfAnOpenEditorIsWhatIsEstablished) {
  folder_.write("z.feiten.toml", kSheet);
  library();
  std::string edited(kSheet);
  edited.replace(edited.find("593"), 3, "600");
  session_.open(uri("z.feiten.toml"), 1, edited);
  const auto found = library()->search_facts("gekeurde schepen", 10);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_TRUE(found[0].fact.curated);
  EXPECT_EQ(found[0].fact.claim.figure.value->str(), "600");
}

TEST_F(WorkspaceLibraryTest, ASheetThatChangesIsReadAgain) {
  folder_.write("z.feiten.toml", kSheet);
  EXPECT_THAT(library()->search_facts("schepen Delfzijl", 10), SizeIs(1));
  EXPECT_THAT(session_.library()->sheet_problems(), IsEmpty());
  folder_.write("z.feiten.toml", "[[feit]\n");
  session_.files_changed();
  EXPECT_THAT(library()->search_facts("schepen Delfzijl", 10), IsEmpty());
  const auto problems = session_.library()->sheet_problems();
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0].uri, uri("z.feiten.toml"));
  EXPECT_THAT(problems[0].problems, SizeIs(1));
  folder_.remove("z.feiten.toml");
  EXPECT_THAT(session_.library()->sheet_problems(), IsEmpty());
}

TEST_F(WorkspaceLibraryTest, ASheetIsNoPaperThatIsChecked) {
  folder_.write("z.feiten.toml", kSheet);
  library();
  EXPECT_THAT(session_.library()->closed_uris(10), SizeIs(2));
}

TEST_F(WorkspaceLibraryTest, AFactThatWasTakenOutIsFoundNoMore) {
  folder_.write("c/brief.txt", "In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.\n");
  EXPECT_THAT(library()->search_facts("schepen Delfzijl", 10), SizeIs(1));
  folder_.write("c/brief.txt", "In Delfzijl is niets gekeurd.\n");
  session_.files_changed();
  EXPECT_THAT(library()->search_facts("schepen Delfzijl", 10), IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::session
