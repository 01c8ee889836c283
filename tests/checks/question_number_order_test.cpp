// question-number-order: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_number_order_test {
namespace {

TEST(QuestionNumberOrder, MentionsAQuestionAfterAHigherNumber) {
  check_findings(R"(
Vraag 1
Wie beheert de dijk?

Vraag 3
Wat kost het beheer?

Vraag 2
      ^ information question-number-order
Wie betaalt dat?

Vraag 4
Wanneer wordt de dijk versterkt?
)");
}

TEST(QuestionNumberOrder, AcceptsQuestionsGroupedUnderAJointHeading) {
  check_findings(R"(
Vraag 4, 5, 7 en 8
Wie betaalt, hoeveel, wanneer en waarom?

Vraag 6
Wie besluit daarover?

Vraag 9
Wanneer?
)");
}

TEST(QuestionNumberOrder, AcceptsQuestionsGroupedForAJointAnswer) {
  check_findings(R"(
Vraag 1
Wie beheert de dijk?

Vraag 4
Wanneer wordt de dijk versterkt?

Antwoord 1 en 4
Het waterschap, volgend jaar.

Vraag 2
Wat kost het beheer?

Antwoord 2
Een miljoen euro.

Vraag 3
Wie betaalt dat?

Antwoord 3
Het waterschap.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::question_number_order_test
