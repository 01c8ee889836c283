// subanswer-missing: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::subanswer_missing_test {
namespace {

TEST(SubanswerMissing, MentionsAPartWithoutAnAnswer) {
  check_findings(R"(
Vraag 1
Graag cijfers over de wachtlijsten:
a) per provincie;
b) per jaar;
c) per leeftijd.
^^ information subanswer-missing

Antwoord 1
a) De cijfers per provincie staan op de website.
b) De cijfers per jaar volgen in mei.
)");
}

TEST(SubanswerMissing, AcceptsAnAnswerInRunningText) {
  check_findings(R"(
Vraag 1
Graag cijfers over de wachtlijsten:
a) per provincie;
b) per jaar.

Antwoord 1
De cijfers per provincie en per jaar staan op de website.
)");
}

TEST(SubanswerMissing, AcceptsAnAnswerByParts) {
  check_findings(R"(
Vraag 1
Graag cijfers over de wachtlijsten:
a) per provincie;
b) per jaar.

Antwoord 1
a) De cijfers per provincie staan op de website.
b) De cijfers per jaar volgen in mei.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::subanswer_missing_test
