// Texts in the shape of each form, with the traps that real papers hold, in which there is nothing to report.
// A false alarm costs more trust than a miss.
#include "checks/fixture.h"

namespace vraagbaak::checks::clean_texts_test {
namespace {

void expect_clean(std::string_view text) {
  if (text.starts_with('\n')) text.remove_prefix(1);
  EXPECT_EQ(drawn(*analysed(text)), text);
}

TEST(CleanTexts, EmptyTexts) {
  expect_clean("");
  expect_clean("\n\n");
  expect_clean(" ");
}

TEST(CleanTexts, FlemishQuestionWithRestartedNumbering) {
  expect_clean(R"(
 Fietsinfrastructuur  -  Stand van zaken

Sinds 2019 investeert de Vlaamse overheid in fietspaden langs gewestwegen. In de
begroting is daarvoor 300 miljoen euro uitgetrokken.

1. Hoeveel kilometer fietspad is aangelegd sinds 2019? Graag een opdeling per
provincie.

2. Welke wegvakken volgen in 2024?

3. Hoeveel klachten zijn ontvangen?
a) over onderhoud;
b) over verlichting.

 1. Sinds 2019 is 412 km fietspad aangelegd. De opdeling staat in bijlage.

Als bijlage gaat de lijst van de wegvakken.

2. De wegvakken zijn:

- N70 Beveren;
- N9 Eeklo.

3. a) Er zijn 1.240 klachten over onderhoud ontvangen.
b) Er zijn 310 klachten over verlichting ontvangen.

BIJLAGE

Lijst van wegvakken

https://www.example.be/link?id=12345
)");
}

TEST(CleanTexts, FlemishQuestionWithBothHeads) {
  expect_clean(R"(
SCHRIFTELIJKE VRAAG
nr. 123
van JAN DE WIT
datum: 12 januari 2023

aan ANNA CLAES
VLAAMS MINISTER VAN MOBILITEIT EN OPENBARE WERKEN

Fietspaden  -  Onderhoud

Veel fietspaden slijten.

1. Hoeveel kilometer fietspad is hersteld?

2. Wat kostte dat?

 ANNA CLAES
VLAAMS MINISTER VAN MOBILITEIT EN OPENBARE WERKEN

ANTWOORD
op vraag nr. 123 van 12 januari 2023
van JAN DE WIT

1. Er is 40 km hersteld.

2. Dat kostte 2 miljoen euro.
)");
}

TEST(CleanTexts, AppendixWithFurnitureAndFootnotes) {
  expect_clean(R"(
Tweede Kamer der Staten-Generaal2
Vergaderjaar 2022–2023  Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
3649
Vragen van het lid De Wit (SP) aan de Minister van Infrastructuur en Waterstaat over het bericht «Brug bij
Oudorp dicht» (ingezonden 4 juli 2023).
Antwoord van Minister Visser (Infrastructuur en Waterstaat) (ontvangen 14 september 2023). Zie ook Aanhangsel
Handelingen, vergaderjaar 2022–2023, nr. 3276.
Vraag 1
Kent u het bericht «Brug bij Oudorp dicht»?1
Antwoord 1
Ja.
Vraag 2
Klopt het dat de brug sinds 31 mei 2023 dicht is?
1De Gelderlander, 2 juli 2023, «Brug bij Oudorp dicht» (https://www.example.nl/brug).
ah-tk-20222023-3649
ISSN 0921 - 7398
’s-Gravenhage 2023 Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 2
Ja. De brug is op die dag gesloten (zie ook het antwoord op vraag 3).2
Vraag 3
Wanneer gaat de brug weer open?
2Kamerstuk 29 383, nr. 406.
Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2
Antwoord 3
Naar verwachting in 2024.
Toelichting:
Deze vragen dienen ter aanvulling op eerdere vragen van het lid Bakker (VVD), ingezonden 30 juni 2023.
)");
}

TEST(CleanTexts, AppendixWithJointHeadings) {
  expect_clean(R"(
Vragen van het lid De Wit (SP) aan de Minister van Financiën over de munt (ingezonden 4 juli 2023).
Antwoord van Minister Bos (Financiën) (ontvangen 14 juli 2023).
Vraag 1
Kent u de nieuwe munt?
Antwoord 1
Ja, die ken ik.
Vraag 2 en 3
Wat kost de munt? Wie ontwierp de munt?
Antwoord 2 en 3
De munt kost een euro en is ontworpen door een kunstenaar.
Vraag 4, 5, 7 en 8
Waarom is de munt rond, waarom geel, waarom klein en waarom nu?
Antwoord 4, 5, 7 en 8
Dat is zo gebruikelijk, zie antwoord 6.
Vraag 6
Hoeveel munten zijn er?
Antwoord 6
Er zijn 40.000 munten.
)");
}

TEST(CleanTexts, NoticeOfDelay) {
  expect_clean(R"(
Vragen van het lid De Wit (SP) aan de Minister van Financiën over de munt (ingezonden 4 juli 2023).
Mededeling van Minister Bos (Financiën) (ontvangen 14 juli 2023).
Vraag 1
Kent u de nieuwe munt?
Vraag 2
Wat kost de munt?
Mededeling
De vragen van het lid De Wit over de munt kunnen niet binnen de gebruikelijke termijn worden beantwoord.
)");
}

TEST(CleanTexts, QuestionsAlone) {
  expect_clean(R"(
2024Z12345
(ingezonden 4 november 2024)
Vragen van het lid De Wit (SP) aan de Minister van Financiën over de munt
1. Kent u de nieuwe munt?
2. Wat kost de munt, en is het antwoord op vraag 4 van de eerdere vragen nog juist? 1)
3. Kunt u deze vragen één voor één beantwoorden?
1) Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276
)");
}

