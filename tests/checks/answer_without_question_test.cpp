// answer-without-question: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::answer_without_question_test {
namespace {

TEST(AnswerWithoutQuestion, RejectsAnAnswerToAQuestionThatIsNotThere) {
  check_findings(R"(
Vraag 1
Is de dijk geïnspecteerd?

Antwoord 1
Ja, in april.

Vraag 2
Wat was de uitkomst?

Antwoord 2
De dijk voldoet.

Antwoord 3
         ^ warning answer-without-question
De volgende inspectie is in mei.
)");
}

TEST(AnswerWithoutQuestion, AcceptsAWrappedReferenceThatLooksLikeAHeading) {
  check_findings(R"(
Vraag 1
Is de dijk geïnspecteerd?

Antwoord 1
Ja. De uitkomst van de inspectie staat uitgebreid in het
antwoord op vraag 2.

Vraag 2
Wat was de uitkomst?

Antwoord 2
De dijk voldoet.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::answer_without_question_test
