// reference-chain: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_chain_test {
namespace {

TEST(ReferenceChain, MentionsAReferenceToAReference) {
  check_findings(R"(
Vraag 1
Hoeveel agenten zijn er?

Antwoord 1
Er zijn 40 agenten.

Vraag 2
Is dat genoeg?

Antwoord 2
Zie het antwoord op vraag 1.

Vraag 3
Komen er meer?

Antwoord 3
Zie het antwoord op vraag 2.
                          ^ information reference-chain
)");
}

TEST(ReferenceChain, AcceptsAReferenceThatNamesTheTextAsWell) {
  check_findings(R"(
Vraag 1
Hoeveel agenten zijn er?

Antwoord 1
Er zijn 40 agenten.

Vraag 2
Is dat genoeg?

Antwoord 2
Zie het antwoord op vraag 1.

Vraag 3
Komen er meer?

Antwoord 3
Zie de antwoorden op vragen 1 en 2.
)");
}

TEST(ReferenceChain, NamesTheAnswerWithTheText) {
  EXPECT_THAT(
      messages("Vraag 1\nWie?\n\nAntwoord 1\nDe gemeente.\n\nVraag 2\nWat?\n\nAntwoord 2\nZie het antwoord op vraag "
               "1.\n\nVraag 3\nWaar?\n\nAntwoord 3\nZie het antwoord op vraag 2.\n",
               "reference-chain", Language::dutch),
      ::testing::ElementsAre("Antwoord 2 verwijst zelf door naar antwoord 1. Verwijs rechtstreeks naar antwoord 1. "
                             "| De tekst staat in antwoord 1"));
}

}  // namespace
}  // namespace vraagbaak::checks::reference_chain_test
