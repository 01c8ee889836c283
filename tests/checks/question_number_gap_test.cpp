// question-number-gap: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_number_gap_test {
namespace {

TEST(QuestionNumberGap, RejectsAMissingNumber) {
  check_findings(R"(
Vraag 1
Wie beheert het kanaal?

Antwoord 1
Het waterschap.

Vraag 3
      ^ warning question-number-gap
Wat kost het beheer?

Antwoord 3
Drie ton per jaar.
)");
}

TEST(QuestionNumberGap, RejectsSeveralMissingNumbersOnce) {
  check_findings(R"(
Vraag 1
Wie beheert het kanaal?

Vraag 2
Wat kost het beheer?

Vraag 6
      ^ warning question-number-gap
Wie betaalt dat?
)");
}

TEST(QuestionNumberGap, ReportsAMistypedNumberWhereItStands) {
  check_findings(R"(
Vraag 1
Wie beheert het kanaal?

Antwoord 1
Het waterschap.

Vraag 12
      ^^ warning question-number-gap
Wat kost het beheer?

Antwoord 2
Drie ton per jaar.

Vraag 3
      ^ information question-number-order
Wie betaalt dat?

Antwoord 3
De provincie.
)");
}

TEST(QuestionNumberGap, AcceptsNumbersThatAJointHeadingNames) {
  check_findings(R"(
Vraag 1 en 4
Wie beheert het kanaal, en sinds wanneer?

Vraag 2
Wat kost het beheer?

Vraag 3
Wie betaalt dat?
)");
}

TEST(QuestionNumberGap, AcceptsAListThatStartsAgain) {
  check_findings(R"(
Vraag 1
Wie beheert het kanaal?

Vraag 2
Wat kost het beheer?

Vraag 3
Wie betaalt dat?

Vraag 1
Wie beheert de sluis?

Vraag 2
Wat kost de sluis?
)");
}

TEST(QuestionNumberGap, AcceptsAYearAtALineStart) {
  check_findings(R"(
1. Hoeveel vaartuigen passeerden de sluis op
31 december 2023 en hoeveel in de hele maand?

2. Is de sluis in
2024 gesloten geweest?

3. Waarom?
)");
}

TEST(QuestionNumberGap, SaysWhichNumbersAndWhereTheOneBeforeIs) {
  EXPECT_THAT(
      messages("Vraag 2\nWie?\n\nVraag 3\nWat?\n\nVraag 7\nWaar?\n", "question-number-gap", Language::dutch),
      ::testing::ElementsAre("Na vraag 3 volgt vraag 7: de nummers 4–6 ontbreken. Vul de vragen aan of hernummer. "
                             "| Vraag 3 staat hier"));
}

}  // namespace
}  // namespace vraagbaak::checks::question_number_gap_test
