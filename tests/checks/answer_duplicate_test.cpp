// answer-duplicate: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::answer_duplicate_test {
namespace {

TEST(AnswerDuplicate, RejectsASecondAnswerToOneQuestion) {
  check_findings(R"(
Vraag 1
Is de regeling bekend?

Antwoord 1
Ja, sinds mei.

Vraag 2
      ^ warning answer-missing
Is de regeling verlengd?

Antwoord 1
         ^ warning answer-duplicate
Nee, nog niet.

Vraag 3
Wordt zij verlengd?

Antwoord 3
Ja, in juni.
)");
}

TEST(AnswerDuplicate, RejectsAQuestionInAJointAnswerAndAlone) {
  check_findings(R"(
Vraag 1
Is de regeling bekend?

Vraag 2
Is de regeling verlengd?

Antwoord 1 en 2
Ja, allebei.

Antwoord 2
         ^ warning answer-duplicate
De regeling is in mei verlengd.
)");
}

TEST(AnswerDuplicate, AcceptsOneJointAnswer) {
  check_findings(R"(
Vraag 1
Is de regeling bekend?

Vraag 2
Is de regeling verlengd?

Antwoord op vragen 1 en 2
Ja, allebei.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::answer_duplicate_test
