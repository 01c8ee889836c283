// date-invalid: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::date_invalid_test {
namespace {

TEST(DateInvalid, RejectsADayThatDoesNotExist) {
  check_findings(R"(
Vraag 1
Wat is er besloten op 31 november 2023?
                      ^^^^^^^^^^^^^^^^ warning date-invalid

Antwoord 1
Op 29 februari 2023 is niets besloten.
   ^^^^^^^^^^^^^^^^ warning date-invalid
)");
}

TEST(DateInvalid, RejectsTheDateOfALetter) {
  check_findings(R"(
Vraag 1
Kent u de brief van 31 november 2023 over de bus?
                    ^^^^^^^^^^^^^^^^ warning date-invalid

Antwoord 1
Ja, en ook de brief van 30 november 2023.
)");
}

TEST(DateInvalid, AcceptsLeapDaysAndIncompleteDates) {
  check_findings(R"(
Vraag 1
Wat is er besloten op 29 februari 2024, op 28 oktober en in mei 2023?

Antwoord 1
Op 30 november 2023 is niets besloten, op 15-11-2022 wel.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::date_invalid_test
