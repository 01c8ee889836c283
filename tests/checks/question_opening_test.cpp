// question-opening: what it reports and what it leaves alone.
#include "checks/fixture.h"

namespace vraagbaak::checks::question_opening_test {
namespace {

TEST(QuestionOpening, ReportsAVerbThatLostItsEndingAtTheStartOfASentence) {
  check_findings(R"(
Vraag 1
Klop het dat de brug is gesloten? Zo ja, deelt u die mening? Deel u de mening dat dit te lang
^^^^ information question-opening
                                                             ^^^^ information question-opening
duurt?

Antwoord 1
Ja.

Vraag 2
a) Bend u
   ^^^^ information question-opening
bekend met het bericht?
b) Klopt het bericht?

Antwoord 2
a) Ja.
b) Ja.
)");
}

TEST(QuestionOpening, ReadsQuestionsUnderABareNumber) {
  check_findings(R"(
1. Klopt het dat de brug is gesloten?

Antwoord
Ja.

2. Klop het dat zij open gaat?
   ^^^^ information question-opening

Antwoord
Ja.
)");
}

TEST(QuestionOpening, LeavesAnswersAndOtherPlacesInTheSentenceAlone) {
  check_findings(R"(
Vraag 1
Kunt u in het deel u bekend uitleggen of ik mij vergis? Deel uw cijfers. Ben uitgenodigd.

Antwoord 1
Klop het stof van de kaart. Deel u die mening, dan is dat goed.
)");
}

}  // namespace
}  // namespace vraagbaak::checks::question_opening_test
