// question-number-duplicate: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_number_duplicate_test {
namespace {

TEST(QuestionNumberDuplicate, RejectsTheSecondOfTwo) {
  check_findings(R"(
Vraag 1
Wie beheert de brug?

Vraag 2
Wat kost het beheer?

Vraag 2
      ^ warning question-number-duplicate
Wie betaalt dat?

Vraag 3
Wanneer wordt de brug vervangen?
)");
}

TEST(QuestionNumberDuplicate, IsTheOnlyFindingForAMistypedNumber) {
  check_findings(R"(
Vraag 1
Wie beheert de brug?

Antwoord 1
De provincie.

Vraag 2
Wat kost het beheer?

Antwoord 2
Een miljoen euro.

Vraag 2
      ^ warning question-number-duplicate
Wie betaalt dat?

Antwoord 3
De provincie en het rijk.

Vraag 4
Wanneer wordt de brug vervangen?

Antwoord 4
In 2030.
)");
}

TEST(QuestionNumberDuplicate, AcceptsASectionThatStartsAgain) {
  check_findings(R"(
Vragen over de begroting

Vraag 1
Wat kost het beheer?

Vraag 2
Wie betaalt dat?

Vragen over het fonds

Vraag 1
Wat zit er in het fonds?

Vraag 2
Wie vult het aan?
)");
}

TEST(QuestionNumberDuplicate, AcceptsPartsOfOneQuestion) {
  check_findings(R"(
Vraag 1
Graag cijfers:
a) per jaar;
b) per provincie.

Vraag 2
Graag ook:
a) de begroting;
b) de realisatie.
)");
}

TEST(QuestionNumberDuplicate, AcceptsNumberedListsInAnAnswer) {
  check_findings(R"(
Vraag 1
Welke posten zijn er?

Antwoord 1
Er zijn twee posten:
1. het beheer;
2. het onderhoud.

Vraag 2
Zijn er meer?

Antwoord 2
Nee.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::question_number_duplicate_test