TEST(CleanTexts, ListWithBareNumbersAndColumnValues) {
  expect_clean(R"(
27 925 Bestrijding internationaal terrorisme

Nr. 880 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 5 januari 2022

De vaste commissie voor Defensie heeft een aantal vragen voorgelegd aan de Minister van Defensie.

1
Hoeveel militairen zijn uitgezonden?

Antwoord
Er zijn 40 militairen uitgezonden.
2

2
Wat kost de missie?

Antwoord
De missie kost 3 miljoen euro. Daarvan gaat:
1. een deel naar het transport;
2. een deel naar het materieel.
2

3
Wanneer eindigt de missie?

Antwoord
Zie het antwoord op vraag 2.
)");
}

TEST(CleanTexts, ListWithRowsOfQuestionsBeforeOneAnswer) {
  expect_clean(R"(
Nr. 338 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 25 mei 2023

1. Hoeveel aanvragen zijn er?

2. Hoeveel daarvan zijn afgewezen?

Antwoord vragen 1 en 2
Er zijn 40 aanvragen, waarvan 3 afgewezen.

3. Wat is de gemiddelde duur?

Antwoord vraag 3
Zes weken.
)");
}

TEST(CleanTexts, ListWithSectionsThatStartAgain) {
  expect_clean(R"(
LIJST VAN VRAGEN EN ANTWOORDEN

Vragen over de begroting (XII)

Vraag 1
Wat is het budget?

Antwoord
Het budget is 3 miljard euro.

Vraag 2
Wat is de reserve?

Antwoord
De reserve is 40 miljoen euro.

Vragen over het Deltafonds (J)

Vraag 1
Wat is het budget van het fonds?

Antwoord
Het budget van het fonds is 1 miljard euro.

Vraag 2
Wat is de reserve van het fonds?

Antwoord
Zie het antwoord op vraag 1.
)");
}

TEST(CleanTexts, LetterWithAnswersAndASignature) {
  expect_clean(R"(
> Retouradres Postbus 1234 2500 AA Den Haag

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA  DEN HAAG

Datum 12 mei 2023
Betreft Antwoorden op Kamervragen over het loket

In antwoord op uw brief van 9 november 2022, nr. 2022Z19006, deel ik u mede dat de vragen van het lid De Wit (SP)
worden beantwoord zoals aangegeven in de bijlage van deze brief.

De Minister van Binnenlandse Zaken,

J. Visser

Vragen van het lid De Wit (SP) aan de Minister van Binnenlandse Zaken over het loket
(ingezonden 9 november 2022, nr. 2022Z19006)

Vraag 1
Is het loket gesloten?

Antwoord op vraag 1
Ja, sinds mei.

Vraag 2
Gaat het loket weer open?

Vraag 3
Zo ja, wanneer? Zo nee, waarom niet?

Antwoord op vragen 2 en 3
Nee. Er komt een loket in de hoofdstraat bij.
)");
}

TEST(CleanTexts, DraftWithAnswersWithoutHeadings) {
  expect_clean(R"(
Vraag 1: Bent u bekend met het bericht?

Ja, dat bericht is bekend.

Vraag 2: Deelt u de mening dat het loket open moet?

Nee, die mening wordt niet gedeeld.
)");
}

TEST(CleanTexts, ProseWithoutQuestions) {
  expect_clean(R"(
Nieuwe brug geopend

Op 31 mei 2023 is de brug bij Oudorp geopend. De brug is 40 meter lang.

1. Het ontwerp
Het ontwerp is van een kunstenaar.

2. De bouw
De bouw duurde twee jaar :-) en kostte 3 miljoen euro.
)");
}

TEST(CleanTexts, OtherTextsAreNotJudged) {
  expect_clean(R"(
Vlaanderen is een van de de meest bezochte gewesten (zie de kaart.

Op 31 november is er een fietstocht.
)");
}

TEST(CleanTexts, ReferencesOfAllKinds) {
  expect_clean(R"(
Vraag 1
Kent u Kamerstuk 29 521, nr. 447, Kamerstukken II 2022/23, 29 628, nr. 1139, Handelingen II 2021/22, nr. 35, item 5,
Staatsblad 2019, 511, Stcrt. 2023, 1234, Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 342 en de uitspraak
ECLI:NL:HR:2019:2006?

Antwoord 1
Ja. Zie voorts artikel 68 van de Grondwet, Verordening (EU) 2016/679 en resolutie 2254 van de VN-Veiligheidsraad.
)");
}

TEST(CleanTexts, ReferencesInTheManyWaysThatWritersUse) {
  expect_clean(R"(
Vraag 1
Wie beheert de dijk?

Antwoord 1
Het waterschap beheert de dijk.

Vraag 2
Wat kost het beheer, ook gelet op de in de vorige vraag genoemde dijk?

Antwoord 2
Zoals in antwoord één is aangegeven ligt het beheer bij het waterschap. De kosten zijn 3 miljoen euro.

Vraag 3
Zie vraag 2. Wie betaalt dat?

Antwoord 3
Dat is beantwoord onder vraag 2 (zie de antwoorden op vragen 1 en 2, en ook het
antwoord op vraag 4).

Vraag 4
Is dat eerlijk?

Antwoord 4
Ja.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::clean_texts_test
