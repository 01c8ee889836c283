// share-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::share_mismatch_test {
namespace {

TEST(ShareMismatch, RejectsAShareThatIsNotThePartOverTheTotal) {
  check_findings(R"(
Vraag 1
Klopt het dat 12 van de 40 vragen (25%) zijn beantwoord?
                                   ^^^ warning share-mismatch

Antwoord 1
Nee. Er zijn 45 van de 258 aanvragen (16,4%) toegekend en drie van de vier scholen (80 procent) zijn open.
                                      ^^^^^ warning share-mismatch
                                                                                    ^^^^^^^^^^ warning share-mismatch
Het gaat om 30 van 120 leden, ofwel 30%, en om € 3 miljoen van de € 20 miljoen (25%).
                                    ^^^ warning share-mismatch
                                                                                ^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, ReckonsForTheReaderInBothLanguages) {
  constexpr const char* kText =
      "Vraag 1\nHoe groot is de uitvoer?\n\nAntwoord 1\nDe uitvoer bedroeg 400,50 miljoen euro. Zij bestond uit "
      "papier (goed voor 25,50% van de uitvoer en 80,25 miljoen euro).\n";
  EXPECT_THAT(messages(kText, "share-mismatch", Language::dutch),
              ::testing::ElementsAre("80,25 miljoen euro van 400,50 miljoen euro is 20,04%, niet 25,50%. | Het totaal "
                                     "staat hier."));
  EXPECT_THAT(messages(kText, "share-mismatch", Language::english),
              ::testing::ElementsAre("80,25 miljoen euro of 400,50 miljoen euro is 20.04%, not 25,50%. | The total is "
                                     "here."));
}

TEST(ShareMismatch, RejectsPartsBehindTheirTotal) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn toegekend?

Antwoord 1
Van de 258 aanvragen zijn er 45 (17,4%) toegekend en 23 (12,9%) afgewezen. Er waren 200 klachten, waarvan 20 (20%)
                                                         ^^^^^ warning share-mismatch
                                                                                                              ^^^ warning share-mismatch
over geluid.
)");
}

TEST(ShareMismatch, RejectsAShareOfATotalThatWasStatedBefore) {
  check_findings(R"(
Vraag 1
Hoe groot is de uitvoer?

Antwoord 1
De uitvoer van Oudorp naar Zuidhaven in 2022 bedroeg 400,50 miljoen euro. Dat is 0,08% van de totale uitvoer. Zij
bestond uit papier (goed voor 20,04% van de uitvoer en 80,25 miljoen euro), uit glas (goed voor 15,11% van de uitvoer
en 60,50 miljoen euro) en uit hout (30,75 miljoen euro, ofwel 9,68% van de uitvoer).
                                                              ^^^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, AcceptsSharesThatAddUpWithTheirRounding) {
  check_findings(R"(
Vraag 1
Klopt het dat 45 van de 258 aanvragen (17,44%) zijn toegekend, of 45 van de 258 (17%)?

Antwoord 1
Ja, en 40 van de 258 (15,5%), 2 van de 3 (66%), 2 van de 3 (67%) en 1 van de 3 scholen (33,3%).
Het gaat om € 3,1 miljoen van de € 12 miljoen (26%), 57.000 van de 110.000 inwoners (52%) en drie van de vier (75%).
)");
}

TEST(ShareMismatch, LeavesAloneWhatIsNotExact) {
  check_findings(R"(
Vraag 1
Klopt het dat circa 12 van de 40 vragen (25%) zijn beantwoord, en 12 van de ruim 40 vragen (25%)?

Antwoord 1
Ja, 12 van de 40 vragen (ongeveer 25%), 12 van de 40 vragen (meer dan 25%), 12 van de 40 vragen (20 tot 25%),
minstens 12 van de 40 vragen (25%) en 12 van de 40 à 50 vragen (25%).
)");
}

TEST(ShareMismatch, LeavesAloneWhatIsNoShareOfTheTotal) {
  check_findings(R"(
Vraag 1
Klopt het dat 12 van de 40 vragen (25% minder dan vorig jaar) zijn beantwoord?

Antwoord 1
Ja. Dat 3 van de 10 scholen klagen over verzuim (12%) is bekend. Het aantal steeg met 12 van de 40 plaatsen (25%).
Vier leden van de 10 fracties (25%) stemden voor. In 5 van de 20 miljoen huishoudens (25%) staat een ketel.
Het budget is 5 miljoen euro van de 10 miljoen dollar (45%). Op 3 van 9 mei (12%) na was het droog.
Van de 300 vergunningen zijn er in Noord 100 afgegeven, waarvan 20 (20%) te laat.
Van de 300 aanvragen uit 2022 zijn er 120 (20%) afgehandeld; in 2023 was dat 40%.
)");
}

TEST(ShareMismatch, LeavesAloneAShareOfAnotherTotalNearby) {
  check_findings(R"(
Vraag 1
Hoeveel scholen zijn dicht?

Antwoord 1
Er zijn 120 scholen. Daarvan zijn 12 van de 40 grote scholen (10%) dicht. Van de 500 leerlingen deden er circa 400 mee,
200 (50%) slaagden. Van de 500 leerlingen deden er 410 mee, 200 (50%) slaagden. Van de 500 leerlingen slaagden er 200
(40%), onder hen 120 (60%) meisjes.
)");
}

TEST(ShareMismatch, LeavesAloneATotalOfAnotherTimePlaceOrKind) {
  check_findings(R"(
Vraag 1
Hoe groot is de uitvoer?

Antwoord 1
De uitvoer bedroeg 400,50 miljoen euro. In 2021 was papier belangrijk (goed voor 25,50% van de uitvoer en 80,25
miljoen euro).

De uitvoer naar Oudorp bedroeg 400,50 miljoen euro. De handel met Zuidhaven bestond uit papier (goed voor 25,50% van de
uitvoer en 80,25 miljoen euro).

De uitvoer bedroeg 400,50 miljoen euro en de invoer bedroeg 300 miljoen euro. De handel bestond uit papier (goed voor
25,50% van de omzet en 80,25 miljoen euro).

De uitvoer bedroeg 400,50 miljoen euro. De uitvoer van diensten bedroeg 90,30 miljoen euro. De rest was papier (goed
voor 25,50% van de uitvoer en 80,25 miljoen euro).
)");
}

}  // namespace
}  // namespace vraagbaak::checks::share_mismatch_test
