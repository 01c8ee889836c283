// citation-number-doubtful: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::citation_number_doubtful_test {
namespace {

TEST(CitationNumberDoubtful, MentionsTheOneNumberOfADossierThatLacksADigit) {
  check_findings(R"(
Vraag 1
Kent u de brieven (Kamerstuk 12 345, nr. 443 en Kamerstuk 12 345, nr. 447)?

Antwoord 1
Ja. Zie de brief van 17 juni jl. (Kamerstuk 12 345, nr. 44) over de brug.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ information citation-number-doubtful
)");
}

TEST(CitationNumberDoubtful, AcceptsAnOlderPaperOfWhichNoOtherIsTheSameButForADigit) {
  check_findings(R"(
Vraag 1
Kent u de brieven (Kamerstuk 12 345, nr. 443 en nr. 447)?

Antwoord 1
Ja. Zie ook Kamerstuk 12 345, nr. 87.
)");
}

TEST(CitationNumberDoubtful, AcceptsADossierThatIsCitedFromEndToEnd) {
  check_findings(R"(
Vraag 1
Kent u de wet (Kamerstuk 33 333, nr. 3, nr. 32, nr. 44 en nr. 447)?

Antwoord 1
Ja. Zie ook Kamerstuk 22 222, nr. 44.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::citation_number_doubtful_test
