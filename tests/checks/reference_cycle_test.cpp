// reference-cycle: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_cycle_test {
namespace {

TEST(ReferenceCycle, RejectsTwoAnswersThatOnlyReferToEachOther) {
  check_findings(R"(
Vraag 1
Blijft het museum open?

Antwoord 1
Zie het antwoord op vraag 2.
                          ^ warning reference-cycle

Vraag 2
Krijgt het museum subsidie?

Antwoord 2
Zie het antwoord op vraag 1.
)");
}

TEST(ReferenceCycle, ReportsACircleOfThreeOnce) {
  check_findings(R"(
Vraag 1
Blijft het museum open?

Antwoord 1
Zie het antwoord op vraag 3.
                          ^ warning reference-cycle

Vraag 2
Krijgt het museum subsidie?

Antwoord 2
Zie het antwoord op vraag 1.

Vraag 3
Wie betaalt de subsidie?

Antwoord 3
Zie het antwoord op vraag 2.
)");
}

TEST(ReferenceCycle, AcceptsACircleWithATextInIt) {
  check_findings(R"(
Vraag 1
Blijft het museum open?

Antwoord 1
Zie het antwoord op vraag 2.

Vraag 2
Krijgt het museum subsidie?

Antwoord 2
Het museum krijgt een miljoen euro. Zie verder het antwoord op vraag 3.

Vraag 3
Wie betaalt de subsidie?

Antwoord 3
De provincie betaalt de subsidie. Zie ook het antwoord op vraag 2.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::reference_cycle_test
