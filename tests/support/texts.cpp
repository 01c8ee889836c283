#include "support/texts.h"

namespace vraagbaak::fixtures {

const std::array<NamedText, 9> kTexts = {{
    {"appendix", R"(Tweede Kamer der Staten-Generaal2
Vergaderjaar 2023–2024 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
1217
Vragen van de leden Jansen (ABC) en De Boer (XYZ) aan de Minister van
Waterstaat over het bericht «Brug blijft dicht» (ingezonden 3 januari 2024).
Antwoord van Minister Pietersen (Waterstaat) (ontvangen 29 februari 2024).
Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1034.
Vraag 1
Kent u het bericht «Brug blijft dicht»?1
Antwoord 1
Ja.
Vraag 2 en 3
Hoe lang blijft de brug dicht? Wat kost dat per dag aan de water-
schappen en de coördinatie?
Antwoord 2 en 3
De brug is dicht tot en met 31 december 2024. De kosten zijn € 1,2 miljoen
per jaar, 15% meer dan in 2022 (zie Kamerstuk 35 925, nrs. 12, 14 en 19).
1 De Courant, 2 januari 2024, «Brug blijft dicht» (https://www.example.org/brug).
ah-tk-20232024-1217
ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
Vraag 4
Deelt u de mening dat dit te lang duurt? Zo ja, wat gaat u doen? Zo nee, waarom niet?
Antwoord 4
Nee. Zie verder het antwoord op de vragen 2 en 3.
Toelichting:
Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Jansen.
)"},
    {"notice", R"(Tweede Kamer der Staten-Generaal2
Vergaderjaar 2023–2024 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
1034
Vragen van het lid Jansen (ABC) aan de Minister van Waterstaat over de brug
(ingezonden 3 januari 2024).
Mededeling van Minister Pietersen (Waterstaat) (ontvangen 24 januari 2024).
Vraag 1
Kent u de brug?
Vraag 2
Wanneer gaat zij open?
Mededeling
De vragen van het lid Jansen (ABC) over de brug kunnen niet binnen de gebruikelijke termijn worden beantwoord.
)"},
    {"question-only", R"(2024Z00123
(ingezonden 3 januari 2024)
Vragen van het lid Jansen (ABC) aan de minister van Waterstaat over de brug

1. Kent u de brug bij Dorp aan de Rijn?
2. Wanneer gaat zij weer open voor alle verkeer?
3. Kunt u deze vragen afzonderlijk beantwoorden?
)"},
    {"draft-head", R"(AH 1217
2024Z00123
Antwoord van minister Pietersen (Waterstaat) (ontvangen 29 februari 2024)

Vraag 1
Kent u de brug bij Dorp? 🌉

Antwoord op vraag 1
Ja, die ken ik.

Vraag 2
Kunt u het antwoord op vraag 1 toelichten?

Antwoord op vraag 2
Zie mijn antwoord op vraag 1.
)"},
    {"letter", R"(> Retouradres Postbus 1 2500 AA Den Haag

Aan de Voorzitter van de Tweede Kamer
Datum
4 maart 2024
Onderwerp
Beantwoording van Kamervragen over de brug

In antwoord op uw brief van 3 januari 2024, nr. 2024Z00123, deel ik u mede dat de vragen worden beantwoord zoals in de bijlage.

Vraag 1
Hoeveel auto’s rijden over de brug?

Antwoord vraag 1
Per dag 12.500 auto’s.

Vraag 2
Hoeveel fietsers?

Vraag 3
Wat is er sinds 2020 veranderd?

Antwoord vragen 2 en 3
Zie antwoord vraag 1. In het antwoord op vraag 17 van eerdere vragen (Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 99) staat meer.
)"},
    {"list", R"(27 925- 12 Lijst van vragen en antwoorden over de brug

nr. 12 Lijst van vragen en antwoorden

Vastgesteld 5 februari 2024

Nr Vraag Bijlage Blz. (van) t/m

1 Kunt u aangeven hoeveel bruggen er dicht zijn?

Antwoord: Er zijn 12 bruggen dicht.

2 Wat kost het onderhoud van deze bruggen per jaar?

Antwoord
Het onderhoud kost € 3 miljoen per jaar. Dat bestaat uit:
1. de inspecties
2. het schilderwerk

2

3 Is het antwoord op vraag 2 ook bekend
per provincie?

Antwoord
Nee, zie het
antwoord op vraag 2.

4 Wat is de planning voor 2025?

Antwoord
Op 31 december 2025 moet het klaar zijn.
)"},
    {"flemish", R"( Bruggen  -  Stand van zaken

Sinds 2017 investeert de overheid in bruggen.

1. Hoeveel bruggen zijn er hersteld?

2. Wat is de kostprijs:
a) van het herstel?
b) van het toezicht?

3. Graag een overzicht per provincie.
 1. Er zijn 14 bruggen hersteld.

2. a) Het herstel kostte 12,5 miljoen euro.
b) Het toezicht kostte 1 miljoen euro.

3. Zie bijlage 1.

BIJLAGE 1

Overzicht per provincie
)"},
    {"crlf",
     "Vraag 1\r\nKent u één brug?\r\n\r\nAntwoord 1\r\nJa.\r\n\r\nVraag 2\r\nWelke?\r\n\r\nAntwoord 2\r\nZie vraag "
     "1.\r\n"},
    {"brochure", R"(De mooiste bruggen van het land

Kom kijken naar 97 bruggen in 12 provincies. Elke brug heeft een verhaal,
en elk verhaal is een bezoek waard.

1. Neem de trein.
2. Huur een fiets.
)"},
}};

std::string_view text_named(std::string_view name) {
  for (const NamedText& text : kTexts)
    if (text.name == name) return text.text;
  return "";
}

}  // namespace vraagbaak::fixtures
