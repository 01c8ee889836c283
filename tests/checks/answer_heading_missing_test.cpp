// answer-heading-missing: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::answer_heading_missing_test {
namespace {

TEST(AnswerHeadingMissing, MentionsAnAnswerThatRunsOnFromItsQuestion) {
  check_findings(R"(
Vraag 1
Is het loket gesloten?

Antwoord op vraag 1
Ja, sinds mei.

Vraag 2
Gaat het weer open?

Antwoord op vraag 2
Nee, voorlopig niet.

Vraag 3
Waar kunnen bezoekers dan terecht?

Bij het loket in de hoofdstraat van de gemeente.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information answer-heading-missing

Vraag 4
Is dat loket toegankelijk?

Antwoord op vraag 4
Ja, voor iedereen.
)");
}

TEST(AnswerHeadingMissing, AcceptsALetterWithoutAnyHeadings) {
  check_findings(R"(
Vraag 1
Is het loket gesloten?

Ja, het loket is sinds mei gesloten.

Vraag 2
Gaat het weer open?

Nee, voorlopig blijft het loket dicht.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::answer_heading_missing_test
