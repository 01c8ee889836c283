// count-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::count_mismatch_test {
namespace {

TEST(CountMismatch, MentionsAListOfAnotherNumberOfItems) {
  check_findings(R"(
Vraag 1
Wat wordt er gedaan?

Antwoord 1
De aanpak kent drie specifieke thema's:
               ^^^^^^^^^^^^^^^^^^^^^^^ information count-mismatch
- water;
- bodem.

Daarnaast gelden de volgende 2 maatregelen:
                             ^^^^^^^^^^^^^ information count-mismatch
1. meer toezicht;
2. hogere boetes;
3. een campagne.

Dat is alles.
)");
}

TEST(CountMismatch, SaysHowManyThereAreInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nWat nu?\n\nAntwoord 1\nHet kabinet neemt de volgende vier\nmaatregelen:\n- toezicht;\n- boetes.\n";
  EXPECT_THAT(messages(kText, "count-mismatch", Language::dutch),
              ::testing::ElementsAre("Hier staat \"vier maatregelen\", maar de lijst heeft er 2."));
  EXPECT_THAT(messages(kText, "count-mismatch", Language::english),
              ::testing::ElementsAre("This says \"vier maatregelen\", but the list has 2."));
}

TEST(CountMismatch, AcceptsAListThatHasAllItems) {
  check_findings(R"(
Vraag 1
Wat wordt er gedaan?

Antwoord 1
De aanpak kent drie specifieke thema's:
- water;
- bodem en alles wat daarbij hoort, ook als
de zin verder loopt;
- lucht.
)");
}

TEST(CountMismatch, LeavesAloneNumbersThatDoNotCountTheItems) {
  check_findings(R"(
Vraag 1
Wat wordt er gedaan?

Antwoord 1
Onder meer vier maatregelen:
- meer toezicht;
- hogere boetes.

Het gaat om drie van de vijf thema's:
- water;
- bodem.

Er zijn ten minste drie thema's:
- water;
- bodem.

Dit duurt nog vier weken:
- eerst het plan;
- dan de uitvoering.

Ik sprak met drie gemeenten over het volgende:
- water;
- bodem.
)");
}

TEST(CountMismatch, LeavesAloneAListThatIsNotPlainlyOne) {
  check_findings(R"(
Vraag 1
Wat wordt er gedaan?

Antwoord 1
De aanpak kent vier thema's:
- water;
  o sloten;
  o kanalen;
- bodem.

Er zijn drie stappen:
- het plan;
- de uitvoering.

Dan volgt een pauze.

- de evaluatie.

Er zijn drie wegen: een korte, een lange en een omweg.

Er zijn drie bruggen:
de oude, de nieuwe en de hoge.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::count_mismatch_test
