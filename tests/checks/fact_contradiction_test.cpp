// fact-contradiction: what it reports and what it leaves alone.
#include "checks/fixture.h"
#include "checks/folder.h"

namespace vraagbaak::checks::fact_contradiction_test {
namespace {

TEST(FactContradiction, RejectsTwoFiguresForOneThing) {
  check_findings(R"(
Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd.

Vraag 2
Is dat veel?

Antwoord 2
In totaal werden in 2022 539 schepen gekeurd in Delfzijl.
                         ^^^^^^^^^^^ warning fact-contradiction
)");
}

TEST(FactContradiction, AsksWhereTheWordsDiffer) {
  check_findings(R"(
Vraag 1
Hoe werkt de dienst?

Antwoord 1
De dienst heeft een netwerk van 41 loketten in 12 gemeenten. Hij helpt ondernemers met vergunningen.

Vraag 2
Waar is de dienst?

Antwoord 2
Vanuit 43 loketten, verspreid over een twaalftal gemeenten, houdt hij de vinger aan de pols.
       ^^^^^^^^^^^ information fact-contradiction
)");
}

TEST(FactContradiction, NamesBothFiguresInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nWat kost het?\n\nAntwoord 1\nDe aanleg van de brug bij Delfzijl kostte in 2022 1,5 miljoen euro. De "
      "brug "
      "is groen. In 2022 kostte de aanleg van de brug bij Delfzijl 1,8 miljoen euro.\n";
  EXPECT_THAT(
      messages(kText, "fact-contradiction", Language::dutch),
      ::testing::ElementsAre("Hier staat € 1.800.000, op een andere plaats € 1.500.000. | Hier staat € 1.500.000."));
  EXPECT_THAT(
      messages(kText, "fact-contradiction", Language::english),
      ::testing::ElementsAre("This says € 1,800,000, another place says € 1,500,000. | This says € 1,500,000."));
}

TEST(FactContradiction, AcceptsOtherTimesPlacesPartsAndApproximations) {
  check_findings(R"(
Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In 2022 zijn in Delfzijl in totaal 593 schepen gekeurd. In 2021 zijn in Delfzijl in totaal 512 schepen gekeurd. In 2022
zijn in Vlissingen in totaal 480 schepen gekeurd. In 2022 zijn in Delfzijl in totaal circa 600 schepen gekeurd. In 2022
zijn in Delfzijl in totaal meer dan 500 schepen gekeurd. In 2022 zijn in Delfzijl gemiddeld 49 schepen per maand gekeurd.
Bij een begroting van 250 miljoen euro geldt een grens van 10%. Bij een begroting van 500 miljoen euro geldt een grens
van 5%.
)");
}

TEST(FactContradiction, ASentenceMayGiveSeveralFigures) {
  check_findings(R"(
Vraag 1
Waaruit bestaat de uitvoer?

Antwoord 1
De uitvoer naar Noorwegen bestond in 2022 voor 97% uit zalm en voor 2% uit hout.
)");
}

constexpr const char* kOther = "file:///map/eerder.txt";

std::string paper(std::string_view answer, std::string_view number = "2023Z01234",
                  std::string_view received = "3 maart 2023") {
  return std::string(number) +
         "\nVragen van het lid Bakker (VVD) aan de Minister van Financiën over de keuring (ingezonden 1 februari "
         "2023).\nAntwoord van Minister De Boer (Financiën) (ontvangen " +
         std::string(received) + ").\n\nVraag 1\nHoe is de stand?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

std::string draft(std::string_view answer) {
  return "Vraag 1\nHoe is de stand?\n\nAntwoord 1\n" + std::string(answer) + "\n";
}

TEST(FactContradiction, NamesTheOtherPaperAndItsDay) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn in Delfzijl 593 schepen gekeurd."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2022 zijn in Delfzijl 539 schepen gekeurd.")),
              ::testing::ElementsAre("fact-contradiction: Hier staat 539 schepen, in een ander stuk 593 schepen (de "
                                     "keuring, 3 maart 2023)."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2022 zijn in Delfzijl 539 schepen gekeurd."), Language::english),
              ::testing::ElementsAre("fact-contradiction: This says 539 schepen, another paper says 593 schepen (de "
                                     "keuring, 3 March 2023)."));
}

TEST(FactContradiction, LeadsToAllPlacesInOtherPapers) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn in Delfzijl 593 schepen gekeurd."));
  folder.library.add("file:///map/nog.txt", draft("In 2022 zijn in Delfzijl 594 schepen gekeurd."));
  const std::vector<Finding> found = folder.looked_up(draft("In 2022 zijn in Delfzijl 539 schepen gekeurd."));
  ASSERT_THAT(found, ::testing::SizeIs(1));
  EXPECT_EQ(found[0].severity, Severity::information);
  ASSERT_THAT(found[0].related, ::testing::SizeIs(2));
  EXPECT_EQ(found[0].related[0].elsewhere->uri, kOther);
  EXPECT_EQ(found[0].related[0].elsewhere->text.slice(found[0].related[0].elsewhere->range), "593 schepen");
}

TEST(FactContradiction, AsksOfOtherPapersWhereTheWordsDiffer) {
  Folder folder;
  folder.library.add(kOther, draft("De dienst heeft een netwerk van 41 loketten in 12 gemeenten."));
  EXPECT_THAT(folder.looked_up_of(
                  draft("Vanuit 43 loketten, verspreid over een twaalftal gemeenten, houdt hij de vinger aan de "
                        "pols.")),
              ::testing::ElementsAre("fact-contradiction: Hier staat 43 loketten, in een ander stuk 41 loketten (Hoe "
                                     "is de stand? De dienst heeft een netwerk van 41…); "
                                     "gaat dat over hetzelfde?"));
}

TEST(FactContradiction, AcceptsWhatAnotherPaperSaysOfAnotherTime) {
  Folder folder;
  folder.library.add(kOther, paper("In 2021 zijn in Delfzijl 593 schepen gekeurd."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2022 zijn in Delfzijl 539 schepen gekeurd.")), ::testing::IsEmpty());
}

TEST(FactContradiction, AcceptsWhatAPaperOfAnotherDayFoundThen) {
  Folder folder;
  folder.library.add(kOther, paper("In Delfzijl liggen nu 593 schepen."));
  EXPECT_THAT(folder.looked_up_of(paper("In Delfzijl liggen nu 539 schepen.", "2023Z05555", "1 juni 2023")),
              ::testing::IsEmpty());
  EXPECT_THAT(folder.looked_up_of(paper("In Delfzijl liggen nu 539 schepen.", "2023Z05555")), ::testing::SizeIs(1));
}

TEST(FactContradiction, AcceptsAnotherDraftOfThePaper) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn in Delfzijl 593 schepen gekeurd."));
  EXPECT_THAT(folder.looked_up_of(paper("In 2022 zijn in Delfzijl 539 schepen gekeurd.")), ::testing::IsEmpty());
}

TEST(FactContradiction, AcceptsOtherPapersThatAgreeOrRound) {
  Folder folder;
  folder.library.add(kOther, paper("In 2022 zijn in Delfzijl circa 540 schepen gekeurd."));
  folder.library.add("file:///map/nog.txt", draft("In 2022 zijn in Delfzijl meer dan 500 schepen gekeurd."));
  EXPECT_THAT(folder.looked_up_of(draft("In 2022 zijn in Delfzijl 539 schepen gekeurd.")), ::testing::IsEmpty());
}

}  // namespace
}  // namespace vraagbaak::checks::fact_contradiction_test
