// reference-unresolved: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_unresolved_test {
namespace {

TEST(ReferenceUnresolved, RejectsANumberBeyondTheLastQuestion) {
  check_findings(R"(
Vraag 1
Hoe groot is het tekort?

Antwoord 1
Het tekort is 3 miljoen euro.

Vraag 2
Hoe wordt het gedekt?

Antwoord 2
Zie het antwoord op vraag 11.
                          ^^ warning reference-unresolved
)");
}

TEST(ReferenceUnresolved, RejectsOneOfSeveralNumbers) {
  check_findings(R"(
Vraag 1
Hoe groot is het tekort?

Antwoord 1
Het tekort is 3 miljoen euro.

Vraag 2
Hoe wordt het gedekt?

Antwoord 2
Zie de antwoorden op vragen 1 en 7.
                                 ^ warning reference-unresolved
)");
}

TEST(ReferenceUnresolved, AcceptsAQuestionOfAnotherPaper) {
  check_findings(R"(
Vraag 1
Hoe groot is het tekort?

Antwoord 1
Zie het antwoord op vraag 17 van de eerdere vragen van het lid De Wit (Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276).

Vraag 2
Hoe wordt het gedekt?

Antwoord 2
Zie het antwoord op vraag 1.
)");
}

TEST(ReferenceUnresolved, AcceptsTheNumberedQuestionOfSomebodyElse) {
  check_findings(R"(
Vraag 1
Kent u vraag nr. 123 van mevrouw An Boon, en vraag nr. 124 van de
heer De Wit?

Antwoord 1
Ja.
)");
}

TEST(ReferenceUnresolved, AcceptsANumberOnTheNextLine) {
  check_findings(R"(
Vraag 1
Hoe groot is het tekort?

Antwoord 1
Het tekort is 3 miljoen euro.

Vraag 2
Hoe wordt het gedekt?

Antwoord 2
De dekking is toegelicht in het antwoord op vraag
1.
)");
}

TEST(ReferenceUnresolved, SaysHowFarTheNumbersRun) {
  EXPECT_THAT(
      messages("Vraag 1\nWie?\n\nAntwoord 1\nZie het antwoord op vraag 4.\n\nVraag 2\nWat?\n\nAntwoord 2\nDit.\n",
               "reference-unresolved", Language::dutch),
      ::testing::ElementsAre("Er is geen vraag 4 in dit stuk; de nummers lopen tot en met 2. Controleer het "
                             "nummer, of noem het stuk dat u bedoelt."));
}

}  // namespace
}  // namespace vraagbaak::checks::reference_unresolved_test
