// full-stop-missing: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::full_stop_missing_test {
namespace {

TEST(FullStopMissing, MentionsAReferenceAsAnAnswerWithoutAFullStop) {
  check_findings(R"(
Vraag 1
Is de brug gesloten?

Antwoord 1
Ja.

Vraag 2
Sinds wanneer?

Antwoord 2
Zie het antwoord op vraag 1
                          ^ hint full-stop-missing
)");
}

TEST(FullStopMissing, LeavesLongerAnswersAndTheirTablesAlone) {
  check_findings(R"(
Vraag 1
Is de brug gesloten?

Antwoord 1
Ja, sinds mei. Zie het antwoord op vraag 2 voor de cijfers per jaar:
2021 12 boten
2022 14 boten

Vraag 2
Hoeveel boten varen er om?

Antwoord 2
Veertien
)");
}

TEST(FullStopMissing, AcceptsAnySignAtTheEnd) {
  check_findings(R"(
Vraag 1
Is de brug gesloten?

Antwoord 1
Ja.

Vraag 2
Sinds wanneer?

Antwoord 2
Zie het antwoord op vraag 1.

Vraag 3
Tot wanneer?

Antwoord 3
(Zie het antwoord op vraag 1)
)");
}

}  // namespace
}  // namespace vraagbaak::checks::full_stop_missing_test
