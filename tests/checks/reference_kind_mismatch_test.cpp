// reference-kind-mismatch: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::reference_kind_mismatch_test {
namespace {

TEST(ReferenceKindMismatch, RejectsACaseNumberCalledKamerstuk) {
  check_findings(R"(
Vraag 1
Wat was de uitkomst van de evaluatie?

Antwoord 1
Die staat in de brief van juni (Kamerstuk 2022Z12345).
                                ^^^^^^^^^^^^^^^^^^^^ warning reference-kind-mismatch
)");
}

TEST(ReferenceKindMismatch, AcceptsADocumentNumber) {
  check_findings(R"(
Vraag 1
Wat was de uitkomst van de evaluatie?

Antwoord 1
Die staat in de brief van juni (Kamerstuk 2022D12345).
)");
}

TEST(ReferenceKindMismatch, AcceptsACaseNumberByItsName) {
  check_findings(R"(
Vraag 1
Wat was de uitkomst van de evaluatie?

Antwoord 1
Die staat in de brief van juni (zaaknummer 2022Z12345).
)");
}

}  // namespace
}  // namespace vraagbaak::checks::reference_kind_mismatch_test
