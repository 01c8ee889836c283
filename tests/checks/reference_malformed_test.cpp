// reference-malformed: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_malformed_test {
namespace {

TEST(ReferenceMalformed, RejectsADossierNumberGroupedWrongly) {
  check_findings(R"(
Vraag 1
Wat is de stand van de missie?

Antwoord 1
Die staat in de brief van vorig jaar (Kamerstuk 279 25, nr. 868).
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ warning reference-malformed
)");
}

TEST(ReferenceMalformed, AcceptsTheUsualForms) {
  check_findings(R"(
Vraag 1
Wat is de stand van de missie (Kamerstuk 27 925, nr. 868)?

Antwoord 1
Zie Kamerstuk 27925, nr. 880, Kamerstukken II 2022/23, 29 628, nr. 1139 en Kamerstuk 36 410 XVI, nrs. 116 en 117.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::reference_malformed_test
