// placeholder-left: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::placeholder_left_test {
namespace {

TEST(PlaceholderLeft, RejectsADateThatIsStillToBeFilledIn) {
  check_findings(R"(
Vraag 1
Wanneer is het rapport verschenen?

Antwoord 1
Op [datum] is het verschenen.
   ^^^^^^^ warning placeholder-left
)");
}

TEST(PlaceholderLeft, AcceptsAnElision) {
  check_findings(R"(
Vraag 1
Wat staat er in het rapport?

Antwoord 1
Er staat: "het beheer [...] is op orde [sic]".
)");
}

}  // namespace
}  // namespace vraagbaak::checks::placeholder_left_test
