// words-repeated: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::words_repeated_test {
namespace {

TEST(WordsRepeated, MentionsAGroupThatStandsTwiceInARow) {
  check_findings(R"(
Vraag 1
Kent u de vragen van het van het lid De Wit over de brug?
                 ^^^^^^^^^^^^^^^ information words-repeated

Antwoord 1
Ja, die zijn bekend.
)");
}

TEST(WordsRepeated, MentionsAnArticleThatStandsTwice) {
  check_findings(R"(
Vraag 1
Kent u de de brug bij Oudorp?
       ^^^^^ information words-repeated

Antwoord 1
Ja, die is bekend.
)");
}

TEST(WordsRepeated, AcceptsWordsThatMayFollowThemselves) {
  check_findings(R"(
Vraag 1
Is het het kabinet bekend dat dat vaker gebeurt, en voor wie?

Antwoord 1
Ja, keer op keer, jaar na jaar, van Van Dam tot De Wit.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::words_repeated_test
