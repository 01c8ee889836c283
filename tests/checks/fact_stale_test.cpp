#include "checks/folder.h"

namespace vraagbaak::checks::fact_stale_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kOther = "file:///map/eerder.txt";

std::string paper(std::string_view answer, std::string_view received = "3 maart 2023") {
  return "2023Z01234\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst (ingezonden 1 "
         "februari 2023).\nAntwoord van Minister De Boer (Financiën) (ontvangen " +
         std::string(received) + ").\n\nVraag 1\nHoe groot is de dienst?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

std::string draft(std::string_view answer) {
  return "Vraag 1\nHoe groot is de dienst?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

constexpr std::string_view kOld = "Op 1 januari 2022 telde de veerdienst Delfzijl 593 medewerkers.";
constexpr std::string_view kNew = "Op 1 januari 2023 telde de veerdienst Delfzijl 612 medewerkers.";

TEST(FactStale, NamesTheLaterFigureItsPaperAndItsDay) {
  Folder folder;
  folder.library.add(kOther, paper(kNew));
  EXPECT_THAT(
      folder.looked_up_of(draft(kOld)),
      ElementsAre(
          "fact-stale: Van later is 612 medewerkers (de veerdienst, 3 maart 2023; stand 1 januari 2023). Is 593 "
          "medewerkers nog het laatste cijfer?"));
  EXPECT_THAT(
      folder.looked_up_of(draft(kOld), Language::english),
      ElementsAre("fact-stale: Of a later time is 612 medewerkers (de veerdienst, 3 March 2023; as of 1 January "
                  "2023). Is 593 medewerkers still the latest figure?"));
}

TEST(FactStale, ShowsThePlaceInTheOtherPaper) {
  Folder folder;
  folder.library.add(kOther, paper(kNew));
  const std::vector<Finding> found = folder.looked_up(draft(kOld));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].severity, Severity::information);
  ASSERT_THAT(found[0].related, SizeIs(1));
  ASSERT_NE(found[0].related[0].elsewhere, nullptr);
  EXPECT_EQ(found[0].related[0].elsewhere->uri, kOther);
  EXPECT_EQ(found[0].related[0].elsewhere->text.slice(found[0].related[0].elsewhere->range), "612 medewerkers");
}

TEST(FactStale, TakesThePaperOfAFigureWithoutATimeForItsDay) {
  Folder folder;
  folder.library.add(kOther, paper("De veerdienst Delfzijl telt nu 612 medewerkers."));
  EXPECT_THAT(folder.looked_up_of(draft("Per 1 januari 2022 telt de veerdienst Delfzijl 593 medewerkers.")), SizeIs(1));
}

TEST(FactStale, AcceptsWhatHappenedAtAnEarlierTime) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn 4.512 boetes uitgedeeld aan fietsers in Delfzijl."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2021 zijn 4.521 boetes uitgedeeld aan fietsers in Delfzijl.")), IsEmpty());
}

TEST(FactStale, ReportsWhatThereWasAtAnEarlierTime) {
  Folder folder;
  folder.library.add(kOther, paper("Op 1 januari 2023 waren er 318 bruggen in Delfzijl in beheer bij het waterschap."));
  EXPECT_THAT(
      folder.looked_up_of(draft("Op 1 januari 2022 waren er 305 bruggen in Delfzijl in beheer bij het waterschap.")),
      SizeIs(1));
}

TEST(FactStale, AcceptsAnEarlierFigureOfAnotherPaper) {
  Folder folder;
  folder.library.add(kOther, paper(kOld));
  EXPECT_THAT(folder.looked_up_of(draft(kNew)), IsEmpty());
}

TEST(FactStale, AcceptsAPaperThatIsOlderThanTheLaterFigure) {
  Folder folder;
  folder.library.add(kOther, paper(kNew, "3 maart 2023"));
  std::string old = paper(kOld, "15 februari 2023");
  EXPECT_THAT(folder.looked_up_of(old.replace(0, 10, "2023Z09999")), IsEmpty());
  std::string later = paper(kOld, "15 april 2023");
  EXPECT_THAT(folder.looked_up_of(later.replace(0, 10, "2023Z09999")), SizeIs(1));
}

TEST(FactStale, AcceptsATextThatGivesTheLaterFigureToo) {
  Folder folder;
  folder.library.add(kOther, paper(kNew));
  EXPECT_THAT(folder.looked_up_of(draft(std::string(kOld) + " " + std::string(kNew))), IsEmpty());
}

TEST(FactStale, AcceptsWhatHappenedInAnEarlierPeriod) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn in Delfzijl 612 schepen gekeurd."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2021 zijn in Delfzijl 593 schepen gekeurd.")), IsEmpty());
}

TEST(FactStale, LeavesTheSameTimeToFactContradiction) {
  Folder folder;
  folder.library.add(kOther, paper(kNew));
  EXPECT_THAT(folder.looked_up_of(draft("Op 1 januari 2023 telde de veerdienst Delfzijl 593 medewerkers.")),
              ElementsAre("fact-contradiction: Hier staat 593 medewerkers, in een ander stuk 612 medewerkers (de "
                          "veerdienst, 3 maart 2023)."));
}

}  // namespace
}  // namespace vraagbaak::checks::fact_stale_test
