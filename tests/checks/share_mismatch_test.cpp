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

TEST(ShareMismatch, RejectsPartsOfTheTotalInTheSentenceBefore) {
  check_findings(R"(
Vraag 1
Waar ging het geld heen?

Antwoord 1
Het totale budget bedraagt 400,50 miljoen euro. Daarvan ging 80,25 miljoen euro (25,50 %) naar Oudorp.
                                                                                 ^^^^^^^ warning share-mismatch

Er waren in de 12 gemeenten 258 aanvragen. Hiervan zijn er 45 (17,4%) toegekend en 23 (12,9%) afgewezen.
                                                                                       ^^^^^ warning share-mismatch

De regeling kost 20 miljoen euro. Van dit bedrag is 5 miljoen euro, ofwel 20%, voor scholen.
                                                                          ^^^ warning share-mismatch

Er kwamen 200 klachten binnen. Van deze klachten gingen er 50 (20%) over geluid.
                                                               ^^^ warning share-mismatch

Er kwamen 80 brieven binnen. In Oudorp zijn daarvan 20 (40%) beantwoord.
                                                        ^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, RejectsAShareThatStandsBeforeItsPart) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn toegekend?

Antwoord 1
Er waren 258 aanvragen. Daarvan is 27,4% (45 aanvragen) toegekend.
                                   ^^^^^ warning share-mismatch

Van de 40 vragen is 25% (12 vragen) beantwoord.
                    ^^^ warning share-mismatch

Het gaat om 25% (12 miljoen euro) van de 40 miljoen euro.
            ^^^ warning share-mismatch

Het gaat om 50 klachten, waarvan 30% (20 klachten) over geluid.
                                 ^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, RejectsAShareBehindWhatWasDone) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn toegekend?

Antwoord 1
Er zijn 60 van de 240 bomen gekapt (20%).
                                    ^^^ warning share-mismatch

Er zijn 30 van de 90 putten gedempt. Dat is 40%.
                                            ^^^ warning share-mismatch

Er zijn 20 van de 80 borden vervangen, dat is 20% van het totaal.
                                              ^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, RejectsAShareOfATotalThatIsNamedWithIt) {
  check_findings(R"(
Vraag 1
Waar ging het geld heen?

Antwoord 1
Van het totale budget van 400 miljoen euro ging 80 miljoen euro (25%) naar Oudorp.
                                                                 ^^^ warning share-mismatch

Er ging 60 miljoen euro van de begroting van 300 miljoen euro (10%) naar Zuidhaven.
                                                               ^^^ warning share-mismatch

Het fonds gaf 30 miljoen euro uit, dat is 25% van de 90 miljoen euro.
                                          ^^^ warning share-mismatch

De provincie betaalt 30 miljoen euro, ofwel 25% van de 90 miljoen euro.
                                            ^^^ warning share-mismatch
)");
}

TEST(ShareMismatch, AcceptsPartsOfTheSentenceBeforeThatAddUp) {
  check_findings(R"(
Vraag 1
Waar ging het geld heen?

Antwoord 1
Het totale budget bedraagt 400,50 miljoen euro. Daarvan ging 80,25 miljoen euro (20,04 %) naar Oudorp. Er waren 258
aanvragen. Daarvan zijn er 45 (17,4%) toegekend en 23 (8,9%) afgewezen. Van die aanvragen kwam 50% (129) te laat.
Er zijn 60 van de 240 bomen gekapt. Dat is 25%. De provincie betaalt 30 miljoen euro, dat is een derde van de 90.
)");
}

TEST(ShareMismatch, LeavesAloneASentenceBeforeThatStatesNoTotal) {
  check_findings(R"(
Vraag 1
Waar ging het geld heen?

Antwoord 1
Er waren 258 aanvragen en 300 klachten. Daarvan zijn er 45 (10%) toegekend. Er waren circa 258 aanvragen. Daarvan zijn
er 45 (10%) toegekend. Er waren 258 aanvragen. Er zijn er 45 (10%) toegekend. Er waren 258 aanvragen. Als gevolg daarvan
zijn er 45 (10%) toegekend. Er waren 258 aanvragen. Er is veel geschreven. Daarvan is 45 (10%) nieuw. Er waren 258
aanvragen. Daarvan kwamen er 120 uit Oudorp, en daar zijn er 45 (37%) toegekend. Het budget is 10 miljoen euro. Daarvan
zijn 3 van de 12 scholen (25%) gebouwd en 4 miljoen dollar (10%) geleend. Er waren 258 aanvragen. Daarvan zijn er van de
120 uit Oudorp 45 (37,5%) toegekend. Er waren 258 aanvragen. Van deze scholen zijn er 45 (10%) dicht.
)");
}

TEST(ShareMismatch, LeavesAloneAPercentageOfSomethingElse) {
  check_findings(R"(
Vraag 1
Hoe hoog is het verzuim?

Antwoord 1
In 3 van de 10 gemeenten is het verzuim te hoog. Dat is 12%. Er zijn 3 van de 10 scholen dicht. Dat is 12% van alle
leerlingen. Er zijn 3 van de 10 bruggen dicht. Dat is 12% meer dan vorig jaar. Het budget is 10 miljoen euro, 20% van
de begroting van 2022. Het gaat om 3 miljoen euro, 20% (2 miljoen euro) van de subsidies en 12 miljoen euro aan leningen.
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
