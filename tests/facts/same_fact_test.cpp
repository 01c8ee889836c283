// How well two sentences that state the same fact are told from two that only look alike: pairs of our own writing of
// both sorts, in the words that papers use.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string_view>
#include <vector>

#include "facts/calendar.h"
#include "facts/claim.h"

namespace vraagbaak::facts::same_fact_test {
namespace {

struct Pair {
  std::string_view first;
  std::string_view second;
};

constexpr Pair kSame[] = {
    // what is counted stands before the verb, or behind the figure
    {"Het aantal opgelegde boetes bedroeg in 2022 4.521.", "In 2022 werden 4.521 boetes opgelegd."},
    {"In 2022 kwam het aantal boetes voor zwartvaren uit op 4.521.",
     "Voor zwartvaren werden in 2022 4.521 boetes opgelegd."},
    {"Het aantal meldingen van overlast steeg in 2021 naar 1.312.", "In 2021 waren er 1.312 meldingen van overlast."},
    {"Het aantal dakloze gezinnen in Mechelen daalde in 2023 tot 214.",
     "In Mechelen waren er in 2023 214 dakloze gezinnen."},
    {"Eind 2020 lag het aantal wachtenden op een sociale woning op 169.096.",
     "Eind 2020 stonden 169.096 wachtenden op de lijst voor een sociale woning."},
    {"Het aantal sluiswachters in Zeeland was 87.", "In Zeeland werken 87 sluiswachters."},
    {"Aantal verleende vaarvergunningen in 2019: 2.310.", "In 2019 zijn 2.310 vaarvergunningen verleend."},
    {"Het aantal asielaanvragen is in 2022 gestegen tot 35.535.", "In 2022 werden 35.535 asielaanvragen ingediend."},
    {"In 2022 waren er in totaal 713 verkeersdoden op de wegen.",
     "Het aantal verkeersdoden op de wegen liep in 2022 op tot 713."},
    {"Het aantal leerlingen in het bijzonder onderwijs bedraagt dit schooljaar 68.450.",
     "Er zitten dit schooljaar 68.450 leerlingen in het bijzonder onderwijs."},
    {"Het aantal inbraken in Deurne nam in 2018 af van 412 naar 388.", "Deurne telde in 2018 388 inbraken."},
    // one word and many
    {"In 2021 werd 3,2 miljoen euro besteed aan het verpleeghuis in Assen.",
     "Aan de verpleeghuizen in Assen is in 2021 3,2 miljoen euro besteed."},
    {"Er werden in 2020 812 brieven over de dijkverzwaring verstuurd.",
     "Over de dijkverzwaring verstuurde het waterschap in 2020 812 brieven."},
    {"De maatregelen tegen wateroverlast kosten 14 miljoen euro.",
     "De kosten van de maatregel tegen wateroverlast bedragen 14 miljoen euro."},
    {"In de graven van het ereveld liggen 8.301 soldaten.", "In het graf van het ereveld liggen 8.301 soldaten."},
    {"In 2023 zijn 56 nieuwe bruggen over kanalen gebouwd.",
     "In 2023 werden over het kanaal 56 nieuwe bruggen gebouwd."},
    {"De bouw van de gevangenissen kostte 96 miljoen euro.",
     "Voor de bouw van de gevangenis was 96 miljoen euro nodig."},
    {"De bezuiniging op bibliotheken bedraagt 12,5 miljoen euro.",
     "De bezuinigingen op bibliotheken bedragen 12,5 mln. euro."},
    // separable verbs, and who does it
    {"De inspectie voerde in 2022 214 controles bij werven uit.", "In 2022 zijn 214 controles uitgevoerd bij werven."},
    {"De politie legde in 2021 633 boetes voor wildplassen op.", "In 2021 zijn 633 boetes opgelegd voor wildplassen."},
    {"De dienst wees in 2020 1.208 bezwaarschriften van boeren af.",
     "Er werden in 2020 1.208 bezwaarschriften van boeren afgewezen."},
    {"Het fonds keerde in 2023 48,2 miljoen euro aan vissers uit.",
     "In 2023 is 48,2 miljoen euro uitgekeerd aan vissers."},
    {"De minister trekt 25 miljoen euro uit voor de opvang van schippers.",
     "Voor de opvang van schippers is 25 miljoen euro uitgetrokken."},
    {"Vorig jaar namen 3.204 vrijwilligers aan de opruimactie deel.",
     "Aan de opruimactie hebben vorig jaar 3.204 vrijwilligers deelgenomen."},
    // voice and order
    {"De uitvoer van Vlaanderen naar Noorwegen bedroeg in 2021 412,38 miljoen euro.",
     "In 2021 bedroeg de Vlaamse uitvoer naar Noorwegen 412,4 miljoen euro."},
    {"Het kabinet stelt in 2024 € 18 miljoen beschikbaar voor de regeling Schone Sluizen.",
     "Voor de regeling Schone Sluizen is in 2024 18 mln. euro beschikbaar."},
    {"Van de aanvragen voor een vaarbewijs werd in 2020 ruim 12% afgewezen.",
     "In 2020 is 12,4% van de aanvragen voor een vaarbewijs afgewezen."},
    {"In 2022 bedroeg het aandeel hernieuwbare energie in Nederland 15,0%.",
     "Nederland haalde in 2022 een aandeel hernieuwbare energie van 15 procent."},
    {"In totaal hebben 593 ondernemers in 2022 steun gekregen uit het noodfonds.",
     "Uit het noodfonds kregen in 2022 593 ondernemers steun."},
    {"Het netwerk telt 41 loketten in 12 gemeenten.", "De dienst heeft een netwerk van 41 loketten in 12 gemeenten."},
    {"De wachttijd voor jeugdhulp bedroeg in 2021 gemiddeld 46 dagen.",
     "In 2021 was de gemiddelde wachttijd voor jeugdhulp 46 dagen."},
    {"Jaarlijks gaat er 9,4 miljoen euro naar het onderhoud van vuurtorens.",
     "Het onderhoud van vuurtorens kost 9,4 miljoen euro per jaar."},
    {"Voor 2025 is 33 miljoen euro begroot voor het baggeren van de haven.",
     "De raming voor het baggeren van de haven is 33 miljoen euro in 2025."},
    {"Op 1 januari 2023 telde de veerdienst Delfzijl 593 medewerkers.",
     "Bij de veerdienst Delfzijl werkten op 1 januari 2023 593 medewerkers."},
    {"Van het budget voor sluizen is in 2022 87% benut.", "In 2022 is 87 procent van het sluizenbudget benut."},
    {"De gasopslag in Norg was op 1 november 2022 voor 92% gevuld.",
     "Op 1 november 2022 bedroeg de vulgraad van de gasopslag in Norg 92%."},
    {"In 2019 zijn er 2.310 vaarvergunningen verleend in Friesland.",
     "Friesland verleende in 2019 2.310 vaarvergunningen."},
    {"De subsidie aan het zeevaartmuseum bedraagt 1,25 miljoen euro per jaar.",
     "Het zeevaartmuseum ontvangt jaarlijks 1,25 miljoen euro subsidie."},
    {"De oppervlakte natuur in Drenthe nam in 2021 toe tot 38.400 hectare.",
     "Drenthe had in 2021 38.400 ha natuur in oppervlakte."},
    {"Het dodental van de overstroming in Luik liep op tot 39.", "In Luik vielen door de overstroming 39 doden."},
    {"In het derde kwartaal van 2022 zijn 1.904 huizen verkocht in Emmen.",
     "Het aantal verkochte huizen in Emmen bedroeg 1.904 in Q3 2022."},
    {"Het inwoneraantal van Urk bedroeg in 2022 21.712.", "Urk telde in 2022 21.712 inwoners."},
    // more, in the words of other fields
    {"In het schooljaar 2021-2022 volgden 1.127 leerlingen thuisonderwijs.",
     "Het aantal leerlingen dat thuisonderwijs volgde, bedroeg in het schooljaar 2021-2022 1.127."},
    {"De vloot van De Lijn telde eind 2022 2.247 bussen.", "Eind 2022 beschikte De Lijn over 2.247 bussen."},
    {"Het Rijk stelde in 2020 € 5,6 miljoen subsidie ter beschikking van molens.",
     "In 2020 kregen molens van het Rijk 5,6 miljoen euro subsidie."},
    {"Op 31 december 2021 verbleven 10.412 gedetineerden in Belgische gevangenissen.",
     "Het aantal gedetineerden in de Belgische gevangenissen bedroeg op 31 december 2021 10.412."},
    {"Sinds 2019 sloten 37 postkantoren in Limburg hun deuren.",
     "In Limburg zijn sinds 2019 37 postkantoren gesloten."},
    {"De Kustwacht redde in 2022 412 zwemmers.", "In 2022 zijn door de Kustwacht 412 zwemmers gered."},
    {"De NVWA heeft in 2021 1.846 inspecties bij slachthuizen verricht.",
     "In 2021 verrichtte de NVWA bij slachthuizen 1.846 inspecties."},
    {"De gemiddelde leeftijd van treinstellen bedraagt 21 jaar.", "Treinstellen zijn gemiddeld 21 jaar oud."},
    {"Het tekort aan leraren in Rotterdam komt uit op 12,3%.", "In Rotterdam bedraagt het lerarentekort 12,3 procent."},
    {"Er kwamen in 2022 8.214 klachten over bezorgdiensten binnen bij de ombudsman.",
     "De ombudsman ontving in 2022 8.214 klachten over bezorgdiensten."},
    {"De provincie Antwerpen plantte vorig jaar 62.000 bomen langs wegen.",
     "Vorig jaar zijn langs wegen in Antwerpen 62.000 bomen geplant."},
    {"Voor noodhulp aan Syrië maakte het kabinet 10 miljoen euro vrij.",
     "Het kabinet heeft 10 miljoen euro vrijgemaakt voor noodhulp aan Syrië."},
    {"In 2022 schreven 18.450 studenten zich in voor een lerarenopleiding.",
     "Het aantal inschrijvingen van studenten voor een lerarenopleiding was 18.450 in 2022."},
    {"Het aantal rijksmonumenten in Groningen is 2.648.", "Groningen telt 2.648 rijksmonumenten."},
    {"De opkomst bij de verkiezingen in Tilburg was 46,1%.",
     "Bij de verkiezingen in Tilburg bedroeg de opkomst 46,1 procent."},
};

constexpr Pair kOther[] = {
    // another time
    {"In 2020 zijn in Delfzijl 480 schepen gekeurd.", "In 2021 zijn in Delfzijl 520 schepen gekeurd."},
    {"Het aantal opgelegde boetes bedroeg in 2021 4.521.", "In 2022 werden 4.912 boetes opgelegd."},
    {"Het aantal opgelegde boetes bedroeg in 2021 4.521.", "In 2022 werden 4.521 boetes opgelegd."},
    {"In het eerste kwartaal van 2022 zijn 1.904 huizen verkocht in Emmen.",
     "In het derde kwartaal van 2022 zijn 1.904 huizen verkocht in Emmen."},
    {"In januari 2023 kwamen 812 meldingen van overlast binnen.",
     "In 2023 kwamen 9.312 meldingen van overlast binnen."},
    {"Eind 2020 telde het fonds 1.204 leden.", "Begin 2020 telde het fonds 1.150 leden."},
    // another place or body
    {"In Delfzijl zijn in 2023 480 schepen gekeurd.", "In Vlissingen zijn in 2023 520 schepen gekeurd."},
    {"Het aantal boetes voor zwartvaren in Gent bedroeg 311.", "In Aalst werden 298 boetes voor zwartvaren opgelegd."},
    {"De provincie Zeeland gaf in 2022 14 miljoen euro uit aan dijken.",
     "De provincie Drenthe gaf in 2022 12 miljoen euro uit aan dijken."},
    {"De Vlaamse uitvoer naar Noorwegen bedroeg in 2021 412 miljoen euro.",
     "De Vlaamse uitvoer naar Zweden bedroeg in 2021 815 miljoen euro."},
    {"De Vlaamse uitvoer naar Noorwegen bedroeg in 2021 412 miljoen euro.",
     "De Vlaamse invoer uit Noorwegen bedroeg in 2021 815 miljoen euro."},
    {"De gemeente Assen telt 87 sluiswachters.", "De gemeente Meppel telt 78 sluiswachters."},
    // a part and the whole
    {"In 2022 zijn 214 controles uitgevoerd bij werven.", "In 2022 zijn 124 controles uitgevoerd bij kleine werven."},
    {"Er werken 3.400 mensen bij de vaardienst.", "Er werken 300 mensen in deeltijd bij de vaardienst."},
    {"In 2022 werden 4.521 boetes opgelegd.", "In 2022 werden 311 boetes opgelegd voor zwartvaren."},
    {"In 2021 waren er 1.312 meldingen van overlast.",
     "Van de meldingen van overlast gingen er in 2021 612 over geluid."},
    {"Het aantal asielaanvragen bedroeg in 2022 35.535.",
     "In 2022 werden 4.205 asielaanvragen van minderjarige vreemdelingen ingediend."},
    {"In 2021 werd 3,2 miljoen euro besteed aan verpleeghuizen.",
     "Daarvan werd in 2021 1,1 miljoen euro besteed aan het verpleeghuis in Assen."},
    {"In 2020 zijn 1.208 bezwaarschriften van boeren afgewezen.",
     "In 2020 zijn 2.410 bezwaarschriften van boeren ingediend."},
    {"Het aantal toegekende aanvragen voor steun bedroeg 593 in 2022.",
     "Het aantal afgewezen aanvragen voor steun bedroeg 112 in 2022."},
    {"Het aantal mannelijke leraren bedroeg in 2022 12.310.", "Het aantal vrouwelijke leraren bedroeg in 2022 48.201."},
    {"Het aantal leerlingen in het lager onderwijs bedroeg in 2022 448.201.",
     "Het aantal leerlingen in het secundair onderwijs bedroeg in 2022 401.310."},
    // planned and realised
    {"Voor 2025 is 33 miljoen euro begroot voor het baggeren van de haven.",
     "In 2025 is 29 miljoen euro uitgegeven aan het baggeren van de haven."},
    {"Het geplande aantal woningen in Almere bedroeg in 2022 2.500.", "In 2022 zijn in Almere 1.940 woningen gebouwd."},
    {"In 2024 worden naar verwachting 450 sluizen vernieuwd.", "In 2024 zijn 312 sluizen vernieuwd."},
    {"Het streefcijfer voor plaatsingen in de jeugdzorg was 1.200 kinderen.",
     "In de jeugdzorg zijn 980 kinderen geplaatst."},
    {"De doelstelling is 900 laadpalen in Breda in 2023.", "In Breda stonden in 2023 714 laadpalen."},
    {"Er was 14 miljoen euro voorzien voor de maatregelen tegen wateroverlast.",
     "De maatregelen tegen wateroverlast hebben 17 miljoen euro gekost."},
    // a rate and a total
    {"Het kabinet trekt 25 miljoen euro per jaar uit voor de opvang van schippers.",
     "Het kabinet trekt 100 miljoen euro uit voor de opvang van schippers."},
    {"Het zeevaartmuseum ontvangt jaarlijks 1,25 miljoen euro subsidie.",
     "Het zeevaartmuseum ontving 5 miljoen euro subsidie."},
    {"Maandelijks behandelt het loket 410 aanvragen van ondernemers.",
     "Jaarlijks behandelt het loket 4.920 aanvragen van ondernemers."},
    {"De opvang kost 74 euro per persoon per dag.", "De opvang kost 2.220 euro per persoon per maand."},
    {"De dienst voert per week 12 controles bij werven uit.", "De dienst voert per maand 48 controles bij werven uit."},
    {"De steun bedraagt 4.000 euro per hectare voor akkerbouwers.",
     "De steun bedraagt 30.000 euro per bedrijf voor akkerbouwers."},
    // a change and a level
    {"Het aantal boetes voor zwartvaren steeg in 2022 met 312.",
     "In 2022 werden 4.521 boetes voor zwartvaren opgelegd."},
    {"De uitgaven aan dijken namen in 2022 toe met 3 miljoen euro.",
     "De uitgaven aan dijken bedroegen in 2022 14 miljoen euro."},
    {"Het aandeel hernieuwbare energie steeg in 2022 met 3%.", "Het aandeel hernieuwbare energie bedroeg in 2022 15%."},
    {"De opvang van schippers kost 25 miljoen euro.", "De opvang van schippers kost 3 miljoen euro extra."},
    // what is done, and to whom
    {"Jaarlijks stromen rond de 30.000 leerlingen de opleiding in.",
     "Jaarlijks stromen rond de 10.000 leerlingen de opleiding uit."},
    {"De dienst nam in 2021 612 agenten aan.", "Bij de dienst vertrokken in 2021 540 agenten."},
    {"In 2022 zijn 4.521 boetes opgelegd.", "In 2022 zijn 3.874 boetes betaald."},
    {"De inspectie voerde in 2022 214 controles bij werven uit.",
     "De inspectie kondigde in 2022 98 controles bij werven aan."},
    {"Het fonds keerde in 2023 48,2 miljoen euro aan vissers uit.",
     "Het fonds vorderde in 2023 1,3 miljoen euro van vissers terug."},
    {"Het aantal geopende loketten bedroeg 12 in 2022.", "Het aantal gesloten loketten bedroeg 9 in 2022."},
    {"In 2022 werden 713 fietsers gedood in het verkeer.", "In 2022 werden 8.310 fietsers gewond in het verkeer."},
    {"De omzet van de veerdienst was in 2022 14 miljoen euro.",
     "De winst van de veerdienst was in 2022 2 miljoen euro."},
    {"De schade door de storm bedroeg 41 miljoen euro.", "De verzekerde schade door de storm bedroeg 28 miljoen euro."},
    // another measure
    {"De opvang van schippers kost 25 miljoen euro.", "De opvang van schippers kost 25 miljoen dollar."},
    {"In 2022 zijn 593 schepen gekeurd in Delfzijl.", "In 2022 zijn 593 vrachtwagens gekeurd in Delfzijl."},
    {"In 2022 is 87% van het budget voor sluizen benut.",
     "In 2022 is 87 miljoen euro van het budget voor sluizen benut."},
    {"Het aantal sluizen in Zeeland is 41.", "Het aantal bruggen in Zeeland is 41."},
    // a condition
    {"Bij een begroting van minder dan 250 miljoen euro geldt een tolerantiegrens van 10%.",
     "Bij een begroting van meer dan 500 miljoen euro geldt een tolerantiegrens van 5%."},
    {"Gemeenten met 20.000 inwoners ontvangen 1,2 miljoen euro voor jeugdhulp.",
     "Gemeenten met 50.000 inwoners ontvangen 2,9 miljoen euro voor jeugdhulp."},
    // an average, a maximum
    {"De wachttijd voor jeugdhulp bedroeg in 2021 gemiddeld 46 dagen.",
     "De maximale wachttijd voor jeugdhulp bedroeg in 2021 180 dagen."},
    {"De boete bedraagt ten hoogste 4.500 euro per overtreding.",
     "De boete bedraagt gemiddeld 450 euro per overtreding."},
    // more, in the words of other fields
    {"In het schooljaar 2021-2022 volgden 1.127 leerlingen thuisonderwijs.",
     "In het schooljaar 2020-2021 volgden 1.042 leerlingen thuisonderwijs."},
    {"De vloot van De Lijn telde eind 2022 2.247 bussen.",
     "De vloot van De Lijn telde eind 2022 103 elektrische bussen."},
    {"Het Rijk gaf in 2020 € 5,6 miljoen subsidie aan molens.",
     "Het Rijk gaf in 2020 € 7,1 miljoen subsidie aan kastelen."},
    {"Op 31 december 2021 verbleven 10.412 gedetineerden in Belgische gevangenissen.",
     "Op 31 december 2021 verbleven 9.824 gedetineerden in Nederlandse gevangenissen."},
    {"De Kustwacht redde in 2022 412 zwemmers.", "De Kustwacht redde in 2022 187 surfers."},
    {"De NVWA heeft in 2021 1.846 inspecties bij slachthuizen verricht.",
     "De NVWA heeft in 2021 940 onaangekondigde inspecties bij slachthuizen verricht."},
    {"De gemiddelde leeftijd van treinstellen bedraagt 21 jaar.", "Het oudste treinstel is 44 jaar."},
    {"Het lerarentekort in Rotterdam bedraagt 12,3 procent.", "Het lerarentekort in Utrecht bedraagt 9,8 procent."},
    {"De ombudsman ontving in 2022 8.214 klachten over bezorgdiensten.",
     "De ombudsman verklaarde in 2022 1.310 klachten over bezorgdiensten gegrond."},
    {"Er werden in 2022 35.535 eerste asielaanvragen ingediend.",
     "Er werden in 2022 2.310 herhaalde asielaanvragen ingediend."},
    {"In Tilburg was de opkomst bij de verkiezingen 46,1%.",
     "In Tilburg stemde bij de verkiezingen 21,4% op lokale partijen."},
    {"De bouw van de brug kost 12 miljoen euro.", "De sloop van de brug kost 2 miljoen euro."},
    {"Van de 4.521 boetes zijn er 3.874 betaald.", "In beroep werden 312 boetes vernietigd."},
    {"Een leraar verdient 3.450 euro per maand.", "Een leraar verdient 41.400 euro per jaar."},
    {"De Vlaamse overheid telt 27.310 ambtenaren.", "De federale overheid telt 65.210 ambtenaren."},
    {"Het aantal wachtenden bedroeg in januari 2023 1.204.", "Het aantal wachtenden bedroeg in juni 2023 1.350."},
    {"De dijk is over 12 kilometer versterkt.", "De dijk moet over 31 kilometer worden versterkt."},
    {"De raming voor het dijkherstel was 40 miljoen euro.", "Het dijkherstel heeft 52 miljoen euro gekost."},
};

/// True when a figure of the one sentence is taken for one of the other.
bool taken_for_same(const Pair& pair) {
  const Setting setting{*day_of(2023, 6, 1)};
  for (const PlacedClaim& first : claims(pair.first, setting))
    for (const PlacedClaim& second : claims(pair.second, setting))
      if (likeness(first.claim, second.claim) == Likeness::fact) return true;
  return false;
}

TEST(SameFact, IsKnownInOtherWordsAndSeldomTakenForAnother) {
  std::vector<Pair> missed;
  std::copy_if(std::begin(kSame), std::end(kSame), std::back_inserter(missed),
               [](const Pair& pair) { return !taken_for_same(pair); });
  std::vector<Pair> mistaken;
  std::copy_if(std::begin(kOther), std::end(kOther), std::back_inserter(mistaken), taken_for_same);
  for (const Pair& pair : missed)
    std::cout << "  not known as the same: " << pair.first << " / " << pair.second << "\n";
  for (const Pair& pair : mistaken) std::cout << "  taken for the same: " << pair.first << " / " << pair.second << "\n";
  const size_t known = std::size(kSame) - missed.size();
  std::cout << "precision " << known << "/" << known + mistaken.size() << ", recall " << known << "/"
            << std::size(kSame) << "\n";
  EXPECT_GE(known * 100, (known + mistaken.size()) * 95);
  EXPECT_GE(known * 100, std::size(kSame) * 85);
}

}  // namespace
}  // namespace vraagbaak::facts::same_fact_test
