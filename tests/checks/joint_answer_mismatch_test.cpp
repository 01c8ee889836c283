// joint-answer-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::joint_answer_mismatch_test {
namespace {

TEST(JointAnswerMismatch, RejectsAHeadingThatPassesOverAQuestion) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 2
Wanneer volgt de gunning?

Vraag 3
Wie beoordeelt de inschrijvingen?

Antwoord op vragen 1 en 3
^^^^^^^^^^^^^^^^^^^^^^^^^ warning joint-answer-mismatch
De gunning volgt in juni.
)");
}

TEST(JointAnswerMismatch, RejectsAHeadingThatLeavesOutTheLastQuestion) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 2
Wanneer volgt de gunning?

Vraag 3
Wie beoordeelt de inschrijvingen?

Antwoord op vragen 1 en 2
^^^^^^^^^^^^^^^^^^^^^^^^^ warning joint-answer-mismatch
De gunning volgt in juni.
)");
}

TEST(JointAnswerMismatch, RejectsANumberThatDoesNotExist) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 2
Wanneer volgt de gunning?

Antwoord op vragen 1, 2 en 12
                           ^^ warning joint-answer-mismatch
De gunning volgt in juni.
)");
}

TEST(JointAnswerMismatch, RejectsANumberThatIsNamedTwice) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 2
Wanneer volgt de gunning?

Antwoord op vragen 1, 2 en 2
                           ^ warning joint-answer-mismatch
De gunning volgt in juni.
)");
}

TEST(JointAnswerMismatch, AcceptsAQuestionBetweenThatHasItsOwnAnswer) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 3
Wie beoordeelt de inschrijvingen?

Antwoord op vragen 1 en 3
De inkoper beoordeelt de inschrijvingen.

Vraag 2
Wanneer volgt de gunning?

Antwoord op vraag 2
In juni.
)");
}

TEST(JointAnswerMismatch, AcceptsARange) {
  check_findings(R"(
Vraag 1
Is de aanbesteding gestart?

Vraag 2
Wanneer volgt de gunning?

Vraag 3
Wie beoordeelt de inschrijvingen?

Antwoord 1 t/m 3
De gunning volgt in juni.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::joint_answer_mismatch_test
