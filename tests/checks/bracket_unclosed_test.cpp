// bracket-unclosed: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::bracket_unclosed_test {
namespace {

TEST(BracketUnclosed, RejectsABracketThatStaysOpen) {
  check_findings(R"(
Vraag 1
Wat kosten de bruggen?

Antwoord 1
De bouw kost 40 miljoen euro (zie ook het jaarverslag. Het onderhoud komt daar nog bij.
                             ^ warning bracket-unclosed
)");
}

TEST(BracketUnclosed, RejectsABracketThatWasNotOpened) {
  check_findings(R"(
Vraag 1
Wat kosten de bruggen?

Antwoord 1
De bouw kost 40 miljoen euro, zie ook het jaarverslag). Het onderhoud komt daar nog bij.
                                                     ^ warning bracket-unclosed
)");
}

TEST(BracketUnclosed, MentionsAQuotationMarkThatStaysOpen) {
  check_findings(R"(
Vraag 1
Kent u het bericht «Bruggen in verval?
                   ^ information bracket-unclosed

Antwoord 1
Ja, dat bericht is bekend.
)");
}

TEST(BracketUnclosed, AcceptsMarkersOfLists) {
  check_findings(R"(
Vraag 1
Wat kosten de bruggen?

Antwoord 1
Er zijn drie posten: a) de bouw (40 miljoen euro), b) het onderhoud [per jaar] en iii) de bediening:
1) overdag;
2) in de nacht.
)");
}

TEST(BracketUnclosed, AcceptsMarkersInsideBrackets) {
  check_findings(R"(
Vraag 1
Wat kosten de bruggen?

Antwoord 1
De posten (te weten 1) de bouw en 2) het onderhoud) staan op de begroting.
)");
}

TEST(BracketUnclosed, AcceptsFootnoteMarks) {
  check_findings(R"(
Vraag 1
Kent u het bericht dat Omroep West meldde 1) over de bruggen?

Antwoord 1
Ja, wij kennen dat bericht1).
)");
}

TEST(BracketUnclosed, AcceptsNotesBehindAnAddress) {
  check_findings(R"(
Vraag 1
Kent u het bericht over de bruggen (https://www.example.nl/bruggen[3])?

Antwoord 1
Ja, dat bericht staat op https://www.example.nl/bruggen,in-verval[4] en elders.
)");
}

TEST(BracketUnclosed, AcceptsABracketThatWasTurnedBeforeAnAddress) {
  check_findings(R"(
Vraag 1
Kent u het bericht over de bruggen?

Antwoord 1
Ja, dat bericht is bekend.

[1] De Courant, 2 juli 2021, 'De bruggen',
) https://www.courant.example/bruggen ).
)");
}

TEST(BracketUnclosed, AcceptsAnAddressThatAPageBreakTore) {
  check_findings(R"(
Vraag 1
Kent u het bericht over de bruggen?

Antwoord 1
Ja, zie het verslag (2017, zie: https://www.courant.example/bruggen-
 en verder staat daar niets over.
)");
}

TEST(BracketUnclosed, AcceptsAnApostropheThatBecameAQuotationMark) {
  check_findings(R"(
Vraag 1
Zijn er nota»s over de bruggen?

Antwoord 1
Ja, die nota»s zijn er.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::bracket_unclosed_test
