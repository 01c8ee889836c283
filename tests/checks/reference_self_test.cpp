// reference-self: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_self_test {
namespace {

TEST(ReferenceSelf, RejectsAnAnswerThatRefersToItself) {
  check_findings(R"(
Vraag 1
Is het fonds leeg?

Antwoord 1
Nee, er is nog 2 miljoen euro.

Vraag 2
Wordt het fonds aangevuld?

Antwoord 2
Zie het antwoord op vraag 2.
                          ^ warning reference-self
)");
}

TEST(ReferenceSelf, OnlyHintsAtAJointAnswer) {
  check_findings(R"(
Vraag 1
Is het fonds leeg?

Vraag 2
Wordt het fonds aangevuld?

Antwoord 1 en 2
Het fonds is niet leeg. Over de aanvulling is in het antwoord op vraag 2 al iets gezegd.
                                                                       ^ hint reference-self
)");
}

TEST(ReferenceSelf, AcceptsMentioningTheQuestion) {
  check_findings(R"(
Vraag 1
Is het fonds leeg?

Antwoord 1
Nee, er is nog 2 miljoen euro.

Vraag 2
Wordt het fonds aangevuld?

Antwoord 2
In vraag 2 wordt gevraagd naar aanvulling. Daarvan is geen sprake.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::reference_self_test
