// annex-unreferenced: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::annex_unreferenced_test {
namespace {

TEST(AnnexUnreferenced, MentionsAnAnnexOfWhichTheTextDoesNotSpeak) {
  check_findings(R"(
Vraag 1
Welke projecten lopen er?

Antwoord 1
Er lopen vier projecten.

BIJLAGE
^^^^^^^ information annex-unreferenced

Lijst van de projecten
)");
}

TEST(AnnexUnreferenced, AcceptsAnAnnexThatTheTextNames) {
  check_findings(R"(
Vraag 1
Welke projecten lopen er?

Antwoord 1
De projecten staan in de bijlage.

BIJLAGE

Lijst van de projecten
)");
}

}  // namespace
}  // namespace vraagbaak::checks::annex_unreferenced_test
