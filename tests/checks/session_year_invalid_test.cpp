// session-year-invalid: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::session_year_invalid_test {
namespace {

TEST(SessionYearInvalid, RejectsASecondYearOfThreeDigits) {
  EXPECT_THAT(messages("Vraag 1\nKent u Aanhangsel Handelingen, vergaderjaar 2022–203, nr. 3276?\n\nAntwoord 1\nJa.\n",
                       "session-year-invalid", Language::dutch),
              ::testing::ElementsAre("\"2022–203\" is geen vergaderjaar: na 2022 hoort 2023."));
}

TEST(SessionYearInvalid, RejectsAYearThatIsNotTheNext) {
  EXPECT_THAT(messages("Vraag 1\nKent u Kamerstukken II 2020/23, 29 628, nr. 1139?\n\nAntwoord 1\nJa.\n",
                       "session-year-invalid", Language::english),
              ::testing::ElementsAre("\"2020/23\" is not a parliamentary year: 2020 is followed by 2021."));
}

TEST(SessionYearInvalid, AcceptsTwoAndFourDigitsAndTheTurnOfTheCentury) {
  check_findings(R"(
Vraag 1
Kent u Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276?

Antwoord 1
Ja, en Kamerstukken II 1999/00, 26 800, nr. 12 en Kamerstukken II 2022/23, 29 628, nr. 1139.
)");
}

TEST(SessionYearInvalid, AcceptsAPlainPeriod) {
  check_findings(R"(
Vraag 1
Hoeveel is er in 2018-2022 uitgegeven?

Antwoord 1
In de jaren 2018-2022 is 4 miljoen euro uitgegeven, in 2012–2016 niets.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::session_year_invalid_test
