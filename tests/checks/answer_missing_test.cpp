// answer-missing: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::answer_missing_test {
namespace {

TEST(AnswerMissing, RejectsAQuestionWithoutAnAnswerAmongAnsweredOnes) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn ingediend?

Antwoord 1
Er zijn 40 aanvragen ingediend.

Vraag 2
      ^ warning answer-missing
Hoeveel daarvan zijn toegekend?

Vraag 3
Wanneer volgt de volgende ronde?

Antwoord 3
In het voorjaar.
)");
}

TEST(AnswerMissing, OnlyMentionsItWhereMostAnswersAreStillToBeWritten) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn ingediend?

Antwoord 1
Er zijn 40 aanvragen ingediend.

Vraag 2
      ^ information answer-missing
Hoeveel daarvan zijn toegekend?

Vraag 3
      ^ information answer-missing
Wanneer volgt de volgende ronde?
)");
}

TEST(AnswerMissing, AcceptsAPaperOfQuestionsOnly) {
  check_findings(R"(
Vragen van het lid De Wit (SP) aan de Minister van Infrastructuur over de brug bij Oudorp (ingezonden 4 juli 2023).

Vraag 1
Kent u de brug bij Oudorp?

Vraag 2
Wanneer gaat de brug weer open?
)");
}

TEST(AnswerMissing, AcceptsANoticeOfDelay) {
  check_findings(R"(
Vragen van het lid De Wit (SP) aan de Minister van Infrastructuur over de brug bij Oudorp (ingezonden 4 juli 2023).

Vraag 1
Kent u de brug bij Oudorp?

Vraag 2
Wanneer gaat de brug weer open?

Mededeling
De vragen van het lid De Wit kunnen niet binnen de gebruikelijke termijn worden beantwoord.
)");
}

TEST(AnswerMissing, AcceptsAnAnswerThatIsOnlyAReference) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn ingediend?

Antwoord 1
Er zijn 40 aanvragen ingediend.

Vraag 2
Zijn dat er meer dan vorig jaar?

Antwoord 2
Zie het antwoord op vraag 1.
)");
}

TEST(AnswerMissing, AcceptsAQuestionThatMayEndInItsAnswer) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn ingediend?

Er zijn 40 aanvragen ingediend.

Vraag 2
Hoeveel daarvan zijn toegekend? Zie vraag 3

Daarvan is de helft toegekend.

Vraag 3
Wanneer volgt de volgende ronde?

De volgende ronde is in het voorjaar.
)");
}

TEST(AnswerMissing, NamesTheAnswerThatFollowsInstead) {
  EXPECT_THAT(
      messages("Vraag 1\nWie?\n\nAntwoord 1\nIk.\n\nVraag 2\nWat?\n\nVraag 3\nWaar?\n\nAntwoord 3\nDaar.\n",
               "answer-missing", Language::english),
      ::testing::ElementsAre("Question 2 has no answer. Add one, or name the question in another answer's heading. "
                             "| The answer to question 3 follows here"));
}

}  // namespace
}  // namespace vraagbaak::checks::answer_missing_test
