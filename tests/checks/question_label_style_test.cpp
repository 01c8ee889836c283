// question-label-style: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_label_style_test {
namespace {

TEST(QuestionLabelStyle, MentionsTheOneWithoutItsPoint) {
  check_findings(R"(
1. Wie beheert het park?

Antwoord
De gemeente.

2. Wie betaalt het beheer?

Antwoord
De provincie.

3. Wie controleert het beheer?

Antwoord
De provincie.

4 Welke kosten zijn voorzien?
^ information question-label-style

Antwoord
Die zijn nog niet bekend.

5. Wanneer zijn ze bekend?

Antwoord
In mei.
)");
}

TEST(QuestionLabelStyle, AcceptsJointHeadings) {
  check_findings(R"(
Vraag 1
Wie beheert het park?

Vraag 2
Wie betaalt het beheer?

Vraag 3 en 4
Hoeveel, en waarom?

Vraag 5
Wanneer?

Vraag 6
Waar?
)");
}

TEST(QuestionLabelStyle, AcceptsTwoWaysThatBothOccurOften) {
  check_findings(R"(
1. Wie beheert het park?

2. Wie betaalt het beheer?

3. Wie controleert het beheer?

4 Welke kosten zijn voorzien?

5 Wanneer zijn ze bekend?
)");
}

}  // namespace
}  // namespace vraagbaak::checks::question_label_style_test
