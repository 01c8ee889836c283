// number-malformed: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::number_malformed_test {
namespace {

TEST(NumberMalformed, RejectsGroupsThatAreNotThreeDigits) {
  check_findings(R"(
Vraag 1
Klopt het dat er 425.0000 vacatures zijn?
                 ^^^^^^^^ warning number-malformed

Antwoord 1
Nee, er zijn er 12.5000. Dat kostte € 1.234.56 en 4250.000 euro.
                ^^^^^^^ warning number-malformed
                                      ^^^^^^^^ warning number-malformed
                                                  ^^^^^^^^ warning number-malformed
)");
}

TEST(NumberMalformed, MentionsEnglishNotation) {
  check_findings(R"(
Vraag 1
Klopt het dat de korting 27.7 miljoen euro bedraagt?
                         ^^^^ information number-malformed

Antwoord 1
Ja, dat is 3.5% van de begroting, voor 1,234,567 inwoners.
           ^^^ information number-malformed
                                       ^^^^^^^^^ information number-malformed
)");
}

TEST(NumberMalformed, AcceptsDutchNumbers) {
  check_findings(R"(
Vraag 1
Zijn er 1.119.810 woningen, 4.336 huizen, 4336 schuren en 0,077% boten?

Antwoord 1
Ja, voor € 1.250,50 per stuk, 371,38 miljoen euro in totaal, dus 12,5 per dag.
)");
}

TEST(NumberMalformed, LeavesAloneWhatIsNoNumber) {
  check_findings(R"(
Vraag 1
Om 14.30 uur belde ik 0800.12345 en daarna 070.34567890; kent u artikel 10.4521 en versie 2.10.1234 van het formulier?

Antwoord 1
Ja, sinds 12.10.2022. Zie paragraaf 4.3.2, het adres 192.168.1.1025, https://www.example.nl/1.23456/2 en 2022.1234.
)");
}

TEST(NumberMalformed, LeavesANumberAloneThatMayEndWithTheMarkOfANote) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn er?

Antwoord 1
In 2022 waren dat er 12.5003 en in 2023 nog 11.40012. Daarna niet meer.
)");
}

TEST(NumberMalformed, LeavesAYearAloneThatIsGluedToANumber) {
  check_findings(R"(
Vraag 1
Hoeveel aanvragen zijn er per jaar?

Antwoord 1
201831.250 aanvragen
201929.418 aanvragen
)");
}

}  // namespace
}  // namespace vraagbaak::checks::number_malformed_test
